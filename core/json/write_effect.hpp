// What other rules of a house would do → JSON text.
#pragma once

#include "core/json/writer.hpp"
#include "core/proof/difference_in_pieces.hpp"

namespace crossroads::json {

/// Whoever is advised in one decision, which may have taken in what the question does not ask about.
struct Advised {
    const Model& model;
    AlternativeSet before = 0;
    AlternativeSet after = 0;
};

/// {"findings":[…],"effect":{…}}: `findings` are about the rules. `piece`: null where there are too many checklists to look at each,
/// and what was counted is null then. Counts are decimal strings; "matters" is what was seen so far.
std::string write_effect(const Model& model, const Findings& findings, const DifferenceInPieces& difference, const Piece* piece,
                         const Advised* here);

}  // namespace crossroads::json
