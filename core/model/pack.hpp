// What the author of a pack wrote, as plain data. Nothing here is checked for
// consistency: build_model (model.hpp) does that. Format: core/packs/README.md.
#pragma once

#include "core/decision/verdict.hpp"
#include "core/model/condition.hpp"
#include "core/model/house.hpp"
#include "core/model/judgements.hpp"

namespace crossroads {

/// What alternatives are built from.
struct Framework {
    std::string id;
    std::string name;
    bool orientation = false;  ///< stands in the comparison only
};

/// Something that can be installed.
struct Package {
    std::string id;          ///< its name where it is installed from
    std::string version;
    std::string released;    ///< YYYY-MM
    std::string maintainer;  ///< an organisation or a person
    std::string stale;       ///< why it counts as gone stale; may be empty
    std::string ending;      ///< why its home is about to end; may be empty
    std::vector<std::string> sources;
};

/// Something said to a person, with where it comes from.
struct Passage {
    std::string id;
    std::string title;
    std::string text;                   ///< may be empty beside commands
    std::vector<std::string> commands;  ///< lines to type; {packages} stands for those of the chosen needs, {packages:F} for those that go to framework F
    std::optional<Condition> when;      ///< none: always
    std::vector<std::string> sources;
};

/// A part of a plan.
struct PlanPart {
    std::string id;
    std::string title;
    std::vector<Passage> passages;
};

/// A possible recommendation.
struct Alternative {
    std::string id;
    std::string name;        ///< label in charts
    std::string phrase;      ///< its name in the middle of a sentence
    std::string imperative;  ///< the recommendation as a sentence
    std::vector<std::string> frameworks;  ///< one or two ids, in order
    bool in_turn = false;  ///< of two frameworks: the second takes over from the first
    std::string nature;
    std::vector<std::string> pros;
    std::vector<std::string> cons;
    std::vector<std::string> best_for;
    std::vector<PlanPart> plan;
    bool beyond = false;  ///< the pack's question does not ask about it (beyond.hpp)
};

/// What is said of one framework in a row of the comparison.
struct Cell {
    std::string framework;
    std::vector<std::string> texts;
    std::vector<std::string> sources;
};

/// One row of the comparison.
struct Trait {
    std::string id;
    std::string title;
    std::vector<Cell> cells;
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
    std::string true_until;  ///< the last day on which the claim surely holds, YYYY-MM-DD; may be empty
    std::string published{};  ///< when: YYYY, YYYY-MM or YYYY-MM-DD; may be empty
};

/// A question as an earlier edition of the pack had it.
struct EditionStep {
    std::string id;
    bool takes_many = false;
    std::vector<std::string> options;  ///< ids, in that order
};

/// The questions of an earlier edition, so that restore codes that were made with it still open. What its ids are called now
/// is said by `was` of steps and options.
struct Edition {
    std::string version;  ///< the last one that had these questions
    std::vector<EditionStep> steps;
};

/// Everything the advisor knows.
struct Pack {
    std::string id;
    std::string version;
    std::string language;
    std::string title;
    std::string question;
    std::string scope_note;
    Thresholds firmness;  ///< leads from which a verdict may be called so
    std::vector<Framework> frameworks;
    std::vector<Package> packages;
    std::vector<Alternative> alternatives;  ///< as written all; in a model those that the question asks about
    std::vector<Alternative> beyond{};      ///< in a model the others, in the order written
    /// Ids of the two alternatives that the question is about; those written first where
    /// the author names none.
    std::vector<std::string> pair{};
    std::vector<Step> steps;
    std::vector<Judgement> judgements{};  ///< the first is used where none is chosen
    std::optional<Trust> trust{};
    std::vector<Passage> cautions;
    std::vector<Trait> comparison;
    std::vector<Passage> about;
    std::vector<Case> cases;
    std::vector<Source> sources;
    std::vector<Edition> editions{};
    House house{};  ///< in a model the rules that lie over the pack (decreed.hpp); as written none
};

inline constexpr std::int64_t pack_schema = 1;

/// Limits of a pack. More is refused, so that no pack can make the page slow.
inline constexpr std::size_t max_steps = 60;
inline constexpr std::size_t max_options = 100;  ///< in one step
inline constexpr std::size_t max_bands = 12;     ///< in one step
inline constexpr std::size_t max_editions = 30;
inline constexpr std::size_t max_text = 600;     ///< characters in one text
inline constexpr std::int64_t max_weight = 100;
inline constexpr std::int64_t max_load = 1000;  ///< of one option

/// Weights are kept in half units, so that half of any pack's weight is whole.
inline constexpr std::int64_t half_units = 2;
inline constexpr std::int64_t max_half_weight = 2 * half_units * max_weight;

}  // namespace crossroads
