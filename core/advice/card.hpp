// The few reasons that stand beside a verdict, chosen by rule. They compare the two
// alternatives that the pack's question is about, or a winner outside that pair with both of
// them, never with whoever happens to come next: so what a reason says of an answer is the
// same whatever else is answered.
//
// The rule. An answer speaks for the winner by what it gains on the other one of the pair; for
// a winner outside the pair only where it gains on both, and against it only where it loses
// to both, by the lesser of the two. Told are the two largest for the winner, then the largest
// against it; where the verdict is close or tied, the three largest of either side. Of equal
// ones first those that rest on more than judgement (evidence.hpp), then in checklist order.
#pragma once

#include "core/decision/verdict.hpp"
#include "core/model/model.hpp"

namespace crossroads {

struct CardReason {
    StepIndex step;
    AlternativeIndex serves;   ///< the winner; against it, the one of the pair that the answer serves best
    std::int64_t tenths = 0;   ///< of a point, not below 0
    bool against = false;      ///< the winner
};

/// For the winner; in a tie for the first of them that is in the pair, or else the first.
std::vector<CardReason> card_reasons(const Model& model, const Problem& problem, const Verdict& verdict);

}  // namespace crossroads
