#include "core/decision/leads.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/decision/scoring.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

TEST_CASE("what a step gains is weight times the difference of values, and at least and at most that of its outcomes") {
    const Criterion step = criterion(3, {{10, 40, 0}, {50, 20, 0}, {30, 30, 90}});
    CHECK(gain(step, 0, 0, 1) == -90);
    CHECK(gain(step, 1, 0, 1) == 90);
    CHECK(gains(step, 0, 1).least == -90);
    CHECK(gains(step, 0, 1).most == 90);
    CHECK(gains(step, 2, 0).least == -150);
    CHECK(gains(step, 2, 0).most == 180);
    CHECK(width(step.values, 3) == 110);  // of the third over the first: from -50 to 60
}

TEST_CASE("a row without numbers gives nobody anything") {
    const Rows rows{{5, 1}, {}, {9, 2}};
    CHECK(gains(rows, 0, 1).least == 0);
    CHECK(gains(rows, 0, 1).most == 7);
    CHECK(width(rows, 2) == 7);
    CHECK(width({{}}, 2) == 0);
}

TEST_CASE("rivals are all the others that are not ruled out") {
    Problem problem = samples::problem({criterion(1, {{1, 2, 3, 4}})});
    problem.ruled_out[1] = true;
    CHECK(rivals(problem, 0) == std::vector<AlternativeIndex>{2, 3});
    CHECK(rivals(problem, 1) == std::vector<AlternativeIndex>{0, 2, 3});
}

TEST_CASE("the range of every lead agrees with brute force") {
    for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        for (const AlternativeIndex a : problem.all())
            for (const AlternativeIndex b : problem.all()) {
                const auto [least, most] = oracle::lead_range(generated::table(problem), a.number(), b.number());
                REQUIRE(lead_range(problem, a, b).least == static_cast<std::int64_t>(least));
                REQUIRE(lead_range(problem, a, b).most == static_cast<std::int64_t>(most));
            }
    }
}

TEST_CASE("no answer moves a lead by more than the width of its step, and one by as much") {
    for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        for (const Criterion& step : problem.criteria) {
            std::int64_t most = 0;
            for (const OutcomeIndex one : step.values.places())
                for (const OutcomeIndex other : step.values.places())
                    for (const AlternativeIndex a : problem.all())
                        for (const AlternativeIndex b : problem.all())
                            most = std::max(most, gain(step, one, a, b) - gain(step, other, a, b));
            REQUIRE(step.weight * width(step.values, problem.alternatives) == most);
        }
    }
}
