#include "core/decision/points.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <random>

using namespace crossroads;

TEST_CASE("points are rounded to the nearest, halves up") {
    CHECK(rounded_points(842, 10, 1) == 84);
    CHECK(rounded_points(845, 10, 1) == 85);
    CHECK(rounded_points(842, 10, 10) == 842);
    CHECK(rounded_points(1, 3, 10) == 3);
    CHECK(rounded_points(2, 3, 10) == 7);
    CHECK(rounded_points(-5, 10, 1) == 0);
    CHECK(rounded_points(-6, 10, 1) == -1);
}

TEST_CASE("without any weight there are no points") {
    CHECK(rounded_points(0, 0, 10) == 0);
    CHECK(apportioned({0, 0}, 0, 10, 0) == std::vector<std::int64_t>{0, 0});
}

TEST_CASE("thirds that are rounded apart still add up") {
    CHECK(apportioned({1, 1, 1}, 3, 10, 10) == std::vector<std::int64_t>{4, 3, 3});
    CHECK(apportioned({-1, -1, -1}, 3, 10, -10) == std::vector<std::int64_t>{-3, -3, -4});
}

TEST_CASE("the parts shown add up to the difference of the totals shown, each within a tenth of the truth") {
    std::mt19937 random(1);
    const auto draw = [&](std::int64_t below) { return static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(below)); };
    for (int round = 0; round < 2000; ++round) {
        const std::int64_t total = 1 + draw(400);
        std::vector<std::int64_t> ours, theirs, parts;
        for (std::int64_t i = draw(10); i >= 0; --i) {
            ours.push_back(draw(4000));
            theirs.push_back(draw(4000));
            parts.push_back(ours.back() - theirs.back());
        }
        const auto sum = [](const std::vector<std::int64_t>& list) {
            return std::accumulate(list.begin(), list.end(), std::int64_t{0});
        };
        const std::int64_t shown = rounded_points(sum(ours), total, 10) - rounded_points(sum(theirs), total, 10);
        const std::vector<std::int64_t> tenths = apportioned(parts, total, 10, shown);
        CAPTURE(total);
        REQUIRE(sum(tenths) == shown);
        for (std::size_t i = 0; i < parts.size(); ++i) REQUIRE(std::abs(tenths[i] * total - 10 * parts[i]) < total);
    }
}
