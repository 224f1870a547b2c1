// Which single other answer changes who wins. What a lead of any size does not tell, these
// do: a verdict that no single other answer changes is firm (verdict.hpp). Exact: every
// other outcome of every step with an answer is looked at; open steps stay open.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

/// An answer after which the winners differ.
struct Flip {
    StepIndex criterion;
    OutcomeIndex outcome;  ///< instead of the one given
    AlternativeSet winners = 0;  ///< 0: nobody is left
    /// Weighted points by which these lead the best of the former winners that is no longer
    /// among them and not out; 0 when there is none.
    std::int64_t lead = 0;
    AlternativeSet out = 0;  ///< of the former winners, those that this answer rules out
};

/// All of them, the nearest first (those that lead by least), equal ones in checklist order.
std::vector<Flip> flips(const Problem& problem);

}  // namespace crossroads
