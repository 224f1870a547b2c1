#include "core/analyses/switching.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// Which way a value helps the rivals, and by how many points it can at most.
struct Movable {
    StepIndex criterion;
    AlternativeIndex alternative;
    std::int64_t value;
    std::int64_t weight;
    bool down;  ///< the winner's

    std::int64_t room() const { return down ? value : highest_value - value; }
    /// Moved by so many steps of the scale.
    SwitchingValue by(std::int64_t steps) const { return {criterion, alternative, value, down ? value - steps : value + steps, 0}; }
    /// The fewest steps for so many weighted points.
    std::int64_t steps_for(std::int64_t points) const { return (points + weight - 1) / weight; }
};

Movable movable(const Problem& problem, StepIndex step, AlternativeIndex alternative, AlternativeIndex winner) {
    const Criterion& criterion = problem.criteria[step];
    return {step, alternative, criterion.values[*criterion.given][alternative], criterion.weight, alternative == winner};
}

/// Who wins with these values.
AlternativeSet winners_with(const Problem& problem, const std::vector<SwitchingValue>& values) {
    Row net = net_scores(problem);
    for (const SwitchingValue& moved : values)
        net[moved.alternative] += problem.criteria[moved.criterion].weight * (moved.falls_at - moved.value);
    return winners(net);
}

}  // namespace

std::vector<SwitchingValue> switching_values(const Problem& problem, AlternativeIndex winner) {
    const Row now = scores(problem);
    std::vector<SwitchingValue> values;
    std::vector<std::int64_t> nearness;
    const std::vector<AlternativeIndex> others = rivals(problem, winner);
    for (const StepIndex step : answered_steps(problem))
        for (const AlternativeIndex a : problem.all()) {
            std::optional<std::int64_t> missing;  // to the first rival that this value can bring level
            for (const AlternativeIndex rival : others)
                if (a == winner || a == rival) missing = std::min(missing.value_or(now[winner] - now[rival]), now[winner] - now[rival]);
            if (!missing) continue;
            const Movable moved = movable(problem, step, a, winner);
            const std::int64_t steps = moved.steps_for(*missing);
            if (steps > moved.room()) continue;
            SwitchingValue value = moved.by(steps);
            value.winners = winners_with(problem, {value});
            values.push_back(value);
            nearness.push_back(-steps);
        }
    std::vector<SwitchingValue> sorted;
    for (const std::size_t i : largest_first(nearness)) sorted.push_back(values[i]);
    return sorted;
}

std::vector<SwitchingValue> fewest_values(const Problem& problem, AlternativeIndex winner) {
    const Row now = scores(problem);
    const std::vector<AlternativeIndex> nearest = largest_first(rivals(problem, winner), [&](AlternativeIndex rival) { return now[rival]; });
    std::vector<SwitchingValue> fewest;
    for (const AlternativeIndex rival : nearest) {
        std::vector<Movable> all;
        std::vector<std::int64_t> gains;
        for (const StepIndex step : answered_steps(problem))
            for (const AlternativeIndex a : {winner, rival}) {
                all.push_back(movable(problem, step, a, winner));
                gains.push_back(all.back().weight * all.back().room());
            }
        std::vector<SwitchingValue> found;
        std::int64_t missing = now[winner] - now[rival];
        for (const std::size_t i : largest_first(gains)) {
            if (missing <= 0 || gains[i] <= 0) break;
            found.push_back(all[i].by(std::min(all[i].room(), all[i].steps_for(missing))));
            missing -= gains[i];
        }
        if (missing <= 0 && (fewest.empty() || found.size() < fewest.size())) fewest = std::move(found);
    }
    const AlternativeSet then = winners_with(problem, fewest);
    for (SwitchingValue& value : fewest) value.winners = then;
    return fewest;
}

}  // namespace crossroads
