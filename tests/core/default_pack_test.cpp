// What the default pack promises, proved over all its complete checklists.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <set>

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

/// Every value of the table, and where it stands.
std::vector<std::pair<std::string, Value>> table() {
    std::vector<std::pair<std::string, Value>> all;
    const auto add = [&](const std::string& place, const Values& values) {
        for (const auto& [alternative, value] : values) all.emplace_back(place + '/' + alternative, value);
    };
    for (const Step& step : default_model().pack().steps) {
        for (const Option& option : step.options) add(step.id + '/' + option.id, option.values);
        for (const Band& band : step.bands) add(step.id + '/' + band.id, band.values);
    }
    return all;
}

/// In lower case, without what stands between them. A byte of a letter beyond ASCII is part of its word.
std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> found(1);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte)) found.back() += static_cast<char>(std::tolower(byte));
        else if (!found.back().empty()) found.emplace_back();
    }
    if (found.back().empty()) found.pop_back();
    return found;
}

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

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

TEST_CASE("the two cases that evidence speaks against are close calls, and say so") {
    const Model& model = default_model();
    for (const char* id : {"saas-startup", "enterprise-it"}) {
        CAPTURE(id);
        const std::vector<Case>& cases = model.pack().cases;
        const auto it = std::find_if(cases.begin(), cases.end(), [&](const Case& known) { return known.id == id; });
        REQUIRE(it != cases.end());
        CHECK(it->what.find("close call") != std::string::npos);
        Assessment assessment;
        assessment.answers = it->answers;
        const Advice advice = advise(model, assessment);
        REQUIRE(advice.verdict);
        CHECK(advice.verdict->lead_tenths < 30);
    }
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

TEST_CASE("each alternative wins one of the article’s own cases") {
    const Model& model = default_model();
    std::set<std::string> won;
    for (const Case& known_case : model.pack().cases) {
        if (known_case.kind != "article") continue;
        Assessment assessment;
        assessment.answers = known_case.answers;
        const Advice advice = advise(model, assessment);
        REQUIRE(advice.verdict);
        for (const AlternativeIndex winner : advice.verdict->winners) won.insert(model.alternative(winner).id);
    }
    CHECK(won.size() == model.pack().alternatives.size());
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

TEST_CASE("at most a third of the values rest on judgement") {
    const auto sourced = [](const Value& value) {
        return std::any_of(value.sources.begin(), value.sources.end(), [](const std::string& id) {
            const std::vector<Source>& sources = default_model().pack().sources;
            return std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.id == id; })->kind != "opinion";
        });
    };
    const auto all = table();
    const auto judged = std::count_if(all.begin(), all.end(), [&](const auto& one) { return !sourced(one.second); });
    CHECK(judged * 3 <= static_cast<std::ptrdiff_t>(all.size()));
}

TEST_CASE("no two reasons share a clause: five words in a row") {
    std::map<std::string, std::string> seen;
    for (const auto& [place, value] : table()) {
        const std::vector<std::string> all = words(value.reason);
        for (std::size_t i = 0; i + 5 <= all.size(); ++i) {
            std::string clause;
            for (std::size_t j = i; j < i + 5; ++j) clause += all[j] + ' ';
            const auto [at, fresh] = seen.emplace(clause, place);
            if (!fresh && at->second != place) FAIL_CHECK(clause << "in " << at->second << " and " << place);
        }
    }
}

TEST_CASE("a reason fits on the card, in two or three lines") {
    for (const auto& named : table()) {
        CAPTURE(named.first);
        CHECK(characters(named.second.reason) <= 150);
    }
}

TEST_CASE("scope, team and compliance weigh most") {
    const Model& model = default_model();
    const auto weight = [&](const char* id) { return model.criteria()[model.find_step(id).value()].weight; };
    for (const char* heavy : {"scope", "team", "compliance"})
        for (const char* light : {"needs", "learning", "stage", "integrations", "growth"})
            CHECK(weight(heavy) >= weight(light));
}
