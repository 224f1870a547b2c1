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

/// The share of all weightings, in whole millionths, in which a sum of weight *
/// difference is above 0. 0 when all differences are 0. `differences` not empty.
std::int64_t share_above(const std::vector<std::int64_t>& differences);

/// The same over the weightings in which no step weighs more than one before it:
/// `differences` stand in the order of the weights, the heaviest first.
std::int64_t share_above_in_order(const std::vector<std::int64_t>& differences);

/// How often each alternative takes each rank.
struct RankShares {
    /// counts[alternative][rank - 1], of `samples` weightings; alternatives that are
    /// equal share the better rank; those ruled out have none.
    By<AlternativeIndex, std::vector<std::int64_t>> counts;
    std::int64_t samples = 0;
    /// Half the width of a 95 % interval for a share of one half, in millionths: no
    /// share is less certain.
    std::int64_t half_width = 0;
};

inline constexpr std::int64_t stated_samples = 10'000;

/// None when fewer than two steps are answered and count.
std::optional<RankShares> rank_shares(const Problem& problem);

/// What `alternative` is worth against `rival` in each answered step that counts, the
/// heaviest step first (checklist order when equal): value differences, unweighted.
std::vector<std::int64_t> value_differences(const Problem& problem, AlternativeIndex alternative, AlternativeIndex rival);

}  // namespace crossroads
