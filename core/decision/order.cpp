#include "core/decision/order.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace crossroads {

namespace {

/// By heap, with the place to tell equal keys apart: a fraction of std::stable_sort's code.
template <class Key, class Before>
std::vector<std::size_t> ordered(const std::vector<Key>& keys, Before before) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto stands_before = [&](std::size_t one, std::size_t other) {
        return keys[one] != keys[other] ? before(keys[one], keys[other]) : one < other;
    };
    std::make_heap(order.begin(), order.end(), stands_before);
    std::sort_heap(order.begin(), order.end(), stands_before);
    return order;
}

}  // namespace

std::vector<std::size_t> largest_first(const std::vector<std::int64_t>& keys) { return ordered(keys, std::greater()); }

std::vector<std::size_t> alphabetical(const std::vector<std::string_view>& keys) { return ordered(keys, std::less()); }

}  // namespace crossroads
