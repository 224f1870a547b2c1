// Core from the outside: JSON text in, JSON text out. What a door to another
// language binds, and all that it needs.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace crossroads {

struct PackInUse;

/// Made from the text of a pack, which is read at once and proved consistent with the first
/// call: about the same work twice, so that a page can paint in between. Every text is UTF-8
/// JSON; bad input becomes findings, never a failure. Formats: README. Where the pack cannot be
/// used, "findings" are its errors and warnings; what was asked for is null then.
class Advisor {
public:
    explicit Advisor(std::string_view pack_text);
    ~Advisor();

    /// {"usable", "findings"}: everything that was found in the pack.
    std::string findings() const;

    /// {"usable", "findings", "paper"}: the numbers of the checklist on paper (core/json/write_paper.hpp), with
    /// the pack's own weights. None when the pack cannot be used.
    std::string paper() const;

    /// {"findings", "rules", "digest"}: from now on every call is under these rules of a house (core/model/house.hpp); "" are
    /// none. "rules" is the canonical document, and "digest" that of its bytes; null when the text cannot be read or says "":
    /// where it cannot be read, the rules stay as they were. Which rules act stands in an advice, as "house".
    std::string decree(std::string_view rules_text);

    /// {"findings", "effect"}: what these rules would change, beside those in force: of how many complete checklists of the pack, by its
    /// first set of judgements, the advice would be another one, a piece after the other, from "0" on, exact (core/proof/difference_in_pieces.hpp,
    /// core/json/write_effect.hpp); with the first piece, who is advised "here" before and after. Null where the rules cannot be read,
    /// or pieces are asked for in another order (bad_piece).
    std::string effect(std::string_view rules_text, std::string_view assessment_text, std::string_view piece);

    /// {"assessment", "findings"}: an assessment in canonical form (core/checklist/canonical.hpp),
    /// or null when its text cannot be read. Ids that the pack does not know are kept, each with a
    /// warning, and fields that are not known here.
    std::string read(std::string_view assessment_text) const;

    /// The advice; {"findings", "ranking": [], "verdict": null} when the assessment cannot be read, a part
    /// is unknown, or the pack cannot be used. `today` is the reader's day, YYYY-MM-DD, or "" when it is not
    /// known; another text is a warning (bad_date), and as if it were "".
    /// `parts` names what is wanted (core/advice/parts.hpp), with spaces between; "" is all of it.
    std::string advise(std::string_view assessment_text, std::string_view today = "", std::string_view parts = "") const;

    /// {"digest", "pack", "earlier": {"digest", "pack"}, "findings"}: SHA-256, in 64 digits, of
    /// what an assessment says about this pack, or null when its text cannot be read. "pack", never
    /// null, is that of the pack's text without white space around it, with line feeds alone as line ends
    /// and one at the end: what sha256sum gives for a file that is written so. "digest" is that of the canonical form
    /// without what does not say anything (id, revision, place, kept states, what others answered), a line feed, and
    /// "pack": in whatever order things stand, it is the same. "earlier" is the rule of records made
    /// before that: things in the order in which they stand, and the pack's line ends as they are.
    std::string digest(std::string_view assessment_text) const;

    /// SHA-256 of a text's bytes, a string of 64 digits as JSON: by which a record tells whether its words were changed.
    static std::string sum_of(std::string_view text);

    /// {"code", "left_out", "findings"}: answers and weights as a restore code
    /// (core/checklist/restore_code.hpp), or null when the text cannot be read, and the names of the
    /// fields of which something is not in the code.
    std::string restore_code(std::string_view assessment_text) const;

    /// {"assessment", "findings"}: an assessment with the answers of a code, or null when it is
    /// none of this pack.
    std::string read_restore_code(std::string_view code) const;

    /// {"findings", "together"}: what the differences between 1 to 12 people's assessments do (core/advice/group.hpp), the first
    /// of whom lends weights, judgement and what is ruled out; null when one cannot be read. `text`: core/json/read_members.hpp.
    /// A finding in an assessment has the number of its "member", from 0.
    std::string together(std::string_view text) const;

    /// {"findings", "split"}: what moved the lead of the pack's pair from the first of two assessments to the second
    /// (core/advice/lead_parts.hpp), or null. Text and findings as above; "tenths" of the first are points that were kept.
    std::string split(std::string_view text) const;

private:
    std::unique_ptr<PackInUse> inside_;
};

}  // namespace crossroads
