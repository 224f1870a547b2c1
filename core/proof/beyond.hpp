// For how many checklists an alternative beyond the question would lead: told beside the check
// of the question, in whose counts it is not.
#pragma once

#include "core/proof/check.hpp"

namespace crossroads {

struct BeyondCount {
    std::size_t alternative = 0;  ///< in pack.beyond
    /// Complete checklists with this one taken in: its own band is part of what needs amount to, so
    /// there are more than the question has.
    Count checklists = 1;
    std::optional<Count> leads;  ///< in which it alone is the highest; none when the budget ran out
};

/// Each by itself, with half of the budget.
std::vector<BeyondCount> beyond_counts(const Model& model, Effort effort = {});

}  // namespace crossroads
