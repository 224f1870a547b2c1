// In how many of all ways to weigh the steps an alternative comes first. All ways
// to share a total weight among the answered steps count alike; how the person
// weighed them plays no part, except that a step that is off is left out.
//
// Pairs: the exact share of a simplex on one side of a plane (G. Varsi, "The
// multidimensional content of the frustum of the simplex", Pacific Journal of
// Mathematics 46, 1973), in doubles by + - * / in one stated order. Ranks: SMAA-2
// (R. Lahdelma and P. Salminen, "SMAA-2: stochastic multicriteria acceptability
// analysis for group decision making", Operations Research 49, 2001) with stated
// integer weightings. Same on every machine.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

inline constexpr std::int64_t million = 1'000'000;

/// Of several steps, what one alternative is worth against another: value differences,
/// unweighted. Not empty.
using Differences = std::vector<std::int64_t>;

/// The share of all weightings in which a sum of weight * difference is above 0. In whole
/// millionths, rounded: but 0 only where no difference is above 0, and a million only where
/// none is below it and some are above.
std::int64_t share_above(const Differences& differences);

/// The same over the weightings in which no step weighs more than any of a heavier group. Steps
/// of one group are in no order: of the orders that are left open, each is taken alike. A single
/// group leaves all open. None when their number, times the square of the steps, is above `budget`:
/// not looked at. Of eight steps it never is.
std::optional<std::int64_t> share_above_in_order(std::vector<Differences> groups, std::int64_t budget = std::int64_t{1} << 22);

/// How often each alternative takes each rank.
struct RankShares {
    /// counts[alternative][rank - 1], of `samples` weightings; alternatives that are
    /// equal share the better rank; those that are out have none.
    By<AlternativeIndex, std::vector<std::int64_t>> counts;
    std::int64_t samples = 0;
    /// Half the width of a 95 % interval for a share of one half, in millionths: no
    /// share is less certain.
    std::int64_t half_width = 0;
};

inline constexpr std::int64_t stated_samples = 10'000;

/// None when fewer than two steps are answered and count.
std::optional<RankShares> rank_shares(const Problem& problem);

/// What `alternative` is worth against `rival` in each answered step that counts: steps of
/// equal weight in one group, in checklist order, the heaviest group first.
std::vector<Differences> value_differences(const Problem& problem, AlternativeIndex alternative, AlternativeIndex rival);

/// The same of all the groups together.
Differences together(const std::vector<Differences>& groups);

}  // namespace crossroads
