// The one way in which things are put in order here.
#pragma once

#include <cstdint>
#include <vector>

namespace crossroads {

/// Indices of `keys`, the largest key first; equal keys stay in their order.
std::vector<std::size_t> largest_first(const std::vector<std::int64_t>& keys);

}  // namespace crossroads
