// Passages and the conditions under which they are said.
#pragma once

#include "core/json/fields.hpp"
#include "core/model/pack.hpp"

namespace crossroads::json {

void read_passage(Fields& fields, Passage& passage);

}  // namespace crossroads::json
