// The text of a house's rules → HouseRules, in order (core/model/house_rules.hpp). Knows no pack.
#pragma once

#include "core/findings/result.hpp"
#include "core/json/document.hpp"
#include "core/model/house.hpp"

namespace crossroads::json {

inline constexpr Limits rules_limits{64 * 1024, 10'000};

/// Fields that are not known here are carried at the top, in `pack` and in each rule; in what a rule does and in its condition
/// they are errors: half understood it would act otherwise than it says.
Result<HouseRules> read_rules(std::string_view text);

}  // namespace crossroads::json
