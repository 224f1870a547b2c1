#include "core/decision/verdict.hpp"

#include "core/decision/points.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

Strength strength(std::int64_t lead, std::int64_t total, const Strengths& thresholds) {
    if (lead == 0) return Strength::tie;
    if (lead >= thresholds.clear * total) return Strength::clear;
    if (lead >= thresholds.leaning * total) return Strength::leaning;
    return Strength::close;
}

/// The alternatives that are best once the winners are set aside.
AlternativeSet next_best(const Row& scores, Flags<AlternativeIndex> set_aside, AlternativeSet winners) {
    for (const AlternativeIndex winner : members(winners)) set_aside[winner] = true;
    return crossroads::winners(scores, set_aside);
}

}  // namespace

std::string_view name(Strength strength) {
    switch (strength) {
        case Strength::tie: return "tie";
        case Strength::close: return "close";
        case Strength::leaning: return "leaning";
        case Strength::clear: break;
    }
    return "clear";
}

std::optional<Verdict> verdict(const Problem& problem, const Row& scores, const Strengths& thresholds, AlternativeSet settled_on) {
    const AlternativeSet best = winners(scores, problem.ruled_out);
    if (answered_steps(problem).empty() || best == 0) return std::nullopt;

    const std::int64_t total = total_weight(problem);
    Verdict verdict;
    verdict.winners = members(best);
    verdict.rivals = members(next_best(scores, problem.ruled_out, best));
    verdict.settled = settled_on == best;
    const bool tie = verdict.winners.size() > 1;
    if (!tie && verdict.rivals.empty()) {  // the only one left
        verdict.strength = Strength::clear;
        return verdict;
    }
    const std::int64_t first = scores[verdict.winners.front()];
    const std::int64_t second = tie ? first : scores[verdict.rivals.front()];
    verdict.strength = strength(first - second, total, thresholds);
    verdict.lead = rounded_points(first, total, 1) - rounded_points(second, total, 1);
    verdict.lead_tenths = rounded_points(first, total, 10) - rounded_points(second, total, 10);
    return verdict;
}

}  // namespace crossroads
