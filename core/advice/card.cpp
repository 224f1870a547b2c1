#include "core/advice/card.hpp"

#include <algorithm>

#include "core/advice/evidence.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"
#include "core/decision/points.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

struct Reason {
    CardReason told;
    std::int64_t points = 0;  ///< weighted
    bool judged = false;      ///< some value that it compares rests on judgement
};

/// What an answer gives to `one` against all of the others, by the least; 0 where they differ in their sign.
std::int64_t least_gain(const Criterion& criterion, AlternativeIndex one, const std::vector<AlternativeIndex>& others) {
    std::int64_t least = gain(criterion, *criterion.given, one, others.front());
    for (const AlternativeIndex other : others) {
        const std::int64_t gained = gain(criterion, *criterion.given, one, other);
        if ((gained > 0) != (least > 0) || gained == 0) return 0;
        if (std::abs(gained) < std::abs(least)) least = gained;
    }
    return least;
}

AlternativeIndex best_served(const Criterion& criterion, const std::vector<AlternativeIndex>& of) {
    const Row& values = criterion.values[*criterion.given];
    return *std::max_element(of.begin(), of.end(), [&](AlternativeIndex a, AlternativeIndex b) { return values[a] < values[b]; });
}

}  // namespace

std::vector<CardReason> card_reasons(const Model& model, const Problem& problem, const Verdict& verdict) {
    const std::pair<AlternativeIndex, AlternativeIndex> pair = model.pair();
    const auto in_pair = [&](AlternativeIndex a) { return a == pair.first || a == pair.second; };
    const auto first = std::find_if(verdict.winners.begin(), verdict.winners.end(), in_pair);
    const AlternativeIndex winner = first == verdict.winners.end() ? verdict.winners.front() : *first;
    std::vector<AlternativeIndex> others{pair.first, pair.second};
    std::erase(others, winner);

    const std::int64_t total = total_weight(problem);
    std::vector<Reason> reasons;
    for (const StepIndex step : answered_steps(problem)) {
        const Criterion& criterion = problem.criteria[step];
        const std::int64_t gained = least_gain(criterion, winner, others);
        if (gained == 0) continue;
        const auto judged = [&](AlternativeIndex a) { return rests_on_judgement(model, step, *criterion.given, a); };
        const bool against = gained < 0;
        reasons.push_back({{step, against ? best_served(criterion, others) : winner, rounded_points(std::abs(gained), total, 10), against},
                           std::abs(gained), judged(winner) || std::any_of(others.begin(), others.end(), judged)});
    }
    reasons = largest_first(reasons, [](const Reason& reason) { return 2 * reason.points + !reason.judged; });

    const bool either_side = verdict.firmness == Firmness::tie || verdict.firmness == Firmness::close;
    std::vector<CardReason> chosen;
    std::size_t for_it = 0, against_it = 0;
    for (const Reason& reason : reasons) {
        const bool wanted = either_side ? chosen.size() < 3 : reason.told.against ? against_it++ < 1 : for_it++ < 2;
        if (wanted) chosen.push_back(reason.told);
    }
    return either_side ? chosen : largest_first(chosen, [](const CardReason& reason) { return !reason.against; });
}

}  // namespace crossroads
