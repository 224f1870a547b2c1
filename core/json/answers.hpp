// What was answered to one step: one id, or a list of ids.
#pragma once

#include "core/json/document.hpp"

namespace crossroads::json {

std::vector<std::string> read_options(const Node& node, const Place& place, Findings& findings);

}  // namespace crossroads::json
