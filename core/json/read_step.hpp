// Reads one question of a pack.
#pragma once

#include "core/json/fields.hpp"
#include "core/model/step.hpp"

namespace crossroads::json {

void read_step(Fields& fields, Step& step);

/// "one" or "many": whether it is many.
bool read_takes(Fields& fields);

}  // namespace crossroads::json
