// Entropy in integers, so that every machine rounds alike.
#pragma once

#include <cstdint>
#include <vector>

#include "core/decision/count.hpp"

namespace crossroads {

/// The entropy (Shannon, 1948) of classes that hold these counts, in units of 2^-32
/// bit. 0 for no counts at all. Error below 2^-27 bit for each class.
std::int64_t entropy(const std::vector<Count>& counts);

}  // namespace crossroads
