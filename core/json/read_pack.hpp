// The text of a pack → Pack.
#pragma once

#include <string_view>

#include "core/findings/result.hpp"
#include "core/model/pack.hpp"

namespace crossroads::json {

/// A pack as far as its text could be read, and what is wrong with the text. What
/// is missing has its default value, so that build_model can find the rest.
struct ReadPack {
    Pack pack;
    Findings findings;
    bool readable = false;  ///< whether the text is a JSON object of the right schema
};
ReadPack read_pack(std::string_view text);

}  // namespace crossroads::json
