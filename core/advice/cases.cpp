#include "core/advice/cases.hpp"

#include <algorithm>
#include <utility>

#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// What both have of all that either has, in thousandths. They have something.
std::int64_t agreement(const std::vector<std::size_t>& ours, const std::vector<std::size_t>& theirs) {
    const auto both = std::count_if(ours.begin(), ours.end(), [&](std::size_t option) {
        return std::find(theirs.begin(), theirs.end(), option) != theirs.end();
    });
    const auto either = static_cast<std::int64_t>(ours.size() + theirs.size()) - both;
    return 1000 * both / either;
}

/// Whether nothing that is told for the case is among the winners.
bool contradicts(const Model& model, const Case& known, std::span<const AlternativeIndex> winners) {
    return !winners.empty() && std::none_of(winners.begin(), winners.end(), [&](AlternativeIndex winner) {
        return std::find(known.told.begin(), known.told.end(), model.alternative(winner).id) != known.told.end();
    });
}

/// Step by step, and how much weight the two share answers to.
std::pair<SimilarCase, std::int64_t> compared(const Model& model, const Checklist& checklist, std::size_t index) {
    SimilarCase candidate{index, 0, {}, {}, {}, false};
    std::int64_t shared = 0;
    for (const StepIndex step : checklist.steps.places()) {
        if (checklist.steps[step].state != StepState::answered) continue;
        const std::vector<std::size_t>& theirs = model.case_options(index, step);
        if (theirs.empty()) {
            candidate.unknown.push_back(step);
            continue;
        }
        const std::int64_t weight = checklist.problem.criteria[step].weight;
        const std::int64_t same = agreement(checklist.steps[step].options, theirs);
        shared += weight;
        candidate.agreement += weight * same;
        (same == 1000 ? candidate.same : candidate.differs).push_back(step);
    }
    if (shared > 0) candidate.agreement /= shared;
    return {std::move(candidate), shared};
}

}  // namespace

std::vector<SimilarCase> similar_cases(const Model& model, const Checklist& checklist,
                                       std::span<const AlternativeIndex> winners) {
    const std::vector<Case>& cases = model.pack().cases;
    const std::int64_t total = total_weight(checklist.problem);
    std::vector<SimilarCase> candidates;
    std::vector<std::int64_t> agreements;
    for (std::size_t index = 0; index < cases.size(); ++index) {
        if (cases[index].kind != "project") continue;
        auto [candidate, shared] = compared(model, checklist, index);
        if (shared == 0 || 2 * shared < total || candidate.agreement < least_agreement) continue;
        candidate.contradicts = contradicts(model, cases[index], winners);
        agreements.push_back(candidate.agreement);
        candidates.push_back(std::move(candidate));
    }
    std::vector<SimilarCase> similar;
    for (const std::size_t i : largest_first(agreements))
        if (similar.size() < nearest_cases) similar.push_back(std::move(candidates[i]));
    return similar;
}

}  // namespace crossroads
