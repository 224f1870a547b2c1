// The checklist on paper: the numbers that people add up themselves where no program
// runs. Every checklist that they fill in comes to its scores, in tenths of a point,
// but for the rounding of each number.
#pragma once

#include "core/model/model.hpp"

namespace crossroads {

/// A line of points: of an option, or of a band of sums where many are taken.
struct PaperLine {
    std::string id;
    std::optional<std::int64_t> from;  ///< the sums that make it, in a step that takes many...
    std::optional<std::int64_t> to;    ///< ...to this one, or without an end
    Row tenths;                        ///< of 100 points in all
};

struct PaperStep {
    std::vector<PaperLine> lines;
    // Only where many are taken: what is added up, and whose sum each alternative goes by (outcomes.hpp).
    std::vector<std::size_t> frameworks;
    std::vector<std::vector<std::int64_t>> loads;  ///< [option][measure]
    By<AlternativeIndex, std::size_t> measure_of;
};

/// With the pack's own weights.
By<StepIndex, PaperStep> paper(const Model& model);

}  // namespace crossroads
