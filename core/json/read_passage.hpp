// Passages and the conditions under which they are said.
#pragma once

#include "core/json/fields.hpp"
#include "core/model/pack.hpp"

namespace crossroads::json {

/// The first of its fields all, any, none, need, work, verdict, firmness and step says what kind it is; any other field is then
/// unknown.
void read_condition(Fields& fields, Condition& condition);

void read_passage(Fields& fields, Passage& passage);

}  // namespace crossroads::json
