// The one way in which things are put in order here.
#pragma once

#include <cstdint>

#include "core/decision/index.hpp"

namespace crossroads {

/// Indices of `keys`, the largest key first; equal keys stay in their order.
std::vector<std::size_t> largest_first(const std::vector<std::int64_t>& keys);

/// The same for keys by place.
template <class Place>
std::vector<Place> largest_first(const By<Place, std::int64_t>& keys) {
    std::vector<Place> order;
    for (const std::size_t number : largest_first(keys.list())) order.push_back(Place(number));
    return order;
}

}  // namespace crossroads
