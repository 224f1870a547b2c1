#include "core/analyses/switching.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "core/decision/scoring.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/oracle.hpp"

using namespace crossroads;

namespace {

/// A value of the answers, by place, and what it is set to.
struct Set {
    std::size_t step;
    std::size_t alternative;
    long long to;
};

/// Who wins once these values are set.
oracle::Set winners_with(oracle::Table table, const std::vector<Set>& sets) {
    for (const auto& [step, alternative, to] : sets) table.values[step][static_cast<std::size_t>(table.given[step])][alternative] = to;
    return oracle::winners(table, table.given);
}

/// Every value of the answers that count.
std::vector<Set> values_of(const oracle::Table& table) {
    std::vector<Set> all;
    for (std::size_t step = 0; step < table.steps(); ++step)
        for (std::size_t a = 0; table.answered(step) && a < table.alternatives(); ++a)
            all.push_back({step, a, table.values[step][static_cast<std::size_t>(table.given[step])][a]});
    return all;
}

/// The fewest values, each put to one of the ends of the scale, with which the winners are others; `most` + 1 for more.
std::size_t fewest(const oracle::Table& table, const std::vector<Set>& all, std::vector<Set>& sets, std::size_t from, std::size_t most) {
    if (winners_with(table, sets) != winners_with(table, {})) return sets.size();
    std::size_t best = most + 1;
    if (sets.size() == most) return best;
    for (std::size_t i = from; i < all.size(); ++i)
        for (const long long end : {0LL, 100LL}) {
            sets.push_back({all[i].step, all[i].alternative, end});
            best = std::min(best, fewest(table, all, sets, i + 1, std::min(most, best - 1)));
            sets.pop_back();
        }
    return best;
}

std::vector<Set> as_sets(const std::vector<SwitchingValue>& values) {
    std::vector<Set> sets;
    for (const SwitchingValue& value : values) sets.push_back({value.criterion.number(), value.alternative.number(), value.falls_at});
    return sets;
}

/// With values over the whole scale; in a third of them the first alternative is far ahead.
Problem spread(std::uint32_t seed) {
    Problem problem = generated::problem(seed);
    generated::Draws draws(seed);
    const bool coarse = draws.one_in(2);
    const bool far = draws.one_in(3);
    for (Criterion& criterion : problem.criteria)
        for (Row& row : criterion.values)
            for (const AlternativeIndex a : row.places()) {
                row[a] = coarse ? 25 * draws.below(5) : draws.below(101);
                if (far) row[a] = a == AlternativeIndex() ? 100 - row[a] / 4 : row[a] / 4;
            }
    return problem;
}

}  // namespace

TEST_CASE("each value that alone topples the verdict, and where, is what trying all of 0 to 100 finds") {
    std::size_t toppling = 0;
    std::size_t ties = 0;
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        const Problem problem = spread(seed);
        const auto winner = generated::sole_winner(problem);
        if (!winner) continue;
        CAPTURE(seed);
        const oracle::Table table = generated::table(problem);
        std::vector<SwitchingValue> found = switching_values(problem, *winner);
        CHECK(std::is_sorted(found.begin(), found.end(), [](const SwitchingValue& one, const SwitchingValue& other) {
            return std::abs(one.falls_at - one.value) < std::abs(other.falls_at - other.value);
        }));
        for (const Set& value : values_of(table)) {
            long long nearest = -1;
            for (long long to = 0; to <= 100; ++to)
                if (winners_with(table, {{value.step, value.alternative, to}}) != only(*winner))
                    if (nearest < 0 || std::abs(to - value.to) < std::abs(nearest - value.to)) nearest = to;
            const auto same = std::find_if(found.begin(), found.end(), [&](const SwitchingValue& it) {
                return it.criterion.number() == value.step && it.alternative.number() == value.alternative;
            });
            CAPTURE(value.step);
            CAPTURE(value.alternative);
            REQUIRE((same != found.end()) == (nearest >= 0));
            if (nearest < 0) continue;
            CHECK(same->value == value.to);
            CHECK(same->falls_at == nearest);
            CHECK(same->winners == winners_with(table, {{value.step, value.alternative, nearest}}));
            ties += contains(same->winners, *winner);
            found.erase(same);
            ++toppling;
        }
        CHECK(found.empty());
    }
    CHECK(toppling > 300);
    CHECK(ties > 40);
}

TEST_CASE("the fewest values that together topple the verdict are as few as trying all sets finds") {
    constexpr std::size_t most = 4;
    std::size_t by_size[most + 1] = {};
    std::size_t never = 0;
    for (std::uint32_t seed = 0; seed < 900; ++seed) {
        const Problem problem = spread(seed);
        const auto winner = generated::sole_winner(problem);
        if (!winner) continue;
        const oracle::Table table = generated::table(problem);
        const std::vector<Set> all = values_of(table);
        if (all.size() > 10) continue;
        CAPTURE(seed);
        const std::vector<SwitchingValue> found = fewest_values(problem, *winner);
        std::vector<Set> sets;
        const std::size_t size = fewest(table, all, sets, 0, most);
        if (size > most) {
            CHECK((found.empty() || found.size() > most));
            ++never;
            continue;
        }
        REQUIRE(found.size() == size);
        ++by_size[size];
        std::vector<Set> moved = as_sets(found);
        CHECK(winners_with(table, moved) != only(*winner));
        for (const SwitchingValue& value : found) CHECK(value.winners == winners_with(table, moved));
        moved.back().to += found.back().falls_at < found.back().value ? 1 : -1;
        CHECK(winners_with(table, moved) == only(*winner));  // the last goes no further than is needed
    }
    CHECK(by_size[1] > 50);
    CHECK(by_size[2] > 20);
    CHECK(by_size[3] > 5);
    CHECK(never > 5);
}

TEST_CASE("a value that alone topples the verdict is the one of the fewest") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        const Problem problem = spread(seed);
        const auto winner = generated::sole_winner(problem);
        if (!winner) continue;
        CAPTURE(seed);
        CHECK((fewest_values(problem, *winner).size() == 1) == !switching_values(problem, *winner).empty());
    }
}
