// JSON trees changed in ways that keep them JSON, so that most inputs get past the parser and reach
// the rules and the analyses.
#pragma once

#include <random>

#include "core/json/document.hpp"

namespace crossroads::fuzz {

using Random = std::minstd_rand;

/// Changes one place of the tree: a number to a limit, a text to another one of the tree or to a hostile
/// one, an entry taken out, doubled, swapped or moved.
void mutate(json::Node& tree, Random& random);

}  // namespace crossroads::fuzz
