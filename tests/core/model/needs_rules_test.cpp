#include "core/model/needs_rules.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "core/model/pack_rules.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

bool found(const Findings& findings, std::string_view code, std::string_view path) {
    for (const Finding& finding : findings)
        if (finding.code == code && finding.path == path && !finding.message.empty()) return true;
    return false;
}

}  // namespace

TEST_CASE("every rule of needs is found broken at its place") {
    struct Broken {
        const char* code;
        const char* path;
        std::function<void(Pack&)> by;
    };
    const std::string long_text(601, 'x');
    const auto rule = [](Pack& pack) -> LoadRule& { return pack.steps[2].load_rule; };
    const auto foam = [](Pack& pack) -> Provision& { return pack.steps[2].options[1].provisions[1]; };
    const std::vector<Broken> cases{
        {"wrong_count", "/steps/2/load_rule/statuses", [&](Pack& pack) { rule(pack).statuses.clear(); }},
        {"wrong_count", "/steps/2/load_rule/statuses", [&](Pack& pack) { rule(pack).statuses.resize(13, "x"); }},
        {"bad_id", "/steps/2/load_rule/statuses/1", [&](Pack& pack) { rule(pack).statuses[1] = "By hand"; }},
        {"bad_id", "/steps/2/load_rule/sizes/A while", [&](Pack& pack) { rule(pack).sizes[2].first = "A while"; }},
        {"out_of_range", "/steps/2/load_rule/sizes/while", [&](Pack& pack) { rule(pack).sizes[2].second = 1001; }},
        {"unknown_alternative", "/steps/2/load_rule/measured_by/milk", [&](Pack& pack) { rule(pack).measured_by[0].first = "milk"; }},
        {"unknown_framework", "/steps/2/load_rule/measured_by/both", [&](Pack& pack) { rule(pack).measured_by[0].second = "cocoa"; }},
        {"missing_measure", "/steps/2/load_rule/measured_by", [&](Pack& pack) { rule(pack).measured_by.pop_back(); }},
        {"missing_provision", "/steps/2/options/1/provisions", [](Pack& pack) { pack.steps[2].options[1].provisions.pop_back(); }},
        {"unknown_framework", "/steps/2/options/1/provisions/milk", [&](Pack& pack) { foam(pack).framework = "milk"; }},
        {"unknown_status", "/steps/2/options/1/provisions/leaf/status", [&](Pack& pack) { foam(pack).status = "bought"; }},
        {"unknown_size", "/steps/2/options/1/provisions/leaf/size", [&](Pack& pack) { foam(pack).size = "years"; }},
        {"unknown_package", "/steps/2/options/1/provisions/leaf/packages/0", [&](Pack& pack) { foam(pack).packages[0] = "tin"; }},
        {"unknown_package", "/steps/2/options/1/provisions/leaf/others/0", [&](Pack& pack) { foam(pack).others[0] = "tin"; }},
        {"text_too_long", "/steps/2/options/1/provisions/leaf/note", [&](Pack& pack) { foam(pack).note = long_text; }},
        {"unknown_source", "/steps/2/options/1/provisions/leaf/sources/0", [&](Pack& pack) { foam(pack).sources = {"film"}; }},
        {"unknown_framework", "/steps/2/options/1/home", [](Pack& pack) { pack.steps[2].options[1].home = "cocoa"; }},
        {"unreachable_band", "/steps/2/bands/1", [](Pack& pack) { pack.steps[2].bands[1].from = 10; }},
        {"too_many_sums", "/steps/2/bands", [&](Pack& pack) {
             rule(pack).sizes[2].second = 1000;
             pack.steps[2].bands[1].from = 2000;
         }},
        {"wrong_count", "/steps/2/presets", [](Pack& pack) { pack.steps[2].presets.resize(25); }},
        {"duplicate_id", "/steps/2/presets/1/id", [](Pack& pack) { pack.steps[2].presets.push_back(pack.steps[2].presets[0]); }},
        {"duplicate_id", "/steps/3/options/1/id", [](Pack& pack) { pack.steps[3].options[1].id = pack.steps[2].options[0].id; }},
        {"duplicate_id", "/steps/2/options/2/id", [](Pack& pack) { pack.steps[2].options[2].id = pack.steps[2].options[1].id; }},
        {"empty_text", "/steps/2/presets/0/label", [](Pack& pack) { pack.steps[2].presets[0].label.clear(); }},
        {"wrong_count", "/steps/2/presets/0/needs", [](Pack& pack) { pack.steps[2].presets[0].needs.clear(); }},
        {"unknown_option", "/steps/2/presets/0/needs/1", [](Pack& pack) { pack.steps[2].presets[0].needs[1] = "tin"; }},
    };
    for (const Broken& broken : cases) {
        CAPTURE(std::string(broken.code));
        CAPTURE(std::string(broken.path));
        Pack pack = samples::everything();
        broken.by(pack);
        Findings findings;
        needs_findings(pack, findings);
        CHECK(found(findings, broken.code, broken.path));
    }
    Findings none;
    needs_findings(samples::everything(), none);
    CHECK(none.empty());
}

TEST_CASE("an option that stands alone provides for nothing, and needs no provisions") {
    Pack pack = samples::everything();
    CHECK(pack.steps[2].options[0].provisions.empty());
    pack.steps[2].options[0].exclusive = false;
    CHECK(samples::find(pack_findings(pack), "missing_provision").path == "/steps/2/options/0/provisions");
}

TEST_CASE("no more bands together than can be told apart") {
    // Four frameworks with five bands each, of which sets of needs have every combination: 625.
    Pack pack = samples::everything();
    pack.cases.clear();
    Step& step = pack.steps[2];
    step.load_rule.sizes = {{"none", 0}, {"some", 1}};
    step.presets.clear();
    step.options.clear();
    const auto bands_of = [&](std::size_t count) {
        while (step.bands.size() < count) {
            step.bands.push_back(step.bands.back());
            step.bands.back().id = "band-" + std::to_string(step.bands.size());
        }
        step.bands.resize(count);
        for (std::size_t i = 0; i < count; ++i) step.bands[i].from = static_cast<std::int64_t>(i);
    };
    pack.frameworks = {{"leaf", "Leaf", false}, {"bean", "Bean", false}, {"cocoa", "Cocoa", false}, {"milk", "Milk", false}};
    pack.alternatives[2].frameworks = {"bean", "cocoa"};
    pack.alternatives[3].frameworks = {"bean", "milk"};
    step.load_rule.measured_by = {{"both", "cocoa"}, {"switch", "milk"}};
    for (std::size_t framework = 0; framework < 4; ++framework)
        for (std::size_t i = 0; i < 5; ++i) {
            Option need;
            need.id = "need-" + std::to_string(step.options.size());
            need.label = "Need";
            for (std::size_t other = 0; other < 4; ++other)
                need.provisions.push_back({pack.frameworks[other].id, "built-in", {}, {}, "", {}, other == framework ? "some" : "none"});
            step.options.push_back(need);
        }
    const auto too_many = [&] {
        Findings findings;
        needs_findings(pack, findings);
        for (const Finding& finding : findings) CAPTURE(finding.path);
        return found(findings, "too_many_sums", "/steps/2/bands");
    };
    bands_of(4);
    CHECK(!too_many());
    bands_of(5);
    CHECK(too_many());
}
