// Whether the question is the right one: what an alternative beyond it would score on the same
// answers, weights and scale, its needs by the work that they leave in its own framework, and
// whether to look at it. It is set beside the ranking and changes nothing in it.
//
// The rule, by the pack's thresholds and compared exactly:
//   first    it would lead by at least the lower threshold, and some chosen need leaves less work in it
//            than in any framework of the winners
//   too      otherwise, where it would lead, or is behind by less than the lower threshold, or is ahead
//            of one framework alone that stands beside another among the winners: it could have that seat
//   nothing  otherwise: the advice is the same with it and without it
#pragma once

#include "core/checklist/checklist.hpp"
#include "core/decision/verdict.hpp"

namespace crossroads {

enum class Look { nothing, too, first };

/// As the advice writes it.
std::string_view name(Look look);

/// What one answered step gives it against the first of the winners.
struct BeyondPart {
    StepIndex step;
    const Outcome* outcome = nullptr;  ///< what the answer amounts to for it: an option, or a band of its own work
    std::int64_t tenths = 0;           ///< of its lead
};

/// A chosen need that leaves less work in it than in any framework of the winners.
struct BroughtNeed {
    StepIndex step;
    std::size_t option = 0;
};

struct BeyondAdvice {
    std::size_t alternative = 0;   ///< in pack.beyond
    std::int64_t points = 0;       ///< whole points
    std::int64_t tenths = 0;       ///< tenths of a point
    AlternativeIndex rival;        ///< the first of the winners
    std::int64_t lead_tenths = 0;  ///< over it: difference of the tenths shown; below 0 where it is behind
    /// Tie, close or leaning, by the lead alone; none where it is behind. Clear is never said: that
    /// asks what other answers would do, which is asked when it is taken in.
    std::optional<Firmness> firmness;
    Look look = Look::nothing;
    std::optional<AlternativeIndex> seat;  ///< whom it could replace beside another
    std::vector<BroughtNeed> brings;
    std::vector<BeyondPart> parts;         ///< add up to the lead, the largest first
};

/// Of all that are beyond the question and not ruled out.
std::vector<BeyondAdvice> beyond_advice(const Model& model, const Checklist& checklist, const Verdict& verdict);

}  // namespace crossroads
