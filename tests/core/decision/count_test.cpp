#include "core/decision/count.hpp"

#include <doctest/doctest.h>

#include <cstdint>

#include "tests/core/generated.hpp"

using namespace crossroads;

TEST_CASE("zero is a digit") {
    CHECK(to_text(0) == "0");
}

TEST_CASE("zeros inside and at the end of a count are told") {
    CHECK(to_text(7) == "7");
    CHECK(to_text(10) == "10");
    CHECK(to_text(1'000'200) == "1000200");
}

TEST_CASE("counts beyond 64 bits keep every digit") {
    CHECK(to_text(Count{UINT64_MAX}) == "18446744073709551615");
    CHECK(to_text(Count{UINT64_MAX} + 1) == "18446744073709551616");
    CHECK(to_text(Count{1} << 100) == "1267650600228229401496703205376");
    CHECK(to_text(Count{1} << 120) == "1329227995784915872903807060280344576");
}

TEST_CASE("the largest count there is fits") {
    CHECK(to_text(~Count{0}) == "340282366920938463463374607431768211455");
}

TEST_CASE("within 64 bits the digits are those of the standard library") {
    generated::Draws draws(1);
    for (int i = 0; i < 2'000; ++i) {
        const auto high = static_cast<std::uint64_t>(draws.below(std::int64_t{1} << 32));
        const auto low = static_cast<std::uint64_t>(draws.below(std::int64_t{1} << 32));
        const std::uint64_t number = (high << 32 | low) >> draws.below(64);
        REQUIRE(to_text(number) == std::to_string(number));
    }
}
