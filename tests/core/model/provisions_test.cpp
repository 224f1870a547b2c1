#include "core/model/provisions.hpp"

#include <doctest/doctest.h>

#include <utility>

#include "tests/core/samples.hpp"

using namespace crossroads;

TEST_CASE("the load of a need is what its rule makes of the ratings, never below 0") {
    Pack pack = samples::everything();
    derive_loads(pack);
    const auto loads = [&](std::size_t step) {
        std::vector<std::int64_t> all;
        for (const Option& option : pack.steps[step].options) all.push_back(option.load);
        return all;
    };
    CHECK(loads(2) == std::vector<std::int64_t>{0, 3, 0, 1});  // by hand - built in, third party twice, third party - official
    CHECK(loads(3) == std::vector<std::int64_t>{0, 3, 1});     // given, and left alone
    std::swap(pack.steps[2].load_rule.saved_by, pack.steps[2].load_rule.compared_with);
    derive_loads(pack);
    CHECK(loads(2) == std::vector<std::int64_t>{0, 0, 0, 0});
}

TEST_CASE("what is said of a framework and of a status is found, and nothing else") {
    const Pack pack = samples::everything();
    const Option& foam = pack.steps[2].options[1];
    REQUIRE(provision_of(foam, "leaf"));
    CHECK(provision_of(foam, "leaf")->status == "by-hand");
    CHECK(!provision_of(foam, "cocoa"));
    CHECK(rating(pack.steps[2].load_rule, "official") == 1);
    CHECK(!rating(pack.steps[2].load_rule, "bought"));
    CHECK(is_built_from(pack, "leaf"));
    CHECK(!is_built_from(pack, "cocoa"));
}
