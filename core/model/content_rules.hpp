// The rules for what a pack tells beside its values: packages and what each
// framework has for a need, passages and their conditions, the comparison.
#pragma once

#include "core/findings/place.hpp"
#include "core/findings/result.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// Adds everything that is wrong there.
void content_findings(const Pack& pack, Findings& findings);

/// Of a condition alone.
void condition_findings(const Pack& pack, const Condition& when, const Place& place, Findings& findings);

}  // namespace crossroads
