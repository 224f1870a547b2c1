// What a person said. An assessment keeps everything as it was written, also what
// no pack knows and fields of later versions, so that nothing is lost; a checklist is
// the same resolved against a model (checklist.hpp).
#pragma once

#include "core/model/pack.hpp"

namespace crossroads {

inline constexpr std::int64_t assessment_schema = 1;
inline constexpr std::int64_t max_revision = 1'000'000'000;
inline constexpr std::size_t max_title = 200;    ///< characters
inline constexpr std::size_t max_note = 4000;    ///< characters
inline constexpr std::size_t max_reason = 400;   ///< characters, of ruling out and of overruling
inline constexpr std::size_t max_context = 400;   ///< characters
inline constexpr std::size_t max_because = 1000;  ///< characters, of a decision
inline constexpr std::size_t max_by = 200;         ///< characters
inline constexpr std::size_t max_place = 200;  ///< characters, of the keys and ids that come from others
inline constexpr std::size_t max_entries = 200;  ///< in each list

/// A word about a step, an alternative or a rule: a note, or a reason to rule it out or to overrule it.
struct Remark {
    std::string about;  ///< id
    std::string text;

    bool operator==(const Remark&) const = default;
};

inline bool says_of(const std::vector<Remark>& remarks, std::string_view id) {
    for (const Remark& remark : remarks)
        if (remark.about == id) return true;
    return false;
}

/// A weight that the person set, in half units (0 is off).
struct SetWeight {
    std::string step;
    std::int64_t weight = 0;

    bool operator==(const SetWeight&) const = default;
};

/// The rules of a house that were in force: a document of its own, which is named here.
struct NamedRules {
    std::string id;
    std::string version;
    std::string digest;
    std::vector<Remark> overruled{};  ///< rules that do not act in this decision, each with the reason
    std::vector<Unread> unread{};

    bool named() const { return !(id.empty() && version.empty() && digest.empty() && overruled.empty() && unread.empty()); }
    bool operator==(const NamedRules&) const = default;
};

/// What the team decided, whatever the advice. Any field may be empty, since a form fills up
/// in any order; all of them are when nothing was decided.
struct Decision {
    std::string alternative;  ///< id
    std::string because;
    std::string by;
    std::string date;  ///< YYYY-MM-DD, or empty
    std::string review{};  ///< the day on which it is to be looked at again; YYYY-MM-DD, or empty
    std::vector<Unread> unread{};

    bool made() const {
        return !(alternative.empty() && because.empty() && by.empty() && date.empty() && review.empty() && unread.empty());
    }
    bool operator==(const Decision&) const = default;
};

struct Assessment {
    std::string id;             ///< of this assessment, wherever it lies; may be empty
    std::int64_t revision = 0;  ///< grows with every change
    std::string pack_id;        ///< the pack that it was made with; may be empty
    std::string pack_version;
    std::vector<Unread> pack_unread{};
    std::string title;
    std::string date;  ///< YYYY-MM-DD, or empty
    std::vector<Answer> answers;
    std::vector<SetWeight> weights;
    std::vector<Remark> notes;
    std::vector<Remark> ruled_out;  ///< by alternative, or by "framework:ID" for all that are built from it
    std::vector<std::string> fixed;  ///< steps whose answers are facts that cannot change
    std::vector<std::string> left_open;  ///< steps left open on purpose
    Decision decision;
    std::string context;    ///< what is decided here, in a sentence; may be empty
    std::string judgement;  ///< id of the set of judgements that was chosen; empty: the pack's first
    NamedRules rules;
    std::vector<std::string> taken_in;  ///< alternatives from beyond the question that rank with the others
    std::string place;   ///< key of the place in a host that this belongs to; empty: none was given
    std::string states;  ///< JSON: earlier states that were kept by name, each an object; whoever opens one reads it. Empty: none
    std::string others;  ///< JSON: what others answered, likewise, each under the name that they gave
    std::vector<Unread> unread{};

    bool operator==(const Assessment&) const = default;
};

}  // namespace crossroads
