#include "core/analyses/changes.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/decision/contest.hpp"
#include "core/decision/scoring.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;
using State = SmallestChanges::State;

namespace {

constexpr std::uint32_t problems = 4'000;

/// What the changes of one problem are held against: no change fixed, or some.
struct Sample {
    Problem problem;
    Flags<StepIndex> fixed;
    std::optional<AlternativeIndex> winner;
};

Sample make(std::uint32_t seed) {
    // Every other problem has all steps answered, so that long searches are common.
    Problem problem = seed % 2 == 0 ? generated::problem(seed) : generated::answered_problem(seed);
    Flags<StepIndex> fixed = generated::fixed(seed, problem);
    const std::optional<AlternativeIndex> winner = generated::sole_winner(problem);
    return {std::move(problem), std::move(fixed), winner};
}

oracle::Set alone(AlternativeIndex alternative) { return oracle::Set{1} << alternative.number(); }

oracle::Change plain(const Change& change) { return {change.criterion.number(), change.outcome.number()}; }

void check_against_oracle(const SmallestChanges& changes, const oracle::Changes& truth) {
    if (truth.size == 0) {
        REQUIRE(changes.state == State::impossible);
    } else if (truth.size > most_changes) {
        REQUIRE(changes.state == State::more_than_four);
    } else {
        REQUIRE(changes.state == State::found);
        REQUIRE(changes.size == truth.size);
        REQUIRE(changes.count == truth.sets.size());
        REQUIRE(changes.sets.size() == std::min(truth.sets.size(), listed_changes));
        for (std::size_t i = 0; i < changes.sets.size(); ++i) {
            REQUIRE(changes.sets[i].winners == truth.sets[i].second);
            std::vector<oracle::Change> listed;
            for (const Change& change : changes.sets[i].changes) listed.push_back(plain(change));
            REQUIRE(listed == truth.sets[i].first);
        }
        return;
    }
    REQUIRE(changes.count == 0);
    REQUIRE(changes.sets.empty());
}

Problem after(Problem problem, const std::vector<Change>& changes) {
    for (const Change& change : changes) problem.criteria[change.criterion].given = change.outcome;
    return problem;
}

/// The changes as a set of sets, with steps and alternatives put in other places.
std::vector<std::pair<std::vector<oracle::Change>, AlternativeSet>> moved_sets(
    const SmallestChanges& changes, const By<StepIndex, StepIndex>& steps,
    const By<AlternativeIndex, AlternativeIndex>& alternatives) {
    std::vector<std::pair<std::vector<oracle::Change>, AlternativeSet>> sets;
    for (const ChangeSet& set : changes.sets) {
        sets.push_back({{}, generated::moved(set.winners, alternatives)});
        for (const Change& change : set.changes) sets.back().first.push_back(plain({steps[change.criterion], change.outcome}));
        std::sort(sets.back().first.begin(), sets.back().first.end());
    }
    std::sort(sets.begin(), sets.end());
    return sets;
}

/// Steps that all give the first of two the same; of either answer.
Problem votes(std::size_t steps) {
    return samples::problem(std::vector<Criterion>(steps, criterion(1, {{1, 0}, {0, 1}}, 0)));
}

/// Steps in which the first can gain 1 on one of two rivals, either of whom is `behind`
/// ahead by a step that cannot change.
Problem two_rivals(std::size_t steps, std::int64_t behind) {
    std::vector<Criterion> criteria(steps, criterion(1, {{0, 0, 0}, {1, 0, 1}, {1, 1, 0}}, 0));
    criteria.push_back(criterion(1, {{0, behind, behind}}, 0));
    return samples::problem(std::move(criteria));
}

}  // namespace

TEST_CASE("one answer that turns the verdict is told with who wins then") {
    const Problem problem =
        samples::problem({criterion(1, {{60, 0}, {0, 80}}, 0), criterion(1, {{0, 50}, {5, 50}}, 0)});
    const SmallestChanges changes = changes_against(problem, 0, {false, false});
    CHECK(changes.state == State::found);
    CHECK(changes.size == 1);
    REQUIRE(changes.sets.size() == 1);
    CHECK(changes.count == 1);
    CHECK(changes.sets[0].changes == std::vector<Change>{{0, 1}});
    CHECK(changes.sets[0].winners == 0b10);
}

TEST_CASE("a change that only makes a tie is told as one") {
    const Problem problem = samples::problem({criterion(1, {{60, 0}, {50, 50}}, 0)});
    const SmallestChanges changes = changes_against(problem, 0, {false});
    CHECK(changes.state == State::found);
    REQUIRE(changes.sets.size() == 1);
    CHECK(changes.sets[0].winners == 0b11);
    CHECK(changes_for(problem, 1, {false}).state == State::impossible);
}

TEST_CASE("a fixed answer never appears, and may make it impossible") {
    const Problem problem = votes(2);
    const SmallestChanges second = changes_against(problem, 0, {true, false});
    REQUIRE(second.sets.size() == 1);
    CHECK(second.sets[0].changes == std::vector<Change>{{1, 1}});
    CHECK(changes_against(problem, 0, {true, true}).state == State::impossible);
    CHECK(changes_for(problem, 1, {true, false}).state == State::impossible);
}

TEST_CASE("open steps stay open") {
    const Problem problem = samples::problem({criterion(1, {{60, 0}}, 0), criterion(9, {{0, 90}, {90, 0}})});
    CHECK(changes_against(problem, 0, {false, false}).state == State::impossible);
}

TEST_CASE("a verdict is broken in a tie by making one win alone") {
    const Problem tie = samples::problem({criterion(1, {{50, 50}, {60, 50}}, 0)});
    CHECK(changes_for(tie, 0, {false}).size == 1);
    CHECK(changes_for(tie, 1, {false}).state == State::impossible);
}

TEST_CASE("four changes at once are found, five are more than four") {
    CHECK(changes_against(votes(8), 0, Flags<StepIndex>(8)).size == 4);
    CHECK(changes_against(votes(8), 0, Flags<StepIndex>(8)).count == 70);
    CHECK(changes_against(votes(9), 0, Flags<StepIndex>(9)).state == State::more_than_four);
    CHECK(changes_for(votes(7), 1, Flags<StepIndex>(7)).count == 35);
    CHECK(changes_for(votes(8), 1, Flags<StepIndex>(8)).state == State::more_than_four);
}

TEST_CASE("all sets are counted, twelve are listed, the first of the checklist first") {
    const SmallestChanges changes = changes_against(votes(8), 0, Flags<StepIndex>(8));
    REQUIRE(changes.sets.size() == listed_changes);
    CHECK(changes.sets[0].changes == std::vector<Change>{{0, 1}, {1, 1}, {2, 1}, {3, 1}});
    CHECK(changes.sets[1].changes == std::vector<Change>{{0, 1}, {1, 1}, {2, 1}, {4, 1}});
    CHECK(changes.sets[5].changes == std::vector<Change>{{0, 1}, {1, 1}, {3, 1}, {4, 1}});
}

TEST_CASE("who is alone or ruled out has no changes") {
    CHECK(changes_against(samples::problem({criterion(1, {{3}, {0}}, 0)}), 0, {false}).state == State::impossible);
    Problem problem = votes(1);
    problem.ruled_out[1] = true;
    CHECK(changes_for(problem, 1, {false}).state == State::impossible);
    CHECK(changes_against(problem, 0, {false}).state == State::impossible);
}

TEST_CASE("a search that outgrows the work budget says so") {
    // Six changes would do it. Four seem enough against either rival alone, so that
    // most sets of three are tried.
    const Problem problem = two_rivals(120, 2);
    const SmallestChanges changes = changes_for(problem, 0, Flags<StepIndex>(problem.criteria.size()));
    CHECK(changes.state == State::not_searched);
    CHECK(changes.count == 0);
    CHECK(changes.sets.empty());
}

TEST_CASE("the budget is counted in looks at a rival, to the last one") {
    // Two of three changes do it: one look shows that one does not; then none, three of one and three of two.
    const Flags<StepIndex> three(3);
    CHECK(changes_against(votes(3), 0, three, 8).state == State::found);
    const SmallestChanges given_up = changes_against(votes(3), 0, three, 7);
    CHECK(given_up.state == State::not_searched);
    CHECK(given_up.size == 0);
    CHECK(given_up.count == 0);
    // Five of nine do it: four looks show that up to four do not; 15 find out that more do.
    const Flags<StepIndex> nine(9);
    CHECK(changes_against(votes(9), 0, nine, 19).state == State::more_than_four);
    const SmallestChanges not_found_out = changes_against(votes(9), 0, nine, 18);
    CHECK(not_found_out.state == State::not_searched);
    CHECK(not_found_out.size == 0);
    CHECK(not_found_out.count == 0);
    // With two rivals a set costs twice as much.
    const Problem rivals = samples::problem(std::vector<Criterion>(3, criterion(1, {{1, 0, 0}, {0, 1, 1}}, 0)));
    CHECK(changes_against(rivals, 0, three, 16).state == State::found);
    CHECK(changes_against(rivals, 0, three, 15).state == State::not_searched);
}

TEST_CASE("what more than four changes can do is told from what none can") {
    // Against either rival four changes would do, and there are five: against both
    // eight would be needed.
    const Problem problem = two_rivals(5, 3);
    CHECK(changes_for(problem, 0, Flags<StepIndex>(6)).state == State::impossible);
}

TEST_CASE("what makes a winner no longer win alone agrees with brute force") {
    std::uint32_t checked = 0;
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Sample a = make(seed);
        if (!a.winner) continue;
        ++checked;
        CAPTURE(seed);
        CAPTURE(a.problem);
        const auto falls = [&](oracle::Set winners) { return winners != alone(*a.winner); };
        check_against_oracle(changes_against(a.problem, *a.winner, a.fixed),
                             oracle::smallest_changes(generated::table(a.problem), a.fixed.list(), falls));
    }
    CHECK(checked > problems / 2);
}

TEST_CASE("what makes another win alone agrees with brute force") {
    std::uint32_t checked = 0;
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Sample a = make(seed);
        CAPTURE(seed);
        CAPTURE(a.problem);
        for (const AlternativeIndex other : a.problem.all()) {
            if (a.winner == other) continue;
            ++checked;
            CAPTURE(other);
            const auto wins = [&](oracle::Set winners) { return winners == alone(other); };
            check_against_oracle(changes_for(a.problem, other, a.fixed),
                                 oracle::smallest_changes(generated::table(a.problem), a.fixed.list(), wins));
        }
    }
    CHECK(checked > problems);
}

TEST_CASE("a change set that is told really flips the verdict, and so does no part of it") {
    std::uint32_t checked = 0;
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Sample a = make(seed);
        if (!a.winner) continue;
        CAPTURE(seed);
        CAPTURE(a.problem);
        for (const ChangeSet& set : changes_against(a.problem, *a.winner, a.fixed).sets) {
            ++checked;
            const Problem flipped = after(a.problem, set.changes);
            REQUIRE(winners(net_scores(flipped)) == set.winners);
            REQUIRE(set.winners != alone(*a.winner));
            for (const Change& change : set.changes) {
                REQUIRE_FALSE(a.fixed[change.criterion]);
                std::vector<Change> part;
                for (const Change& other : set.changes)
                    if (!(other == change)) part.push_back(other);
                REQUIRE(generated::sole_winner(after(a.problem, part)) == a.winner);
            }
        }
    }
    CHECK(checked > problems / 2);
}

TEST_CASE("scaling all weights changes no change set") {
    for (std::uint32_t seed = 0; seed < problems / 4; ++seed) {
        const Sample a = make(seed);
        if (!a.winner) continue;
        CAPTURE(seed);
        CAPTURE(a.problem);
        const auto steps = generated::in_place<StepIndex>(a.problem.criteria.size());
        const auto alternatives = generated::in_place<AlternativeIndex>(a.problem.alternatives);
        const SmallestChanges here = changes_against(a.problem, *a.winner, a.fixed);
        const SmallestChanges there = changes_against(generated::scaled(a.problem, 2 + seed % 5), *a.winner, a.fixed);
        CHECK(there.state == here.state);
        CHECK(there.count == here.count);
        CHECK(moved_sets(there, steps, alternatives) == moved_sets(here, steps, alternatives));
    }
}

TEST_CASE("the order of steps and of alternatives changes no change set but its order") {
    for (std::uint32_t seed = 0; seed < problems / 4; ++seed) {
        const Sample a = make(seed);
        if (!a.winner) continue;
        CAPTURE(seed);
        CAPTURE(a.problem);
        generated::Draws draws(seed);
        const auto steps = draws.places<StepIndex>(a.problem.criteria.size());
        const auto alternatives = draws.places<AlternativeIndex>(a.problem.alternatives);
        Flags<StepIndex> fixed(a.fixed.size());
        for (const StepIndex k : fixed.places()) fixed[steps[k]] = a.fixed[k];
        const SmallestChanges here = changes_against(a.problem, *a.winner, a.fixed);
        const SmallestChanges there =
            changes_against(generated::moved(a.problem, steps, alternatives), alternatives[*a.winner], fixed);
        CHECK(there.state == here.state);
        CHECK(there.size == here.size);
        CHECK(there.count == here.count);
        if (here.count <= listed_changes)
            CHECK(moved_sets(there, generated::in_place<StepIndex>(steps.size()), generated::in_place<AlternativeIndex>(alternatives.size())) ==
                  moved_sets(here, steps, alternatives));
    }
}
