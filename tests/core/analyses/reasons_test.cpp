#include "core/analyses/reasons.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/analyses/completions.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;
using State = SufficientReasons::State;

namespace {

constexpr std::uint32_t problems = 3'000;

using Reasons = std::vector<std::vector<StepIndex>>;

/// Steps that all give the first of two the same; of either answer.
std::vector<std::size_t> plain(const std::vector<StepIndex>& steps) {
    std::vector<std::size_t> plain;
    for (const StepIndex step : steps) plain.push_back(step.number());
    return plain;
}

Problem votes(std::size_t steps) {
    return samples::problem(std::vector<Criterion>(steps, criterion(1, {{1, 0}, {0, 1}}, 0)));
}

Problem generated_problem(std::uint32_t seed) {
    return seed % 2 == 0 ? generated::problem(seed) : generated::answered_problem(seed);
}

}  // namespace

TEST_CASE("an answer that outweighs all others is a reason alone") {
    const Problem problem = samples::problem({criterion(1, {{0, 9}, {9, 0}}, 0), criterion(2, {{9, 0}, {0, 9}}, 0)});
    const SufficientReasons reasons = sufficient_reasons(problem, 0);
    CHECK(reasons.state == State::found);
    CHECK(reasons.count == 1);
    CHECK(reasons.reasons == Reasons{{1}});
}

TEST_CASE("a majority of equal answers is a reason, each majority its own") {
    const SufficientReasons reasons = sufficient_reasons(votes(3), 0);
    CHECK(reasons.count == 3);
    CHECK(reasons.reasons == Reasons{{0, 1}, {0, 2}, {1, 2}});
}

TEST_CASE("small reasons come first, then those early in the checklist") {
    // The last step alone, or any two of the first three with the one before.
    const Problem problem = samples::problem({criterion(1, {{1, 0}, {0, 1}}, 0), criterion(1, {{1, 0}, {0, 1}}, 0),
                                              criterion(3, {{1, 0}, {0, 1}}, 0), criterion(2, {{1, 0}, {0, 1}}, 0)});
    const SufficientReasons reasons = sufficient_reasons(problem, 0);
    CHECK(reasons.reasons == Reasons{{0, 2}, {1, 2}, {2, 3}, {0, 1, 3}});
}

TEST_CASE("an answer that can only make a tie forces nothing") {
    const Problem problem = samples::problem({criterion(1, {{1, 0}}, 0), criterion(1, {{1, 0}, {0, 1}}, 0)});
    CHECK(sufficient_reasons(problem, 0).reasons == Reasons{{1}});
}

TEST_CASE("what wins whatever is answered needs no reason") {
    const SufficientReasons reasons = sufficient_reasons(samples::problem({criterion(1, {{1, 0}, {2, 0}}, 0)}), 0);
    CHECK(reasons.state == State::found);
    CHECK(reasons.count == 1);
    CHECK(reasons.reasons == Reasons{{}});
}

TEST_CASE("an open step that can still turn the verdict leaves no reason") {
    const Problem problem = samples::problem({criterion(1, {{1, 0}, {0, 1}}, 0), criterion(1, {{1, 0}, {0, 1}})});
    const SufficientReasons reasons = sufficient_reasons(problem, 0);
    CHECK(reasons.state == State::not_settled);
    CHECK(reasons.count == 0);
    CHECK(reasons.reasons.empty());
}

TEST_CASE("all reasons are counted and twelve are listed") {
    const SufficientReasons reasons = sufficient_reasons(votes(7), 0);
    CHECK(reasons.count == 35);
    CHECK(reasons.reasons.size() == listed_reasons);
    CHECK(reasons.reasons.front() == std::vector<StepIndex>{0, 1, 2, 3});
}

TEST_CASE("twenty answers are computed, one more is not") {
    std::vector<Criterion> steps(20, criterion(1, {{1, 0}, {0, 1}}, 0));
    steps[0].weight = 64;
    steps.push_back(criterion(0, {{1, 0}, {0, 1}}, 0));  // off: it does not count among them
    const SufficientReasons twenty = sufficient_reasons(samples::problem(steps), 0);
    CHECK(twenty.state == State::found);
    CHECK(twenty.reasons == Reasons{{0}});
    steps.back().weight = 1;
    CHECK(sufficient_reasons(samples::problem(steps), 0).state == State::not_computed);
}

TEST_CASE("the budget is counted in looks at a rival, to the last one") {
    // Of five equal answers each three force it. None, one and two are looked at as well: 1 + 5 + 9 + 10 sets, for after
    // the last answer no other is added.
    CHECK(sufficient_reasons(votes(5), 0, 25).state == State::found);
    CHECK(sufficient_reasons(votes(5), 0, 24).state == State::not_computed);
    // The largest answer is tried first: {2}; {2, 0}, {2, 1}; {0}, {1}; and none.
    const Problem unequal = samples::problem({criterion(1, {{1, 0}, {0, 1}}, 0), criterion(1, {{1, 0}, {0, 1}}, 0),
                                              criterion(2, {{1, 0}, {0, 1}}, 0)});
    CHECK(sufficient_reasons(unequal, 0, 6).state == State::found);
    CHECK(sufficient_reasons(unequal, 0, 5).state == State::not_computed);
    // With two rivals a set costs twice as much.
    const Problem rivals = samples::problem(std::vector<Criterion>(5, criterion(1, {{1, 0, 0}, {0, 1, 1}}, 0)));
    CHECK(sufficient_reasons(rivals, 0, 50).state == State::found);
    CHECK(sufficient_reasons(rivals, 0, 49).state == State::not_computed);
}

TEST_CASE("all minimal reasons agree with brute force") {
    std::uint32_t checked = 0;
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated_problem(seed);
        const std::optional<AlternativeIndex> winner = generated::sole_winner(problem);
        if (!winner) continue;
        CAPTURE(seed);
        CAPTURE(problem);
        const SufficientReasons reasons = sufficient_reasons(problem, *winner);
        const auto all = oracle::reasons(generated::table(problem), winner->number());
        REQUIRE((reasons.state == State::found) == !all.empty());
        REQUIRE(reasons.state != State::not_computed);
        REQUIRE(reasons.count == all.size());
        REQUIRE(reasons.reasons.size() == std::min(all.size(), listed_reasons));
        for (std::size_t i = 0; i < reasons.reasons.size(); ++i) REQUIRE(plain(reasons.reasons[i]) == all[i]);
        checked += reasons.count > 0;
    }
    CHECK(checked > problems / 3);
}

TEST_CASE("there is a reason exactly when the verdict is settled on one winner") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated_problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        for (const AlternativeIndex a : problem.all()) {
            if (problem.ruled_out[a]) continue;
            const bool settled = settled_winners(problem) == only(a);
            REQUIRE((sufficient_reasons(problem, a).state == State::found) == settled);
        }
    }
}

TEST_CASE("a reason forces the verdict, and no longer when any answer is taken out") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated_problem(seed);
        const std::optional<AlternativeIndex> winner = generated::sole_winner(problem);
        if (!winner) continue;
        CAPTURE(seed);
        CAPTURE(problem);
        const oracle::Table table = generated::table(problem);
        for (const std::vector<StepIndex>& found : sufficient_reasons(problem, *winner).reasons) {
            const std::vector<std::size_t> reason = plain(found);
            REQUIRE(oracle::forces(table, reason, winner->number()));
            for (std::size_t i = 0; i < reason.size(); ++i) {
                std::vector<std::size_t> part = reason;
                part.erase(part.begin() + static_cast<std::ptrdiff_t>(i));
                REQUIRE_FALSE(oracle::forces(table, part, winner->number()));
            }
        }
    }
}

TEST_CASE("scaling all weights changes no reason") {
    for (std::uint32_t seed = 0; seed < problems / 4; ++seed) {
        const Problem problem = generated_problem(seed);
        const std::optional<AlternativeIndex> winner = generated::sole_winner(problem);
        if (!winner) continue;
        CAPTURE(seed);
        CAPTURE(problem);
        CHECK(sufficient_reasons(generated::scaled(problem, 2 + seed % 5), *winner).reasons ==
              sufficient_reasons(problem, *winner).reasons);
    }
}

TEST_CASE("the order of steps and of alternatives changes no reason but its order") {
    for (std::uint32_t seed = 0; seed < problems / 4; ++seed) {
        const Problem problem = generated_problem(seed);
        const std::optional<AlternativeIndex> winner = generated::sole_winner(problem);
        if (!winner) continue;
        CAPTURE(seed);
        CAPTURE(problem);
        generated::Draws draws(seed);
        const auto steps = draws.places<StepIndex>(problem.criteria.size());
        const auto alternatives = draws.places<AlternativeIndex>(problem.alternatives);
        const SufficientReasons here = sufficient_reasons(problem, *winner);
        const SufficientReasons there =
            sufficient_reasons(generated::moved(problem, steps, alternatives), alternatives[*winner]);
        REQUIRE(there.count == here.count);
        if (here.count > listed_reasons) continue;
        Reasons moved = here.reasons;
        for (std::vector<StepIndex>& reason : moved) {
            for (StepIndex& step : reason) step = steps[step];
            std::sort(reason.begin(), reason.end());
        }
        std::sort(moved.begin(), moved.end());
        Reasons sorted = there.reasons;
        std::sort(sorted.begin(), sorted.end());
        CHECK(sorted == moved);
    }
}
