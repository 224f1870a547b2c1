#include "core/decision/contest.hpp"

#include <doctest/doctest.h>

#include "core/analyses/analyses.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

namespace {

/// Three alternatives; with the second outcome of the first step the first of them is out, with the third all.
Problem vetoed(std::optional<OutcomeIndex> given) {
    Problem problem = samples::problem({criterion(2, {{50, 10, 20}, {60, 30, 0}, {0, 0, 9}}, given), criterion(1, {{9, 5, 7}}, 0)});
    problem.criteria[0].vetoes = {0, 0b001, 0b111};
    return problem;
}

/// The largest that there can be: values and weights as high as they go.
Problem largest(std::size_t steps, std::size_t ruling_out) {
    constexpr std::int64_t most = std::int64_t{1} << 20;
    Problem problem = samples::problem(std::vector<Criterion>(steps, criterion(most, {{most, 0}, {most, 0}}, 0)));
    for (std::size_t k = 0; k < ruling_out; ++k) problem.criteria[StepIndex(k)].vetoes = {0b01, 0};
    return problem;
}

}  // namespace

TEST_CASE("an outcome that is given rules out, points stay as they are, and who is out stands last") {
    const Problem problem = vetoed(1);
    CHECK(scores(problem) == Row{129, 65, 7});
    CHECK(out(problem) == 0b001);
    CHECK(winners(net_scores(problem)) == 0b010);
    CHECK(ranking(scores(problem), out(problem)).back().alternative == 0);
    CHECK(rivals(problem, 1) == std::vector<AlternativeIndex>{2});
    CHECK(verdict(problem, scores(problem), {8, 3}, 0, false)->winners == std::vector<AlternativeIndex>{1});
}

TEST_CASE("where all are out nobody wins, and there is no verdict") {
    const Problem problem = vetoed(2);
    CHECK(out(problem) == 0b111);
    CHECK(winners(net_scores(problem)) == 0);
    CHECK_FALSE(verdict(problem, scores(problem), {8, 3}, 0, false));
    CHECK(settled_winners(problem) == 0);
}

TEST_CASE("completions in which nobody is left are counted, and the answer that brings it about matters") {
    const Completions completions = count_completions(vetoed(std::nullopt));
    CHECK(completions.wins == By<AlternativeIndex, Count>{1, 1, 0});
    CHECK(completions.nobody == 1);
    CHECK(completions.ties == 0);
    CHECK(completions.possible == 0b011);
    CHECK(completions.open[0].matters == Matters::yes);
    CHECK(completions.open[0].gain == 1585);  // log2 3
}

TEST_CASE("a flip tells whom it rules out, and leads those alone who are still there") {
    const std::vector<Flip> flips = crossroads::flips(vetoed(0));
    REQUIRE(flips.size() == 2);
    CHECK(flips[0].winners == 0b010);
    CHECK(flips[0].out == 0b001);
    CHECK(flips[0].lead == 0);
    CHECK(flips[1].winners == 0);
    const std::vector<Flip> back = crossroads::flips(vetoed(1));
    CHECK(back[0].winners == 0);
    CHECK(back[1].winners == 0b001);
    CHECK(back[1].out == 0);
    CHECK(back[1].lead == 84);
}

TEST_CASE("a step that is off rules out all the same") {
    Problem problem = vetoed(1);
    problem.criteria[0].weight = 0;
    CHECK(winners(net_scores(problem)) == 0b100);
    CHECK(flips(problem).size() == 2);
    problem.criteria[0].given.reset();
    CHECK(problem.criteria[0].open());
    CHECK(settled_winners(problem) == 0);
    problem.criteria[0].vetoes = {0, 0, 0};
    CHECK_FALSE(problem.criteria[0].open());
}

TEST_CASE("the only one left is clear only where no other answer brings another back") {
    Problem problem = samples::problem({criterion(1, {{90, 10}, {0, 100}}, 0)});
    const auto firmness = [&] {
        return verdict(problem, scores(problem), {8, 3}, settled_winners(problem), !flips(problem).empty())->firmness;
    };
    problem.criteria[0].vetoes = {0b10, 0};
    CHECK(firmness() == Firmness::leaning);
    problem.criteria[0].vetoes = {0b10, 0b10};
    CHECK(firmness() == Firmness::clear);
}

TEST_CASE("no vetoes and such as rule nobody out are the same") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Problem none = generated::problem(seed);
        for (Criterion& step : none.criteria) step.vetoes.clear();
        Problem idle = none;
        for (Criterion& step : idle.criteria) step.vetoes.assign(step.values.size(), 0);
        CHECK(net_scores(none) == net_scores(idle));
        CHECK(settled_winners(none) == settled_winners(idle));
        CHECK(count_completions(none).wins == count_completions(idle).wins);
        CHECK(flips(none).size() == flips(idle).size());
    }
}

TEST_CASE("the largest problems are exact") {
    for (const std::size_t steps : {max_ruling_out, max_criteria})
        for (const std::size_t ruling_out : {std::size_t{1}, max_ruling_out}) {
            const Problem problem = largest(steps, ruling_out);
            REQUIRE(well_formed(problem));
            CHECK(winners(net_scores(problem)) == 0b10);
            const SmallestChanges changes = changes_for(problem, 0, Flags<StepIndex>(steps, false));
            CHECK(changes.state == (ruling_out == 1 ? SmallestChanges::State::found : SmallestChanges::State::more_than_four));
            Problem open = problem;
            for (Criterion& step : open.criteria) step.given.reset();
            CHECK(settled_winners(open) == 0);
            CHECK(count_completions(open, 0).possible == 0b11);
        }
    CHECK_FALSE(well_formed(largest(max_ruling_out + 1, max_ruling_out + 1)));
    CHECK_FALSE(well_formed(largest(max_criteria + 1, 0)));
}
