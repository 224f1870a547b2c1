// The checklist on paper: the numbers that people add up themselves where no program
// runs. Every checklist that they fill in comes to its scores, in tenths of a point,
// but for the rounding of each number.
#pragma once

#include "core/model/model.hpp"

namespace crossroads {

struct PaperOutcome {
    std::optional<std::int64_t> from;  ///< the sums of loads that make it, in a step that takes many...
    std::optional<std::int64_t> to;    ///< ...to this one, or without an end
    Row tenths;  ///< of 100 points in all
};

struct PaperStep {
    std::vector<std::int64_t> loads;  ///< of each option; empty in a step that takes one
    By<OutcomeIndex, PaperOutcome> outcomes;
};

/// With the pack's own weights.
By<StepIndex, PaperStep> paper(const Model& model);

}  // namespace crossroads
