// Which outcomes of a step are told apart by who wins.
#pragma once

#include "core/proof/walk.hpp"

namespace crossroads {

struct Kinds {
    /// Outcomes that bring the same winners whatever the other answers are have the same number.
    By<OutcomeIndex, std::size_t> kinds;
    bool decided = false;   ///< false when the budget ran out: those of the same number may differ yet
    std::int64_t work = 0;  ///< at most the budget
};

Kinds kinds_of(const Model& model, StepIndex step, Method method, std::int64_t budget);

}  // namespace crossroads
