// The rules that a pack must keep for a model to be made of it.
#pragma once

#include "core/findings/result.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// Everything that is wrong with a pack, in the order of the document. Errors
/// keep a model from being made; warnings do not.
Findings pack_findings(const Pack& pack);

}  // namespace crossroads
