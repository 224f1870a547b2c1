// The way back from points to values: for each answer the value of every alternative, and
// what value times weight over the sum of weights makes of it.
#pragma once

#include "core/model/model.hpp"

namespace crossroads {

struct AnswerNumbers {
    StepIndex step;
    OutcomeIndex outcome;
    std::int64_t weight = 0;  ///< in half units
    Row tenths;               ///< of a point; those of all answers add up to what is shown in the ranking
};

/// Of the answered steps.
std::vector<AnswerNumbers> numbers(const Problem& problem);

}  // namespace crossroads
