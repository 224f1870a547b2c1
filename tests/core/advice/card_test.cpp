#include "core/advice/card.hpp"

#include <doctest/doctest.h>

#include <map>
#include <tuple>

#include "core/advice/advice.hpp"
#include "core/json/read_pack.hpp"
#include "tests/core/files.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

/// Two alternatives that the question is about and a third, and a step for each row: its values when answered.
Pack pack_of(const std::vector<std::vector<std::int64_t>>& rows) {
    Pack pack = samples::pack();
    const Step like = pack.steps[0];
    pack.steps.clear();
    for (const std::vector<std::int64_t>& row : rows) {
        Step step = like;
        step.id = "step-" + std::to_string(pack.steps.size());
        for (std::size_t a = 0; a < row.size(); ++a) step.options[0].values[a].second.value = row[a];
        for (std::size_t a = 0; a < row.size(); ++a) step.options[1].values[a].second.value = a == 0 ? 0 : 100;
        pack.steps.push_back(std::move(step));
    }
    pack.cases.clear();
    return pack;
}

/// Step, whom it serves, whether against: in the order told, with the first option of every step.
using Told = std::vector<std::tuple<std::size_t, std::size_t, bool>>;
Told told(const Pack& pack) {
    Assessment assessment;
    for (const Step& step : pack.steps) assessment.answers.push_back({step.id, {step.options[0].id}});
    Told told;
    for (const CardReason& reason : advise(samples::model(pack), assessment).card)
        told.emplace_back(reason.step.number(), reason.serves.number(), reason.against);
    return told;
}

}  // namespace

TEST_CASE("the two largest for the winner, then the largest against it, whoever is the runner-up") {
    // the third is next, and closer in every step
    CHECK(told(pack_of({{60, 40, 59}, {90, 10, 80}, {30, 60, 40}, {70, 30, 80}, {20, 30, 10}})) ==
          Told{{1, 0, false}, {3, 0, false}, {2, 1, true}});
}

TEST_CASE("a winner outside the pair needs to gain on both, and counts by the lesser") {
    CHECK(told(pack_of({{0, 95, 100}, {50, 60, 80}, {40, 100, 70}, {90, 80, 60}, {20, 30, 60}, {80, 10, 90}})) ==
          Told{{4, 2, false}, {1, 2, false}, {3, 0, true}});
}

TEST_CASE("where it is close or tied, the three largest of either side") {
    CHECK(told(pack_of({{60, 40, 0}, {10, 61, 0}, {80, 10, 0}, {30, 70, 0}})) == Told{{2, 0, true}, {1, 1, false}, {3, 1, false}});
    CHECK(told(pack_of({{60, 40, 0}, {40, 60, 0}})) == Told{{0, 0, false}, {1, 1, true}});
}

TEST_CASE("of equal ones first what rests on more than judgement, then in the order of the checklist") {
    Pack pack = pack_of({{80, 20, 0}, {80, 20, 0}, {80, 20, 0}});
    CHECK(told(pack) == Told{{0, 0, false}, {1, 0, false}});
    for (auto& [alternative, value] : pack.steps[2].options[0].values) value.sources = {"book"};
    CHECK(told(pack) == Told{{2, 0, false}, {0, 0, false}});
    pack.sources[0].kind = "opinion";
    CHECK(told(pack) == Told{{0, 0, false}, {1, 0, false}});
}

TEST_CASE("whatever else is answered, a reason for a winner stays one, and serves the same") {
    const Model model = samples::model(json::read_pack(files::read("core/packs/django-or-flask.json")).pack);
    const auto [one, other] = model.pair();
    // by step, outcome and winner
    std::map<std::tuple<StepIndex, OutcomeIndex, AlternativeIndex>, std::pair<AlternativeIndex, bool>> known;
    generated::Draws draws(17);
    std::size_t outside = 0;
    Problem problem{model.alternatives(), model.criteria(), Flags<AlternativeIndex>(model.alternatives(), 0)};
    for (int round = 0; round < 20'000; ++round) {
        for (Criterion& criterion : problem.criteria) {
            criterion.given.reset();
            if (!draws.one_in(4)) criterion.given = OutcomeIndex(static_cast<std::size_t>(draws.below(std::ssize(criterion.values))));
        }
        const Row points = scores(problem);
        const std::optional<Verdict> found = verdict(problem, points, model.pack().firmness, 0, true);
        if (!found || found->winners.size() > 1) continue;
        const AlternativeIndex winner = found->winners.front();
        outside += winner != one && winner != other;
        for (const CardReason& reason : card_reasons(model, problem, *found)) {
            const OutcomeIndex outcome = *problem.criteria[reason.step].given;
            const std::pair said{reason.serves, reason.against};
            const auto before = known.try_emplace({reason.step, outcome, winner}, said).first;
            CHECK(before->second == said);
            const Row& values = problem.criteria[reason.step].values[outcome];
            for (const AlternativeIndex rival : {one, other})
                if (rival != winner) CHECK((reason.against ? values[rival] > values[winner] : values[winner] > values[rival]));
        }
    }
    CHECK(outside > 100);
    CHECK(known.size() > 40);
}
