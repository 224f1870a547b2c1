// What check and difference prove, again by brute force, from a pack as its author
// wrote it, or as the rules of a house have changed it: every checklist is spelled out and scored by ids. It includes no header of
// core but the plain data of packs, follows the words of each definition as naively as
// it can, and is slow.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/model/pack.hpp"
#include "tests/core/outcome_oracle.hpp"

namespace oracle {

/// Every complete checklist: the id of an outcome for each step, in the order written,
/// the last step changing first.
std::vector<Names> checklists(const crossroads::Pack& pack);

/// Who is highest of a complete checklist.
NameSet winners(const crossroads::Pack& pack, const Names& checklist);

struct Ended {
    long long count = 0;
    Names first;
};
/// How many checklists end with which winners, and the first of them.
std::map<NameSet, Ended> endings(const crossroads::Pack& pack);

/// Whether some checklist has other winners once its outcome of this step is the other.
bool told_apart(const crossroads::Pack& pack, std::size_t step, const std::string& outcome, const std::string& other);

/// The checklists of `pack` for which `other` recommends something else.
std::vector<Names> differing(const crossroads::Pack& pack, const crossroads::Pack& other);

/// Whether the condition holds when these options are chosen; a step without any is open.
bool holds(const crossroads::Pack& pack, const crossroads::Condition& condition,
           const std::map<std::string, NameSet>& chosen);

/// Whether the condition holds for some checklist, each step of which may be open and
/// may have any set of needs.
bool can_hold(const crossroads::Pack& pack, const crossroads::Condition& condition);

}  // namespace oracle
