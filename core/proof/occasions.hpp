// Whether there is an occasion to say a passage: a checklist for which its condition
// holds. Any step may be open; a step that takes many may have any set of its options.
// The weights are the pack's and nobody is ruled out.
#pragma once

#include "core/model/model.hpp"

namespace crossroads {

enum class Occasion {
    some,        ///< there is one
    none,        ///< there is none
    not_decided  ///< the budget ran out, or the condition names too many needs
};

/// Most needs of one step in a condition: each set of them is looked at.
inline constexpr std::size_t max_named_needs = 10;

struct Sought {
    Occasion occasion = Occasion::not_decided;
    std::int64_t work = 0;  ///< at most the budget
};

/// Exact. Searches the checklists by depth and leaves out what cannot hold any more. Gives up when
/// the budget of work is used up: a place that is looked at counts as often as the condition has
/// parts, 64 sums that sets of needs can have as one place, and so does an outcome in a bound.
Sought occasion(const Model& model, const Condition& condition, std::int64_t budget);

}  // namespace crossroads
