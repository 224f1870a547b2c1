// How far the author's values may be wrong while the verdict stands. Switching values: the
// nearest whole value, one value at a time, at which the verdict falls; and the fewest values
// that together make it fall. Exact, and closed forms both: a lead is a sum with one term for
// each value, so the values that can give a rival most need only be sorted.
//
// Only the values of the given answers count, those of the others are in no score. That a
// step's values still span the whole scale, or keep to a direction, is not asked of them.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

/// The scale of values, 0 to this one.
inline constexpr std::int64_t highest_value = 100;

/// One value, and another one for it.
struct SwitchingValue {
    StepIndex criterion;
    AlternativeIndex alternative;
    std::int64_t value = 0;  ///< as it is
    std::int64_t to = 0;     ///< the nearest at which the verdict falls
    AlternativeSet winners = 0;  ///< with that one; the former winner is among them in a tie
};

/// The values of which one alone makes `winner`, who wins alone, no longer do so: the nearest
/// first, equal ones in the order of steps and alternatives.
std::vector<SwitchingValue> switching_values(const Problem& problem, AlternativeIndex winner);

/// The fewest values that together make it so: all but the last go to an end of the scale, the
/// last as far as is left. Of equally many for several rivals those for the nearest one. None
/// where no values do.
struct FewestValues {
    std::vector<SwitchingValue> values;  ///< what gives most first; `winners` with all of them
};
std::optional<FewestValues> fewest_values(const Problem& problem, AlternativeIndex winner);

}  // namespace crossroads
