#include "core/completions.hpp"

#include <doctest/doctest.h>

#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

TEST_CASE("all answered: settled on the winners") {
    CHECK(settled_winners(samples::problem({criterion(1, {{3, 5, 5}}, 0)})) == 0b110);
}

TEST_CASE("an open step that can turn the lead leaves it open") {
    CHECK(settled_winners(samples::problem({criterion(1, {{60, 0}}, 0), criterion(1, {{0, 50}, {0, 70}})})) == 0);
}

TEST_CASE("an open step that is too light settles it") {
    CHECK(settled_winners(samples::problem({criterion(2, {{60, 0}}, 0), criterion(1, {{0, 50}, {0, 70}})})) == 1);
}

TEST_CASE("an open step that can make a tie leaves it open") {
    CHECK(settled_winners(samples::problem({criterion(1, {{60, 0}}, 0), criterion(1, {{0, 60}, {0, 10}})})) == 0);
}

TEST_CASE("alternatives that no open step tells apart are settled on a tie") {
    CHECK(settled_winners(samples::problem({criterion(1, {{60, 60, 0}}, 0), criterion(1, {{5, 5, 9}, {7, 7, 2}})})) == 0b011);
}

TEST_CASE("who is ruled out neither wins nor stands in the way") {
    Problem problem = samples::problem({criterion(1, {{60, 90}}, 0), criterion(1, {{0, 50}, {50, 0}})});
    problem.ruled_out[1] = true;
    CHECK(settled_winners(problem) == 1);
    problem.ruled_out[0] = true;
    CHECK(settled_winners(problem) == 0);
}
