// The known cases that are closest to these answers: agreement weighted by the
// steps' weights, as in case-based reasoning (nearest neighbours).
#pragma once

#include "core/checklist/checklist.hpp"

namespace crossroads {

inline constexpr std::size_t nearest_cases = 8;

struct SimilarCase {
    std::size_t known_case = 0;
    /// Thousandths, rounded down: the weighted mean over the steps answered in both.
    /// A step that takes one agrees or not; where many are taken, what both have of
    /// all that either has (Jaccard, 1901).
    std::int64_t agreement = 0;
    std::vector<StepIndex> same;     ///< steps that agree wholly
    std::vector<StepIndex> differs;  ///< steps answered otherwise, also in part
    std::vector<StepIndex> unknown;  ///< answered here, not known of the case
};

/// At most nearest_cases, best first, equal ones in the pack's order. Only cases that
/// answer at least half of the weight answered here.
std::vector<SimilarCase> similar_cases(const Model& model, const Checklist& checklist);

}  // namespace crossroads
