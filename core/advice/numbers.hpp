// The way back from points to values: for each answer the value of every alternative, and
// what value times weight over the sum of all weights makes of it. The same table as on
// paper (proof/paper.hpp), of the answers given and with the weights as they are.
#pragma once

#include "core/model/model.hpp"

namespace crossroads {

struct AnswerNumbers {
    StepIndex step;
    OutcomeIndex outcome;
    std::int64_t weight = 0;  ///< in half units
    Row values;               ///< 0 to 100
    Row tenths;               ///< of a point; over all answers they add up to the tenths of the ranking
};

/// Of the answered steps, in checklist order.
std::vector<AnswerNumbers> numbers(const Problem& problem);

}  // namespace crossroads
