#include "core/analyses/flips.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// By how much the winners, if any, lead the best of those who no longer are.
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
    const Row now = net_scores(problem);
    const AlternativeSet before = winners(now);
    std::vector<Flip> flips;
    for (const StepIndex step : stated_steps(problem)) {
        const Rows points = net_points(problem.criteria[step], now.size());
        const Row& given = points[*problem.criteria[step].given];
        for (const OutcomeIndex outcome : points.places()) {
            Row then = now;
            for (const AlternativeIndex a : then.places()) then[a] += points[outcome][a] - given[a];
            const AlternativeSet after = winners(then);
            if (after == before) continue;
            AlternativeSet out = 0;
            for (const AlternativeIndex a : members(before))
                if (then[a] < 0) out |= only(a);
            flips.push_back({step, outcome, after, lead(then, after, before & ~out), out});
        }
    }
    return largest_first(flips, [](const Flip& flip) { return -flip.lead; });
}

}  // namespace crossroads
