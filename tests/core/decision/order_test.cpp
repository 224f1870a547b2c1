#include "core/decision/order.hpp"

#include <doctest/doctest.h>

#include "tests/core/generated.hpp"

using namespace crossroads;

TEST_CASE("the largest key comes first") {
    CHECK(largest_first({3, -1, 7}) == std::vector<std::size_t>{2, 0, 1});
}

TEST_CASE("equal keys stay in their order") {
    CHECK(largest_first({5, 9, 5, 9, 5}) == std::vector<std::size_t>{1, 3, 0, 2, 4});
}

TEST_CASE("items go by their keys, equal ones as they stood; texts by their bytes") {
    using Item = std::pair<char, int>;
    const std::vector<Item> items{{'a', 1}, {'b', 5}, {'c', 1}, {'d', 5}};
    CHECK(largest_first(items, [](const Item& item) { return item.second; }) == std::vector<Item>{{'b', 5}, {'d', 5}, {'a', 1}, {'c', 1}});
    CHECK(alphabetical({"b", "a", "", "b", "ab", "\x80"}) == std::vector<std::size_t>{2, 1, 4, 0, 3, 5});
}

TEST_CASE("nothing is in order") {
    CHECK(largest_first({}).empty());
}

TEST_CASE("the extremes of 64 bits are told apart") {
    CHECK(largest_first({INT64_MIN, 0, INT64_MAX}) == std::vector<std::size_t>{2, 1, 0});
}

TEST_CASE("a place in the order is the number of keys that are larger, or equal and before") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        generated::Draws draws(seed);
        std::vector<std::int64_t> keys(static_cast<std::size_t>(draws.below(40)));
        for (std::int64_t& key : keys) key = draws.below(10) - 5;
        const std::vector<std::size_t> order = largest_first(keys);
        REQUIRE(order.size() == keys.size());
        for (std::size_t place = 0; place < order.size(); ++place) {
            std::size_t before = 0;
            for (std::size_t i = 0; i < keys.size(); ++i)
                if (keys[i] > keys[order[place]] || (keys[i] == keys[order[place]] && i < order[place])) ++before;
            REQUIRE(before == place);
        }
    }
}
