// Rules about steps that take many: their needs and what frameworks have for them, how
// needs are measured, bands and presets.
#pragma once

#include <vector>

#include "core/findings/result.hpp"
#include "core/model/outcomes.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// Adds what is wrong with them, but for the values of bands. What the answers to each can amount to,
/// for the other rules: by step, in a pack without errors.
std::vector<Outcomes> needs_findings(const Pack& pack, Findings& findings);

}  // namespace crossroads
