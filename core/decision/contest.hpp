// Who can still win, in points. An outcome that rules an alternative out takes more from it than any
// lead can be, so that whoever is out is below 0; and where that may be everybody, nobody is a
// contender too, always at -1. So being out is no special case for whatever searches over answers:
// bounds on leads hold as they are, and whoever leads all other contenders wins. Such a penalty is
// exact as soon as it is above all leads (A. Charnes, W. W. Cooper and A. Henderson, "An Introduction
// to Linear Programming", 1953). These points are for searches, never shown.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

/// What being ruled out once takes: above the score of max_criteria steps. Of max_ruling_out of them, and
/// by the person, all leads stay below 2^53 and so exact as doubles.
inline constexpr std::int64_t penalty = std::int64_t{1} << 47;

/// The alternatives, and after them nobody where some outcome rules somebody out.
std::size_t contenders(const Problem& problem);
std::size_t contenders(const By<StepIndex, Criterion>& criteria, std::size_t alternatives);

/// Of each outcome, weight * value of each alternative, less the penalty of whom it rules out; 0 for nobody.
Rows net_points(const Criterion& criterion, std::size_t contenders);

/// Before the first answer: 0, less the penalty of these; -1 for nobody.
Row net_start(AlternativeSet ruled_out, std::size_t alternatives, std::size_t contenders);

/// Of each contender, what it has so far. Below 0: ruled out, by the person or by an outcome given.
Row net_scores(const Problem& problem);

/// The alternatives that are highest of those at 0 or above; none when all are out.
AlternativeSet winners(const Row& net_scores);
AlternativeSet winners(const By<AlternativeIndex, Points>& net_scores);

/// Who is out as far as is answered.
AlternativeSet out(const Problem& problem);

/// The steps with an outcome given that counts or rules somebody out: another one may mean other winners.
std::vector<StepIndex> stated_steps(const Problem& problem);

/// Whom `one` has to beat whatever is answered: all other contenders but those that the person ruled out.
std::vector<AlternativeIndex> opponents(const Problem& problem, AlternativeIndex one);

}  // namespace crossroads
