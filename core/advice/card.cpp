#include "core/advice/card.hpp"

#include <algorithm>

#include "core/decision/leads.hpp"
#include "core/decision/points.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

struct Reason {
    CardReason told;
    std::int64_t points = 0;  ///< weighted
    bool judged = false;      ///< some value that it compares rests on judgement
};

/// What an answer gives to `one` against all of the others, by the least; 0 where that differs in its sign.
std::int64_t least_gain(const Criterion& criterion, AlternativeIndex one, const std::vector<AlternativeIndex>& others) {
    std::int64_t least = 0;
    for (const AlternativeIndex other : others) {
        const std::int64_t gained = gain(criterion, *criterion.given, one, other);
        if (other != others.front() && (gained > 0) != (least > 0)) return 0;
        if (other == others.front() || std::abs(gained) < std::abs(least)) least = gained;
    }
    return least;
}

}  // namespace

std::vector<CardReason> card_reasons(const Model& model, const Problem& problem, const Verdict& verdict) {
    std::vector<AlternativeIndex> others = model.pair();
    const auto in_pair = [&](AlternativeIndex a) { return std::find(others.begin(), others.end(), a) != others.end(); };
    const auto first = std::find_if(verdict.winners.begin(), verdict.winners.end(), in_pair);
    const AlternativeIndex winner = first == verdict.winners.end() ? verdict.winners.front() : *first;
    std::erase(others, winner);

    const std::int64_t total = total_weight(problem);
    std::vector<Reason> reasons;
    for (const StepIndex step : answered_steps(problem)) {
        const Criterion& criterion = problem.criteria[step];
        const std::int64_t gained = least_gain(criterion, winner, others);
        if (gained == 0) continue;
        const auto judged = [&](AlternativeIndex a) { return model.is_judgement(step, *criterion.given, a); };
        Reason reason{{step, {winner}, rounded_points(std::abs(gained), total, 10), gained < 0},
                      std::abs(gained), judged(winner) || std::any_of(others.begin(), others.end(), judged)};
        if (gained < 0) reason.told.serves = others;
        reasons.push_back(std::move(reason));
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const Reason& one, const Reason& other) {
        return one.points != other.points ? one.points > other.points : one.judged < other.judged;
    });

    const bool either_side = verdict.firmness == Firmness::tie || verdict.firmness == Firmness::close;
    std::vector<CardReason> told;
    std::size_t for_it = 0;
    std::size_t against_it = 0;
    for (Reason& reason : reasons) {
        const bool wanted = either_side ? told.size() < 3 : reason.told.against ? against_it++ < 1 : for_it++ < 2;
        if (wanted) told.push_back(std::move(reason.told));
    }
    if (!either_side) std::stable_sort(told.begin(), told.end(), [](const CardReason& one, const CardReason& other) { return one.against < other.against; });
    return told;
}

}  // namespace crossroads
