// What the winner's lead rests on. A source supports the direction of a reason,
// never its number; so a contribution counts as supported when both reasons that it
// compares have a source stronger than opinion, and rests on opinion otherwise.
#pragma once

#include "core/model/model.hpp"

namespace crossroads {

/// Whether what an alternative is worth in an outcome has no source stronger than opinion.
bool rests_on_judgement(const Model& model, StepIndex step, OutcomeIndex outcome, AlternativeIndex alternative);

struct Evidence {
    std::vector<StepIndex> on_opinion;  ///< the answered steps whose contribution rests on opinion
    Problem without;                      ///< the same problem with those steps off
};

/// About `winner` against `rival`.
Evidence evidence(const Model& model, const Problem& problem, AlternativeIndex winner, AlternativeIndex rival);

/// The sources whose claim may no longer hold on `today` (YYYY-MM-DD; "": unknown,
/// so none).
std::vector<std::size_t> outdated(const Pack& pack, std::string_view today);

}  // namespace crossroads
