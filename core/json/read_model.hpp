// The text of a pack → Model, or everything that is wrong with it.
#pragma once

#include <string_view>

#include "core/model.hpp"

namespace crossroads::json {

Result<Model> read_model(std::string_view pack_text);

}  // namespace crossroads::json
