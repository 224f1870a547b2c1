// Rules about steps that take many: their needs and what frameworks have for them, how
// needs are measured, bands and presets.
#pragma once

#include "core/findings/result.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// Adds what is wrong with them, but for the values of bands.
void needs_findings(const Pack& pack, Findings& findings);

}  // namespace crossroads
