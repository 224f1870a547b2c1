// Packs made up from a seed: few steps and small values, so that ties, outcomes that
// change nothing and conditions that never hold are common.
#pragma once

#include "core/model/model.hpp"
#include "tests/core/generated.hpp"

namespace crossroads::generated {

/// 2 to 4 alternatives, 1 to 4 steps, some of which take many.
Pack pack(std::uint32_t seed);

/// A condition that this pack can be asked; it may hold for no checklist.
Condition condition(const Pack& pack, Draws& draws);

/// Up to six rules of a house for this pack, some of which are off, name what it has not, or contradict each other.
std::vector<HouseRule> rules(const Pack& pack, std::uint32_t seed);

/// The pack with up to four things changed: weights, values, ids, the order of things,
/// steps, outcomes and alternatives that come or go.
Pack changed(Pack pack, std::uint32_t seed);

}  // namespace crossroads::generated
