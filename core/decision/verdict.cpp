#include "core/decision/verdict.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"
#include "core/decision/order.hpp"
#include "core/decision/points.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// `stands`: neither an open step nor a single other answer changes the winners.
Firmness firmness(std::int64_t lead, std::int64_t total, const Thresholds& thresholds, bool stands) {
    if (lead == 0) return Firmness::tie;
    if (stands && lead >= thresholds.clear * total) return Firmness::clear;
    return lead >= thresholds.leaning * total ? Firmness::leaning : Firmness::close;
}

/// Those behind the best and not out, the nearest first: as far as the nearest, or whoever is less than `within` away.
std::vector<AlternativeIndex> nearest(const Problem& problem, const Row& scores, std::int64_t best, std::int64_t within) {
    const AlternativeSet out = crossroads::out(problem);
    std::vector<AlternativeIndex> behind;
    for (const AlternativeIndex a : problem.all())
        if (!contains(out, a) && scores[a] < best) behind.push_back(a);
    behind = largest_first(behind, [&](AlternativeIndex a) { return scores[a]; });
    const auto far = [&](AlternativeIndex a) { return scores[a] < scores[behind.front()] && best - scores[a] >= within; };
    behind.erase(std::find_if(behind.begin(), behind.end(), far), behind.end());
    return behind;
}

}  // namespace

std::string_view name(Firmness firmness) {
    switch (firmness) {
        case Firmness::tie: return "tie";
        case Firmness::close: return "close";
        case Firmness::leaning: return "leaning";
        case Firmness::clear: break;
    }
    return "clear";
}

std::optional<Verdict> verdict(const Problem& problem, const Row& scores, const Thresholds& thresholds, AlternativeSet settled_on,
                               bool flips) {
    const AlternativeSet best = winners(net_scores(problem));
    if (answered_steps(problem).empty() || best == 0) return std::nullopt;

    const std::int64_t total = total_weight(problem);
    Verdict verdict;
    verdict.winners = members(best);
    verdict.total_weight = total;
    verdict.settled = settled_on == best;
    const std::int64_t first = scores[verdict.winners.front()];
    const bool tie = verdict.winners.size() > 1;
    verdict.rivals = nearest(problem, scores, first, tie ? 0 : thresholds.leaning * total);
    if (!tie && verdict.rivals.empty()) {  // the only one left, but for an answer that brings another back
        verdict.firmness = verdict.settled && !flips ? Firmness::clear : Firmness::leaning;
        return verdict;
    }
    const std::int64_t second = tie ? first : scores[verdict.rivals.front()];
    const std::int64_t last = tie ? first : scores[verdict.rivals.back()];
    const auto shown = [&](std::int64_t score, std::int64_t scale) { return rounded_points(score, total, scale); };
    verdict.firmness = firmness(first - second, total, thresholds, verdict.settled && !flips);
    verdict.lead = shown(first, 1) - shown(second, 1);
    verdict.lead_tenths = shown(first, 10) - shown(second, 10);
    verdict.spread_tenths = shown(first, 10) - shown(last, 10);
    return verdict;
}

}  // namespace crossroads
