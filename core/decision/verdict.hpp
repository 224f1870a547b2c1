// Who is best so far, and how firmly.
#pragma once

#include <string_view>

#include "core/decision/problem.hpp"

namespace crossroads {

/// How firmly the first place stands. A lead alone tells little of that: of two leads of the
/// same size one may hang on a single answer.
///   clear    the lead reaches the upper threshold, no answer to the open steps changes the
///            winners, and no single other answer to an answered one does
///   leaning  the lead reaches at least the lower threshold, or there is nobody else so far
///   close    it does not
///   tie      there is no lead
enum class Firmness { tie, close, leaning, clear };

/// As packs and advice write it.
std::string_view name(Firmness firmness);

/// Leads, in points of 100, that a verdict must reach to be called so; compared exactly.
struct Thresholds {
    std::int64_t clear = 0;
    std::int64_t leaning = 0;
};

struct Verdict {
    std::vector<AlternativeIndex> winners;  ///< one, or several in a tie
    Firmness firmness = Firmness::tie;
    /// The next best, and in a close call everyone whom the winner does not lead by the lower
    /// threshold, the nearest first; empty when there is nobody else.
    std::vector<AlternativeIndex> rivals;
    std::int64_t lead = 0;             ///< over the nearest rival: difference of the whole points shown
    std::int64_t lead_tenths = 0;      ///< over the nearest rival: difference of the tenths shown
    std::int64_t spread_tenths = 0;    ///< over the last rival: difference of the tenths shown
    std::int64_t total_weight = 0;     ///< of all steps that are not off, in half units
    bool settled = false;              ///< no answer to the open steps changes the winners
};

/// Who is highest of those not out, and how firmly; none while nothing is answered
/// or nobody is left. `settled_on`: who wins in every completion, 0 when that differs.
/// `flips`: whether a single other answer changes the winners (analyses/flips.hpp).
std::optional<Verdict> verdict(const Problem& problem, const Row& scores, const Thresholds& thresholds, AlternativeSet settled_on,
                               bool flips);

}  // namespace crossroads
