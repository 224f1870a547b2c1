// Which of the pack's passages hold for a checklist and its verdict.
#pragma once

#include <span>
#include <string_view>

#include "core/checklist/checklist.hpp"

namespace crossroads {

/// A checklist and what is advised on it.
struct Judged {
    const Model& model;
    const Checklist& checklist;
    std::span<const AlternativeIndex> winners;  ///< empty while there is no verdict
    std::string_view firmness;                  ///< its name; "" while there is no verdict
};

bool holds(const Condition& condition, const Judged& judged);

/// The passages without a condition or whose condition holds, as written.
std::vector<const Passage*> fitting(const std::vector<Passage>& passages, const Judged& judged);

}  // namespace crossroads
