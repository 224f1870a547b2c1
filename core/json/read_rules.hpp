// The text of a house's rules → HouseRules, in order, and as they lie over a pack (core/model/house_rules.hpp).
#pragma once

#include <optional>

#include "core/findings/result.hpp"
#include "core/json/document.hpp"
#include "core/model/pack.hpp"

namespace crossroads::json {

inline constexpr Limits rules_limits{64 * 1024, 10'000};

/// Fields that are not known here are carried at the top, in `pack` and in each rule; in what a rule does and in its condition
/// they are errors: half understood it would act otherwise than it says.
Result<HouseRules> read_rules(std::string_view text);

/// SHA-256 of the canonical form, 64 digits.
std::string digest_of(const HouseRules& rules);

/// Rules over a pack; of the text "" none, without a word. Among the findings may be the error that two contradict each other.
struct ReadHouse {
    Findings findings;
    std::optional<HouseRules> rules;  ///< none where they cannot be read
    std::optional<House> house;       ///< none likewise
};
ReadHouse read_house(const Pack& pack, std::string_view text);

}  // namespace crossroads::json
