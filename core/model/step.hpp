// One question of a pack as its author wrote it, with its possible answers: plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossroads {

/// Where the thing with this id stands in a list of the pack.
template <class Place = std::size_t, class Items>
std::optional<Place> find_id(const Items& items, std::string_view id) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id.size() == id.size() && items[i].id == id) return Place(i);  // most are told apart by their length
    return std::nullopt;
}

/// The present id of what was called so. Nothing that is called so today ever was something else (judgement_rules.hpp).
template <class Items>
const std::string* present_id(const Items& items, const std::string& earlier) {
    for (const auto& item : items)
        for (const std::string& was : item.was)
            if (was == earlier) return &item.id;
    return nullptr;
}

/// How well an alternative serves a project in one outcome, and why.
struct Value {
    std::int64_t value = 0;  ///< 0 (serves it worst) to 100 (serves it best)
    std::string reason;      ///< one sentence
    std::vector<std::string> sources;  ///< ids of sources; none: the author's opinion
    std::vector<std::string> against{};  ///< ids of sources that speak against it
};

/// One value for each alternative, in the order written.
using Values = std::vector<std::pair<std::string, Value>>;

/// What one framework has for a need.
struct Provision {
    std::string framework;  ///< id
    std::string status;     ///< one of the load rule's, e.g. "built-in"
    std::vector<std::string> packages;  ///< ids of packages to add
    std::vector<std::string> others;    ///< ids of packages that would do instead
    std::string note;
    std::vector<std::string> sources;
    std::string size{};  ///< one of the load rule's sizes: the work that the need leaves to do there
    std::string moves{};       ///< what becomes of it when another framework takes over: "kept", "replaced" or "rewritten"; may be empty
    std::string moves_note{};  ///< why; may be empty
};

/// What an answer can amount to, and how well it serves each alternative.
struct Outcome {
    std::string id;
    std::string label;
    Values values;
};

/// A possible answer to a step. In a step that takes one it is an outcome; where many are
/// taken it is a need, and has no values.
struct Option : Outcome {
    std::string help;   ///< may be empty
    std::string group;  ///< id of a group; only in a step that takes many
    std::int64_t load = 0;   ///< 0 to 1000; only in a step that takes many and has no sizes
    std::vector<Provision> provisions;  ///< one for each framework that is built from
    std::string home;        ///< id of the framework it goes to where both are used; empty: the one in which it leaves less work
    bool exclusive = false;  ///< cannot stand beside other options ("none of these")
    bool deciding = false;   ///< asked for first: it often decides; only in a step that takes many
    std::vector<std::string> was{};  ///< earlier ids of the same option
};

struct Group {
    std::string id;
    std::string label;
};

/// A range of sums that count alike: from `from` up to the next band's `from` (exclusive).
/// Its values are those of the alternatives whose own sum lies in it.
struct Band : Outcome {
    std::int64_t from = 0;
};

/// How needs are measured: by a load that each of them is given, or by the work that
/// each leaves to do in the frameworks (then there are sizes).
struct LoadRule {
    std::string text;                   ///< the rule in words
    std::vector<std::string> statuses;  ///< what provisions can have
    std::vector<std::pair<std::string, std::int64_t>> sizes;  ///< work left, by name
    /// For alternatives of two frameworks: the one whose work counts. Ids of both.
    std::vector<std::pair<std::string, std::string>> measured_by;
};

/// Needs that come together often, to be ticked in one go.
struct Preset {
    std::string id;
    std::string label;
    std::vector<std::string> needs;  ///< ids of options
};

/// Along the outcomes of a step, as written, what speaks for one alternative over
/// another never shrinks.
struct Direction {
    std::string favours;
    std::string over;
};

/// One question of the checklist, that is one criterion.
struct Step {
    std::string id;
    std::string title;
    std::string question;
    std::string help;  ///< may be empty
    std::string why;
    std::int64_t weight = 1;  ///< 1 to 100; only ratios matter
    bool takes_many = false;
    LoadRule load_rule;  ///< only where many are taken
    std::vector<Direction> directions;
    std::vector<Group> groups;
    std::vector<Option> options;
    std::vector<Band> bands;  ///< only where many are taken
    std::vector<Preset> presets{};   ///< only where many are taken
    std::vector<std::string> was{};  ///< earlier ids of the same step
};

/// Whether the needs of this step are measured by the work that they leave in frameworks.
inline bool measures_work(const Step& step) { return !step.load_rule.sizes.empty(); }

}  // namespace crossroads
