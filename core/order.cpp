#include "core/order.hpp"

#include <algorithm>
#include <numeric>

namespace crossroads {

std::vector<std::size_t> largest_first(const std::vector<std::int64_t>& keys) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return keys[one] > keys[other]; });
    return order;
}

}  // namespace crossroads
