// The real projects that are close to these answers: agreement weighted by the steps'
// weights, as in case-based reasoning (nearest neighbours). Unnamed examples are no
// evidence of what anybody did, so they are not among them.
#pragma once

#include <span>

#include "core/checklist/checklist.hpp"

namespace crossroads {

inline constexpr std::size_t nearest_cases = 8;

/// Thousandths of agreement from which a project counts as alike: set where most of the
/// default pack's own projects have two to five others near them.
inline constexpr std::int64_t least_agreement = 600;

struct SimilarCase {
    std::size_t known_case = 0;
    /// Thousandths, rounded down: the weighted mean over the steps answered in both.
    /// A step that takes one agrees or not; where many are taken, what both have of
    /// all that either has (Jaccard, 1901).
    std::int64_t agreement = 0;
    std::vector<StepIndex> same;     ///< steps that agree wholly
    std::vector<StepIndex> differs;  ///< steps answered otherwise, also in part
    std::vector<StepIndex> unknown;  ///< answered here, not known of the case
    bool contradicts = false;        ///< nothing that is told for it is among the winners
};

/// At most nearest_cases, best first, equal ones in the pack's order: projects that share
/// answers to at least half of the weight of all steps that count, and agree in them by
/// least_agreement. Without winners nothing can contradict them.
std::vector<SimilarCase> similar_cases(const Model& model, const Checklist& checklist,
                                       std::span<const AlternativeIndex> winners);

}  // namespace crossroads
