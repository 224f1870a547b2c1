#include "core/decision/order.hpp"

#include <algorithm>
#include <numeric>

namespace crossroads {

std::vector<std::size_t> largest_first(const std::vector<std::int64_t>& keys) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // By heap, with the place to tell equal keys apart: a fraction of std::stable_sort's code.
    const auto before = [&](std::size_t one, std::size_t other) {
        return keys[one] != keys[other] ? keys[one] > keys[other] : one < other;
    };
    std::make_heap(order.begin(), order.end(), before);
    std::sort_heap(order.begin(), order.end(), before);
    return order;
}

}  // namespace crossroads
