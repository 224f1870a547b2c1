// Alternatives beyond the pack's question. An author judges them like the others, and nobody
// ranks them: a model asks about the rest alone, as if they were not written, so no count,
// share, proof or outcome knows of them. Whoever takes one in has a pack in which it is an
// alternative like the others. What one of them would score stands in core/advice/beyond.hpp.
#pragma once

#include "core/model/pack.hpp"

namespace crossroads {

/// The pack with those beyond its question apart.
Pack asked_about(Pack pack);

/// The pack with some of those beyond its question among the alternatives, behind the others.
/// `taken`: for each of pack.beyond.
Pack taking_in(Pack pack, const std::vector<char>& taken);

/// Which of the pack's own an assessment takes in: for each of pack.beyond.
std::vector<char> taken(const Pack& pack, const std::vector<std::string>& ids);

/// What an answer amounts to for one of them: the option, or the band of the work that the needs
/// leave in its own framework. `options`: not empty; of a step that takes one, a single one.
const Outcome& outcome_for(const Step& step, const Alternative& alternative, const std::vector<std::size_t>& options);

}  // namespace crossroads
