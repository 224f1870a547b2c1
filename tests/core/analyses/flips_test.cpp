#include "core/analyses/flips.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "core/analyses/changes.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

TEST_CASE("a flip is one other answer with other winners, and says how far ahead they are then") {
    // first leads by 40; with the other answer to the second step it is 20 behind, to the first one level
    Problem problem = samples::problem({samples::criterion(2, {{50, 30}, {30, 30}}, 0), samples::criterion(1, {{30, 30}, {0, 60}}, 0)});
    const std::vector<Flip> all = flips(problem);
    REQUIRE(all.size() == 2);
    CHECK(all[0].criterion == 0);
    CHECK(all[0].lead == 0);  // both lead: the former winner still does
    CHECK(all[0].winners == 0b11);
    CHECK(all[1].criterion == 1);
    CHECK(all[1].lead == 20);
    CHECK(all[1].winners == 0b10);
}

TEST_CASE("in a tie a flip is what breaks it, or who joins it") {
    Problem problem = samples::problem({samples::criterion(1, {{10, 10, 0}, {10, 4, 0}, {10, 10, 10}, {9, 9, 1}}, 0)});
    const std::vector<Flip> all = flips(problem);
    REQUIRE(all.size() == 2);
    CHECK(all[0].outcome == 2);
    CHECK(all[0].winners == 0b111);
    CHECK(all[0].lead == 0);
    CHECK(all[1].outcome == 1);
    CHECK(all[1].winners == 0b001);
    CHECK(all[1].lead == 6);
}

TEST_CASE("steps that are open or off, and who is ruled out, flip nothing") {
    Problem problem = samples::problem({samples::criterion(1, {{10, 0}, {0, 50}}, 0), samples::criterion(1, {{10, 0}, {0, 90}}, std::nullopt)});
    CHECK(flips(problem).size() == 1);
    problem.ruled_out[1] = true;
    CHECK(flips(problem).empty());
    problem.ruled_out[1] = false;
    problem.criteria[0].weight = 0;
    CHECK(flips(problem).empty());
}

TEST_CASE("flips agree with brute force, and with the smallest changes of one answer") {
    std::size_t some = 0, ties = 0;
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        CAPTURE(seed);
        const Problem problem = generated::problem(seed);
        const oracle::Table table = generated::table(problem);
        const oracle::Set before = oracle::winners(table, table.given);
        std::vector<std::pair<std::size_t, std::size_t>> expected;
        for (std::size_t step = 0; step < table.steps(); ++step)
            for (std::size_t outcome = 0; table.stated(step) && outcome < table.values[step].size(); ++outcome) {
                std::vector<int> answers = table.given;
                answers[step] = static_cast<int>(outcome);
                if (oracle::winners(table, answers) != before) expected.emplace_back(step, outcome);
            }
        std::vector<std::pair<std::size_t, std::size_t>> found;
        std::int64_t least = 0;
        for (const Flip& flip : flips(problem)) {
            found.emplace_back(flip.criterion.number(), flip.outcome.number());
            std::vector<int> answers = table.given;
            answers[flip.criterion.number()] = static_cast<int>(flip.outcome.number());
            CHECK(flip.winners == oracle::winners(table, answers));
            const std::vector<oracle::Wide> weights(table.weights.begin(), table.weights.end());
            const std::vector<oracle::Wide> then = oracle::scores(table, weights, answers);
            oracle::Wide lead = 0, most = 0;
            bool lost = false;
            for (std::size_t a = 0; a < table.alternatives(); ++a) {
                if (flip.winners >> a & 1) lead = then[a];
                CHECK((flip.out >> a & 1) == ((before >> a & 1) && oracle::out(table, answers, a)));
                if ((before & ~flip.winners & ~flip.out) >> a & 1) {
                    most = lost ? std::max(most, then[a]) : then[a];
                    lost = true;
                }
            }
            CHECK(static_cast<oracle::Wide>(flip.lead) == (lost ? lead - most : 0));
            CHECK(flip.lead >= least);
            least = flip.lead;
        }
        std::sort(found.begin(), found.end());
        CHECK(found == expected);
        some += !found.empty();
        ties += (before & (before - 1)) != 0;
        if (before == 0 || (before & (before - 1)) != 0) continue;
        std::size_t winner = 0;
        while (!(before >> winner & 1)) ++winner;
        const SmallestChanges changes = changes_against(problem, AlternativeIndex(winner), Flags<StepIndex>(problem.criteria.size(), 0));
        CHECK((changes.state == SmallestChanges::State::found && changes.size == 1) == !found.empty());
        if (changes.size == 1) CHECK(changes.count == found.size());
    }
    CHECK(some > 200);
    CHECK(ties > 50);
}
