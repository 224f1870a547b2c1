#include "core/analyses/agreements.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/analyses/completions.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/group_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

namespace {

constexpr std::uint32_t problems = 1'500;

/// One to five people in front of the same table, who often agree, sometimes leave a step open and weigh as they like.
std::vector<Problem> group(std::uint32_t seed) {
    generated::Draws draws(~seed);
    std::vector<Problem> members{generated::problem(seed)};
    for (std::int64_t more = draws.below(5); more > 0; --more) {
        Problem member = members.front();
        for (Criterion& step : member.criteria) {
            const std::int64_t outcome = draws.below(std::ssize(step.values) + 1);
            if (draws.one_in(2)) continue;
            step.given.reset();
            if (outcome < std::ssize(step.values)) step.given = OutcomeIndex(static_cast<std::size_t>(outcome));
            step.weight = draws.below(9);
        }
        members.push_back(std::move(member));
    }
    return members;
}

Agreements agreements_of(const std::vector<Problem>& members) { return agreements(members.front(), held(members)); }

std::map<oracle::Answers, oracle::Set> mixes_of(const std::vector<Problem>& members) {
    std::vector<oracle::Answers> answers;
    for (const Problem& member : members) answers.push_back(generated::table(member).given);
    return oracle::mixes(generated::table(members.front()), answers);
}

oracle::Answers plain(const PartialAgreement& agreement, std::size_t steps) {
    oracle::Answers plain(steps, -1);
    for (const Agreed& agreed : agreement.agreed) plain[agreed.step.number()] = static_cast<int>(agreed.outcome.number());
    return plain;
}

AlternativeSet possible(const Agreements& told) {
    AlternativeSet set = 0;
    for (const WinnersOfMixes& it : told.winners) set |= it.winners;
    return set;
}

std::vector<std::size_t> essential(const Agreements& told) {
    std::vector<std::size_t> steps;
    for (const Influence& it : told.influence) steps.push_back(it.step.number());
    std::sort(steps.begin(), steps.end());
    return steps;
}

bool in_order(const std::vector<Influence>& influence) {
    return std::is_sorted(influence.begin(), influence.end(), [](const Influence& one, const Influence& other) {
        const std::int64_t difference = one.changes * other.pairs - other.changes * one.pairs;
        return difference > 0 || (difference == 0 && one.step < other.step);
    });
}

/// Two say yes or no to each motion of a weight; a motion passes with more than half.
std::vector<Problem> council(const std::vector<std::int64_t>& votes) {
    std::vector<Criterion> seats;
    for (const std::int64_t weight : votes) seats.push_back(criterion(weight, {{1, 0}, {0, 1}}));
    return {samples::problem(std::move(seats))};
}

}  // namespace

TEST_CASE("three members of the council of Nassau County decide, and the other three never do") {
    // J. F. Banzhaf, "Weighted voting doesn't work" (1965): 115 votes, 58 pass; Hempstead had two members.
    const Agreements told = agreements_of(council({31, 31, 28, 21, 2, 2}));
    REQUIRE(told.counted);
    CHECK(told.mixes == 64);
    CHECK(told.winners == std::vector<WinnersOfMixes>{{1, 32}, {2, 32}});
    CHECK(told.influence == std::vector<Influence>{{0, 16, 32}, {1, 16, 32}, {2, 16, 32}});
    CHECK(told.count == 6);  // any two of the three, for and against
    CHECK(told.agreements.front() == PartialAgreement{{{0, 0}, {1, 0}}, 1});
    CHECK(told.agreements.back() == PartialAgreement{{{1, 1}, {2, 1}}, 2});
}

TEST_CASE("the largest influence comes first, and of equal ones the first step") {
    // Banzhaf's shares of a council of 3, 2 and 1 votes are 3, 1, 1 of 5.
    const Agreements told = agreements_of(council({1, 3, 1}));
    CHECK(told.influence == std::vector<Influence>{{1, 4, 4}});
    const Agreements with_ties = agreements_of(council({1, 3, 2}));  // 3 against 3 is a tie here
    CHECK(with_ties.influence == std::vector<Influence>{{1, 4, 4}, {0, 2, 4}, {2, 2, 4}});
}

TEST_CASE("who is agreed on everything has nothing to settle") {
    const Problem problem = samples::problem({criterion(1, {{1, 0}, {0, 1}}, 1)});
    const Agreements told = agreements_of({problem, problem});
    CHECK(told.mixes == 1);
    CHECK(told.winners == std::vector<WinnersOfMixes>{{2, 1}});
    CHECK(told.influence.empty());
    CHECK(told.agreements == std::vector<PartialAgreement>{{{}, 2}});
}

TEST_CASE("a step that is off is in no mix, whatever is said of it") {
    const Problem one = samples::problem({criterion(0, {{1, 0}, {0, 1}}, 0), criterion(1, {{1, 0}, {0, 1}}, 0)});
    Problem other = one;
    other.criteria[0].given = 1;
    other.criteria[0].weight = 9;
    CHECK(agreements_of({one, other}).mixes == 1);
    CHECK(agreements_of({other, one}).mixes == 2);
}

TEST_CASE("where everybody is ruled out nobody wins any mix") {
    std::vector<Problem> members = council({1, 1});
    members.front().ruled_out.assign(2, true);
    const Agreements told = agreements_of(members);
    CHECK(told.winners == std::vector<WinnersOfMixes>{{0, 4}});
    CHECK(told.agreements == std::vector<PartialAgreement>{{{}, 0}});
}

TEST_CASE("all agreements are counted and twelve are listed, the smallest first") {
    const Agreements told = agreements_of(council({1, 1, 1, 1, 1, 1, 1}));
    CHECK(told.count == 70);
    REQUIRE(told.agreements.size() == listed_agreements);
    CHECK(told.agreements.front() == PartialAgreement{{{0, 0}, {1, 0}, {2, 0}, {3, 0}}, 1});
    const Agreements unequal = agreements_of(council({3, 1, 1, 1, 1}));  // the first and any other, or all others
    CHECK(unequal.count == 10);
    CHECK(unequal.agreements.front().agreed.size() == 2);
    CHECK(unequal.agreements.back().agreed.size() == 4);
}

TEST_CASE("the budget is counted in partial agreements, to the last one") {
    const std::vector<Problem> members = council({1, 2, 3});
    CHECK(agreements(members.front(), held(members), 27).counted);
    const Agreements beyond = agreements(members.front(), held(members), 26);
    CHECK_FALSE(beyond.counted);
    CHECK(beyond.mixes == 8);
    CHECK(beyond.winners.empty());
    CHECK(beyond.count == 0);
}

TEST_CASE("mixes beyond every machine are told and not counted") {
    const Agreements told = agreements_of({samples::problem(std::vector<Criterion>(100, criterion(1, {{1, 0}, {0, 1}})))});
    CHECK(to_text(told.mixes) == "1267650600228229401496703205376");
    CHECK_FALSE(told.counted);
}

TEST_CASE("mixes, influence, essential steps and agreements agree with brute force") {
    std::uint32_t contested = 0;
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const std::vector<Problem> members = group(seed);
        CAPTURE(seed);
        CAPTURE(members.front());
        const Agreements told = agreements_of(members);
        const auto mixes = mixes_of(members);
        REQUIRE(told.counted);
        REQUIRE(told.mixes == mixes.size());

        const auto counts = oracle::mixes_by_winners(mixes);
        REQUIRE(told.winners.size() == counts.size());
        for (const WinnersOfMixes& it : told.winners) REQUIRE(counts.at(it.winners) == it.mixes);

        const std::size_t steps = members.front().criteria.size();
        for (const Influence& it : told.influence)
            REQUIRE(oracle::influence(mixes, it.step.number()) == std::pair<long long, long long>(it.changes, it.pairs));
        REQUIRE(in_order(told.influence));
        REQUIRE(essential(told) == oracle::essential(mixes, steps));

        if (mixes.size() > 300) continue;  // its agreements would be looked for by the minute
        const auto agreements = oracle::agreements(mixes, steps);
        REQUIRE(told.count == agreements.size());
        REQUIRE(told.agreements.size() == std::min(agreements.size(), listed_agreements));
        for (const PartialAgreement& it : told.agreements) REQUIRE(agreements.at(plain(it, steps)) == it.winners);
        if (told.count > listed_agreements) {
            const auto shorter = [&](const auto& it) {
                return std::count_if(it.first.begin(), it.first.end(), [](int outcome) { return outcome >= 0; }) < std::ssize(told.agreements.back().agreed);
            };
            REQUIRE(std::count_if(agreements.begin(), agreements.end(), shorter) < std::ssize(told.agreements));
        }
        contested += told.influence.size() > 1;
    }
    CHECK(contested > problems / 8);
}

TEST_CASE("a hundred thousand mixes agree with brute force") {
    generated::Draws draws(22);
    std::vector<Criterion> steps;
    for (const std::size_t outcomes : {6u, 12u, 4u, 4u, 3u, 3u, 3u, 3u}) {
        Criterion step{1 + draws.below(9), {}, std::nullopt};
        for (std::size_t outcome = 0; outcome < outcomes; ++outcome)
            step.values.push_back({draws.below(101), draws.below(101), draws.below(101), draws.below(101)});
        steps.push_back(std::move(step));
    }
    const std::vector<Problem> members{samples::problem(std::move(steps))};
    const Agreements told = agreements_of(members);
    const auto mixes = mixes_of(members);
    REQUIRE(told.counted);
    CHECK(told.mixes == 93'312);
    REQUIRE(mixes.size() == 93'312);
    const auto counts = oracle::mixes_by_winners(mixes);
    REQUIRE(told.winners.size() == counts.size());
    for (const WinnersOfMixes& it : told.winners) CHECK(counts.at(it.winners) == it.mixes);
    REQUIRE(told.influence.size() == 8);
    for (const Influence& it : told.influence)
        CHECK(oracle::influence(mixes, it.step.number()) == std::pair<long long, long long>(it.changes, it.pairs));
    REQUIRE(!told.agreements.empty());
    for (const PartialAgreement& it : told.agreements) {
        const oracle::Answers agreed = plain(it, 8);
        CHECK(oracle::winners_under(mixes, agreed) == std::vector<oracle::Set>{it.winners});
        for (const Agreed& part : it.agreed) {
            oracle::Answers without = agreed;
            without[part.step.number()] = -1;
            CHECK(oracle::winners_under(mixes, without).size() > 1);
        }
    }
}

TEST_CASE("one member alone has the mixes that completions are") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        const Problem problem = generated::problem(seed);
        CAPTURE(seed);
        CAPTURE(problem);
        const Agreements told = agreements_of({problem});
        const Completions completions = count_completions(problem);
        REQUIRE(told.mixes == completions.total);
        REQUIRE(possible(told) == completions.possible);
        Count ties = completions.total;
        for (const AlternativeIndex a : problem.all()) {
            const auto wins = std::find_if(told.winners.begin(), told.winners.end(), [&](const WinnersOfMixes& it) { return it.winners == only(a); });
            REQUIRE(completions.wins[a] == (wins == told.winners.end() ? 0 : wins->mixes));
            ties -= completions.wins[a];
        }
        REQUIRE(completions.ties + completions.nobody == ties);
        REQUIRE(settled_winners(problem) == (told.winners.size() == 1 ? told.winners.front().winners : 0));
        std::vector<std::size_t> matter;
        for (const OpenStep& open : completions.open)
            if (open.matters == Matters::yes) matter.push_back(open.criterion.number());
        REQUIRE(essential(told) == matter);
    }
}

TEST_CASE("a member who adds no outcome changes nothing, and one who does makes no possible winner impossible") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        std::vector<Problem> members = group(seed);
        CAPTURE(seed);
        CAPTURE(members.front());
        const Agreements before = agreements_of(members);
        const Held known = held(members);
        generated::Draws draws(seed);
        Problem echo = members.front();
        for (const StepIndex step : echo.criteria.places())
            echo.criteria[step].given = known[step][static_cast<std::size_t>(draws.below(std::ssize(known[step])))];
        members.push_back(echo);
        REQUIRE(agreements_of(members) == before);

        for (Criterion& step : members.back().criteria)
            step.given = OutcomeIndex(static_cast<std::size_t>(draws.below(std::ssize(step.values))));
        REQUIRE((possible(before) & ~possible(agreements_of(members))) == 0);
    }
}

TEST_CASE("the order of the other members is no matter") {
    for (std::uint32_t seed = 0; seed < problems; ++seed) {
        std::vector<Problem> members = group(seed);
        CAPTURE(seed);
        const Agreements before = agreements_of(members);
        std::reverse(members.begin() + 1, members.end());
        REQUIRE(agreements_of(members) == before);
    }
}

TEST_CASE("the order of steps and of alternatives changes no agreement but its order, and a factor on all weights nothing") {
    for (std::uint32_t seed = 0; seed < problems / 3; ++seed) {
        const std::vector<Problem> members = group(seed);
        CAPTURE(seed);
        CAPTURE(members.front());
        generated::Draws draws(seed);
        const auto steps = draws.places<StepIndex>(members.front().criteria.size());
        const auto alternatives = draws.places<AlternativeIndex>(members.front().alternatives);
        std::vector<Problem> moved;
        std::vector<Problem> scaled;
        for (const Problem& member : members) {
            moved.push_back(generated::moved(member, steps, alternatives));
            scaled.push_back(generated::scaled(member, 2 + seed % 5));
        }
        const Agreements here = agreements_of(members);
        REQUIRE(agreements_of(scaled) == here);
        const Agreements there = agreements_of(moved);
        REQUIRE(there.count == here.count);
        REQUIRE(there.winners.size() == here.winners.size());
        for (const WinnersOfMixes& it : here.winners) {
            const WinnersOfMixes same{generated::moved(it.winners, alternatives), it.mixes};
            REQUIRE(std::count(there.winners.begin(), there.winners.end(), same) == 1);
        }
        for (const Influence& it : here.influence) {
            const Influence same{steps[it.step], it.changes, it.pairs};
            REQUIRE(std::count(there.influence.begin(), there.influence.end(), same) == 1);
        }
    }
}
