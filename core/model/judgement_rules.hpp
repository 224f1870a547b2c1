// Rules about the pair, the named sets of judgements, earlier ids and
// the figures of trust.
#pragma once

#include "core/findings/result.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// Adds what is wrong with them.
void judgement_findings(const Pack& pack, Findings& findings);

}  // namespace crossroads
