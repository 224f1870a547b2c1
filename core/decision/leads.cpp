#include "core/decision/leads.hpp"

#include <algorithm>

namespace crossroads {

namespace {

std::int64_t difference(const std::vector<std::int64_t>& row, std::size_t one, std::size_t other) {
    return row.empty() ? 0 : row[one] - row[other];
}

}  // namespace

std::int64_t gain(const Criterion& criterion, std::size_t outcome, std::size_t one, std::size_t other) {
    return criterion.weight * difference(criterion.values[outcome], one, other);
}

Range gains(const Criterion& criterion, std::size_t one, std::size_t other) {
    const Range range = gains(criterion.values, one, other);
    return {criterion.weight * range.least, criterion.weight * range.most};
}

Range gains(const Rows& rows, std::size_t one, std::size_t other) {
    Range range{difference(rows.front(), one, other), difference(rows.front(), one, other)};
    for (const std::vector<std::int64_t>& row : rows) {
        range.least = std::min(range.least, difference(row, one, other));
        range.most = std::max(range.most, difference(row, one, other));
    }
    return range;
}

std::int64_t width(const Rows& rows, std::size_t alternatives) {
    std::int64_t width = 0;
    for (std::size_t a = 0; a < alternatives; ++a)
        for (std::size_t b = 0; b < a; ++b) {
            const Range range = gains(rows, a, b);
            width = std::max(width, range.most - range.least);
        }
    return width;
}

Range lead_range(const Problem& problem, std::size_t one, std::size_t other) {
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

std::vector<std::size_t> rivals(const Problem& problem, std::size_t one) {
    std::vector<std::size_t> rivals;
    for (std::size_t a = 0; a < problem.alternatives; ++a)
        if (a != one && !problem.ruled_out[a]) rivals.push_back(a);
    return rivals;
}

}  // namespace crossroads
