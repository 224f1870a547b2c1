#include "core/pack_rules.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "tests/core/samples.hpp"

using namespace crossroads;

TEST_CASE("the sample pack has no findings") { CHECK(pack_findings(samples::pack()).empty()); }

TEST_CASE("every rule is found broken at its place") {
    struct Broken {
        const char* code;
        const char* path;
        std::function<void(Pack&)> by;
    };
    const std::string long_text(601, 'x');
    const std::vector<Broken> cases{
        {"bad_id", "/id", [](Pack& pack) { pack.id = "Tea"; }},
        {"empty_text", "/title", [](Pack& pack) { pack.title.clear(); }},
        {"text_too_long", "/question", [&](Pack& pack) { pack.question = long_text; }},
        {"text_too_long", "/scope_note", [&](Pack& pack) { pack.scope_note = long_text; }},
        {"out_of_range", "/strength/leaning", [](Pack& pack) { pack.strength.leaning = 0; }},
        {"out_of_range", "/strength/clear", [](Pack& pack) { pack.strength.clear = 101; }},
        {"clear_below_leaning", "/strength/clear", [](Pack& pack) { pack.strength.clear = 2; }},
        {"wrong_count", "/alternatives", [](Pack& pack) { pack.alternatives.resize(1); }},
        {"wrong_count", "/steps", [](Pack& pack) { pack.steps.clear(); }},
        {"bad_id", "/alternatives/0/id", [](Pack& pack) { pack.alternatives[0].id = "__proto__"; }},
        {"duplicate_id", "/steps/1/id", [](Pack& pack) { pack.steps[1].id = "time"; }},
        {"empty_text", "/frameworks/0/name", [](Pack& pack) { pack.frameworks[0].name.clear(); }},
        {"empty_text", "/alternatives/1/imperative", [](Pack& pack) { pack.alternatives[1].imperative.clear(); }},
        {"empty_text", "/alternatives/0/pros/0", [](Pack& pack) { pack.alternatives[0].pros[0].clear(); }},
        {"wrong_count", "/alternatives/0/frameworks", [](Pack& pack) { pack.alternatives[0].frameworks.clear(); }},
        {"unknown_framework", "/alternatives/0/frameworks/0", [](Pack& pack) { pack.alternatives[0].frameworks[0] = "milk"; }},
        {"out_of_range", "/steps/0/weight", [](Pack& pack) { pack.steps[0].weight = 101; }},
        {"wrong_count", "/steps/0/options", [](Pack& pack) { pack.steps[0].options.clear(); }},
        {"empty_text", "/steps/0/options/1/label", [](Pack& pack) { pack.steps[0].options[1].label.clear(); }},
        {"missing_value", "/steps/0/options/0/values", [](Pack& pack) { pack.steps[0].options[0].values.pop_back(); }},
        {"unknown_alternative", "/steps/0/options/0/values/milk",
         [](Pack& pack) { pack.steps[0].options[0].values.push_back({"milk", {1, "Why.", {}}}); }},
        {"out_of_range", "/steps/0/options/0/values/tea/value",
         [](Pack& pack) { pack.steps[0].options[0].values[0].second.value = 101; }},
        {"empty_text", "/steps/0/options/0/values/tea/reason",
         [](Pack& pack) { pack.steps[0].options[0].values[0].second.reason.clear(); }},
        {"unknown_source", "/steps/0/options/0/values/tea/sources/0",
         [](Pack& pack) { pack.steps[0].options[0].values[0].second.sources[0] = "film"; }},
        {"not_a_swing", "/steps/0", [](Pack& pack) { pack.steps[0].options[0].values[0].second.value = 100; pack.steps[0].options[1].values[1].second.value = 1; }},
        {"empty_text", "/steps/2/load_rule/text", [](Pack& pack) { pack.steps[2].load_rule.text.clear(); }},
        {"out_of_range", "/steps/2/options/1/load", [](Pack& pack) { pack.steps[2].options[1].load = -1; }},
        {"unknown_group", "/steps/2/options/1/group", [](Pack& pack) { pack.steps[2].options[1].group = "sour"; }},
        {"wrong_count", "/steps/2/bands", [](Pack& pack) { pack.steps[2].bands.clear(); }},
        {"bands_start_above_0", "/steps/2/bands/0/from", [](Pack& pack) { pack.steps[2].bands[0].from = 1; }},
        {"bands_not_ascending", "/steps/2/bands/1/from", [](Pack& pack) { pack.steps[2].bands[1].from = 0; }},
        {"unreachable_band", "/steps/2/bands/1", [](Pack& pack) { pack.steps[2].bands[1].from = 5; }},
        {"too_many_completions", "/steps",
         [](Pack& pack) {
             for (int i = 0; i < 40; ++i) {
                 Step step = pack.steps[0];
                 step.id = "step-" + std::string(1, static_cast<char>('a' + i % 26)) + std::string(static_cast<std::size_t>(i), 'x');
                 step.id.resize(std::min<std::size_t>(step.id.size(), 40));
                 while (step.options.size() < 9) {
                     step.options.push_back(step.options[0]);
                     step.options.back().id = "option-" + std::to_string(step.options.size());
                 }
                 pack.steps.push_back(step);
             }
         }},
        {"unknown_word", "/cases/0/kind", [](Pack& pack) { pack.cases[0].kind = "rumour"; }},
        {"wrong_count", "/cases/0/told", [](Pack& pack) { pack.cases[0].told.clear(); }},
        {"unknown_alternative", "/cases/0/told/0", [](Pack& pack) { pack.cases[0].told[0] = "milk"; }},
        {"unknown_step", "/cases/0/answers/sugar", [](Pack& pack) { pack.cases[0].answers[0].step = "sugar"; }},
        {"unknown_option", "/cases/0/answers/time/0", [](Pack& pack) { pack.cases[0].answers[0].options[0] = "noon"; }},
        {"too_many_options", "/cases/0/answers/time", [](Pack& pack) { pack.cases[0].answers[0].options.push_back("evening"); }},
        {"unknown_source", "/cases/0/sources/0", [](Pack& pack) { pack.cases[0].sources[0] = "film"; }},
        {"unknown_word", "/sources/0/kind", [](Pack& pack) { pack.sources[0].kind = "rumour"; }},
        {"bad_url", "/sources/0/url", [](Pack& pack) { pack.sources[0].url = "javascript:alert(1)"; }},
        {"unknown_alternative", "/steps/0/directions/0/favours", [](Pack& pack) { pack.steps[0].directions = {{"milk", "tea"}}; }},
        {"unknown_alternative", "/steps/0/directions/0/over", [](Pack& pack) { pack.steps[0].directions = {{"tea", "milk"}}; }},
        {"bad_date", "/sources/0/true_until", [](Pack& pack) { pack.sources[0].true_until = "2028-02-30"; }},
        {"bad_date", "/sources/0/read", [](Pack& pack) { pack.sources[0].read = "yesterday"; }},
    };
    for (const Broken& broken : cases) {
        CAPTURE(std::string(broken.code));
        CAPTURE(std::string(broken.path));
        Pack pack = samples::pack();
        broken.by(pack);
        bool found = false;
        for (const Finding& finding : pack_findings(pack))
            found = found || (finding.code == broken.code && finding.path == broken.path && !finding.message.empty());
        CHECK(found);
    }
}

TEST_CASE("all findings are told at once, in the order of the document") {
    Pack pack = samples::pack();
    pack.title.clear();
    pack.steps[0].weight = 0;
    pack.sources[0].read = "";
    const Findings findings = pack_findings(pack);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].path == "/title");
    CHECK(findings[1].path == "/steps/0/weight");
    CHECK(findings[2].path == "/sources/0/read");
}

TEST_CASE("a step that is no swing is a warning, and a model is made all the same") {
    Pack pack = samples::pack();
    for (Option& option : pack.steps[0].options)
        for (auto& [id, value] : option.values) value.value = 50;
    const Result<Model> model = build_model(pack);
    CHECK(model.ok());
    CHECK(samples::find(model.findings(), "not_a_swing").severity == Severity::warning);
}

TEST_CASE("a pack with an error makes no model") {
    Pack pack = samples::pack();
    pack.version.clear();
    CHECK(!build_model(pack).ok());
}
