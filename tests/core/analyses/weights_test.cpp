#include "core/analyses/weights.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "core/decision/contest.hpp"
#include "core/decision/scoring.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using oracle::Wide;
using samples::criterion;

namespace {

constexpr std::uint32_t problems = 4'000;

/// Calls `check` with each generated problem that one alternative wins alone.
template <typename Check>
void each_won(std::uint32_t count, Check check) {
    std::uint32_t checked = 0;
    for (std::uint32_t seed = 0; seed < count; ++seed) {
        const Problem problem = seed % 2 == 0 ? generated::problem(seed) : generated::answered_problem(seed);
        const std::optional<AlternativeIndex> winner = generated::sole_winner(problem);
        if (!winner) continue;
        ++checked;
        CAPTURE(seed);
        CAPTURE(problem);
        check(problem, *winner, seed);
    }
    CHECK(checked > count / 2);
}

template <typename Check>
void each_answered_step(const Problem& problem, Check check) {
    for (const StepIndex k : problem.criteria.places())
        if (problem.criteria[k].answered()) check(k);
}

bool same(const std::optional<Bound>& one, const std::optional<Bound>& other, std::int64_t factor = 1) {
    if (!one || !other) return one.has_value() == other.has_value();
    return Wide{one->numerator} * factor * other->denominator == Wide{other->numerator} * one->denominator &&
           one->rivals == other->rivals;
}

bool stands_at(const oracle::Table& table, AlternativeIndex winner, StepIndex step, Wide numerator, Wide denominator) {
    return oracle::winners(table, oracle::scores_at(table, step.number(), numerator, denominator)) == only(winner);
}

/// Whether `winner` wins alone just inside the bound and not at it nor beyond, and the
/// rivals told are those that are level there. `inwards` is 1 for a least bound.
void check_bound(const oracle::Table& table, AlternativeIndex winner, StepIndex step, const Bound& bound, Wide inwards) {
    constexpr Wide fine = 1'000'000'007;  // a billionth of the bound's own denominator
    REQUIRE(bound.denominator > 0);
    REQUIRE(bound.numerator >= 0);
    REQUIRE(stands_at(table, winner, step, bound.numerator * fine + inwards, bound.denominator * fine));
    REQUIRE_FALSE(stands_at(table, winner, step, bound.numerator, bound.denominator));

    const std::vector<Wide> there = oracle::scores_at(table, step.number(), bound.numerator, bound.denominator);
    const std::vector<Wide> beyond =
        oracle::scores_at(table, step.number(), bound.numerator * fine - inwards, bound.denominator * fine);
    oracle::Set level = 0;
    const std::size_t first = winner.number();
    for (std::size_t b = 0; b < there.size(); ++b) {
        if (b == first || oracle::out(table, table.given, b)) continue;
        REQUIRE(there[b] <= there[first]);
        if (there[b] != there[first]) continue;
        level |= oracle::Set{1} << b;
        REQUIRE(beyond[b] > beyond[first]);
    }
    REQUIRE(bound.rivals == level);
}

/// The largest whole p such that (p / q)^2 is below gains / losses.
Wide just_below(const AllWeights& all, Wide q) {
    Wide low = 0;
    Wide high = Wide{1} << 40;
    while (high - low > 1) {
        const Wide middle = (low + high) / 2;
        (middle * middle * all.losses < q * q * all.gains ? low : high) = middle;
    }
    return low;
}

}  // namespace

TEST_CASE("one step's weight may fall until the rival is level") {
    // 3 * 60 against 2 * 50: the first wins while its step weighs above 100 / 60.
    const Problem problem = samples::problem({criterion(3, {{60, 0}}, 0), criterion(2, {{0, 50}}, 0)});
    const WeightRange range = weight_range(problem, 0, 0);
    REQUIRE(range.least.has_value());
    CHECK(range.least->numerator * 60 == range.least->denominator * 100);
    CHECK(range.least->rivals == 0b10);
    CHECK_FALSE(range.most.has_value());
}

TEST_CASE("one step's weight may grow until the rival is level") {
    const Problem problem = samples::problem({criterion(3, {{60, 0}}, 0), criterion(2, {{0, 50}}, 0)});
    const WeightRange range = weight_range(problem, 0, 1);
    CHECK_FALSE(range.least.has_value());
    REQUIRE(range.most.has_value());
    CHECK(range.most->numerator * 50 == range.most->denominator * 180);
}

TEST_CASE("a step without which there is a tie may weigh anything above 0") {
    const WeightRange range = weight_range(samples::problem({criterion(4, {{9, 1}}, 0)}), 0, 0);
    REQUIRE(range.least.has_value());
    CHECK(range.least->numerator == 0);
    CHECK_FALSE(range.most.has_value());
}

TEST_CASE("all rivals that are level at a bound are told") {
    const Problem problem = samples::problem({criterion(4, {{5, 0, 0, 1}}, 0), criterion(1, {{0, 10, 10, 1}}, 0)});
    CHECK(weight_range(problem, 0, 0).least->rivals == 0b0110);
}

TEST_CASE("open steps and rivals that are ruled out set no bound") {
    Problem problem = samples::problem(
        {criterion(40, {{5, 0, 4}}, 0), criterion(1, {{0, 10, 9}}, 0), criterion(9, {{0, 90, 90}, {9, 0, 0}})});
    problem.ruled_out[1] = true;
    const WeightRange range = weight_range(problem, 0, 1);
    CHECK_FALSE(range.least.has_value());
    CHECK(range.most->numerator * 9 == range.most->denominator * 40);
    CHECK(range.most->rivals == 0b100);
}

TEST_CASE("Goodwin and Wright's offices A and E change places at a turnover weight of 52.1") {
    // Goodwin and Wright, "Decision Analysis for Management Judgment", chapter 3: raw
    // swings 100, 80, 70 for turnover (closeness, visibility, image), 30, 20, 10 for
    // the rest. Each group is one step, its values the weighted means, times 1500.
    const auto group = [](std::vector<std::int64_t> swings, std::vector<std::vector<std::int64_t>> rows) {
        std::int64_t total = 0;
        for (const std::int64_t swing : swings) total += swing;
        std::vector<std::int64_t> sums(7, 0);
        for (std::size_t k = 0; k < rows.size(); ++k)
            for (std::size_t a = 0; a < sums.size(); ++a) sums[a] += 1'500 / total * swings[k] * rows[k][a];
        return criterion(total, {sums}, 0);
    };
    const Problem offices = samples::problem({
        group({100, 80, 70},
              {{100, 20, 80, 70, 40, 0, 60}, {60, 80, 70, 50, 60, 0, 100}, {100, 10, 0, 30, 90, 70, 20}}),
        group({30, 20, 10}, {{75, 30, 0, 55, 100, 0, 50}, {0, 100, 10, 30, 60, 80, 50}, {90, 30, 100, 90, 70, 0, 80}}),
    });
    // 1500 / 250 and 1500 / 60 are whole: the totals are exact.
    const WeightRange turnover = weight_range(offices, 0, 0);
    REQUIRE(turnover.least.has_value());
    CHECK(turnover.least->rivals == 1 << 4);
    // Of both groups together, whose rest stays 60: exactly 875 / 1679.
    CHECK(turnover.least->numerator * 1'679 == 875 * (turnover.least->numerator + 60 * turnover.least->denominator));
    const auto bound = static_cast<double>(turnover.least->numerator) / static_cast<double>(turnover.least->denominator);
    CHECK(std::lround(1'000 * bound / (bound + 60)) == 521);
    CHECK_FALSE(turnover.most.has_value());
}

TEST_CASE("Triantaphyllou and Sanchez's most sensitive criterion is the third, by 64.9 %") {
    // Triantaphyllou and Sanchez, "A sensitivity analysis approach for some
    // deterministic multi-criteria decision-making methods", Decision Sciences 28 (1997).
    const Problem problem = samples::problem({
        criterion(3'277, {{3'088, 2'163, 4'509, 240}}, 0),
        criterion(3'058, {{2'897, 3'458, 2'473, 1'172}}, 0),
        criterion(2'876, {{3'867, 1'755, 1'194, 3'184}}, 0),
        criterion(790, {{1'922, 6'288, 575, 1'215}}, 0),
    });
    // By how much of itself each weight has to change, in tenths of a per cent, before
    // another alternative is the best.
    std::vector<long> tenths;
    for (const StepIndex k : problem.criteria.places()) {
        const WeightRange range = weight_range(problem, 0, k);
        const auto weight = static_cast<double>(problem.criteria[k].weight);
        double nearest = 1e9;
        for (const auto& bound : {range.least, range.most})
            if (bound) {
                const double at = static_cast<double>(bound->numerator) / static_cast<double>(bound->denominator);
                nearest = std::min(nearest, std::fabs(at - weight) / weight);
            }
        tenths.push_back(std::lround(1'000 * nearest));
    }
    CHECK(tenths[2] == 649);
    CHECK(weight_range(problem, 0, 2).least->rivals == 0b0010);
    for (const std::size_t k : {0u, 1u, 3u}) CHECK(tenths[k] > 649);
}

TEST_CASE("Triantaphyllou and Sanchez's second and third change places when criterion 1 gains 18.9 %") {
    // The same paper, which works with rounded totals: 0.3 points are allowed.
    const Problem pair = samples::problem({
        criterion(3'277, {{2'163, 4'509}}, 0),
        criterion(3'058, {{3'458, 2'473}}, 0),
        criterion(2'876, {{1'755, 1'194}}, 0),
        criterion(790, {{6'288, 575}}, 0),
    });
    const Bound bound = weight_range(pair, 0, 0).most.value();
    const double grown = static_cast<double>(bound.numerator) / static_cast<double>(bound.denominator) / 3'277 - 1;
    CHECK(std::fabs(100 * grown - 18.9) < 0.3);
}

TEST_CASE("whole weights within the range keep the winner, all others do not") {
    each_won(problems, [](const Problem& problem, AlternativeIndex winner, std::uint32_t) {
        const oracle::Table table = generated::table(problem);
        each_answered_step(problem, [&](StepIndex k) {
            const WeightRange range = weight_range(problem, winner, k);
            for (std::int64_t weight = 0; weight <= 24; ++weight) {
                const bool above = !range.least || Wide{weight} * range.least->denominator > range.least->numerator;
                const bool below = !range.most || Wide{weight} * range.most->denominator < range.most->numerator;
                REQUIRE(stands_at(table, winner, k, weight, 1) == (above && below));
            }
        });
    });
}

TEST_CASE("at its bounds the winner is level with the rivals told, beyond them behind") {
    each_won(problems, [](const Problem& problem, AlternativeIndex winner, std::uint32_t) {
        const oracle::Table table = generated::table(problem);
        each_answered_step(problem, [&](StepIndex k) {
            const WeightRange range = weight_range(problem, winner, k);
            if (range.least) check_bound(table, winner, k, *range.least, 1);
            if (range.most) check_bound(table, winner, k, *range.most, -1);
        });
    });
}

TEST_CASE("a side without a bound has none: not at 0, not at any size") {
    each_won(problems, [](const Problem& problem, AlternativeIndex winner, std::uint32_t) {
        const oracle::Table table = generated::table(problem);
        each_answered_step(problem, [&](StepIndex k) {
            const WeightRange range = weight_range(problem, winner, k);
            // No lead without this step is as large as 2^50, and one that shrinks
            // shrinks by at least 1 for each unit of weight.
            if (!range.least) REQUIRE(stands_at(table, winner, k, 0, 1));
            if (!range.most) REQUIRE(stands_at(table, winner, k, Wide{1} << 50, 1));
        });
    });
}

TEST_CASE("all weights may be off by the root of gains over losses") {
    // Gains 4 * 9, losses 1 * 4: up to a factor of 3.
    const Problem problem = samples::problem({criterion(4, {{9, 0}}, 0), criterion(1, {{0, 4}}, 0)});
    const std::optional<AllWeights> all = all_weights(problem, 0);
    REQUIRE(all.has_value());
    CHECK(all->gains == 9 * all->losses);
    CHECK(all->rival == 1);
}

TEST_CASE("the rival that is nearest is told, not the one with the least lead") {
    // Against the second a lead of 2 and f^2 = 3; against the third 10 and f^2 = 2.
    const Problem problem = samples::problem({criterion(1, {{20, 17, 0}}, 0), criterion(1, {{0, 1, 10}}, 0)});
    CHECK(all_weights(problem, 0)->rival == 2);
}

TEST_CASE("of rivals that are equally near the first is told") {
    CHECK(all_weights(samples::problem({criterion(4, {{9, 0, 0}}, 0), criterion(1, {{0, 4, 4}}, 0)}), 0)->rival == 1);
}

TEST_CASE("whoever loses nothing anywhere stands whatever the weights") {
    CHECK_FALSE(all_weights(samples::problem({criterion(4, {{9, 0}}, 0), criterion(1, {{4, 4}}, 0)}), 0).has_value());
    CHECK_FALSE(all_weights(samples::problem({criterion(4, {{9}}, 0)}), 0).has_value());
}

TEST_CASE("open steps and rivals that are ruled out put no limit to the factor") {
    Problem problem =
        samples::problem({criterion(4, {{9, 0, 8}}, 0), criterion(1, {{0, 0, 3}}, 0), criterion(9, {{0, 9, 0}})});
    problem.ruled_out[2] = true;
    CHECK_FALSE(all_weights(problem, 0).has_value());
}

TEST_CASE("with all weights off by less than the factor the verdict stands in every corner, by more it falls") {
    each_won(problems / 2, [](const Problem& problem, AlternativeIndex winner, std::uint32_t) {
        constexpr Wide q = 1'000;
        const oracle::Table table = generated::table(problem);
        const std::optional<AllWeights> all = all_weights(problem, winner);
        if (all) {
            const Wide p = just_below(*all, q);
            REQUIRE(oracle::stands_when_all_weights_are_off(table, winner.number(), p, q));
            REQUIRE_FALSE(oracle::stands_when_all_weights_are_off(table, winner.number(), p + 1, q));
        } else {
            REQUIRE(oracle::stands_when_all_weights_are_off(table, winner.number(), 1'000'000, 1));
        }
    });
}

TEST_CASE("the rival told is the one that the factor brings level") {
    each_won(problems, [](const Problem& problem, AlternativeIndex winner, std::uint32_t) {
        const std::optional<AllWeights> all = all_weights(problem, winner);
        if (!all) return;
        REQUIRE(all->losses > 0);
        REQUIRE(all->gains > all->losses);
        REQUIRE_FALSE(contains(out(problem), all->rival));
        // Gains over f are losses times f when gains^2 * losses / gains = losses^2 * gains / losses.
        Wide gains = 0;
        Wide losses = 0;
        for (const std::int64_t part : contributions(problem, winner, all->rival)) {
            if (part > 0) gains += part;
            if (part < 0) losses -= part;
        }
        REQUIRE(gains * all->losses == losses * all->gains);
    });
}

TEST_CASE("scaling all weights scales every range and leaves the factor") {
    each_won(problems / 4, [](const Problem& problem, AlternativeIndex winner, std::uint32_t seed) {
        const std::int64_t factor = 2 + seed % 5;
        const Problem scaled = generated::scaled(problem, factor);
        each_answered_step(problem, [&](StepIndex k) {
            const WeightRange here = weight_range(problem, winner, k);
            const WeightRange there = weight_range(scaled, winner, k);
            CHECK(same(here.least, there.least, factor));
            CHECK(same(here.most, there.most, factor));
        });
        const std::optional<AllWeights> here = all_weights(problem, winner);
        const std::optional<AllWeights> there = all_weights(scaled, winner);
        REQUIRE(here.has_value() == there.has_value());
        if (!here) return;
        CHECK(Wide{here->gains} * there->losses == Wide{there->gains} * here->losses);
        CHECK(here->rival == there->rival);
    });
}

TEST_CASE("the order of steps and of alternatives changes no range and no factor") {
    each_won(problems / 4, [](const Problem& problem, AlternativeIndex winner, std::uint32_t seed) {
        generated::Draws draws(seed);
        const auto steps = draws.places<StepIndex>(problem.criteria.size());
        const auto alternatives = draws.places<AlternativeIndex>(problem.alternatives);
        const Problem moved = generated::moved(problem, steps, alternatives);
        each_answered_step(problem, [&](StepIndex k) {
            WeightRange here = weight_range(problem, winner, k);
            if (here.least) here.least->rivals = generated::moved(here.least->rivals, alternatives);
            if (here.most) here.most->rivals = generated::moved(here.most->rivals, alternatives);
            const WeightRange there = weight_range(moved, alternatives[winner], steps[k]);
            CHECK(same(here.least, there.least));
            CHECK(same(here.most, there.most));
        });
        const std::optional<AllWeights> here = all_weights(problem, winner);
        const std::optional<AllWeights> there = all_weights(moved, alternatives[winner]);
        REQUIRE(here.has_value() == there.has_value());
        if (here) CHECK(Wide{here->gains} * there->losses == Wide{there->gains} * here->losses);
    });
}
