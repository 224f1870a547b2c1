// What the default pack promises, proved over all its complete checklists.
#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>

#include "core/advice/advice.hpp"
#include "core/json/read_pack.hpp"
#include "core/proof/check.hpp"
#include "tests/core/files.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

const Model& default_model() {
    static const Model model =
        samples::model(json::read_pack(files::read("core/packs/django-or-flask.json")).pack);
    return model;
}

/// Every step open, but for these outcomes.
Problem checklist(const std::vector<std::pair<std::string, std::string>>& given = {}) {
    const Model& model = default_model();
    Problem problem = samples::problem(model.criteria().list());
    for (const auto& [id, outcome] : given) {
        const StepIndex step = model.find_step(id).value();
        problem.criteria[step].given = model.find_outcome(step, outcome).value();
    }
    return problem;
}

Completions counted(const Problem& problem) {
    Completions completions = count_completions(problem, std::int64_t{1} << 40);
    REQUIRE(completions.counted);
    return completions;
}

AlternativeIndex alternative(const char* id) { return default_model().find_alternative(id).value(); }

}  // namespace

TEST_CASE("the article's cases come out as the article tells them") {
    const Model& model = default_model();
    int articles = 0;
    for (const Case& known_case : model.pack().cases) {
        if (known_case.kind != "article") continue;
        ++articles;
        CAPTURE(known_case.id);
        Assessment assessment;
        assessment.answers = known_case.answers;
        const Advice advice = advise(model, assessment);
        CHECK(advice.findings.empty());
        REQUIRE(advice.verdict);
        REQUIRE(advice.verdict->winners.size() == 1);
        const std::string& winner = model.alternative(advice.verdict->winners.front()).id;
        CHECK(std::find(known_case.told.begin(), known_case.told.end(), winner) != known_case.told.end());
        for (const StepAdvice& step : advice.steps) CHECK(step.state == StepState::answered);
    }
    CHECK(articles == 10);
}

TEST_CASE("eight of them are offered as examples") {
    int ready = 0;
    for (const Case& known_case : default_model().pack().cases) ready += known_case.ready;
    CHECK(ready == 8);
}

TEST_CASE("each alternative wins somewhere, alone") {
    const Completions all = counted(checklist());
    for (const AlternativeIndex a : all.wins.places()) {
        const std::string& id = default_model().alternative(a).id;
        CAPTURE(id);
        CHECK(all.wins[a] > 0);
        std::cout << id << " wins " << static_cast<double>(all.wins[a] * 1000 / all.total) / 10 << " % of all complete checklists\n";
    }
}

TEST_CASE("both side by side never wins for one person or a demo") {
    CHECK(!contains(counted(checklist({{"team", "solo"}})).possible, alternative("combine")));
    CHECK(!contains(counted(checklist({{"stage", "throwaway"}})).possible, alternative("combine")));
}

TEST_CASE("Flask first never wins where production comes first or it stays small") {
    CHECK(!contains(counted(checklist({{"stage", "production"}})).possible, alternative("migrate")));
    CHECK(!contains(counted(checklist({{"growth", "small"}})).possible, alternative("migrate")));
}

TEST_CASE("every step can matter when nothing is answered") {
    for (const OpenStep& step : counted(checklist()).open) {
        CAPTURE(default_model().step(step.criterion).id);
        CHECK(step.matters == Matters::yes);
        CHECK(step.gain > 0);
    }
}

TEST_CASE("along the ordered steps Django never loses on Flask, as the pack states") {
    for (const char* id : {"needs", "team", "stage", "compliance", "growth"}) {
        CAPTURE(id);
        const std::vector<Direction>& directions = default_model().step(default_model().find_step(id).value()).directions;
        REQUIRE(directions.size() == 1);
        CHECK(directions.front().favours == "django");
        CHECK(directions.front().over == "flask");
    }
}

TEST_CASE("all that the check proves of a pack is so") {
    const Check checked = check(default_model());
    for (const Finding& finding : checked.findings) FAIL_CHECK(finding.path << ": " << finding.message);
    CHECK(checked.examined == Examined::all);
    CHECK(checked.directions == 5);
    const Completions all = counted(checklist());
    CHECK(checked.checklists == all.total);
    CHECK(checked.wins == all.wins);
    Count ties = 0;
    for (const Tie& tie : checked.ties) ties += tie.count;
    CHECK(ties == all.ties);
}

TEST_CASE("scope, team and compliance weigh most") {
    const Model& model = default_model();
    const auto weight = [&](const char* id) { return model.criteria()[model.find_step(id).value()].weight; };
    for (const char* heavy : {"scope", "team", "compliance"})
        for (const char* light : {"needs", "learning", "stage", "integrations", "growth"})
            CHECK(weight(heavy) >= weight(light));
}
