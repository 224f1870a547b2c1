// Passages and the conditions under which they are said.
#pragma once

#include "core/json/fields.hpp"
#include "core/pack.hpp"

namespace crossroads::json {

Passage read_passage(const Fields::Item& item, Findings& findings);

}  // namespace crossroads::json
