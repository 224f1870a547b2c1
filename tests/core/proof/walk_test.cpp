#include "core/proof/walk.hpp"

#include <doctest/doctest.h>

#include <map>

#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using samples::criterion;

namespace {

constexpr std::int64_t plenty = std::int64_t{1} << 40;

struct Seen {
    std::map<std::vector<AlternativeSet>, Count> counts;
    std::map<std::vector<AlternativeSet>, Completion> first;
    Walked walked;
};

Seen see(const std::vector<Reading>& readings, Method method, std::int64_t budget = plenty) {
    Seen seen;
    seen.walked = walk(readings, method, budget, [&](const Alike& alike) {
        const std::vector<AlternativeSet> winners(alike.winners.begin(), alike.winners.end());
        seen.counts[winners] += alike.count;
        const Completion first = alike.first(1).front();
        const auto [known, fresh] = seen.first.try_emplace(winners, first);
        if (first < known->second) known->second = first;
        return true;
    });
    return seen;
}

/// The problem with every step counting and nobody ruled out: what a pack can be.
By<StepIndex, Criterion> criteria(std::uint32_t seed) {
    By<StepIndex, Criterion> criteria = generated::problem(seed).criteria;
    for (Criterion& criterion : criteria) criterion.weight += criterion.weight == 0;
    return criteria;
}

}  // namespace

TEST_CASE("each checklist is told once, with its winners") {
    const std::vector<Reading> readings{reading({criterion(1, {{0, 1}, {1, 0}}), criterion(2, {{1, 1}, {0, 3}})}, 2)};
    const Seen seen = see(readings, Method::all);
    CHECK(seen.walked.finished);
    CHECK(seen.counts == std::map<std::vector<AlternativeSet>, Count>{{{1}, 1}, {{2}, 3}});
    CHECK(seen.first.at({1}) == Completion{1, 0});
    CHECK(seen.first.at({2}) == Completion{0, 0});
}

TEST_CASE("branch and bound counts what looking at every checklist counts") {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        const By<StepIndex, Criterion> one = criteria(seed);
        std::vector<Reading> readings{reading(one, one.front().values.front().size())};
        if (seed % 2 == 0) {  // a second reading that does not know all of it
            readings.push_back(readings.front());
            for (Rows& step : readings.back().points)
                if (step.size() > 1) step.back().clear();
        }
        const Seen all = see(readings, Method::all);
        const Seen bounds = see(readings, Method::bounds);
        CHECK(all.counts == bounds.counts);
        CHECK(all.first == bounds.first);
        CHECK(bounds.walked.work <= all.walked.work);
    }
}

TEST_CASE("a reading that knows nothing of a checklist has no winners") {
    Reading knows = reading({criterion(1, {{0, 1}, {1, 0}})}, 2);
    knows.points[0][1].clear();
    for (const Method method : {Method::all, Method::bounds}) {
        const Seen seen = see({knows}, method);
        CHECK(seen.counts == std::map<std::vector<AlternativeSet>, Count>{{{0}, 1}, {{2}, 1}});
    }
    knows.answered = true;  // an answer that gave no points
    CHECK(see({knows}, Method::all).counts == std::map<std::vector<AlternativeSet>, Count>{{{3}, 1}, {{2}, 1}});
}

TEST_CASE("what is certain is counted at once, also when it is a tie") {
    const Reading alike = reading(By<StepIndex, Criterion>(60, criterion(1, {{5, 5, 1}, {9, 9, 2}, {7, 7, 7}, {8, 8, 0}})), 3);
    const Reading won = reading(By<StepIndex, Criterion>(60, criterion(1, {{5, 4, 1}, {9, 3, 2}, {7, 1, 6}, {8, 0, 0}})), 3);
    CHECK(see({won}, Method::bounds).walked.work == 1);
    CHECK(see({won}, Method::bounds).counts.at({1}) == Count{1} << 120);
    // Only where all 60 outcomes are the third is the third alternative up with them.
    const Seen seen = see({alike}, Method::bounds);
    CHECK(seen.walked.work < 500);
    CHECK(seen.counts.at({7}) == 1);
    CHECK(seen.counts.at({3}) == (Count{1} << 120) - 1);
}

TEST_CASE("the walk gives up when its budget is used up, and stops when told to") {
    const std::vector<Reading> readings{reading(By<StepIndex, Criterion>(8, criterion(1, {{0, 1}, {1, 0}})), 2)};
    const std::int64_t needed = see(readings, Method::all).walked.work;
    CHECK(needed == 511);
    CHECK(see(readings, Method::all, needed).walked.finished);
    const Seen seen = see(readings, Method::all, needed - 1);
    CHECK(!seen.walked.finished);
    CHECK(seen.walked.work == needed - 1);
    int calls = 0;
    walk(readings, Method::all, plenty, [&](const Alike&) { return ++calls < 3; });
    CHECK(calls == 3);
}

TEST_CASE("the first checklists are told in the order of the steps, the last changing first") {
    const Completion outcomes{0, 1, 0};
    const By<StepIndex, std::size_t> sizes{3, 2, 2};
    const std::vector<StepIndex> others{2, 0};
    const Alike alike{{}, 6, outcomes, sizes, others};
    CHECK(alike.first(3) == std::vector<Completion>{{0, 1, 0}, {0, 1, 1}, {1, 1, 0}});
    CHECK(alike.first(9).size() == 6);
}
