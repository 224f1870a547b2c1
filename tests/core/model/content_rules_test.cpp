#include "core/model/content_rules.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "core/model/pack_rules.hpp"
#include "core/model/provisions.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

Condition ask(Condition::Kind kind, std::vector<std::string> ids) { return {kind, {}, "", std::move(ids)}; }
Condition is(std::string step, std::vector<std::string> ids) { return {Condition::Kind::step, {}, std::move(step), std::move(ids)}; }

}  // namespace

TEST_CASE("the pack with every field has no findings") { CHECK(pack_findings(samples::everything()).empty()); }

TEST_CASE("every rule of the content is found broken at its place") {
    struct Broken {
        const char* code;
        const char* path;
        std::function<void(Pack&)> by;
    };
    using enum Condition::Kind;
    const std::string long_text(601, 'x');
    const auto caution = [](Pack& pack) -> Passage& { return pack.cautions[0]; };
    const std::vector<Broken> cases{
        {"bad_id", "/packages/0/id", [](Pack& pack) { pack.packages[0].id = "Milk"; }},
        {"duplicate_id", "/packages/1/id", [](Pack& pack) { pack.packages[1].id = "milk"; }},
        {"empty_text", "/packages/0/version", [](Pack& pack) { pack.packages[0].version.clear(); }},
        {"empty_text", "/packages/0/maintainer", [](Pack& pack) { pack.packages[0].maintainer.clear(); }},
        {"text_too_long", "/packages/2/stale", [&](Pack& pack) { pack.packages[2].stale = long_text; }},
        {"text_too_long", "/packages/2/ending", [&](Pack& pack) { pack.packages[2].ending = long_text; }},
        {"bad_date", "/packages/0/released", [](Pack& pack) { pack.packages[0].released = "2026-13"; }},
        {"unknown_source", "/packages/0/sources/0", [](Pack& pack) { pack.packages[0].sources[0] = "film"; }},
        {"duplicate_id", "/alternatives/0/plan/1/id", [](Pack& pack) { pack.alternatives[0].plan[1].id = "first"; }},
        {"empty_text", "/alternatives/0/plan/1/title", [](Pack& pack) { pack.alternatives[0].plan[1].title.clear(); }},
        {"bad_id", "/cautions/0/id", [&](Pack& pack) { caution(pack).id = "4 sleep"; }},
        {"duplicate_id", "/cautions/1/id", [](Pack& pack) { pack.cautions[1].id = "sleep"; }},
        {"duplicate_id", "/cautions/0/id", [&](Pack& pack) { caution(pack).id = "water"; }},
        {"duplicate_id", "/about/0/id", [](Pack& pack) { pack.about[0].id = "sleep"; }},
        {"duplicate_id", "/alternatives/0/plan/1/passages/0/id", [](Pack& pack) { pack.alternatives[0].plan[1].passages[0].id = "shop"; }},
        {"empty_text", "/cautions/0/title", [&](Pack& pack) { caution(pack).title.clear(); }},
        {"empty_text", "/cautions/0/text", [&](Pack& pack) { caution(pack).text.clear(); }},
        {"text_too_long", "/cautions/0/text", [&](Pack& pack) { caution(pack).text = long_text; }},
        {"empty_text", "/alternatives/0/plan/0/passages/1/commands/0",
         [](Pack& pack) { pack.alternatives[0].plan[0].passages[1].commands[0].clear(); }},
        {"unknown_source", "/cautions/0/sources/0", [&](Pack& pack) { caution(pack).sources[0] = "film"; }},
        {"unknown_step", "/cautions/0/when/all/0/step", [&](Pack& pack) { caution(pack).when->parts[0].step = "day"; }},
        {"unknown_option", "/cautions/0/when/all/0/is/0", [&](Pack& pack) { caution(pack).when->parts[0].ids[0] = "night"; }},
        {"unknown_alternative", "/cautions/0/when/all/1/any/0/verdict/1",
         [&](Pack& pack) { caution(pack).when->parts[1].parts[0].ids[1] = "milk"; }},
        {"unknown_band", "/cautions/0/when/is/0", [&](Pack& pack) { caution(pack).when = is("extras", {"foam"}); }},
        {"unknown_framework", "/cautions/2/when/work", [](Pack& pack) { pack.cautions[2].when->framework = "cocoa"; }},
        {"unknown_band", "/cautions/2/when/is/0", [](Pack& pack) { pack.cautions[2].when->ids = {"plain"}; }},
        {"work_of_no_framework", "/cautions/0/when/is", [&](Pack& pack) { caution(pack).when = is("extras", {"much"}); }},
        {"unknown_need", "/cautions/0/when/need", [&](Pack& pack) { caution(pack).when = ask(need, {"morning"}); }},
        {"unknown_word", "/cautions/0/when/firmness/0", [&](Pack& pack) { caution(pack).when = ask(firmness, {"firm"}); }},
        {"unknown_need", "/cautions/0/when/none/0/need",
         [&](Pack& pack) { caution(pack).when = Condition{none, {ask(need, {"milk"})}, "", {}}; }},
        {"bad_id", "/comparison/0/id", [](Pack& pack) { pack.comparison[0].id.clear(); }},
        {"empty_text", "/comparison/0/title", [](Pack& pack) { pack.comparison[0].title.clear(); }},
        {"unknown_framework", "/comparison/0/cells/milk", [](Pack& pack) { pack.comparison[0].cells[0].framework = "milk"; }},
        {"wrong_count", "/comparison/0/cells/leaf/texts", [](Pack& pack) { pack.comparison[0].cells[0].texts.clear(); }},
        {"empty_text", "/comparison/0/cells/leaf/texts/0", [](Pack& pack) { pack.comparison[0].cells[0].texts[0].clear(); }},
        {"unknown_source", "/comparison/0/cells/leaf/sources/0", [](Pack& pack) { pack.comparison[0].cells[0].sources[0] = "film"; }},
    };
    for (const Broken& broken : cases) {
        CAPTURE(std::string(broken.code));
        CAPTURE(std::string(broken.path));
        Pack pack = samples::everything();
        broken.by(pack);
        bool found = false;
        for (const Finding& finding : pack_findings(pack))
            found = found || (finding.code == broken.code && finding.path == broken.path && !finding.message.empty());
        CHECK(found);
    }
}

TEST_CASE("each passage whose id is that of an earlier one is named, wherever the two stand") {
    Pack pack = samples::everything();
    for (Passage& passage : pack.cautions) passage.id = pack.alternatives[0].plan[0].passages[0].id;
    std::vector<std::string> paths;
    for (const Finding& finding : pack_findings(pack)) paths.push_back(finding.path);
    CHECK(paths == std::vector<std::string>{"/cautions/0/id", "/cautions/1/id", "/cautions/2/id", "/cautions/3/id"});
}
