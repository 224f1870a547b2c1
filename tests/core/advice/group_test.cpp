#include "core/advice/group.hpp"

#include <doctest/doctest.h>

#include "tests/core/generated.hpp"
#include "tests/core/group_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

namespace {

/// The same table with other answers, and weights where they are given.
Problem says(Problem problem, const std::vector<std::optional<OutcomeIndex>>& given, const std::vector<std::int64_t>& weights = {}) {
    for (const StepIndex step : problem.criteria.places()) {
        problem.criteria[step].given = given[step.number()];
        if (!weights.empty()) problem.criteria[step].weight = weights[step.number()];
    }
    return problem;
}

constexpr std::nullopt_t unanswered = std::nullopt;

/// One heavy step, one light one, one in which no answer matters, and one that is off.
const Problem table = samples::problem({criterion(5, {{1, 0}, {0, 1}}), criterion(1, {{1, 0}, {0, 1}}),
                                        criterion(1, {{1, 1}, {0, 0}}), criterion(0, {{1, 0}, {0, 1}})});

}  // namespace

TEST_CASE("steps in which they differ are told, those that are off apart") {
    const GroupAdvice advice = advise_group({says(table, {1, 0, 0, 0}), says(table, {0, 0, 0, 1}), says(table, {1, 0, 1, 0})});
    CHECK(advice.differ == std::vector<StepIndex>{0, 2});
    CHECK(advice.off == std::vector<StepIndex>{3});
    CHECK(advice.essential == std::vector<StepIndex>{0});
    CHECK(advice.always == 0);
}

TEST_CASE("an open answer is a difference only where it can matter") {
    // The heavy step is settled: the light one is open, and so is the one that moves nobody.
    const GroupAdvice settled = advise_group({says(table, {0, 0, 0, 0}), says(table, {0, unanswered, unanswered, unanswered})});
    CHECK(settled.differ.empty());
    CHECK(settled.off.empty());
    CHECK(settled.always == 1);
    const GroupAdvice unsettled = advise_group({says(table, {0, 0, 0, 0}), says(table, {unanswered, 0, 0, 0})});
    CHECK(unsettled.differ == std::vector<StepIndex>{0});
}

TEST_CASE("weights need no consensus where one leads in every mix under each member's") {
    const Problem mine = says(table, {0, 0, 0, 0});
    const GroupAdvice same = advise_group({mine, says(table, {0, 1, 0, 0})});
    CHECK(same.leads == AlternativeIndex(0));
    CHECK(same.under_weights == std::vector<std::optional<AlternativeSet>>{1, 1});
    // The second thinks that the light step is the heavy one.
    const GroupAdvice other = advise_group({mine, says(table, {0, 1, 0, 0}, {1, 5, 1, 0})});
    CHECK(other.leads == std::nullopt);
    CHECK(other.always == 1);
    CHECK(other.under_weights == std::vector<std::optional<AlternativeSet>>{1, 3});
    // To the third all are equal: a tie is no lead, in whatever order they stand.
    const GroupAdvice tie = advise_group({mine, says(table, {0, 0, 0, 0}, {0, 0, 1, 0})});
    CHECK(tie.leads == std::nullopt);
    CHECK(advise_group({says(table, {0, 0, 0, 0}, {0, 0, 1, 0}), mine}).leads == std::nullopt);
}

TEST_CASE("what the others rule out and their values are of no account") {
    Problem other = says(table, {0, 0, 0, 0});
    other.ruled_out[0] = true;
    other.criteria[0].values = {{0, 1}, {1, 0}};
    CHECK(advise_group({says(table, {0, 0, 0, 0}), other}).always == 1);
    CHECK(advise_group({other, says(table, {0, 0, 0, 0})}).always == 2);
}

TEST_CASE("beyond the budget it is told which steps have too many outcomes, and what is certain all the same") {
    std::vector<Criterion> criteria(30, criterion(1, {{1, 0}, {0, 1}}));
    criteria[3] = criterion(1, {{1, 0}, {0, 1}, {0, 0}});
    const Problem undecided = samples::problem(criteria);
    const GroupAdvice advice = advise_group({undecided});
    CHECK_FALSE(advice.agreements.counted);
    CHECK(advice.differ.size() == 30);
    REQUIRE(advice.blocked_by.size() == 30);
    CHECK(advice.blocked_by.front() == 3);
    CHECK(advice.blocked_by[1] == 0);
    CHECK(advice.always == 0);
    criteria.push_back(criterion(100, {{1, 0}, {0, 1}}, 0));
    const GroupAdvice certain = advise_group({samples::problem(criteria)});
    CHECK_FALSE(certain.agreements.counted);
    CHECK(certain.always == 1);
    CHECK(certain.leads == AlternativeIndex(0));
}

TEST_CASE("whoever leads under each member's weights leads every mix under every weighted mean of them") {
    std::uint32_t led = 0;
    for (std::uint32_t seed = 0; seed < 1'500; ++seed) {
        generated::Draws draws(seed);
        Problem mine = generated::problem(seed);
        for (Criterion& step : mine.criteria)
            if (step.weight > 1'000) step.weight = 1 + step.weight % 1'000;
        std::vector<Problem> members(3, mine);
        std::vector<oracle::Answers> answers;
        for (Problem& member : members) {
            for (Criterion& step : member.criteria) {
                if (draws.one_in(3)) step.given = OutcomeIndex(static_cast<std::size_t>(draws.below(std::ssize(step.values))));
                if (&member != &members.front()) step.weight = std::max<std::int64_t>(0, step.weight + draws.below(3) - 1);
            }
            answers.push_back(generated::table(member).given);
        }
        CAPTURE(seed);
        CAPTURE(members.front());
        const GroupAdvice advice = advise_group(members);

        oracle::Table numbers = generated::table(members.front());
        AlternativeSet everywhere = ~AlternativeSet{0};
        for (std::size_t i = 0; i < members.size(); ++i) {
            numbers.weights = generated::table(members[i]).weights;
            AlternativeSet some = 0;
            for (const auto& [mix, winners] : oracle::mixes(numbers, answers)) {
                some |= winners;
                everywhere = everywhere == ~AlternativeSet{0} || everywhere == winners ? winners : AlternativeSet{0};
            }
            REQUIRE(advice.under_weights[i] == some);
        }
        const bool one = everywhere != 0 && (everywhere & (everywhere - 1)) == 0;
        REQUIRE((advice.leads ? only(*advice.leads) : 0) == (one ? everywhere : 0));
        if (!advice.leads) continue;
        ++led;
        for (int mean = 0; mean < 5; ++mean) {
            std::vector<long long> weights(numbers.steps());
            for (const Problem& member : members) {
                const std::int64_t share = 1 + draws.below(9);
                for (std::size_t step = 0; step < weights.size(); ++step)
                    weights[step] += share * member.criteria[StepIndex(step)].weight;
            }
            numbers.weights = weights;
            for (const auto& [mix, winners] : oracle::mixes(numbers, answers)) REQUIRE(winners == only(*advice.leads));
        }
    }
    CHECK(led > 100);
}
