// The text of a pack → Model, or everything that is wrong with it.
#pragma once

#include <string_view>

#include "core/json/read_pack.hpp"
#include "core/model/model.hpp"

namespace crossroads::json {

Result<Model> read_model(std::string_view pack_text);

/// The second half of it alone: what read_pack made of the text, proved consistent.
Result<Model> to_model(ReadPack read);

}  // namespace crossroads::json
