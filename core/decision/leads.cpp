#include "core/decision/leads.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"

namespace crossroads {

namespace {

std::int64_t difference(const Row& row, AlternativeIndex one, AlternativeIndex other) {
    return row.empty() ? 0 : row[one] - row[other];
}

}  // namespace

std::int64_t gain(const Criterion& criterion, OutcomeIndex outcome, AlternativeIndex one, AlternativeIndex other) {
    return criterion.weight * difference(criterion.values[outcome], one, other);
}

Range gains(const Criterion& criterion, AlternativeIndex one, AlternativeIndex other) {
    const Range range = gains(criterion.values, one, other);
    return {criterion.weight * range.least, criterion.weight * range.most};
}

Range gains(const Rows& rows, AlternativeIndex one, AlternativeIndex other) {
    Range range{difference(rows.front(), one, other), difference(rows.front(), one, other)};
    for (const Row& row : rows) {
        range.least = std::min(range.least, difference(row, one, other));
        range.most = std::max(range.most, difference(row, one, other));
    }
    return range;
}

std::int64_t width(const Rows& rows, std::size_t alternatives) {
    std::int64_t width = 0;
    for (const AlternativeIndex a : below<AlternativeIndex>(alternatives))
        for (const AlternativeIndex b : below<AlternativeIndex>(a.number())) {
            const Range range = gains(rows, a, b);
            width = std::max(width, range.most - range.least);
        }
    return width;
}

Range lead_range(const Problem& problem, AlternativeIndex one, AlternativeIndex other) {
    Range range;
    for (const Criterion& criterion : problem.criteria) {
        if (!criterion.counts()) continue;
        Range step = gains(criterion, one, other);
        if (criterion.given) step.least = step.most = gain(criterion, *criterion.given, one, other);
        range.least += step.least;
        range.most += step.most;
    }
    return range;
}

std::vector<AlternativeIndex> rivals(const Problem& problem, AlternativeIndex one) {
    const AlternativeSet out = crossroads::out(problem);
    std::vector<AlternativeIndex> rivals;
    for (const AlternativeIndex a : problem.all())
        if (a != one && !contains(out, a)) rivals.push_back(a);
    return rivals;
}

}  // namespace crossroads
