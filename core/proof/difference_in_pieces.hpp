// For how many complete checklists two models of one pack recommend something else, a piece of them after the
// other, so that a page can paint in between. Exact, and the same numbers as difference.hpp gives in one go. Every
// checklist is looked at; packs with too many are left to difference.hpp.
#pragma once

#include <cstdint>

#include "core/proof/difference.hpp"

namespace crossroads {

/// Some of the checklists, with what was seen of them.
struct Piece {
    Count differing = 0;
    std::vector<Differing> examples;  ///< the first of this piece, at most max_examples, in the order of Alike::first
    AlternativeSet wins = 0;          ///< whoever is among the highest in one of them, after
    Count nobody = 0;                 ///< of how many all alternatives are out, after
    /// Whether the answer to a step was seen to matter, after: in this piece and those before.
    Flags<StepIndex> matters;
};

class DifferenceInPieces {
public:
    /// Two models of one pack: the same steps, outcomes and alternatives.
    DifferenceInPieces(const Model& before, const Model& after, std::size_t in_a_piece = 8192);

    Count checklists() const { return checklists_; }
    /// None where there are too many checklists to look at each.
    std::size_t pieces() const { return pieces_; }
    /// How many of them were given.
    std::size_t given() const { return given_; }

    /// The next one: checklists in the order of Alike::first. Expects that there is one.
    Piece next();

private:
    void look_at(StepIndex step, std::size_t index, Piece& piece);
    void judge(std::size_t index, Piece& piece);

    static constexpr std::size_t models = 2;
    using Scores = By<AlternativeIndex, Points>;

    std::vector<Reading> readings_;  ///< before, after
    By<StepIndex, std::size_t> strides_;  ///< how many checklists further the next outcome of a step is
    Count checklists_ = 1;
    std::size_t in_a_piece_;
    std::size_t pieces_ = 0;
    std::size_t given_ = 0;
    std::size_t first_ = 0;  ///< checklists of the piece that is looked at: from here...
    std::size_t last_ = 0;   ///< ...to before here
    std::vector<std::vector<Scores>> scores_;  ///< [model][step]: before the step is answered
    Completion outcomes_;
    std::vector<std::uint16_t> winners_;  ///< of each checklist so far, after
    Flags<StepIndex> matters_;
};

}  // namespace crossroads
