// What a pack lists but nothing in it asks for.
#pragma once

#include "core/findings/result.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// Adds a warning for each source that nothing cites, package and framework that nothing
/// names, group without an option, and need that adds no load, of which nothing is told
/// and about which no condition asks.
void unused_findings(const Pack& pack, Findings& findings);

}  // namespace crossroads
