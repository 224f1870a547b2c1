// The text of several people's assessments, or of several states of one → Members.
#pragma once

#include "core/checklist/assessment.hpp"
#include "core/findings/result.hpp"

namespace crossroads::json {

/// What an alternative had when its points were kept.
struct KeptPoints {
    std::string alternative;  ///< id
    std::int64_t tenths = 0;  ///< of a point, 0 to 1,000
};

struct Member {
    Assessment assessment;
    std::vector<KeptPoints> tenths{};
};

/// {"members": [{"assessment", "tenths"?}…]}, `least` to `most` of them, within the limits of a pack's text; other fields of a
/// member are not read, so that a kept state may be one. Knows no pack. A finding in an assessment says whose it is.
Result<std::vector<Member>> read_members(std::string_view text, std::size_t least, std::size_t most);

}  // namespace crossroads::json
