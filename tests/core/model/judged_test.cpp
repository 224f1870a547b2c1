#include "core/model/judged.hpp"

#include <doctest/doctest.h>

#include "core/advice/advice.hpp"
#include "core/advisor.hpp"
#include "core/json/document.hpp"
#include "tests/core/files.hpp"
#include "tests/core/samples.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;

namespace {

/// What the advisor says of an assessment: the set of judgements in use, and the code of its first finding.
std::pair<std::string, std::string> judgement_in_use(const Advisor& advisor, const std::string& assessment) {
    const json::Node advice = json::read_document(advisor.advise(assessment), json::pack_limits).value();
    const json::Node* set = tree::field(*tree::field(advice, "pack"), "judgement");
    const json::Node* findings = tree::field(advice, "findings");
    return {set->text, findings->items.empty() ? "" : tree::field(findings->items.front(), "code")->text};
}

/// The options of a step, or its bands where many are taken.
std::vector<Outcome> with_values(const Step& step) {
    if (step.takes_many) return {step.bands.begin(), step.bands.end()};
    return {step.options.begin(), step.options.end()};
}

}  // namespace

TEST_CASE("a set changes the weights and values that it names, and nothing else") {
    const Pack table = samples::everything();
    const Pack guests = judged_by(table, 1);
    CHECK(guests.steps[1].weight == 5);
    CHECK(guests.steps[0].weight == table.steps[0].weight);
    for (std::size_t step = 0; step < table.steps.size(); ++step) {
        const std::vector<Outcome> before = with_values(table.steps[step]), after = with_values(guests.steps[step]);
        for (std::size_t i = 0; i < before.size(); ++i)
            for (std::size_t a = 0; a < before[i].values.size(); ++a) {
                const auto& [alternative, was] = before[i].values[a];
                const Value& is = after[i].values[a].second;
                const std::string place = table.steps[step].id + " " + before[i].id + " " + alternative;
                CAPTURE(place);
                const std::int64_t expected = place == "time morning tea" ? 20 : place == "time morning both" ? 50 : place == "extras much switch" ? 60 : was.value;
                CHECK(is.value == expected);
                CHECK((is.reason == "Half of them wake.") == (place == "time morning both"));
                if (place != "time morning both") CHECK(is.sources == was.sources);
            }
    }
}

TEST_CASE("the model by a set has its weights and values, and says so") {
    const Model table = samples::model(samples::everything());
    CHECK(table.judgement()->id == "house");
    const Model guests = judged_by(table, 1);
    CHECK(guests.judgement()->id == "guests");
    CHECK(guests.criteria()[1].weight == 10);
    CHECK(guests.criteria()[0].values[0][0] == 20);
    CHECK(!samples::model().judgement());
}

TEST_CASE("advice is by the set that was chosen, by the first where that is unknown or none is") {
    const Advisor advisor(files::read("tests/packs/everything.json"));
    using Told = std::pair<std::string, std::string>;
    CHECK(judgement_in_use(advisor, R"({"schema":1})") == Told{"house", ""});
    CHECK(judgement_in_use(advisor, R"({"schema":1,"judgement":"guests"})") == Told{"guests", ""});
    CHECK(judgement_in_use(advisor, R"({"schema":1,"judgement":"film"})") == Told{"house", "unknown_judgement"});
    CHECK(judgement_in_use(advisor, R"({"schema":1,"judgement":"house"})") == Told{"house", ""});
    CHECK(advisor.advise(R"({"schema":1,"judgement":"house","answers":{"time":"morning"}})") == advisor.advise(R"({"schema":1,"answers":{"time":"morning"}})"));
    CHECK(advisor.digest(R"({"schema":1,"judgement":"guests"})") != advisor.digest(R"({"schema":1})"));
}

TEST_CASE("how far to trust it is told for the set in use, and whether values changed since") {
    Pack pack = samples::everything();
    const auto trust = [&](std::size_t set) {
        const Model table = samples::model(pack);
        const Model model = set == 0 ? table : judged_by(table, set);
        const std::optional<TrustAdvice> told = advise(model, {}).trust;
        REQUIRE(told);
        return std::pair{told->figures ? told->figures->agree : 0, told->current};
    };
    CHECK(trust(0) == std::pair<std::int64_t, bool>{10, true});
    CHECK(trust(1) == std::pair<std::int64_t, bool>{0, true});
    pack.version = "2";
    CHECK(trust(0) == std::pair<std::int64_t, bool>{10, false});
    const Model without = samples::model();
    CHECK(!advise(without, {}).trust);
}
