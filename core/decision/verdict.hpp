// Who is best so far, and how firmly.
#pragma once

#include <string_view>

#include "core/decision/problem.hpp"

namespace crossroads {

/// How firmly the first place stands: the lead in points against the pack's two
/// thresholds, compared exactly.
enum class Strength { tie, close, leaning, clear };

/// As packs and advice write it.
std::string_view name(Strength strength);

/// Leads, in points of 100, from which a verdict has this strength.
struct Strengths {
    std::int64_t clear = 0;
    std::int64_t leaning = 0;
};

struct Verdict {
    std::vector<AlternativeIndex> winners;  ///< one, or several in a tie
    Strength strength = Strength::tie;
    std::vector<AlternativeIndex> rivals;   ///< the next best; empty when there is nobody else
    std::int64_t lead = 0;             ///< difference of the whole points shown
    std::int64_t lead_tenths = 0;      ///< difference of the tenths shown
    bool settled = false;              ///< no answer to the open steps changes the winners
};

/// Who is highest of those not ruled out, and how firmly; none while nothing is answered
/// or nobody is left. `settled_on`: who wins in every completion, 0 when that differs.
std::optional<Verdict> verdict(const Problem& problem, const Row& scores, const Strengths& thresholds, AlternativeSet settled_on);

}  // namespace crossroads
