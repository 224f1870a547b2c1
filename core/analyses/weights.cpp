#include "core/analyses/weights.hpp"

#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

bool wins_alone(AlternativeIndex winner, const Problem& problem) {
    return well_formed(problem) && winners(net_scores(problem)) == only(winner);
}

/// The sign of one bound minus the other.
int compare(const Bound& one, const Bound& other) {
    __extension__ typedef __int128 Wide;
    const Wide difference = Wide{one.numerator} * other.denominator - Wide{other.numerator} * one.denominator;
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/// Keeps the tighter of two bounds; `tighter` is the sign of a tighter one.
void tighten(std::optional<Bound>& kept, const Bound& bound, int tighter) {
    const int order = kept ? compare(bound, *kept) : tighter;
    if (order == tighter)
        kept = bound;
    else if (order == 0)
        kept->rivals |= bound.rivals;
}

}  // namespace

WeightRange weight_range(const Problem& problem, AlternativeIndex winner, StepIndex criterion) {
    expects([&] { return wins_alone(winner, problem) && problem.criteria[criterion].answered(); });
    const Criterion& step = problem.criteria[criterion];
    const Row& values = step.values[*step.given];
    const Row now = scores(problem);
    WeightRange range;
    for (const AlternativeIndex b : rivals(problem, winner)) {
        const std::int64_t slope = values[winner] - values[b];
        const std::int64_t without = now[winner] - now[b] - step.weight * slope;  // the lead at weight 0
        const AlternativeSet rival = only(b);
        if (slope > 0 && without <= 0) tighten(range.least, {-without, slope, rival}, 1);
        if (slope < 0) tighten(range.most, {without, -slope, rival}, -1);
    }
    return range;
}

std::optional<AllWeights> all_weights(const Problem& problem, AlternativeIndex winner) {
    expects([&] { return wins_alone(winner, problem); });
    std::optional<AllWeights> least;
    for (const AlternativeIndex b : rivals(problem, winner)) {
        AllWeights against{0, 0, b};
        for (const std::int64_t part : contributions(problem, winner, b)) (part > 0 ? against.gains : against.losses) += part > 0 ? part : -part;
        if (against.losses == 0) continue;
        if (!least || compare({against.gains, against.losses, 0}, {least->gains, least->losses, 0}) < 0) least = against;
    }
    return least;
}

}  // namespace crossroads
