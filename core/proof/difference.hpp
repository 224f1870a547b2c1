// For how many checklists two packs recommend something else: exact, with examples.
//
// Alternatives, steps and outcomes are matched by their ids. A checklist that is complete
// under one pack is read by the other as an assessment is that was opened under another
// pack: a step or an outcome that it does not know, or that takes one here and many
// there, is left open, and steps of its own are open too. The recommendation is the set
// of winners so far; there is none while every step is open.
//
// A step that takes many is read by its band. Where needs, their loads or the limits of
// bands differ, the same needs may fall into another band: such steps are named.
#pragma once

#include "core/proof/check.hpp"

namespace crossroads {

/// What one pack has and the other has not: ids.
struct Own {
    std::vector<std::string> alternatives;
    std::vector<std::string> steps;
    std::vector<std::pair<std::string, std::string>> outcomes;  ///< step, outcome: of steps that both have
    std::vector<std::pair<std::string, std::string>> needs;     ///< step, option: of steps that both have
};

/// A complete checklist with other winners.
struct Differing {
    Completion outcomes;          ///< under the pack whose checklist it is
    AlternativeSet winners = 0;
    AlternativeSet others = 0;  ///< the other pack's winners, in its order; 0: no verdict
};

inline constexpr std::size_t max_examples = 5;

/// The complete checklists of one pack, read by the other as well.
struct Compared {
    Count checklists = 1;
    Examined examined = Examined::not_computed;
    std::int64_t work = 0;
    Count differing = 0;
    std::vector<Differing> examples;  ///< the first, in the order of Alike::first
};

struct Difference {
    Own own[2];
    std::vector<std::string> bands_moved;  ///< steps in which the same needs may fall into another band
    /// The checklists of the one, then of the other; only the first where steps and
    /// outcomes are the same, since the checklists are too.
    std::vector<Compared> compared;
};

Difference difference(const Model& one, const Model& other, Effort effort = {});

}  // namespace crossroads
