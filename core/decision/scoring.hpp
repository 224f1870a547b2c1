// The formula. Additive multi-attribute value theory (Keeney and Raiffa,
// "Decisions with Multiple Objectives", 1976): the score of alternative a is the
// sum, over the answered steps k, of weight(k) * value(k, a). Integers only, so
// the same on every machine; nothing here can fail.
//
// Points are what people see: a score over the weight of all steps that are not
// off, on a scale from 0 to 100 that never depends on which other alternatives
// there are (so no rank can reverse when one comes or goes).
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

/// The steps that are answered, or open, and not off: in checklist order.
std::vector<StepIndex> answered_steps(const Problem& problem);
std::vector<StepIndex> open_steps(const Problem& problem);

/// The weight of all steps that are not off. 0 when every step is off.
std::int64_t total_weight(const Problem& problem);

/// Points so far of each alternative, times total_weight.
Row scores(const Problem& problem);

/// The least and the most each score can become once the open steps are answered.
By<AlternativeIndex, Range> score_ranges(const Problem& problem);

/// The alternatives in a set, in the pack's order.
std::vector<AlternativeIndex> members(AlternativeSet set);

/// One alternative's standing. Equal scores share a rank; those that are out come last.
struct Standing {
    AlternativeIndex alternative;
    std::size_t rank = 0;  ///< from 1: one more than the number of better alternatives
};
/// All alternatives, best first, equal ones in the order of the pack.
std::vector<Standing> ranking(const Row& scores, AlternativeSet out);

/// What each step gave to `alternative` against `rival`: weight * difference of
/// values, one entry for each criterion (0 for a step that is open or off). The
/// entries add up to the difference of the two scores.
By<StepIndex, std::int64_t> contributions(const Problem& problem, AlternativeIndex alternative, AlternativeIndex rival);

}  // namespace crossroads
