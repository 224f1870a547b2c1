// JSON trees for the fuzzers: written back as text, and changed in ways that keep them JSON, so that
// most inputs get past the parser and reach the rules and the analyses.
#pragma once

#include <random>

#include "core/json/document.hpp"

namespace crossroads::fuzz {

using Random = std::minstd_rand;

std::string text_of(const json::Node& node);

/// Changes one place of the tree: a number to a limit, a text to another one of the tree or to a hostile
/// one, an entry taken out, doubled, swapped or moved.
void mutate(json::Node& tree, Random& random);

/// The field of an object; nullptr when there is none.
const json::Node* field(const json::Node& object, std::string_view name);

}  // namespace crossroads::fuzz
