#include "core/decision/points.hpp"

#include <numeric>

#include "core/decision/expects.hpp"
#include "core/decision/order.hpp"

namespace crossroads {

namespace {

/// Division that rounds towards minus infinity; `by` > 0.
std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
    const std::int64_t quotient = number / by;
    return number % by < 0 ? quotient - 1 : quotient;
}

}  // namespace

std::int64_t rounded_points(std::int64_t score, std::int64_t total, std::int64_t scale) {
    expects([&] { return total >= 0; });
    if (total == 0) return 0;
    return floor_divide(2 * scale * score + total, 2 * total);
}

std::vector<std::int64_t> apportioned(const std::vector<std::int64_t>& parts, std::int64_t total, std::int64_t scale,
                                      std::int64_t sum) {
    std::vector<std::int64_t> shown(parts.size(), 0);
    if (total == 0) return shown;

    std::vector<std::int64_t> remainders(parts.size(), 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        shown[i] = floor_divide(scale * parts[i], total);
        remainders[i] = scale * parts[i] - shown[i] * total;
    }
    std::int64_t missing = sum - std::accumulate(shown.begin(), shown.end(), std::int64_t{0});
    expects([&] { return missing >= 0 && missing <= std::ssize(shown); });
    for (const std::size_t i : largest_first(remainders)) {
        if (missing <= 0) break;
        ++shown[i];
        --missing;
    }
    return shown;
}

}  // namespace crossroads
