// From one assessment to another, what moved the lead of the pack's pair: a new edition of the
// pack is not a changed mind. One thing at a time is replaced, in a stated order, and each part
// is the difference of the tenths shown before and after: so the parts add up exactly. Another
// order would give other parts; this one begins with what nobody in the room did.
#pragma once

#include <string_view>

#include "core/checklist/assessment.hpp"
#include "core/model/model.hpp"

namespace crossroads {

struct LeadPart {
    std::string_view of;  ///< pack, judgement, importance or answers, in this order
    std::int64_t tenths = 0;
};

/// Tenths of a point by which the first of the pair leads the second.
struct LeadParts {
    std::int64_t before = 0;      ///< in `from`: as it was kept, or else as it is today
    std::vector<LeadPart> parts;  ///< that of the pack only where a lead was kept
    std::int64_t after = 0;       ///< in `to`: before and all parts
};

/// `judged_from` and `judged_to`: the model by the sets of judgements that the two chose. `kept`: the lead when `from` was kept.
LeadParts lead_parts(const Model& judged_from, Assessment from, const Model& judged_to, const Assessment& to,
                     std::optional<std::int64_t> kept);

}  // namespace crossroads
