// The library of decision/ and analyses/ as somebody else would use it: one header, no pack.
#include "core/analyses/analyses.hpp"

#include <doctest/doctest.h>

using namespace crossroads;

namespace {

/// Where to spend a holiday: sea, mountains or a town; the weather is left open.
Problem holiday() {
    Problem problem;
    problem.alternatives = 3;
    problem.ruled_out.assign(3, false);
    problem.criteria = By<StepIndex, Criterion>{
        {4, {{100, 40, 0}, {0, 60, 100}}, 0},                 // with children, or alone
        {3, {{0, 100, 50}, {100, 20, 30}, {50, 50, 100}}, 0},  // active, lazy or curious
        {2, {{100, 50, 0}, {0, 20, 100}}, std::nullopt},      // sun or rain
    };
    return problem;
}

}  // namespace

TEST_CASE("numbers in, every analysis out") {
    const Problem problem = holiday();
    REQUIRE(well_formed(problem));
    const Row so_far = scores(problem);
    CHECK(so_far == Row{400, 460, 150});
    CHECK(total_weight(problem) == 9);
    CHECK(rounded_points(so_far[1], 9, 10) == 511);

    const std::optional<Verdict> best = verdict(problem, so_far, {8, 3}, settled_winners(problem), !flips(problem).empty());
    REQUIRE(best);
    const AlternativeIndex winner = best->winners.front();
    CHECK(winner == 1);
    CHECK(best->firmness == Firmness::leaning);  // 60 of 900
    CHECK(!best->settled);
    CHECK(lead_range(problem, winner, 0).least == -40);
    CHECK(lead_range(problem, winner, 0).most == 100);

    const Completions completions = count_completions(problem);
    CHECK(completions.wins == By<AlternativeIndex, Count>{1, 1, 0});
    CHECK(most_useful(completions) == StepIndex(2));

    REQUIRE(flips(problem).size() == 3);
    CHECK(flips(problem).front().lead == 10);
    const SmallestChanges changes = changes_against(problem, winner, {false, false, false});
    CHECK(changes.size == 1);
    CHECK(changes.count == 3);  // the same: alone it is the town; lazy or curious, the sea
    CHECK(changes_for(problem, 2, {false, false, false}).size == 1);
    CHECK(sufficient_reasons(problem, winner).state == SufficientReasons::State::not_settled);

    const WeightRange range = weight_range(problem, winner, 0);
    REQUIRE(range.most);
    CHECK(range.most->numerator == 300);  // level with the sea where 60 a unit have eaten up 300
    CHECK(range.most->denominator == 60);
    const std::optional<AllWeights> all = all_weights(problem, winner);
    REQUIRE(all);
    CHECK(all->rival == 0);
    CHECK(all->gains == 300);
    CHECK(all->losses == 240);
    CHECK(share_above(together(value_differences(problem, winner, 0))) == 625'000);  // 100 against 60: 100 / 160
    CHECK(rank_shares(problem)->counts[winner].front() > stated_samples / 2);
}

TEST_CASE("what is no problem is told from what is one") {
    const auto spoilt = [](auto spoil) {
        Problem problem = holiday();
        spoil(problem);
        return !well_formed(problem);
    };
    CHECK(spoilt([](Problem& it) { it.alternatives = 0; }));
    CHECK(spoilt([](Problem& it) { it.alternatives = 2; }));
    CHECK(spoilt([](Problem& it) { it.ruled_out.pop_back(); }));
    CHECK(spoilt([](Problem& it) { it.criteria[0].values[1].pop_back(); }));
    CHECK(spoilt([](Problem& it) { it.criteria[0].values.clear(); }));
    CHECK(spoilt([](Problem& it) { it.criteria[0].given = 2; }));
    CHECK(spoilt([](Problem& it) { it.criteria[0].weight = -1; }));
    CHECK(spoilt([](Problem& it) { it.criteria[0].values[0][2] = (1 << 20) + 1; }));
    CHECK(!spoilt([](Problem& it) { it.criteria[0].values[0][2] = 1 << 20; }));
    CHECK(!spoilt([](Problem& it) { it.criteria.clear(); }));
    CHECK(spoilt([](Problem& it) { it.criteria[0].vetoes = {1}; }));
    CHECK(spoilt([](Problem& it) { it.criteria[0].vetoes = {0, 0b1000}; }));
    CHECK(!spoilt([](Problem& it) { it.criteria[0].vetoes = {0, 0b111}; }));
}
