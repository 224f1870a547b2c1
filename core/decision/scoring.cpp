#include "core/decision/scoring.hpp"

#include <algorithm>

#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"

namespace crossroads {

bool well_formed(const Problem& problem) {
    constexpr std::int64_t most = std::int64_t{1} << 20;
    const auto within = [](std::int64_t number) { return number >= 0 && number <= most; };
    const auto whole_row = [&](const Row& row) {
        return row.size() == problem.alternatives && std::all_of(row.begin(), row.end(), within);
    };
    const auto alternatives = [&](AlternativeSet set) { return set >> problem.alternatives == 0; };
    const auto good = [&](const Criterion& step) {
        return within(step.weight) && !step.values.empty() && std::all_of(step.values.begin(), step.values.end(), whole_row) &&
               (!step.given || step.given->number() < step.values.size()) &&
               (step.vetoes.empty() || step.vetoes.size() == step.values.size()) &&
               std::all_of(step.vetoes.begin(), step.vetoes.end(), alternatives);
    };
    return problem.alternatives >= 1 && problem.alternatives <= max_alternatives &&
           problem.ruled_out.size() == problem.alternatives && problem.criteria.size() <= max_criteria &&
           std::count_if(problem.criteria.begin(), problem.criteria.end(), [](const Criterion& step) { return step.rules_out(); }) <=
               static_cast<std::ptrdiff_t>(max_ruling_out) &&
           std::all_of(problem.criteria.begin(), problem.criteria.end(), good);
}

std::vector<StepIndex> answered_steps(const Problem& problem) {
    std::vector<StepIndex> answered;
    for (const StepIndex k : problem.criteria.places())
        if (problem.criteria[k].answered()) answered.push_back(k);
    return answered;
}

std::vector<StepIndex> open_steps(const Problem& problem) {
    std::vector<StepIndex> open;
    for (const StepIndex k : problem.criteria.places())
        if (problem.criteria[k].open()) open.push_back(k);
    return open;
}

std::int64_t total_weight(const Problem& problem) {
    std::int64_t total = 0;
    for (const Criterion& criterion : problem.criteria) total += criterion.weight;
    return total;
}

Row scores(const Problem& problem) {
    Row scores(problem.alternatives, 0);
    for (const Criterion& criterion : problem.criteria) {
        if (!criterion.answered()) continue;
        const Row& values = criterion.values[*criterion.given];
        for (const AlternativeIndex a : problem.all()) scores[a] += criterion.weight * values[a];
    }
    return scores;
}

By<AlternativeIndex, Range> score_ranges(const Problem& problem) {
    const Row so_far = scores(problem);
    By<AlternativeIndex, Range> ranges;
    for (const AlternativeIndex a : problem.all()) {
        Range range{so_far[a], so_far[a]};
        for (const Criterion& criterion : problem.criteria) {
            if (!criterion.open()) continue;
            const auto [least, most] = std::minmax_element(criterion.values.begin(), criterion.values.end(),
                                                           [a](const Row& one, const Row& other) { return one[a] < other[a]; });
            range.least += criterion.weight * (*least)[a];
            range.most += criterion.weight * (*most)[a];
        }
        ranges.push_back(range);
    }
    return ranges;
}

std::vector<AlternativeIndex> members(AlternativeSet set) {
    std::vector<AlternativeIndex> members;
    for (const AlternativeIndex a : below<AlternativeIndex>(max_alternatives))
        if (contains(set, a)) members.push_back(a);
    return members;
}

std::vector<Standing> ranking(const Row& scores, AlternativeSet out) {
    const auto better = [&](AlternativeIndex one, AlternativeIndex other) {
        if (contains(out, one) != contains(out, other)) return contains(out, other);
        return scores[one] > scores[other];
    };
    Row minus_rank(scores.size(), -1);
    for (const AlternativeIndex a : scores.places())
        for (const AlternativeIndex b : scores.places()) minus_rank[a] -= better(b, a);
    std::vector<Standing> ranking;
    for (const AlternativeIndex a : largest_first(minus_rank)) ranking.push_back({a, static_cast<std::size_t>(-minus_rank[a])});
    return ranking;
}

By<StepIndex, std::int64_t> contributions(const Problem& problem, AlternativeIndex alternative, AlternativeIndex rival) {
    By<StepIndex, std::int64_t> parts;
    for (const Criterion& criterion : problem.criteria)
        parts.push_back(criterion.answered() ? gain(criterion, *criterion.given, alternative, rival) : 0);
    return parts;
}

}  // namespace crossroads
