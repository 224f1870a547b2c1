// What the author of a pack wrote, as plain data. Nothing here is checked for
// consistency: build_model (model.hpp) does that. Format: core/packs/README.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crossroads {

/// How well an alternative serves a project in one outcome, and why.
struct Value {
    std::int64_t value = 0;  ///< 0 (serves it worst) to 100 (serves it best)
    std::string reason;      ///< one sentence
    std::vector<std::string> sources;  ///< ids of sources; none: the author's opinion
};

/// One value for each alternative, in the order written.
using Values = std::vector<std::pair<std::string, Value>>;

/// A possible answer to a step.
struct Option {
    std::string id;
    std::string label;
    std::string help;   ///< may be empty
    std::string group;  ///< id of a group; only in a step that takes many
    std::int64_t load = 0;   ///< 0 to 1000; only in a step that takes many
    bool exclusive = false;  ///< cannot stand beside other options ("none of these")
    Values values;           ///< only in a step that takes one
};

struct Group {
    std::string id;
    std::string label;
};

/// A range of loads that counts as one outcome: from `from` up to the next
/// band's `from` (exclusive).
struct Band {
    std::string id;
    std::string label;
    std::int64_t from = 0;
    Values values;
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
    std::string load_rule;  ///< how loads come about, in words; only where many are taken
    std::vector<Group> groups;
    std::vector<Option> options;
    std::vector<Band> bands;
};

/// What alternatives are built from.
struct Framework {
    std::string id;
    std::string name;
};

/// A possible recommendation.
struct Alternative {
    std::string id;
    std::string name;        ///< label in charts
    std::string phrase;      ///< its name in the middle of a sentence
    std::string imperative;  ///< the recommendation as a sentence
    std::vector<std::string> frameworks;  ///< one or two ids, in order
    std::string nature;
    std::vector<std::string> pros;
    std::vector<std::string> cons;
    std::vector<std::string> best_for;
};

/// What a person answered to one step: ids of options, in any order.
struct Answer {
    std::string step;
    std::vector<std::string> options;

    bool operator==(const Answer&) const = default;
};

/// A project whose answers and outcome are known.
struct Case {
    std::string id;
    std::string name;
    std::string summary;
    std::string kind;  ///< "article": an anonymous example of the article; "project": a real one
    bool ready = false;  ///< offered as an example to start from
    std::vector<std::string> told;  ///< ids of the alternatives that are told for it
    std::string what;               ///< what they did
    std::vector<Answer> answers;
    std::vector<std::string> sources;
};

/// Where a claim comes from.
struct Source {
    std::string id;
    std::string title;
    std::string url;    ///< may be empty
    std::string kind;   ///< "documented", "measured", "survey", "report" or "opinion"
    std::string claim;  ///< what it supports, in the pack's words
    std::string read;   ///< the day it was read, YYYY-MM-DD
};

/// Leads, in points of 100, from which a verdict has this strength.
struct Strengths {
    std::int64_t clear = 0;
    std::int64_t leaning = 0;
};

/// Everything the advisor knows.
struct Pack {
    std::string id;
    std::string version;
    std::string language;
    std::string title;
    std::string question;
    std::string scope_note;
    Strengths strength;
    std::vector<Framework> frameworks;
    std::vector<Alternative> alternatives;
    std::vector<Step> steps;
    std::vector<Case> cases;
    std::vector<Source> sources;
};

inline constexpr std::int64_t pack_schema = 1;

}  // namespace crossroads
