#include "core/decision/scoring.hpp"

#include <doctest/doctest.h>

#include "core/decision/contest.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

TEST_CASE("Goodwin and Wright's offices score as in the book") {
    // Goodwin and Wright, "Decision Analysis for Management Judgment", chapter 3:
    // seven offices, six attributes, rounded weights; A 80.8, C 47.4, G 60.2.
    const Problem offices = samples::problem({
        criterion(32, {{100, 20, 80, 70, 40, 0, 60}}, 0),
        criterion(26, {{60, 80, 70, 50, 60, 0, 100}}, 0),
        criterion(23, {{100, 10, 0, 30, 90, 70, 20}}, 0),
        criterion(10, {{75, 30, 0, 55, 100, 0, 50}}, 0),
        criterion(6, {{0, 100, 10, 30, 60, 80, 50}}, 0),
        criterion(3, {{90, 30, 100, 90, 70, 0, 80}}, 0),
    });
    CHECK(total_weight(offices) == 100);
    CHECK(scores(offices) == Row{8080, 3940, 4740, 5230, 6480, 2090, 6020});
    CHECK(winners(net_scores(offices)) == 1);
}

TEST_CASE("the stadium of Goodwin and Wright's exercise goes to Lakeside") {
    const Problem stadium = samples::problem({
        criterion(100, {{10, 40, 60, 0, 100}}, 0),
        criterion(30, {{100, 80, 10, 60, 0}}, 0),
        criterion(55, {{70, 100, 0, 40, 20}}, 0),
        criterion(15, {{50, 100, 0, 60, 10}}, 0),
    });
    // 43, 67, 31.5, 24.5 and 56.25 points, times the total weight of 200.
    CHECK(scores(stadium) == Row{8600, 13400, 6300, 4900, 11250});
}

TEST_CASE("open steps are not in the score but in the range") {
    const Problem half = samples::problem({criterion(2, {{10, 90}, {60, 40}}, 1), criterion(3, {{0, 100}, {100, 20}})});
    CHECK(scores(half) == Row{120, 80});
    CHECK(score_ranges(half)[0].least == 120);
    CHECK(score_ranges(half)[0].most == 420);
    CHECK(score_ranges(half)[1].least == 140);
    CHECK(score_ranges(half)[1].most == 380);
}

TEST_CASE("a step that is off counts for nothing, answered or not") {
    const Problem off = samples::problem({criterion(0, {{100, 0}}, 0), criterion(0, {{0, 100}, {50, 50}})});
    CHECK(total_weight(off) == 0);
    CHECK(scores(off) == Row{0, 0});
    CHECK(score_ranges(off)[1].most == 0);
    CHECK(contributions(off, 0, 1) == By<StepIndex, std::int64_t>{0, 0});
}

TEST_CASE("equal scores are all winners and share a rank") {
    const Row scores{5, 9, 9, 1};
    CHECK(winners(scores) == 0b0110);
    const std::vector<Standing> places = ranking(scores, 0);
    CHECK(places[0].alternative == 1);
    CHECK(places[0].rank == 1);
    CHECK(places[1].alternative == 2);
    CHECK(places[1].rank == 1);
    CHECK(places[2].alternative == 0);
    CHECK(places[2].rank == 3);
    CHECK(places[3].rank == 4);
}

TEST_CASE("who is ruled out never wins and stands last, and no other score changes") {
    Problem problem = samples::problem({criterion(1, {{5, 9, 7}}, 0)});
    problem.ruled_out[1] = true;
    CHECK(winners(net_scores(problem)) == 0b100);
    CHECK(out(problem) == 0b010);
    CHECK(scores(problem) == Row{5, 9, 7});
    CHECK(ranking(scores(problem), out(problem)).back().alternative == 1);
    CHECK(ranking(scores(problem), out(problem)).front().alternative == 2);
    problem.ruled_out.assign(3, true);
    CHECK(winners(net_scores(problem)) == 0);
}

TEST_CASE("contributions add up to the difference of the scores") {
    const Problem problem = samples::problem({criterion(3, {{70, 10}}, 0), criterion(5, {{20, 90}}, 0), criterion(2, {{1, 2}})});
    CHECK(contributions(problem, 0, 1) == By<StepIndex, std::int64_t>{180, -350, 0});
    CHECK(scores(problem)[0] - scores(problem)[1] == -170);
}

TEST_CASE("a set names its members in order, up to the last that there can be") {
    CHECK(members(0).empty());
    CHECK(members(0b1011) == std::vector<AlternativeIndex>{0, 1, 3});
    CHECK(members(AlternativeSet{1} << (max_alternatives - 1)) == std::vector<AlternativeIndex>{max_alternatives - 1});
}
