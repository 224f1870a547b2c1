// By how much one alternative leads another, step by step: what it gains on it by an
// outcome, and the least and the most that it can gain. Weighted points, as scores are:
// a lead in points is one of these over total_weight.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

/// What `one` gains on `other` by an outcome.
std::int64_t gain(const Criterion& criterion, OutcomeIndex outcome, AlternativeIndex one, AlternativeIndex other);

/// The least and the most that it can gain by an answer to the step. A row without numbers
/// stands for an outcome that gives nobody anything.
Range gains(const Criterion& criterion, AlternativeIndex one, AlternativeIndex other);
Range gains(const Rows& rows, AlternativeIndex one, AlternativeIndex other);

/// The most that the answer to one step can move any lead. Searches take the widest
/// steps first: what the others can still do is soon too little.
std::int64_t width(const Rows& rows, std::size_t alternatives);

/// The least and the most that `one` leads `other` by in any completion.
Range lead_range(const Problem& problem, AlternativeIndex one, AlternativeIndex other);

/// Whom `one` has to beat with the answers as they are: all the others that are not out.
std::vector<AlternativeIndex> rivals(const Problem& problem, AlternativeIndex one);

}  // namespace crossroads
