// From exact scores to the numbers that people see. Rounding happens here and
// nowhere else, and what is shown adds up.
#pragma once

#include <cstdint>
#include <vector>

namespace crossroads {

/// `score` / `total` * `scale`, rounded to the nearest whole number, halves up.
/// With scale 1: whole points; with scale 10: tenths of a point. `score` may be
/// negative. 0 when `total` is 0.
std::int64_t rounded_points(std::int64_t score, std::int64_t total, std::int64_t scale);

/// Each part / `total` * `scale` in whole numbers that add up to exactly `sum`: every
/// part is rounded down and the largest remainders are rounded up (the method of
/// Hamilton, 1792). `sum` must be within one of the exact sum, as the difference
/// of two rounded totals is.
std::vector<std::int64_t> apportioned(const std::vector<std::int64_t>& parts, std::int64_t total, std::int64_t scale,
                                      std::int64_t sum);

}  // namespace crossroads
