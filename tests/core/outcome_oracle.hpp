// What the answers to a step of a pack can amount to, again by brute force: every set of its
// options is spelled out. Includes no header of core but the plain data of packs.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/pack.hpp"

namespace oracle {

using Names = std::vector<std::string>;
using NameSet = std::set<std::string>;

/// Whether the work that needs leave in frameworks is measured.
bool measured(const crossroads::Step& step);

/// What is measured: frameworks that an alternative is built from, or one load without a name.
Names measures(const crossroads::Pack& pack, const crossroads::Step& step);

/// Every set of options that may be chosen together; none is no answer.
std::vector<NameSet> sets(const crossroads::Step& step);

/// The band that these options reach in each measure.
Names bands(const crossroads::Pack& pack, const crossroads::Step& step, const NameSet& options);

/// By dots.
std::string joined(const Names& names);

/// In the order of the options, or of the bands of each measure in turn.
Names outcomes(const crossroads::Pack& pack, const crossroads::Step& step);

/// Whose work counts for an alternative.
std::string measure_of(const crossroads::Pack& pack, const crossroads::Step& step, const std::string& alternative);

/// The part of an outcome that an alternative is valued by.
std::string own_part(const crossroads::Pack& pack, const crossroads::Step& step, const std::string& outcome, const std::string& alternative);

long long value(const crossroads::Pack& pack, const crossroads::Step& step, const std::string& outcome, const std::string& alternative);

}  // namespace oracle
