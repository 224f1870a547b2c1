// The one way in which things are put in order here.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/decision/index.hpp"

namespace crossroads {

/// Indices of `keys`, the largest key first; equal keys stay in their order.
std::vector<std::size_t> largest_first(const std::vector<std::int64_t>& keys);

/// Indices of `keys` by their bytes; equal keys stay in their order.
std::vector<std::size_t> alphabetical(const std::vector<std::string_view>& keys);

/// `items`, the one of the largest key first; those of equal keys stay in their order.
template <class Item, class Key>
std::vector<Item> largest_first(const std::vector<Item>& items, Key key) {
    std::vector<std::int64_t> keys;
    for (const Item& item : items) keys.push_back(key(item));
    std::vector<Item> sorted;
    for (const std::size_t number : largest_first(keys)) sorted.push_back(items[number]);
    return sorted;
}

/// The same for keys by place.
template <class Place>
std::vector<Place> largest_first(const By<Place, std::int64_t>& keys) {
    std::vector<Place> order;
    for (const std::size_t number : largest_first(keys.list())) order.push_back(Place(number));
    return order;
}

}  // namespace crossroads
