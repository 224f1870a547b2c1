// The few reasons that stand beside a verdict, chosen by rule. They compare the two
// alternatives that the pack's question is about, so that no reason changes its sign when
// another question is answered.
//
// The rule: of the winner of the pair against the other one, what its answers give it. Of a
// winner outside the pair an answer counts where it speaks for it, or against it, compared
// with both of the pair, by the lesser of the two. Told are the two largest for the winner and
// the largest against it; where the verdict is close or tied, the three largest of either side.
// Equal ones: first those whose values rest on more than judgement, then in checklist order.
#pragma once

#include "core/decision/verdict.hpp"
#include "core/model/model.hpp"

namespace crossroads {

struct CardReason {
    StepIndex step;
    std::vector<AlternativeIndex> serves;  ///< one of the pair or the winner; both of the pair against a winner outside it
    std::int64_t tenths = 0;  ///< of a point, above 0
    bool against = false;     ///< the winner
};

/// For the winner, in a tie for the first of them that is in the pair, or else the first.
std::vector<CardReason> card_reasons(const Model& model, const Problem& problem, const Verdict& verdict);

}  // namespace crossroads
