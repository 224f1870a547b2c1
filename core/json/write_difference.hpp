// How two packs differ → JSON text.
#pragma once

#include <string>

#include "core/proof/difference.hpp"

namespace crossroads::json {

/// {"usable":true,"difference":{…}}. Counts are decimal strings; "a" is the one pack, "b" the other.
std::string write_difference(const Model& one, const Model& other, const Difference& difference);

}  // namespace crossroads::json
