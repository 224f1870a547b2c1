#include "core/model/judgement_rules.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "tests/core/samples.hpp"

using namespace crossroads;

TEST_CASE("every rule of sets, trust, the pair and earlier ids is found broken at its place") {
    struct Broken {
        const char* code;
        const char* path;
        std::function<void(Pack&)> by;
    };
    const std::string long_text(601, 'x');
    const auto guests = [](Pack& pack) -> Judgement& { return pack.judgements[1]; };
    const auto morning = [](Pack& pack) -> Values& { return pack.judgements[1].values[0].outcomes[0].values; };
    const auto figures = [](Pack& pack) -> Agreement& { return pack.trust->figures[0]; };
    const std::vector<Broken> cases{
        {"wrong_count", "/pair", [](Pack& pack) { pack.pair.pop_back(); }},
        {"wrong_count", "/pair", [](Pack& pack) { pack.pair = {"tea", "tea"}; }},
        {"unknown_alternative", "/pair/1", [](Pack& pack) { pack.pair[1] = "milk"; }},
        {"wrong_count", "/judgements", [](Pack& pack) { pack.judgements.resize(13); }},
        {"first_is_table", "/judgements/0", [](Pack& pack) { pack.judgements[0].weights = {{"guests", 3}}; }},
        {"duplicate_id", "/judgements/1/id", [&](Pack& pack) { guests(pack).id = "house"; }},
        {"empty_text", "/judgements/1/name", [&](Pack& pack) { guests(pack).name.clear(); }},
        {"text_too_long", "/judgements/1/text", [&](Pack& pack) { guests(pack).text = long_text; }},
        {"unknown_source", "/judgements/1/sources/0", [&](Pack& pack) { guests(pack).sources = {"film"}; }},
        {"unknown_step", "/judgements/1/weights/day", [&](Pack& pack) { guests(pack).weights = {{"day", 1}}; }},
        {"out_of_range", "/judgements/1/weights/time", [&](Pack& pack) { guests(pack).weights = {{"time", 0}}; }},
        {"out_of_range", "/judgements/1/weights/time", [&](Pack& pack) { guests(pack).weights = {{"time", 101}}; }},
        {"unknown_step", "/judgements/1/values/day", [&](Pack& pack) { guests(pack).values[0].step = "day"; }},
        {"unknown_option", "/judgements/1/values/time/night", [&](Pack& pack) { guests(pack).values[0].outcomes[0].outcome = "night"; }},
        {"unknown_band", "/judgements/1/values/extras/foam", [&](Pack& pack) { guests(pack).values[1].outcomes[0].outcome = "foam"; }},
        {"unknown_alternative", "/judgements/1/values/time/morning/milk", [&](Pack& pack) { morning(pack)[0].first = "milk"; }},
        {"out_of_range", "/judgements/1/values/time/morning/tea/value", [&](Pack& pack) { morning(pack)[0].second.value = 101; }},
        {"text_too_long", "/judgements/1/values/time/morning/both/reason", [&](Pack& pack) { morning(pack)[1].second.reason = long_text; }},
        {"unknown_source", "/judgements/1/values/time/morning/both/sources/0", [&](Pack& pack) { morning(pack)[1].second.sources = {"film"}; }},
        {"unknown_source", "/judgements/1/values/time/morning/both/against/0", [&](Pack& pack) { morning(pack)[1].second.against = {"film"}; }},
        {"empty_text", "/trust/edition", [](Pack& pack) { pack.trust->edition.clear(); }},
        {"bad_date", "/trust/counted", [](Pack& pack) { pack.trust->counted = "2026-02-29"; }},
        {"out_of_range", "/trust/projects", [](Pack& pack) { pack.trust->projects = 0; }},
        {"empty_text", "/trust/text", [](Pack& pack) { pack.trust->text.clear(); }},
        {"unknown_source", "/trust/sources/0", [](Pack& pack) { pack.trust->sources = {"film"}; }},
        {"unknown_judgement", "/trust/figures/0/judgement", [&](Pack& pack) { figures(pack).judgement = "film"; }},
        {"out_of_range", "/trust/figures/0/readings", [&](Pack& pack) { figures(pack).readings = 0; }},
        {"more_than_all", "/trust/figures/0/agree", [&](Pack& pack) { figures(pack).agree = 15; }},
        {"more_than_all", "/trust/figures/0/clear", [&](Pack& pack) { figures(pack).clear = 15; }},
        {"more_than_all", "/trust/figures/0/clear_agree", [&](Pack& pack) { figures(pack).clear_agree = 7; }},
        {"more_than_all", "/trust/figures/0/firm", [&](Pack& pack) { figures(pack).firm = 15; }},
        {"out_of_range", "/trust/figures/0/firm_agree", [&](Pack& pack) { figures(pack).firm_agree = -1; }},
        {"id_in_use", "/steps/0/was/0", [](Pack& pack) { pack.steps[0].was[0] = "guests"; }},
        {"id_in_use", "/steps/1/was/0", [](Pack& pack) { pack.steps[1].was = {"hour"}; }},
        {"bad_id", "/steps/0/was/0", [](Pack& pack) { pack.steps[0].was[0] = "The hour"; }},
        {"wrong_count", "/steps/0/was", [](Pack& pack) { pack.steps[0].was.resize(21, "x"); }},
        {"id_in_use", "/steps/0/options/2/was/0", [](Pack& pack) { pack.steps[0].options[2].was = {"lunch"}; }},
    };
    for (const Broken& broken : cases) {
        CAPTURE(std::string(broken.code));
        CAPTURE(std::string(broken.path));
        Pack pack = samples::everything();
        broken.by(pack);
        Findings findings;
        judgement_findings(pack, findings);
        bool found = false;
        for (const Finding& finding : findings)
            found = found || (finding.code == broken.code && finding.path == broken.path && !finding.message.empty());
        CHECK(found);
    }
    Findings none;
    judgement_findings(samples::everything(), none);
    CHECK(none.empty());
}

TEST_CASE("one earlier id may stand in two lists") {
    Pack pack = samples::everything();
    pack.steps[1].options[0].was = {"lunch"};
    Findings findings;
    judgement_findings(pack, findings);
    CHECK(findings.empty());
}
