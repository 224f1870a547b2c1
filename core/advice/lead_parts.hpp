// From one assessment to another, what moved the lead of the pack's pair: a new edition of the
// pack is not a changed mind. One thing at a time is replaced, in a stated order, and each part
// is the difference of the tenths shown before and after: so the parts add up exactly. Another
// order would give other parts; this one begins with what nobody in the room did.
#pragma once

#include <array>
#include <string_view>

#include "core/checklist/assessment.hpp"
#include "core/model/model.hpp"

namespace crossroads {

/// What is replaced, in this order.
inline constexpr std::array<std::string_view, 4> lead_parts_of{"pack", "judgement", "importance", "answers"};

struct LeadParts {
    bool kept = false;  ///< whether the lead was kept; otherwise nothing is known of the pack's part
    /// By how many tenths of a point the first of the pair leads the second: at first, then after each part.
    std::array<std::int64_t, lead_parts_of.size() + 1> leads{};
};

/// `judged_from` and `judged_to`: the model by the sets of judgements that the two chose. `kept`: the lead when `from` was kept.
LeadParts lead_parts(const Model& judged_from, Assessment from, const Model& judged_to, const Assessment& to,
                     std::optional<std::int64_t> kept);

}  // namespace crossroads
