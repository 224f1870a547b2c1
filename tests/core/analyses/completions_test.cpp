#include "core/analyses/completions.hpp"

#include <doctest/doctest.h>

#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

namespace {

constexpr std::uint32_t problems = 4'000;

/// `steps` open steps in which either of two alternatives may gain the same.
Problem even(std::size_t steps) {
    return samples::problem(std::vector<Criterion>(steps, criterion(1, {{1, 0}, {0, 1}})));
}

/// `steps` open steps of weight 1 and two outcomes, and before them all one step.
Problem behind(Criterion first, std::size_t steps) {
    Problem problem = even(steps);
    std::vector<Criterion> criteria{std::move(first)};
    criteria.insert(criteria.end(), problem.criteria.begin(), problem.criteria.end());
    problem.criteria = By<StepIndex, Criterion>(std::move(criteria));
    return problem;
}

Count sum(const Completions& completions) {
    Count sum = completions.nobody + completions.ties;
    for (const Count wins : completions.wins) sum += wins;
    return sum;
}

/// The counts are the same, with alternatives in other places.
void check_same(const Completions& here, const Completions& there, const By<StepIndex, StepIndex>& steps,
                const By<AlternativeIndex, AlternativeIndex>& alternatives) {
    REQUIRE(here.counted);
    REQUIRE(there.counted);
    CHECK(to_text(there.total) == to_text(here.total));
    CHECK(to_text(there.nobody) == to_text(here.nobody));
    CHECK(to_text(there.ties) == to_text(here.ties));
    CHECK(there.possible == generated::moved(here.possible, alternatives));
    for (const AlternativeIndex a : alternatives.places())
        CHECK(to_text(there.wins[alternatives[a]]) == to_text(here.wins[a]));
    REQUIRE(there.open.size() == here.open.size());
    for (const OpenStep& step : here.open)
        for (const OpenStep& other : there.open)
            if (other.criterion == steps[step.criterion]) {
                CHECK(other.matters == step.matters);
                CHECK(other.gain == step.gain);
            }
}

}  // namespace

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
    CHECK(settled_winners(samples::problem({criterion(1, {{60, 60, 0}}, 0), criterion(1, {{5, 5, 9}, {7, 7, 2}})})) ==
          0b011);
}

TEST_CASE("who is ruled out neither wins nor stands in the way") {
    Problem problem = samples::problem({criterion(1, {{60, 90}}, 0), criterion(1, {{0, 50}, {50, 0}})});
    problem.ruled_out[1] = true;
    CHECK(settled_winners(problem) == 1);
    problem.ruled_out[0] = true;
    CHECK(settled_winners(problem) == 0);
}

TEST_CASE("n open steps of k outcomes have k^n completions") {
    CHECK(to_text(count_completions(even(1)).total) == "2");
    const Criterion three = criterion(1, {{0, 1}, {1, 0}, {1, 1}});
    const Criterion four = criterion(1, {{0, 1}, {1, 0}, {1, 1}, {0, 0}});
    const Completions threes = count_completions(samples::problem(std::vector<Criterion>(8, three)));
    REQUIRE(threes.counted);
    CHECK(to_text(threes.total) == "6561");
    CHECK(to_text(sum(threes)) == "6561");
    const Completions fours = count_completions(samples::problem(std::vector<Criterion>(8, four)));
    CHECK(to_text(fours.total) == "65536");
    CHECK(to_text(sum(fours)) == "65536");
}

TEST_CASE("eight even votes tie as often as a coin falls four times heads") {
    const Completions votes = count_completions(even(8));
    REQUIRE(votes.counted);
    CHECK(to_text(votes.ties) == "70");
    CHECK(to_text(votes.wins[0]) == "93");
    CHECK(to_text(votes.wins[1]) == "93");
}

TEST_CASE("steps that are off or answered have no completions") {
    const Completions none =
        count_completions(samples::problem({criterion(0, {{1, 0}, {0, 1}}), criterion(3, {{1, 0}, {0, 1}}, 0)}));
    CHECK(to_text(none.total) == "1");
    CHECK(to_text(none.wins[0]) == "1");
    CHECK(none.open.empty());
}

TEST_CASE("a winner that is certain takes 2^100 completions at once") {
    const Completions certain = count_completions(behind(criterion(101, {{1, 0}}, 0), 100), 1);
    REQUIRE(certain.counted);
    CHECK(to_text(certain.total) == "1267650600228229401496703205376");
    CHECK(to_text(certain.wins[0]) == "1267650600228229401496703205376");
    CHECK(to_text(certain.wins[1]) == "0");
}

TEST_CASE("a step that outweighs 100 others shares 3 * 2^100 completions as its outcomes do") {
    const Problem outweighed = behind(criterion(101, {{1, 0}, {0, 1}, {1, 0}}), 100);
    const Completions shares = count_completions(outweighed, 1'000);
    REQUIRE(shares.counted);
    CHECK(to_text(shares.total) == "3802951800684688204490109616128");
    CHECK(to_text(shares.wins[0]) == "2535301200456458802993406410752");
    CHECK(to_text(shares.wins[1]) == "1267650600228229401496703205376");
    CHECK(shares.open[0].gain == 918);  // log2 3 - 2/3
    CHECK(shares.open[0].matters == Matters::yes);
    CHECK(shares.open[1].gain == 0);
    CHECK(shares.open[1].matters == Matters::no);
    CHECK(most_useful(shares) == std::optional<StepIndex>{0});
}

TEST_CASE("the 120 bits that packs are limited to are counted exactly") {
    const Completions all = count_completions(behind(criterion(121, {{1, 0}}, 0), 120));
    REQUIRE(all.counted);
    CHECK(to_text(all.wins[0]) == "1329227995784915872903807060280344576");
}

TEST_CASE("one answer that decides everything is worth the whole bit") {
    const Completions decided = count_completions(samples::problem({criterion(1, {{1, 0}, {0, 1}})}));
    CHECK(decided.open[0].gain == 1'000);
}

TEST_CASE("a step may matter and yet tell nothing about who wins") {
    // Either answer only chooses with whom the first ties: ties are one class.
    const Completions ties = count_completions(samples::problem({criterion(1, {{1, 1, 0}, {1, 0, 1}})}));
    CHECK(ties.open[0].matters == Matters::yes);
    CHECK(ties.open[0].gain == 0);
    CHECK(most_useful(ties) == std::optional<StepIndex>{0});
}

TEST_CASE("equal gains go to the step that stands first") {
    CHECK(most_useful(count_completions(even(3))) == std::optional<StepIndex>{0});
}

TEST_CASE("a larger gain goes before the order of the checklist") {
    const Problem unequal = samples::problem({criterion(1, {{1, 0}, {0, 1}}), criterion(2, {{1, 0}, {0, 1}})});
    CHECK(most_useful(count_completions(unequal)) == std::optional<StepIndex>{1});
}

TEST_CASE("without the budget only the total and who may be possible are told") {
    const Completions given_up = count_completions(even(30), 100);
    CHECK_FALSE(given_up.counted);
    CHECK(to_text(given_up.total) == "1073741824");
    CHECK(given_up.possible == 0b11);
    CHECK(given_up.wins.empty());
    CHECK(given_up.open.empty());
    CHECK_FALSE(most_useful(given_up).has_value());
}

TEST_CASE("the budget is counted in nodes, to the last one") {
    // One step is taken as a block, at the root.
    CHECK(count_completions(even(1), 1).counted);
    CHECK_FALSE(count_completions(even(1), 0).counted);
    // Of nine steps the last eight are a block of 256: a root, two nodes, twice 64 for the block.
    CHECK(count_completions(even(9), 131).counted);
    CHECK_FALSE(count_completions(even(9), 130).counted);
}

TEST_CASE("settled agrees with brute force") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        REQUIRE(settled_winners(problem) == oracle::settled(generated::table(problem)));
    }
}

TEST_CASE("counts, ties and who is possible agree with brute force") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const Completions counted = count_completions(problem);
        const oracle::Counts truth = oracle::count(generated::table(problem));
        REQUIRE(counted.counted);
        REQUIRE(to_text(counted.total) == std::to_string(truth.total));
        REQUIRE(to_text(counted.nobody) == std::to_string(truth.nobody));
        REQUIRE(to_text(counted.ties) == std::to_string(truth.ties));
        REQUIRE(counted.possible == truth.possible);
        REQUIRE(counted.wins.size() == truth.wins.size());
        for (const AlternativeIndex a : problem.all())
            REQUIRE(to_text(counted.wins[a]) == std::to_string(truth.wins[a.number()]));
    }
}

TEST_CASE("which open steps matter agrees with brute force") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const oracle::Table table = generated::table(problem);
        const Completions counted = count_completions(problem);
        std::size_t next = 0;
        for (const StepIndex k : problem.criteria.places()) {
            if (!table.open(k.number())) continue;
            REQUIRE(next < counted.open.size());
            REQUIRE(counted.open[next].criterion == k);
            REQUIRE(counted.open[next].matters == (oracle::matters(table, k.number()) ? Matters::yes : Matters::no));
            ++next;
        }
        REQUIRE(next == counted.open.size());
    }
}

TEST_CASE("information gains are those of the oracle, rounded to thousandths of a bit") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        for (const OpenStep& step : count_completions(problem).open) {
            const long double bits = oracle::information(generated::table(problem), step.criterion.number());
            const long double off = 1'000 * bits - static_cast<long double>(step.gain);
            REQUIRE(off < 0.501L);
            REQUIRE(off > -0.501L);
        }
    }
}

TEST_CASE("the most useful step is the first that tells most of those that matter") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const Completions counted = count_completions(problem);
        const std::optional<StepIndex> useful = most_useful(counted);
        REQUIRE(useful.has_value() == (oracle::count(generated::table(problem)).possible != 0 &&
                                       oracle::settled(generated::table(problem)) == 0));
        if (!useful) continue;
        bool seen = false;
        for (const OpenStep& step : counted.open) {
            if (step.criterion != *useful) continue;
            seen = true;
            for (const OpenStep& other : counted.open)
                if (other.matters == Matters::yes)
                    REQUIRE((other.criterion < *useful ? other.gain < step.gain : other.gain <= step.gain));
        }
        REQUIRE(seen);
    }
}

TEST_CASE("wins and ties add up to all completions") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const Completions counted = count_completions(problem);
        REQUIRE(to_text(sum(counted)) == to_text(counted.total));
    }
}

TEST_CASE("a settled verdict leaves nothing to gain, and no gain is below 0") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const bool settled = settled_winners(problem) != 0;
        for (const OpenStep& step : count_completions(problem).open) {
            REQUIRE(step.gain >= 0);
            if (settled) REQUIRE(step.gain == 0);
            if (settled) REQUIRE(step.matters == Matters::no);
        }
    }
}

TEST_CASE("a small budget gives the same counts or says that it did not count") {
    std::uint32_t given_up = 0;
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const Completions all = count_completions(problem);
        const Completions some = count_completions(problem, 9);
        REQUIRE(to_text(some.total) == to_text(all.total));
        REQUIRE((some.possible & all.possible) == all.possible);
        if (some.counted) {
            REQUIRE(some.wins == all.wins);
            REQUIRE(to_text(some.ties) == to_text(all.ties));
            REQUIRE(some.possible == all.possible);
        } else {
            ++given_up;
        }
    }
    CHECK(given_up > problems / 20);
    CHECK(given_up < problems / 2);
}

TEST_CASE("that a step matters, or does not, is told where it is proved: otherwise it is not decided") {
    std::uint32_t open = 0;
    std::uint32_t sure = 0;
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const oracle::Table table = generated::table(problem);
        for (const OpenStep& step : count_completions(problem, 9).open) {
            ++(step.matters == Matters::not_decided ? open : sure);
            if (step.matters == Matters::not_decided) continue;
            REQUIRE((step.matters == Matters::yes) == oracle::matters(table, step.criterion.number()));
        }
    }
    CHECK(open > 100);
    CHECK(sure > 100);
}

TEST_CASE("of 18 binary steps one tells nobody apart: that it cannot matter is too much to look at") {
    std::vector<Criterion> steps{criterion(1'000, {{1, 1}, {0, 0}})};
    for (std::int64_t k = 1; k < 18; ++k) steps.push_back(criterion(1'000 + k, {{1, 0}, {0, 1}}));
    const Completions counted = count_completions(samples::problem(std::move(steps)));
    REQUIRE(counted.counted);
    CHECK(counted.open[0].matters == Matters::not_decided);
    for (std::size_t k = 1; k < 18; ++k) CHECK(counted.open[k].matters == Matters::yes);
    CHECK(most_useful(counted) != std::optional<StepIndex>{0});
}

TEST_CASE("scaling all weights changes no count") {
    for (std::uint32_t seed = 0; seed < problems / 4; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const Problem scaled = generated::scaled(problem, 1 + seed % 7);
        const auto steps = generated::in_place<StepIndex>(problem.criteria.size());
        const auto alternatives = generated::in_place<AlternativeIndex>(problem.alternatives);
        CHECK(settled_winners(scaled) == settled_winners(problem));
        check_same(count_completions(problem), count_completions(scaled), steps, alternatives);
    }
}

TEST_CASE("the order of steps and of alternatives changes no count") {
    for (std::uint32_t seed = 0; seed < problems / 4; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        generated::Draws draws(seed);
        const auto steps = draws.places<StepIndex>(problem.criteria.size());
        const auto alternatives = draws.places<AlternativeIndex>(problem.alternatives);
        const Problem moved = generated::moved(problem, steps, alternatives);
        CHECK(settled_winners(moved) == generated::moved(settled_winners(problem), alternatives));
        check_same(count_completions(problem), count_completions(moved), steps, alternatives);
    }
}
