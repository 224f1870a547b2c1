#include "core/decision/contest.hpp"

namespace crossroads {

namespace {

template <class Number>
AlternativeSet highest(const By<AlternativeIndex, Number>& net_scores) {
    AlternativeSet set = 0;
    Number best = 0;
    for (const AlternativeIndex a : net_scores.places()) {
        if (net_scores[a] > best) {
            best = net_scores[a];
            set = 0;
        }
        if (net_scores[a] == best) set |= only(a);
    }
    return set;
}

AlternativeSet ruled_out(const Problem& problem) {
    AlternativeSet set = 0;
    for (const AlternativeIndex a : problem.all())
        if (problem.ruled_out[a]) set |= only(a);
    return set;
}

}  // namespace

std::size_t contenders(const By<StepIndex, Criterion>& criteria, std::size_t alternatives) {
    const bool nobody = std::any_of(criteria.begin(), criteria.end(), [](const Criterion& step) { return step.rules_out(); });
    return alternatives + nobody;
}
std::size_t contenders(const Problem& problem) { return contenders(problem.criteria, problem.alternatives); }

Rows net_points(const Criterion& criterion, std::size_t contenders) {
    Rows net = criterion.values;
    for (const OutcomeIndex outcome : net.places()) {
        for (std::int64_t& points : net[outcome]) points *= criterion.weight;
        for (const AlternativeIndex a : net[outcome].places())
            if (contains(criterion.out_in(outcome), a)) net[outcome][a] -= penalty;
        net[outcome].resize(contenders, 0);
    }
    return net;
}

Row net_start(AlternativeSet ruled_out, std::size_t alternatives, std::size_t contenders) {
    Row start(alternatives, 0);
    for (const AlternativeIndex a : start.places())
        if (contains(ruled_out, a)) start[a] = -penalty;
    start.resize(contenders, -1);
    return start;
}

Row net_scores(const Problem& problem) {
    Row net = net_start(ruled_out(problem), problem.alternatives, contenders(problem));
    for (const Criterion& criterion : problem.criteria) {
        if (!criterion.given) continue;
        for (const AlternativeIndex a : problem.all())
            net[a] += criterion.weight * criterion.values[*criterion.given][a] - (contains(criterion.out_in(*criterion.given), a) ? penalty : 0);
    }
    return net;
}

AlternativeSet winners(const Row& net_scores) { return highest(net_scores); }
AlternativeSet winners(const By<AlternativeIndex, Points>& net_scores) { return highest(net_scores); }

AlternativeSet out(const Problem& problem) {
    AlternativeSet out = ruled_out(problem);
    for (const Criterion& criterion : problem.criteria)
        if (criterion.given) out |= criterion.out_in(*criterion.given);
    return out;
}

std::vector<StepIndex> stated_steps(const Problem& problem) {
    std::vector<StepIndex> stated;
    for (const StepIndex k : problem.criteria.places())
        if (const Criterion& criterion = problem.criteria[k]; criterion.given && (criterion.counts() || criterion.rules_out())) stated.push_back(k);
    return stated;
}

std::vector<AlternativeIndex> opponents(const Problem& problem, AlternativeIndex one) {
    std::vector<AlternativeIndex> opponents;
    for (const AlternativeIndex a : below<AlternativeIndex>(contenders(problem)))
        if (a != one && (a.number() == problem.alternatives || !problem.ruled_out[a])) opponents.push_back(a);
    return opponents;
}

}  // namespace crossroads
