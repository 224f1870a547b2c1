// The rules of what a pack keeps of its earlier editions.
#pragma once

#include "core/findings/result.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// Adds what is wrong with the editions.
void edition_findings(const Pack& pack, Findings& findings);

}  // namespace crossroads
