// What the differences between several people's assessments do, under the weights, the judgement
// and the ruled out alternatives of one of them: who says what, which of it matters, what would
// settle it, and whether the others' weights would change that.
#pragma once

#include "core/analyses/agreements.hpp"

namespace crossroads {

inline constexpr std::size_t most_members = 12;

struct GroupAdvice {
    /// Where members give different outcomes, or somebody left open what can matter; in checklist order.
    std::vector<StepIndex> differ;
    std::vector<StepIndex> off;  ///< where they give different outcomes and the step does not count
    Agreements agreements;
    AlternativeSet always = 0;           ///< who wins, where that is the same in every mix; also when not counted
    std::vector<StepIndex> essential;    ///< in checklist order
    std::vector<StepIndex> blocked_by;   ///< steps in which several outcomes are held, the most first
    /// Who leads alone in every mix under the weights of each member, and so under every weighted mean of them:
    /// a lead is a sum of weights times what does not depend on them.
    std::optional<AlternativeIndex> leads;
    /// By member: who is among the highest in some mix under that member's weights; none when not counted.
    std::vector<std::optional<AlternativeSet>> under_weights;
};

/// The values, what is ruled out and the weights are the first one's; of the others only weights and what is given are used.
GroupAdvice advise_group(const std::vector<Problem>& members);

}  // namespace crossroads
