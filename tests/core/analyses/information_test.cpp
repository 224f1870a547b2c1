#include "core/analyses/information.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/core/generated.hpp"

using namespace crossroads;

namespace {

constexpr std::int64_t bit = std::int64_t{1} << 32;

long double exact(const std::vector<Count>& counts) {
    std::vector<long double> numbers;
    for (const Count count : counts) numbers.push_back(static_cast<long double>(count));
    return oracle::entropy(numbers) * static_cast<long double>(bit);
}

}  // namespace

TEST_CASE("what is certain holds no information") {
    CHECK(entropy({7}) == 0);
    CHECK(entropy({0, 7, 0}) == 0);
}

TEST_CASE("without any count there is no information") {
    CHECK(entropy({}) == 0);
    CHECK(entropy({0, 0}) == 0);
}

TEST_CASE("2^n classes of one size hold n bits, to the last digit") {
    CHECK(entropy({1, 1}) == bit);
    CHECK(entropy({3, 0, 3}) == bit);
    CHECK(entropy({5, 5, 5, 5}) == 2 * bit);
    CHECK(entropy(std::vector<Count>(16, 1)) == 4 * bit);
}

TEST_CASE("Shannon's example of three choices holds a bit and a half") {
    // Shannon, "A mathematical theory of communication" (1948), section 6: a choice
    // of 1/2, 1/3, 1/6 is one of 1/2, 1/2 and half the time one of 2/3, 1/3.
    CHECK(entropy({2, 1, 1}) == bit + bit / 2);
    const std::int64_t thirds = entropy({2, 1});
    CHECK(std::abs(entropy({3, 2, 1}) - (bit + thirds / 2)) <= 3 * 16);
}

TEST_CASE("counts beyond 64 bits keep their entropy") {
    CHECK(entropy({Count{1} << 119, Count{1} << 119}) == bit);
    CHECK(entropy({(Count{1} << 120) / 3 * 2, (Count{1} << 120) / 3}) == entropy({2, 1}));
    CHECK(entropy({Count{1} << 120, 1}) < 16);
}

TEST_CASE("the order of classes does not matter, nor do empty ones") {
    CHECK(entropy({3, 9, 4}) == entropy({0, 9, 4, 0, 3}));
}

TEST_CASE("entropy agrees with the oracle to 2^-28 bit for each class that is not tiny") {
    for (std::uint32_t seed = 0; seed < 5'000; ++seed) {
        CAPTURE(seed);
        generated::Draws draws(seed);
        std::vector<Count> counts(static_cast<std::size_t>(1 + draws.below(17)));
        const std::int64_t largest = std::int64_t{1} << (1 + draws.below(20));
        const std::int64_t shift = draws.below(90);
        for (Count& count : counts) count = static_cast<Count>(draws.below(largest)) << shift;
        const long double error = std::fabs(static_cast<long double>(entropy(counts)) - exact(counts));
        REQUIRE(error < 16.0L * static_cast<long double>(counts.size()));
    }
}

TEST_CASE("also tiny classes beside huge ones are held to 2^-27 bit each") {
    for (int shift = 1; shift <= 110; ++shift)
        for (int odd = 1; odd <= 7; odd += 2) {
            CAPTURE(shift);
            CAPTURE(odd);
            const std::vector<Count> counts{Count{1} << shift, static_cast<Count>(odd)};
            const long double error = std::fabs(static_cast<long double>(entropy(counts)) - exact(counts));
            REQUIRE(error < 2 * 32.0L);
        }
}
