#include "core/decision/verdict.hpp"

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

/// The alternatives that are best once the winners are set aside.
AlternativeSet next_best(const Row& scores, Flags<AlternativeIndex> set_aside, AlternativeSet winners) {
    for (const AlternativeIndex winner : members(winners)) set_aside[winner] = true;
    return crossroads::winners(scores, set_aside);
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
    const AlternativeSet best = winners(scores, problem.ruled_out);
    if (answered_steps(problem).empty() || best == 0) return std::nullopt;

    const std::int64_t total = total_weight(problem);
    Verdict verdict;
    verdict.winners = members(best);
    verdict.rivals = members(next_best(scores, problem.ruled_out, best));
    verdict.total_weight = total;
    verdict.settled = settled_on == best;
    const bool tie = verdict.winners.size() > 1;
    if (!tie && verdict.rivals.empty()) {  // the only one left
        verdict.firmness = Firmness::clear;
        return verdict;
    }
    const std::int64_t first = scores[verdict.winners.front()];
    const std::int64_t second = tie ? first : scores[verdict.rivals.front()];
    verdict.firmness = firmness(first - second, total, thresholds, verdict.settled && !flips);
    verdict.lead = rounded_points(first, total, 1) - rounded_points(second, total, 1);
    verdict.lead_tenths = rounded_points(first, total, 10) - rounded_points(second, total, 10);
    return verdict;
}

}  // namespace crossroads
