#include "core/decision/verdict.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/analyses/completions.hpp"
#include "core/analyses/flips.hpp"
#include "core/decision/contest.hpp"
#include "core/decision/scoring.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

namespace {

constexpr Thresholds thresholds{8, 3};

std::optional<Verdict> verdict_of(const Problem& problem, AlternativeSet settled_on = 0, bool flips = true) {
    return verdict(problem, scores(problem), thresholds, settled_on, flips);
}

}  // namespace

TEST_CASE("firmness compares the exact lead with the thresholds") {
    // The lead is 60 points of one step of two: weight * 60 / total.
    const auto firmness = [](std::int64_t weight, std::int64_t other) {
        return verdict_of(samples::problem({criterion(weight, {{100, 40}}, 0), criterion(other, {{0, 0}}, 0)}), 0b01, false)->firmness;
    };
    CHECK(firmness(8, 52) == Firmness::clear);    // 8 * 60 / 60 = 8 points exactly
    CHECK(firmness(8, 53) == Firmness::leaning);  // a little under 8
    CHECK(firmness(3, 57) == Firmness::leaning);  // 3 points exactly
    CHECK(firmness(3, 58) == Firmness::close);
}

TEST_CASE("a large lead is clear only where neither an open step nor a single other answer changes the winners") {
    const Problem problem = samples::problem({criterion(1, {{100, 0}}, 0)});
    CHECK(verdict_of(problem, 0b01, false)->firmness == Firmness::clear);
    CHECK(verdict_of(problem, 0b01, true)->firmness == Firmness::leaning);
    CHECK(verdict_of(problem, 0b00, false)->firmness == Firmness::leaning);
    CHECK(verdict_of(problem, 0b10, false)->firmness == Firmness::leaning);
    CHECK(verdict_of(problem)->total_weight == 1);
}

TEST_CASE("a tie is of all who are highest, and has no lead; the rivals are who comes next, also tied") {
    const Problem problem = samples::problem({criterion(1, {{70, 20, 70, 20, 10}}, 0)});
    const std::optional<Verdict> tie = verdict_of(problem, 0b00101);
    REQUIRE(tie);
    CHECK(tie->firmness == Firmness::tie);
    CHECK(tie->winners == std::vector<AlternativeIndex>{0, 2});
    CHECK(tie->rivals == std::vector<AlternativeIndex>{1, 3});
    CHECK(tie->lead_tenths == 0);
    CHECK(tie->settled);
    CHECK(!verdict_of(problem, 0b00001)->settled);
}

TEST_CASE("in a close call everyone is a rival whom the winner does not lead by the lower threshold, the nearest first") {
    Problem problem = samples::problem({criterion(1, {{70, 100, 68, 69, 67}}, 0)});
    problem.ruled_out = {false, true, false, false, false};
    CHECK(verdict_of(problem)->rivals == std::vector<AlternativeIndex>{3, 2});
    CHECK(verdict_of(problem)->lead_tenths == 10);
    CHECK(verdict_of(problem)->spread_tenths == 20);
}

TEST_CASE("who is ruled out neither wins nor is a rival; the only one left is clear without a lead") {
    Problem problem = samples::problem({criterion(1, {{70, 90, 69}}, 0)});
    problem.ruled_out = {false, true, false};
    CHECK(verdict_of(problem)->winners == std::vector<AlternativeIndex>{0});
    CHECK(verdict_of(problem)->rivals == std::vector<AlternativeIndex>{2});
    CHECK(verdict_of(problem)->lead == 1);
    problem.ruled_out = {true, false, true};
    CHECK(verdict_of(problem, 0b010, false)->firmness == Firmness::clear);
    CHECK(verdict_of(problem)->rivals.empty());
    CHECK(verdict_of(problem)->lead == 0);
}

TEST_CASE("no verdict while no step that counts is answered, or when nobody is left") {
    CHECK(!verdict_of(samples::problem({criterion(1, {{70, 90}})})));
    CHECK(!verdict_of(samples::problem({criterion(0, {{70, 90}}, 0)})));
    Problem problem = samples::problem({criterion(1, {{70, 90}}, 0)});
    problem.ruled_out = {true, true};
    CHECK(!verdict_of(problem));
}

TEST_CASE("firmness is what its definition says, by brute force") {
    std::size_t seen[4] = {};
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        const Problem problem = generated::problem(seed);
        const AlternativeSet settled_on = settled_winners(problem);
        const std::optional<Verdict> found = verdict_of(problem, settled_on, !flips(problem).empty());
        if (!found) continue;
        CAPTURE(problem);
        const oracle::Table table = generated::table(problem);
        const oracle::Set best = oracle::winners(table, table.given);
        bool stands = oracle::settled(table) == best;
        for (std::size_t step = 0; step < table.steps(); ++step)
            for (std::size_t outcome = 0; table.stated(step) && outcome < table.values[step].size(); ++outcome) {
                std::vector<int> other = table.given;
                other[step] = static_cast<int>(outcome);
                stands = stands && oracle::winners(table, other) == best;
            }
        const std::vector<oracle::Wide> points = oracle::scores(table, {table.weights.begin(), table.weights.end()}, table.given);
        const bool alone = found->rivals.empty();
        const oracle::Wide lead = alone ? 0 : points[found->winners.front().number()] - points[found->rivals.front().number()];
        oracle::Wide total = 0;
        for (const long long weight : table.weights) total += weight;
        const Firmness expected = found->winners.size() > 1             ? Firmness::tie
                                  : alone && stands                     ? Firmness::clear
                                  : alone                               ? Firmness::leaning
                                  : lead < thresholds.leaning * total   ? Firmness::close
                                  : lead < thresholds.clear * total || !stands ? Firmness::leaning
                                                                        : Firmness::clear;
        CHECK(found->firmness == expected);
        ++seen[static_cast<int>(expected)];
    }
    for (const std::size_t often : seen) CHECK(often > 50);
}

TEST_CASE("a verdict is about the highest scores, whatever the problem") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const Problem problem = generated::answered_problem(seed);
        const std::optional<Verdict> found = verdict_of(problem);
        if (!found) continue;
        CAPTURE(problem);
        const Row all = scores(problem);
        CHECK(found->winners == members(winners(net_scores(problem))));
        for (const AlternativeIndex a : all.places()) {
            if (contains(out(problem), a)) continue;
            const bool wins = std::find(found->winners.begin(), found->winners.end(), a) != found->winners.end();
            const bool next = std::find(found->rivals.begin(), found->rivals.end(), a) != found->rivals.end();
            CHECK(!(wins && next));
            if (!wins) CHECK(all[a] < all[found->winners.front()]);
            const std::int64_t behind = all[found->winners.front()] - all[a];
            const bool near = found->firmness == Firmness::close && behind < thresholds.leaning * found->total_weight;
            if (!wins) CHECK(next == (near || all[a] == all[found->rivals.front()]));
        }
        CHECK((found->firmness == Firmness::tie) == (found->winners.size() > 1));
    }
}
