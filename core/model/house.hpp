// What a house has decided for all of its decisions: rules in a document of their own, which lies over a pack and
// changes nothing in it. Plain data, as written; format: core/packs/README.md. Which rules act: house_rules.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/condition.hpp"
#include "core/model/unread.hpp"

namespace crossroads {

/// What a rule does. Weights and values are set always: under a condition the model would not be additive any more.
enum class Effect { rule_out, warn, weight, value };

struct HouseRule {
    std::string id;
    std::optional<Condition> when;  ///< none: always. To rule out, steps and work alone, or any of several such: a veto
    Effect effect = Effect::warn;
    std::string rule_out;    ///< an alternative, or "framework:ID" for all that are built from it
    std::string warn;        ///< text
    std::string step;        ///< of a weight and of a value
    std::string outcome;     ///< of a value: an option, or a band where many are taken
    std::string alternative;  ///< of a value
    std::int64_t number = 0;  ///< the weight, 1 to 100 in the pack's unit, or the value, 0 to 100
    std::string because;     ///< never empty
    std::string source;      ///< this and the next two may be empty
    std::string owner;
    std::string review;  ///< YYYY-MM-DD: the day on which somebody should look at it again
    bool off = false;
    std::vector<Unread> unread;
};

struct HouseRules {
    std::string id;
    std::string version;
    std::string title;         ///< may be empty, as the pack's
    std::string pack_id;       ///< of the pack that they were made for
    std::string pack_version;
    std::vector<Unread> pack_unread;
    std::vector<HouseRule> rules;
    std::vector<Unread> unread;
};

/// In place of an alternative: all that are built from the framework whose id follows.
inline constexpr std::string_view framework_prefix = "framework:";

inline constexpr std::int64_t rules_schema = 1;
inline constexpr std::size_t max_house_rules = 50;
inline constexpr std::size_t max_house_because = 400;  ///< characters
inline constexpr std::size_t max_house_text = 200;     ///< characters of a warning, a source, an owner, a title, a version
inline constexpr std::size_t max_veto_parts = 60;      ///< conditions of which any rules out

/// Whether a rule acts, where its condition is met.
enum class Force {
    acts,
    off,
    overruled,  ///< in one decision
    unfit       ///< this pack has not all that it names, or another rule contradicts it
};

struct DecreedRule {
    HouseRule rule;  ///< in the ids of this edition of the pack
    Force force = Force::acts;

    bool acts(Effect effect) const { return force == Force::acts && rule.effect == effect; }
};

/// Rules as they lie over a pack.
struct House {
    std::string id;
    std::string version;
    std::string digest;  ///< 64 digits, of the canonical form; empty: no rules
    std::vector<DecreedRule> rules;

    bool decreed() const { return !digest.empty(); }
    /// Whether what names rules by this id means these; "" means whichever are in force.
    bool is_named(std::string_view name) const { return decreed() && (name.empty() || name == id); }
};

}  // namespace crossroads
