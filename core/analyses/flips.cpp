#include "core/analyses/flips.hpp"

#include <algorithm>

#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// By how much the winners lead the best of those who no longer are.
std::int64_t lead(const Row& scores, AlternativeSet winners, AlternativeSet former) {
    std::int64_t lead = 0;
    bool any = false;
    for (const AlternativeIndex lost : members(former & ~winners)) {
        const std::int64_t behind = scores[members(winners).front()] - scores[lost];
        lead = any ? std::min(lead, behind) : behind;
        any = true;
    }
    return lead;
}

}  // namespace

std::vector<Flip> flips(const Problem& problem) {
    const Row now = scores(problem);
    const AlternativeSet before = winners(now, problem.ruled_out);
    std::vector<Flip> flips;
    for (const StepIndex step : answered_steps(problem)) {
        const Criterion& criterion = problem.criteria[step];
        for (const OutcomeIndex outcome : criterion.values.places()) {
            Row then = now;
            for (const AlternativeIndex a : then.places())
                then[a] += criterion.weight * (criterion.values[outcome][a] - criterion.values[*criterion.given][a]);
            const AlternativeSet after = winners(then, problem.ruled_out);
            if (after != before) flips.push_back({step, outcome, after, lead(then, after, before)});
        }
    }
    return largest_first(flips, [](const Flip& flip) { return -flip.lead; });
}

}  // namespace crossroads
