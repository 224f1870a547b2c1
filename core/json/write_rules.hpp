// HouseRules → their canonical form: fields in one order, rules as written, nothing that says nothing.
#pragma once

#include "core/json/writer.hpp"
#include "core/model/house.hpp"

namespace crossroads::json {

/// Equal rules have equal bytes; a digest of these is theirs.
void write(Writer& out, const HouseRules& rules);

}  // namespace crossroads::json
