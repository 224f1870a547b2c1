// Which of the author's values carry the most verdicts: those that are worth another look first.
// A value carries a verdict when changing it alone, within 0 to 100, topples it (switching.hpp).
#pragma once

#include "core/decision/count.hpp"
#include "core/model/model.hpp"

namespace crossroads {

/// A value as it is written in the pack.
struct CarryingValue {
    StepIndex step;
    std::size_t outcome = 0;  ///< of the step's options, or of its bands where it takes many
    AlternativeIndex alternative;
    Count verdicts = 0;  ///< complete checklists whose sole winner would no longer win alone
};

/// Exact: looks at every complete checklist, one by one. The values that carry any, the most first,
/// equal ones as written.
std::vector<CarryingValue> carrying_values(const Model& model);

}  // namespace crossroads
