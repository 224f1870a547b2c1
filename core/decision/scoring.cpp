#include "core/decision/scoring.hpp"

#include <algorithm>

#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"

namespace crossroads {

namespace {

template <class Number>
AlternativeSet highest(const By<AlternativeIndex, Number>& scores, const Flags<AlternativeIndex>& ruled_out) {
    AlternativeSet set = 0;
    Number best = 0;
    for (const AlternativeIndex a : scores.places()) {
        if (ruled_out[a]) continue;
        if (set == 0 || scores[a] > best) {
            best = scores[a];
            set = 0;
        }
        if (scores[a] == best) set |= only(a);
    }
    return set;
}

}  // namespace

bool well_formed(const Problem& problem) {
    constexpr std::int64_t most = std::int64_t{1} << 20;
    const auto within = [](std::int64_t number) { return number >= 0 && number <= most; };
    const auto whole_row = [&](const Row& row) {
        return row.size() == problem.alternatives && std::all_of(row.begin(), row.end(), within);
    };
    const auto good = [&](const Criterion& step) {
        return within(step.weight) && !step.values.empty() && std::all_of(step.values.begin(), step.values.end(), whole_row) &&
               (!step.given || step.given->number() < step.values.size());
    };
    return problem.alternatives >= 1 && problem.alternatives <= max_alternatives &&
           problem.ruled_out.size() == problem.alternatives &&
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

AlternativeSet winners(const Row& scores, const Flags<AlternativeIndex>& ruled_out) { return highest(scores, ruled_out); }
AlternativeSet winners(const By<AlternativeIndex, Points>& scores, const Flags<AlternativeIndex>& ruled_out) {
    return highest(scores, ruled_out);
}

std::vector<AlternativeIndex> members(AlternativeSet set) {
    std::vector<AlternativeIndex> members;
    for (const AlternativeIndex a : below<AlternativeIndex>(max_alternatives))
        if (contains(set, a)) members.push_back(a);
    return members;
}

std::vector<Standing> ranking(const Row& scores, const Flags<AlternativeIndex>& ruled_out) {
    const auto better = [&](AlternativeIndex one, AlternativeIndex other) {
        if (ruled_out[one] != ruled_out[other]) return static_cast<bool>(ruled_out[other]);
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
