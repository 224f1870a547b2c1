// What several people's answers do together, by brute force over plain tables: see oracle.hpp.
#pragma once

#include <map>

#include "tests/core/oracle.hpp"

namespace oracle {

/// One member's answers by step, -1 where it is open.
using Answers = std::vector<int>;

/// Every mix once, with its winners. In steps that can tell nothing a mix has -1.
std::map<Answers, Set> mixes(const Table& table, const std::vector<Answers>& members);

/// In how many mixes these are highest.
std::map<Set, long long> mixes_by_winners(const std::map<Answers, Set>& mixes);

/// Of the pairs of mixes that differ in this step alone: how many have different winners, and how many there are.
std::pair<long long, long long> influence(const std::map<Answers, Set>& mixes, std::size_t step);

/// The steps that the winners depend on: the one smallest set such that mixes alike in them have the same winners.
/// Empty also where there is no such one.
std::vector<std::size_t> essential(const std::map<Answers, Set>& mixes, std::size_t steps);

/// What mixes that have these answers (-1: any) have for winners; several sets, or one.
std::vector<Set> winners_under(const std::map<Answers, Set>& mixes, const Answers& agreed);

/// Every agreement (-1: none on that step) under which all mixes have the same winners, and not all without any part of
/// it; with these winners.
std::map<Answers, Set> agreements(const std::map<Answers, Set>& mixes, std::size_t steps);

}  // namespace oracle
