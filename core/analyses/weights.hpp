// How far the weights may be wrong while the verdict stands. One weight at a time:
// the range of the classical sensitivity analysis (J. Barron and C. P. Schmidt,
// "Sensitivity analysis of additive multiattribute value models", Operations
// Research 36, 1988, whose problem of the nearest change this is). Exact: every
// bound is a rational number.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

/// A bound of a weight: numerator / denominator, in the unit of the weights (half
/// units for a pack). Not reduced; denominator > 0.
struct Bound {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    AlternativeSet rivals = 0;  ///< who is level there, and ahead beyond
};

/// The weights of one step, all others as they are, at which `winner` wins alone:
/// above `least` and below `most`, both exclusive; all from 0 on, or all up to any
/// size, where there is none.
struct WeightRange {
    std::optional<Bound> least;
    std::optional<Bound> most;
};

/// Of an answered step that counts. `winner` must win alone at the weights as they are.
WeightRange weight_range(const Problem& problem, AlternativeIndex winner, StepIndex criterion);

/// By how much all weights of the answered steps may be wrong at once: each may be
/// multiplied or divided by anything below f while `winner` stays ahead of `rival`.
/// f^2 = (sum of the gains) / (sum of the losses). The rival with the least f is told;
/// none when nobody gains anything on the winner.
struct AllWeights {
    std::int64_t gains = 0;   ///< of the winner over the rival: f^2 is gains / losses
    std::int64_t losses = 0;  ///< > 0
    AlternativeIndex rival;
};
std::optional<AllWeights> all_weights(const Problem& problem, AlternativeIndex winner);

}  // namespace crossroads
