#include "core/advice/cases.hpp"

#include <algorithm>

#include "core/decision/order.hpp"

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

}  // namespace

std::vector<SimilarCase> similar_cases(const Model& model, const Checklist& checklist) {
    std::vector<SimilarCase> candidates;
    std::vector<std::int64_t> agreements;
    for (std::size_t index = 0; index < model.pack().cases.size(); ++index) {
        SimilarCase candidate{index, 0, {}, {}, {}};
        std::int64_t known = 0;
        std::int64_t asked = 0;
        for (const StepIndex step : checklist.steps.places()) {
            if (checklist.steps[step].state != StepState::answered) continue;
            const std::int64_t weight = checklist.problem.criteria[step].weight;
            const std::vector<std::size_t>& theirs = model.case_options(index, step);
            asked += weight;
            if (theirs.empty()) {
                candidate.unknown.push_back(step);
                continue;
            }
            const std::int64_t same = agreement(checklist.steps[step].options, theirs);
            known += weight;
            candidate.agreement += weight * same;
            (same == 1000 ? candidate.same : candidate.differs).push_back(step);
        }
        if (known == 0 || 2 * known < asked) continue;
        candidate.agreement /= known;
        agreements.push_back(candidate.agreement);
        candidates.push_back(std::move(candidate));
    }
    std::vector<SimilarCase> similar;
    for (const std::size_t i : largest_first(agreements))
        if (similar.size() < nearest_cases) similar.push_back(std::move(candidates[i]));
    return similar;
}

}  // namespace crossroads
