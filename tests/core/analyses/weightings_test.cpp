#include "core/analyses/weightings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/decision/contest.hpp"
#include "core/decision/scoring.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

namespace {

constexpr std::uint32_t problems = 3'000;

/// 1 to 8 differences, often equal ones, often 0.
Differences differences(std::uint32_t seed) {
    generated::Draws draws(seed);
    constexpr std::int64_t largest[] = {1, 2, 5, 100, std::int64_t{1} << 20};
    const std::int64_t most = largest[draws.below(5)];
    Differences differences(static_cast<std::size_t>(1 + draws.below(8)));
    for (std::int64_t& difference : differences) difference = draws.below(2 * most + 1) - most;
    return differences;
}

/// Each heavier than the next.
std::int64_t share_in_strict_order(const Differences& differences) {
    std::vector<Differences> groups;
    for (const std::int64_t difference : differences) groups.push_back({difference});
    return share_above_in_order(std::move(groups)).value();
}

std::vector<long long> plain(const Differences& differences) { return {differences.begin(), differences.end()}; }

/// Varsi's closed form for distinct differences, in Gerber's words: the sum over those
/// above 0 of d^(n-1) over the product of its distances to the others.
double closed_form(const Differences& differences) {
    double share = 0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (differences[i] <= 0) continue;
        double term = 1;
        for (std::size_t j = 0; j < differences.size(); ++j)
            if (j != i)
                term *= static_cast<double>(differences[i]) / static_cast<double>(differences[i] - differences[j]);
        share += term;
    }
    return share;
}

/// Answered steps of these weights, in which two alternatives have these values.
Problem answered(const std::vector<std::int64_t>& weights, const std::vector<Differences>& values) {
    std::vector<Criterion> steps;
    for (std::size_t k = 0; k < weights.size(); ++k) steps.push_back(criterion(weights[k], {values[k]}, 0));
    return samples::problem(std::move(steps));
}

/// Values of the first and of the second in the GetReal example, in eighths.
const std::vector<Differences> getreal{{6, 2}, {2, 6}, {1, 7}};

}  // namespace

// --- Pairs ---------------------------------------------------------------------

TEST_CASE("GetReal's first of two wins in exactly 1/5 of all weightings") {
    // The GetReal project's example with two alternatives (drugis): values 3/4, 1/4,
    // 1/8 against 1/4, 3/4, 7/8.
    CHECK(share_above({4, -4, -6}) == 200'000);
    CHECK(share_above({-4, 4, 6}) == 800'000);
}

TEST_CASE("GetReal's first of two wins in exactly 2/3 of the weightings in its order") {
    CHECK(share_in_strict_order({4, -4, -6}) == 666'667);
    CHECK(share_in_strict_order({-4, 4, 6}) == 333'333);
}

TEST_CASE("GetReal's rank-order centroid is in the larger part: 13/24 against 11/24") {
    // Weights 11/18, 5/18, 1/9 (Barron and Barrett, 1996).
    const Row totals = scores(answered({11, 5, 2}, getreal));
    CHECK(totals == Row{18 * 8 * 13 / 24, 18 * 8 * 11 / 24});
}

TEST_CASE("a dominated alternative is ahead in no weighting, what dominates it in all") {
    // Tervonen and Lahdelma's SMAA (R package smaa): the dominated alternative's
    // first-rank acceptability is 0.
    CHECK(share_above({3, 1, 2}) == million);
    CHECK(share_above({-3, -1, -2}) == 0);
    CHECK(share_above({3, 0, 0}) == million);
    CHECK(share_above({-3, 0, 0}) == 0);
    CHECK(share_in_strict_order({0, 1, 0}) == million);
    CHECK(share_in_strict_order({0, -1, 0}) == 0);
}

TEST_CASE("equal alternatives are ahead in no weighting") {
    CHECK(share_above({0}) == 0);
    CHECK(share_above({0, 0, 0, 0}) == 0);
    CHECK(share_in_strict_order({0, 0, 0}) == 0);
}

TEST_CASE("one step decides alone") {
    CHECK(share_above({5}) == million);
    CHECK(share_above({-5}) == 0);
    CHECK(share_in_strict_order({5}) == million);
}

TEST_CASE("of two steps the shares are as the differences") {
    CHECK(share_above({3, -1}) == 750'000);
    CHECK(share_above({1, -2}) == 333'333);
}

TEST_CASE("in order the first sums decide: what is ahead in each is ahead everywhere") {
    CHECK(share_in_strict_order({5, -4, 0, -1}) == million);
    CHECK(share_in_strict_order({-5, 4, 0, 1}) == 0);
    CHECK(share_above({5, -4, 0, -1}) < million);
}

TEST_CASE("distinct differences have the share of Varsi's closed form") {
    // G. Varsi, "The multidimensional content of the frustum of the simplex" (1973).
    for (const Differences& distinct :
         {Differences{7, -3, 2}, {5, 4, 3, -2, -6}, {100, 40, -1, -30, -70, 20}, {9, 6, 3, 1, -2, -5, -8, 0}})
        CHECK(std::fabs(static_cast<double>(share_above(distinct)) - 1e6 * closed_form(distinct)) < 0.501);
}

TEST_CASE("equal differences have the share of a binomial sum") {
    // p times a against q times -b: the gain's part of the weight is a Beta variable,
    // so the share is that of fewer than p heads in n - 1 throws, each with b / (a + b).
    struct Equal {
        int p, q, a, b;
    };
    for (const Equal& one : {Equal{2, 2, 1, 1}, Equal{3, 1, 2, 7}, Equal{1, 5, 9, 1}, Equal{4, 4, 3, 2},
                             Equal{20, 20, 5, 4}, Equal{25, 15, 1, 2}, Equal{39, 1, 1, 100}}) {
        const int p = one.p;
        const int q = one.q;
        Differences equal(static_cast<std::size_t>(p), one.a);
        equal.insert(equal.end(), static_cast<std::size_t>(q), -one.b);
        long double share = 0;
        const long double heads = static_cast<long double>(one.b) / (one.a + one.b);
        for (int k = 0; k < p; ++k) {
            long double term = 1;
            for (int i = 0; i < k; ++i) term *= heads * (p + q - 1 - i) / (i + 1);
            for (int i = k; i < p + q - 1; ++i) term *= 1 - heads;
            share += term;
        }
        CAPTURE(p);
        CAPTURE(q);
        CHECK(std::fabs(static_cast<long double>(share_above(equal)) - 1e6L * share) < 0.501L);
    }
}

TEST_CASE("shares of weightings are the exact ones to 1e-9, rounded to millionths") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Differences some = differences(seed);
        CAPTURE(seed);
        const oracle::Share exact = oracle::share_above(plain(some));
        CAPTURE(exact.about());
        CAPTURE(share_above(some));
        REQUIRE(exact.rounds_to(share_above(some)));
    }
}

TEST_CASE("shares of weightings in order are the exact ones to 1e-9, rounded to millionths") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Differences some = differences(seed);
        CAPTURE(seed);
        const oracle::Share exact = oracle::share_above_in_order(plain(some));
        CAPTURE(exact.about());
        CAPTURE(share_in_strict_order(some));
        REQUIRE(exact.rounds_to(share_in_strict_order(some)));
    }
}

TEST_CASE("over all orders of the steps the shares in order average to the share of all weightings") {
    for (std::uint32_t seed = 0; seed < problems / 4; ++seed) {
        Differences some = differences(seed);
        if (some.size() > 5) some.resize(5);
        CAPTURE(seed);
        std::vector<std::size_t> order(some.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::int64_t sum = 0;
        std::int64_t orders = 0;
        do {
            Differences ordered;
            for (const std::size_t k : order) ordered.push_back(some[k]);
            sum += share_in_strict_order(ordered);
            ++orders;
        } while (std::next_permutation(order.begin(), order.end()));
        REQUIRE(std::abs(sum - orders * share_above(some)) <= orders);
    }
}

TEST_CASE("who is ahead, who is behind and who is always level share all weightings") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Differences some = differences(seed);
        CAPTURE(seed);
        Differences opposite;
        for (const std::int64_t difference : some) opposite.push_back(-difference);
        const bool level = std::all_of(some.begin(), some.end(), [](std::int64_t one) { return one == 0; });
        REQUIRE(std::abs(share_above(some) + share_above(opposite) - (level ? 0 : million)) <= 1);
        REQUIRE(std::abs(share_in_strict_order(some) + share_in_strict_order(opposite) - (level ? 0 : million)) <= 1);
    }
}

TEST_CASE("scaling all differences and their order change no share of all weightings") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Differences some = differences(seed);
        CAPTURE(seed);
        generated::Draws draws(seed);
        Differences other;
        for (const std::size_t k : draws.order(some.size())) other.push_back(3 * some[k]);
        REQUIRE(std::abs(share_above(other) - share_above(some)) <= 1);
    }
}

TEST_CASE("value differences stand in the order of the weights, equal ones together in that of the checklist") {
    Problem problem = answered({2, 5, 2, 9, 0}, {{1, 0}, {0, 2}, {3, 0}, {0, 4}, {5, 0}});
    CHECK(value_differences(problem, 0, 1) == std::vector<Differences>{{-4}, {-2}, {1, 3}});
    CHECK(value_differences(problem, 1, 0) == std::vector<Differences>{{4}, {2}, {-1, -3}});
    CHECK(together(value_differences(problem, 0, 1)) == Differences{-4, -2, 1, 3});
    problem.criteria[1].given.reset();
    CHECK(value_differences(problem, 0, 1) == std::vector<Differences>{{-4}, {1, 3}});
}

// --- Steps of equal weight -------------------------------------------------------

namespace {

/// The same differences in groups of equal weight.
std::vector<Differences> grouped(const Differences& differences, generated::Draws& draws) {
    std::vector<Differences> groups;
    for (const std::int64_t difference : differences) {
        if (groups.empty() || draws.one_in(2)) groups.emplace_back();
        groups.back().push_back(difference);
    }
    return groups;
}

/// The mean of the exact shares over every order of the steps that the groups leave open.
long double mean_over_orders(std::vector<Differences> groups) {
    std::vector<std::vector<std::size_t>> orders;
    for (const Differences& group : groups) {
        orders.emplace_back(group.size());
        std::iota(orders.back().begin(), orders.back().end(), std::size_t{0});
    }
    long double sum = 0;
    long double count = 0;
    do {
        std::vector<long long> ordered;
        for (std::size_t g = 0; g < groups.size(); ++g)
            for (const std::size_t i : orders[g]) ordered.push_back(groups[g][i]);
        sum += oracle::share_above_in_order(ordered).about();
        ++count;
    } while (std::any_of(orders.begin(), orders.end(), [](auto& order) { return std::next_permutation(order.begin(), order.end()); }));
    return sum / count;
}

}  // namespace

TEST_CASE("where some weights are equal, each order of their steps counts alike") {
    for (std::uint32_t seed = 0; seed < problems / 10; ++seed) {
        generated::Draws draws(seed);
        Differences some = differences(seed);
        if (some.size() > 6) some.resize(6);
        const std::vector<Differences> groups = grouped(some, draws);
        CAPTURE(seed);
        const std::int64_t share = share_above_in_order(groups).value();
        const long double exact = mean_over_orders(groups);
        CAPTURE(share);
        CAPTURE(exact);
        REQUIRE((share == 0) == (exact < 1e-15L));
        REQUIRE((share == million) == (exact > 1 - 1e-15L));
        REQUIRE(std::fabs(static_cast<long double>(share) - 1e6L * exact) < (share == 1 || share == million - 1 ? 1 : 0.501L));
    }
}

TEST_CASE("in which order steps of equal weight stand changes no share") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        generated::Draws draws(seed);
        const std::vector<Differences> groups = grouped(differences(seed), draws);
        std::vector<Differences> others;
        for (const Differences& group : groups) {
            others.emplace_back();
            for (const std::size_t i : draws.order(group.size())) others.back().push_back(group[i]);
        }
        CAPTURE(seed);
        REQUIRE(share_above_in_order(others) == share_above_in_order(groups));
    }
}

TEST_CASE("weights that are all equal leave every order open") {
    const Differences some{4, -4, -6, 1};
    CHECK(share_above_in_order(std::vector<Differences>{some}) == share_above(some));
    CHECK(share_above_in_order(std::vector<Differences>{some}, 0) == share_above(some));
}

TEST_CASE("one weighting in a million is not none, and all but one not all") {
    const std::int64_t large = std::int64_t{1} << 20;
    CHECK(share_above({-large, -large, 1}) == 1);
    CHECK(share_above({large, large, -1}) == million - 1);
    CHECK(share_in_strict_order({-large, -large, -large, 3 * large + 1}) == 1);
    CHECK(share_in_strict_order({large, large, large, -3 * large - 1}) == million - 1);
}

TEST_CASE("orders too many to look at leave the share undecided; steps alike make one order") {
    const auto groups = [](std::int64_t steps, bool alike) {
        std::vector<Differences> two{{1}, {}};
        for (std::int64_t i = 1; i < steps; ++i) two.back().push_back(alike ? -1 : -i);
        return two;
    };
    CHECK(share_above_in_order(groups(8, false)).has_value());
    CHECK_FALSE(share_above_in_order(groups(12, false)).has_value());
    CHECK(share_above_in_order(groups(12, true)).has_value());
    CHECK_FALSE(share_above_in_order(groups(5, false), 4 * 3 * 2 * 25 - 1).has_value());
    CHECK(share_above_in_order(groups(5, false), 4 * 3 * 2 * 25).has_value());
}

TEST_CASE("scaling all weights changes no value difference") {
    for (std::uint32_t seed = 0; seed < problems / 4; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        const AlternativeIndex last(problem.alternatives - 1);
        CHECK(value_differences(generated::scaled(problem, 3), 0, last) == value_differences(problem, 0, last));
    }
}

// --- Ranks ---------------------------------------------------------------------

TEST_CASE("ranks are not told for fewer than two answered steps that count") {
    CHECK_FALSE(rank_shares(answered({1}, {{1, 0}})).has_value());
    CHECK_FALSE(rank_shares(answered({1, 0}, {{1, 0}, {0, 1}})).has_value());
    CHECK(rank_shares(answered({1, 1}, {{1, 0}, {0, 1}})).has_value());
}

TEST_CASE("a dominated alternative is first in no weighting, what dominates it in all") {
    const RankShares shares = rank_shares(answered({1, 1}, {{3, 1}, {2, 0}})).value();
    CHECK(shares.counts[0] == std::vector<std::int64_t>{shares.samples, 0});
    CHECK(shares.counts[1] == std::vector<std::int64_t>{0, shares.samples});
}

TEST_CASE("equal alternatives share the better rank, and the next stays empty") {
    const RankShares shares = rank_shares(answered({1, 1}, {{3, 3, 1}, {2, 2, 0}})).value();
    CHECK(shares.counts[0] == std::vector<std::int64_t>{shares.samples, 0, 0});
    CHECK(shares.counts[1] == std::vector<std::int64_t>{shares.samples, 0, 0});
    CHECK(shares.counts[2] == std::vector<std::int64_t>{0, 0, shares.samples});
}

TEST_CASE("who is ruled out has no rank and takes none") {
    Problem problem = answered({1, 1}, {{3, 9, 1}, {2, 9, 0}});
    problem.ruled_out[1] = true;
    const RankShares shares = rank_shares(problem).value();
    CHECK(shares.counts[0][0] == shares.samples);
    CHECK(shares.counts[2][1] == shares.samples);
    CHECK(std::accumulate(shares.counts[1].begin(), shares.counts[1].end(), std::int64_t{0}) == 0);
}

TEST_CASE("the half-width is that of a share of one half among the stated samples") {
    const RankShares shares = rank_shares(answered({1, 1}, {{1, 0}, {0, 1}})).value();
    CHECK(shares.samples == stated_samples);
    CHECK(shares.half_width == std::lround(1e6 * 1.96 * std::sqrt(0.25 / static_cast<double>(shares.samples))));
}

TEST_CASE("GetReal's first of two is first in about a fifth of the stated weightings") {
    const RankShares shares = rank_shares(answered({1, 1, 1}, getreal)).value();
    CHECK(std::abs(shares.counts[0][0] * million / shares.samples - 200'000) < shares.half_width);
}

TEST_CASE("of two, the first rank is about the exact share: within the half-width as often as it says") {
    std::int64_t inside = 0;
    std::int64_t checked = 0;
    for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
        const Differences some = differences(seed);
        if (some.size() < 2) continue;
        CAPTURE(seed);
        std::vector<Differences> values;
        for (const std::int64_t difference : some)
            values.push_back({std::max<std::int64_t>(0, difference), std::max<std::int64_t>(0, -difference)});
        const RankShares shares = rank_shares(answered(std::vector<std::int64_t>(some.size(), 1), values)).value();
        const std::int64_t off = std::abs(shares.counts[0][0] * million / shares.samples - share_above(some));
        if (std::all_of(some.begin(), some.end(), [](std::int64_t one) { return one == 0; })) continue;
        ++checked;
        inside += off <= shares.half_width;
        REQUIRE(off <= 2 * shares.half_width);
    }
    CHECK(checked > 700);
    CHECK(100 * inside >= 95 * checked);
}

TEST_CASE("ranks agree with weightings that the oracle draws, within three standard errors") {
    std::int64_t checked = 0;
    for (std::uint32_t seed = 0; checked < 40; ++seed) {
        const Problem problem = generated::answered_problem(seed);
        if (problem.alternatives < 3 || answered_steps(problem).size() < 2) continue;
        ++checked;
        CAPTURE(seed);
        CAPTURE(problem);
        constexpr long long samples = 40'000;
        const RankShares shares = rank_shares(problem).value();
        const auto drawn = oracle::rank_counts(generated::table(problem), samples, seed);
        for (const AlternativeIndex a : problem.all())
            for (std::size_t rank = 0; rank < shares.counts[a].size(); ++rank) {
                const double here = static_cast<double>(shares.counts[a][rank]) / static_cast<double>(shares.samples);
                const double there = static_cast<double>(drawn[a.number()][rank]) / static_cast<double>(samples);
                const double both = (here + 4 * there) / 5;
                const double error =
                    std::sqrt(both * (1 - both) * (1.0 / static_cast<double>(shares.samples) + 1.0 / samples));
                CAPTURE(a);
                CAPTURE(rank);
                CAPTURE(here);
                CAPTURE(there);
                CHECK(std::fabs(here - there) <= 3 * error);
            }
    }
}

TEST_CASE("the mean number of those ahead is the sum of the exact shares of pairs") {
    std::int64_t checked = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const Problem problem = generated::answered_problem(seed);
        const std::optional<RankShares> shares = rank_shares(problem);
        if (!shares) continue;
        ++checked;
        CAPTURE(seed);
        CAPTURE(problem);
        for (const AlternativeIndex a : problem.all()) {
            if (contains(out(problem), a)) continue;
            double mean = 0;
            for (std::size_t rank = 0; rank < shares->counts[a].size(); ++rank)
                mean += static_cast<double>(rank) * static_cast<double>(shares->counts[a][rank]) /
                        static_cast<double>(shares->samples);
            long double exact = 0;
            double ahead = 0;
            for (const AlternativeIndex b : problem.all()) {
                if (b == a || contains(out(problem), b)) continue;
                exact += oracle::share_above(plain(together(value_differences(problem, b, a)))).about();
                ++ahead;
            }
            // The number of those ahead is 0 to `ahead`: its deviation is half that at most.
            CHECK(std::fabs(mean - static_cast<double>(exact)) <= 3 * ahead / 2 / 100);
        }
    }
    CHECK(checked > 200);
}

TEST_CASE("each weighting gives each alternative one rank, and somebody the first") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const Problem problem = generated::problem(seed);
        const std::optional<RankShares> shares = rank_shares(problem);
        CAPTURE(seed);
        CAPTURE(problem);
        REQUIRE(shares.has_value() == (answered_steps(problem).size() >= 2));
        if (!shares) continue;
        REQUIRE(shares->counts.size() == problem.alternatives);
        std::int64_t first = 0;
        bool anybody = false;
        for (const AlternativeIndex a : problem.all()) {
            const std::int64_t sum =
                std::accumulate(shares->counts[a].begin(), shares->counts[a].end(), std::int64_t{0});
            REQUIRE(sum == (contains(out(problem), a) ? 0 : shares->samples));
            if (contains(out(problem), a)) continue;
            anybody = true;
            first += shares->counts[a].front();
        }
        if (anybody) REQUIRE(first >= shares->samples);
    }
}

TEST_CASE("how the person weighed the steps plays no part in the ranks") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Problem problem = generated::answered_problem(seed);
        const std::optional<RankShares> before = rank_shares(problem);
        if (!before) continue;
        CAPTURE(seed);
        generated::Draws draws(seed);
        for (Criterion& step : problem.criteria)
            if (step.counts()) step.weight = 1 + draws.below(50);
        CHECK(rank_shares(problem)->counts == before->counts);
    }
}

TEST_CASE("the order of alternatives changes no rank") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const Problem problem = generated::answered_problem(seed);
        const std::optional<RankShares> here = rank_shares(problem);
        if (!here) continue;
        CAPTURE(seed);
        generated::Draws draws(seed);
        const auto steps = generated::in_place<StepIndex>(problem.criteria.size());
        const auto alternatives = draws.places<AlternativeIndex>(problem.alternatives);
        const RankShares there = rank_shares(generated::moved(problem, steps, alternatives)).value();
        for (const AlternativeIndex a : alternatives.places()) CHECK(there.counts[alternatives[a]] == here->counts[a]);
    }
}
