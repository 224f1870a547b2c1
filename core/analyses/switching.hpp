// How far the author's values may be wrong while the verdict stands: for each value alone the
// nearest whole value at which the verdict falls, and the fewest values that together topple it.
// Exact, and nothing is searched: a lead is a sum with one term for each value, so those that can
// give a rival most need only be sorted. A tie topples a verdict.
//
// Only the values of the given answers are in a score. That those of a step span the whole scale,
// or keep to a direction, is not asked of the changed ones.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

/// Values reach from 0 to this one.
inline constexpr std::int64_t highest_value = 100;

/// The value of an alternative in the given outcome of a step, and another one for it.
struct SwitchingValue {
    StepIndex criterion;
    AlternativeIndex alternative;
    std::int64_t value = 0;  ///< as it is
    std::int64_t falls_at = 0;   ///< 0 to highest_value
    AlternativeSet winners = 0;  ///< with that one; the former winner is among them in a tie
};

/// Each value that alone can topple `winner`, who wins alone. The nearest first, equal ones in the
/// order of steps and alternatives.
std::vector<SwitchingValue> switching_values(const Problem& problem, AlternativeIndex winner);

/// The fewest values that together topple `winner`, who wins alone; those that give most first. All but
/// the last go to an end of the scale, the last as far as is needed; `winners` are those with all of
/// them. Of equally few for several rivals those for the nearest one. None where no values can.
std::vector<SwitchingValue> fewest_values(const Problem& problem, AlternativeIndex winner);

}  // namespace crossroads
