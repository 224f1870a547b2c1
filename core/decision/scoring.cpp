#include "core/decision/scoring.hpp"

#include <algorithm>

#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"

namespace crossroads {

namespace {

template <class Number>
AlternativeSet highest(const std::vector<Number>& scores, const Flags& ruled_out) {
    AlternativeSet set = 0;
    Number best = 0;
    for (std::size_t a = 0; a < scores.size(); ++a) {
        if (ruled_out[a]) continue;
        if (set == 0 || scores[a] > best) {
            best = scores[a];
            set = 0;
        }
        if (scores[a] == best) set |= AlternativeSet{1} << a;
    }
    return set;
}

}  // namespace

std::vector<std::size_t> answered_steps(const Problem& problem) {
    std::vector<std::size_t> answered;
    for (std::size_t k = 0; k < problem.criteria.size(); ++k)
        if (problem.criteria[k].answered()) answered.push_back(k);
    return answered;
}

std::vector<std::size_t> open_steps(const Problem& problem) {
    std::vector<std::size_t> open;
    for (std::size_t k = 0; k < problem.criteria.size(); ++k)
        if (problem.criteria[k].open()) open.push_back(k);
    return open;
}

std::int64_t total_weight(const Problem& problem) {
    std::int64_t total = 0;
    for (const Criterion& criterion : problem.criteria) total += criterion.weight;
    return total;
}

std::vector<std::int64_t> scores(const Problem& problem) {
    std::vector<std::int64_t> scores(problem.alternatives, 0);
    for (const Criterion& criterion : problem.criteria) {
        if (!criterion.answered()) continue;
        for (std::size_t a = 0; a < scores.size(); ++a)
            scores[a] += criterion.weight * criterion.values[*criterion.given][a];
    }
    return scores;
}

std::vector<Range> score_ranges(const Problem& problem) {
    const std::vector<std::int64_t> so_far = scores(problem);
    std::vector<Range> ranges;
    for (std::size_t a = 0; a < problem.alternatives; ++a) {
        Range range{so_far[a], so_far[a]};
        for (const Criterion& criterion : problem.criteria) {
            if (!criterion.open()) continue;
            const auto [least, most] = std::minmax_element(
                criterion.values.begin(), criterion.values.end(),
                [a](const auto& one, const auto& other) { return one[a] < other[a]; });
            range.least += criterion.weight * (*least)[a];
            range.most += criterion.weight * (*most)[a];
        }
        ranges.push_back(range);
    }
    return ranges;
}

AlternativeSet winners(const std::vector<std::int64_t>& scores, const Flags& ruled_out) { return highest(scores, ruled_out); }
AlternativeSet winners(const std::vector<Points>& scores, const Flags& ruled_out) { return highest(scores, ruled_out); }

std::vector<std::size_t> members(AlternativeSet set) {
    std::vector<std::size_t> members;
    for (std::size_t a = 0; a < max_alternatives; ++a)
        if (set >> a & 1) members.push_back(a);
    return members;
}

std::vector<Standing> ranking(const std::vector<std::int64_t>& scores, const Flags& ruled_out) {
    const auto better = [&](std::size_t one, std::size_t other) {
        if (ruled_out[one] != ruled_out[other]) return static_cast<bool>(ruled_out[other]);
        return scores[one] > scores[other];
    };
    std::vector<std::int64_t> minus_rank(scores.size(), 0);
    std::vector<Standing> standings;
    for (std::size_t a = 0; a < scores.size(); ++a) {
        Standing standing{a, 1};
        for (std::size_t b = 0; b < scores.size(); ++b)
            if (better(b, a)) ++standing.rank;
        standings.push_back(standing);
        minus_rank[a] = -static_cast<std::int64_t>(standing.rank);
    }
    std::vector<Standing> ranking;
    for (const std::size_t a : largest_first(minus_rank)) ranking.push_back(standings[a]);
    return ranking;
}

std::vector<std::int64_t> contributions(const Problem& problem, std::size_t alternative, std::size_t rival) {
    std::vector<std::int64_t> parts;
    for (const Criterion& criterion : problem.criteria) {
        parts.push_back(criterion.answered() ? gain(criterion, *criterion.given, alternative, rival) : 0);
    }
    return parts;
}

}  // namespace crossroads
