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

/// Exact. Searches the checklists by depth and leaves out what cannot hold any more;
/// gives up when it has looked at `budget` places.
Occasion occasion(const Model& model, const Condition& condition, std::int64_t budget);

}  // namespace crossroads
