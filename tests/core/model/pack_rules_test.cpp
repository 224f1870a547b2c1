#include "core/model/pack_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "core/model/model.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

bool found(const Findings& findings, std::string_view code, std::string_view path) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == code && finding.path == path && !finding.message.empty();
    });
}

/// What is found in the pack with every field, changed like this.
template <class Change>
Findings after(Change change) {
    Pack pack = samples::everything();
    change(pack);
    return pack_findings(pack);
}

}  // namespace

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
        {"out_of_range", "/firmness/leaning", [](Pack& pack) { pack.firmness.leaning = 0; }},
        {"out_of_range", "/firmness/clear", [](Pack& pack) { pack.firmness.clear = 101; }},
        {"clear_below_leaning", "/firmness/clear", [](Pack& pack) { pack.firmness.clear = 2; }},
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
        CHECK(found(pack_findings(pack), broken.code, broken.path));
    }
}

TEST_CASE("numbers end at their limits") {
    struct Number {
        const char* path;
        std::int64_t least, most;
        std::int64_t& (*of)(Pack&);
    };
    for (const Number& number : std::vector<Number>{
             {"/firmness/leaning", 1, 100, [](Pack& pack) -> std::int64_t& { return pack.firmness.leaning; }},
             {"/firmness/clear", 1, 100, [](Pack& pack) -> std::int64_t& { return pack.firmness.clear; }},
             {"/steps/1/weight", 1, max_weight, [](Pack& pack) -> std::int64_t& { return pack.steps[1].weight; }},
             {"/steps/3/options/1/load", 0, max_load, [](Pack& pack) -> std::int64_t& { return pack.steps[3].options[1].load; }},
             {"/steps/0/options/0/values/tea/value", 0, 100,
              [](Pack& pack) -> std::int64_t& { return pack.steps[0].options[0].values[0].second.value; }}}) {
        CAPTURE(std::string(number.path));
        const auto refused = [&](std::int64_t value) {
            return found(after([&](Pack& pack) { number.of(pack) = value; }), "out_of_range", number.path);
        };
        CHECK(refused(number.least - 1));
        CHECK(!refused(number.least));
        CHECK(!refused(number.most));
        CHECK(refused(number.most + 1));
    }
}

TEST_CASE("texts say something, unless they may say nothing, and end at their limit") {
    struct Text {
        const char* path;
        bool may_be_empty;
        std::string& (*of)(Pack&);
    };
    for (const Text& text : std::vector<Text>{
             {"/version", false, [](Pack& pack) -> std::string& { return pack.version; }},
             {"/language", false, [](Pack& pack) -> std::string& { return pack.language; }},
             {"/title", false, [](Pack& pack) -> std::string& { return pack.title; }},
             {"/question", false, [](Pack& pack) -> std::string& { return pack.question; }},
             {"/scope_note", true, [](Pack& pack) -> std::string& { return pack.scope_note; }},
             {"/frameworks/1/name", false, [](Pack& pack) -> std::string& { return pack.frameworks[1].name; }},
             {"/alternatives/1/name", false, [](Pack& pack) -> std::string& { return pack.alternatives[1].name; }},
             {"/alternatives/1/phrase", false, [](Pack& pack) -> std::string& { return pack.alternatives[1].phrase; }},
             {"/alternatives/1/imperative", false, [](Pack& pack) -> std::string& { return pack.alternatives[1].imperative; }},
             {"/alternatives/1/nature", false, [](Pack& pack) -> std::string& { return pack.alternatives[1].nature; }},
             {"/alternatives/1/pros/0", false, [](Pack& pack) -> std::string& { return pack.alternatives[1].pros[0]; }},
             {"/alternatives/1/cons/0", false, [](Pack& pack) -> std::string& { return pack.alternatives[1].cons[0]; }},
             {"/alternatives/1/best_for/0", false, [](Pack& pack) -> std::string& { return pack.alternatives[1].best_for[0]; }},
             {"/steps/1/title", false, [](Pack& pack) -> std::string& { return pack.steps[1].title; }},
             {"/steps/1/question", false, [](Pack& pack) -> std::string& { return pack.steps[1].question; }},
             {"/steps/1/help", true, [](Pack& pack) -> std::string& { return pack.steps[1].help; }},
             {"/steps/1/why", false, [](Pack& pack) -> std::string& { return pack.steps[1].why; }},
             {"/steps/1/options/1/label", false, [](Pack& pack) -> std::string& { return pack.steps[1].options[1].label; }},
             {"/steps/1/options/1/help", true, [](Pack& pack) -> std::string& { return pack.steps[1].options[1].help; }},
             {"/steps/2/load_rule/text", false, [](Pack& pack) -> std::string& { return pack.steps[2].load_rule.text; }},
             {"/steps/2/groups/1/label", false, [](Pack& pack) -> std::string& { return pack.steps[2].groups[1].label; }},
             {"/steps/2/bands/1/label", false, [](Pack& pack) -> std::string& { return pack.steps[2].bands[1].label; }},
             {"/cases/1/name", false, [](Pack& pack) -> std::string& { return pack.cases[1].name; }},
             {"/cases/1/summary", false, [](Pack& pack) -> std::string& { return pack.cases[1].summary; }},
             {"/cases/1/what", false, [](Pack& pack) -> std::string& { return pack.cases[1].what; }},
             {"/sources/1/title", false, [](Pack& pack) -> std::string& { return pack.sources[1].title; }},
             {"/sources/1/claim", false, [](Pack& pack) -> std::string& { return pack.sources[1].claim; }}}) {
        CAPTURE(std::string(text.path));
        const auto with = [&](std::size_t length) { return after([&](Pack& pack) { text.of(pack).assign(length, 'x'); }); };
        CHECK(found(with(0), "empty_text", text.path) != text.may_be_empty);
        CHECK(!found(with(max_text), "text_too_long", text.path));
        CHECK(found(with(max_text + 1), "text_too_long", text.path));
    }
}

TEST_CASE("no two things of one kind have the same id") {
    const auto doubled = [](auto& things) { things.push_back(things.back()); };
    CHECK(found(after([&](Pack& pack) { doubled(pack.frameworks); }), "duplicate_id", "/frameworks/3/id"));
    CHECK(found(after([&](Pack& pack) { doubled(pack.alternatives); }), "duplicate_id", "/alternatives/4/id"));
    CHECK(found(after([&](Pack& pack) { doubled(pack.steps); }), "duplicate_id", "/steps/4/id"));
    CHECK(found(after([&](Pack& pack) { doubled(pack.steps[0].options); }), "duplicate_id", "/steps/0/options/3/id"));
    CHECK(found(after([&](Pack& pack) { doubled(pack.steps[2].groups); }), "duplicate_id", "/steps/2/groups/2/id"));
    CHECK(found(after([&](Pack& pack) { doubled(pack.steps[2].bands); }), "duplicate_id", "/steps/2/bands/2/id"));
    CHECK(found(after([&](Pack& pack) { doubled(pack.cases); }), "duplicate_id", "/cases/2/id"));
    CHECK(found(after([&](Pack& pack) { doubled(pack.sources); }), "duplicate_id", "/sources/3/id"));
}

TEST_CASE("a band is reached by a load in it alone: not by the empty set, nor by the next one's first load") {
    const auto unreachable = [](std::int64_t load, std::int64_t second, std::int64_t third) {
        Pack pack = samples::pack();
        pack.cases.clear();
        Step& snacks = pack.steps[2];
        for (Option& option : snacks.options) option.exclusive = false, option.load = load;
        snacks.bands[1].from = second;
        snacks.bands.push_back({{"third", "third", snacks.bands[0].values}, third});
        std::vector<std::string> paths;
        for (const Finding& finding : pack_findings(pack)) paths.push_back(finding.code + " " + finding.path);
        return paths;
    };
    using Paths = std::vector<std::string>;
    CHECK(unreachable(2, 3, 5) == Paths{});  // 2, 4 and 6
    CHECK(unreachable(2, 1, 2) == Paths{"unreachable_band /steps/2/bands/0", "unreachable_band /steps/2/bands/1"});
    CHECK(unreachable(max_load, 2 * max_load, 3 * max_load) == Paths{});
    CHECK(unreachable(max_load, 2 * max_load, 3 * max_load + 1) == Paths{"unreachable_band /steps/2/bands/2"});
}

TEST_CASE("a word that is none of those allowed is told with all of them") {
    Pack pack = samples::everything();
    pack.cases[0].kind = "rumour";
    CHECK(samples::find(pack_findings(pack), "unknown_word").message == "\"rumour\" is not one of: article, project.");
}

TEST_CASE("steps of one swing are not judged by another's") {
    const auto swing = [](std::int64_t least, std::int64_t most) {
        Pack pack = samples::pack();
        for (Option& option : pack.steps[1].options)
            for (auto& [id, value] : option.values) value.value = least;
        pack.steps[1].options[0].values[0].second.value = most;
        return found(pack_findings(pack), "not_a_swing", "/steps/1");
    };
    CHECK(!swing(0, 100));
    CHECK(swing(1, 100));
    CHECK(swing(0, 99));
}

TEST_CASE("2^120 ways to answer are the last that can be counted") {
    const auto too_many = [](std::size_t options_of_last) {
        Pack pack = samples::pack();
        pack.cases.clear();
        Step step = pack.steps[0];
        pack.steps.clear();
        const auto add = [&](std::size_t options) {
            step.id = "step-" + std::to_string(pack.steps.size());
            while (step.options.size() < options) {
                step.options.push_back(step.options[0]);
                step.options.back().id = "option-" + std::to_string(step.options.size());
            }
            pack.steps.push_back(step);
        };
        while (pack.steps.size() < max_steps - 1) add(4);
        add(options_of_last);
        return found(pack_findings(pack), "too_many_completions", "/steps");
    };
    CHECK(!too_many(4));
    CHECK(too_many(5));
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
