#include "core/model/house_rules.hpp"

#include <doctest/doctest.h>

#include "core/json/read_rules.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

std::pair<House, Findings> laid(const Pack& pack, const std::string& rules) {
    const Result<HouseRules> read = json::read_rules(R"({"schema":1,"id":"acme","rules":[)" + rules + "]}");
    REQUIRE(read.ok());
    Findings findings;
    House house = laid_over(pack, read.value(), "digest", findings);
    return {std::move(house), std::move(findings)};
}

std::string rule(const std::string& id, const std::string& what) { return R"({"id":")" + id + R"(","because":"Why.",)" + what + "}"; }

std::string weight(const std::string& id, int number) { return rule(id, R"("weight":{"step":"time","weight":)" + std::to_string(number) + "}"); }

}  // namespace

TEST_CASE("rules that name what the pack has act") {
    const auto [house, findings] = laid(samples::pack(), rule("a", R"("rule_out":"tea","when":{"any":[{"step":"time","is":["morning"]},{"step":"snacks","is":["much"]}]})") + "," +
        rule("b", R"("rule_out":"framework:bean")") + "," + rule("c", R"("warn":"W","when":{"all":[{"need":"cake"},{"verdict":["tea"]}]})") + "," +
        weight("d", 9) + "," + rule("e", R"("value":{"step":"snacks","outcome":"much","alternative":"both","value":9})"));
    CHECK(findings.empty());
    REQUIRE(house.rules.size() == 5);
    for (const DecreedRule& decreed : house.rules) CHECK(decreed.force == Force::acts);
}

TEST_CASE("a rule that no longer fits is told, kept, and does not act") {
    struct Unfit {
        const char* what;
        const char* code;
        const char* path;
    };
    const Unfit all[] = {
        {R"("rule_out":"cocoa")", "unknown_alternative", "/rules/0/rule_out"},
        {R"("rule_out":"framework:cocoa")", "unknown_framework", "/rules/0/rule_out"},
        {R"("rule_out":"tea","when":{"step":"mood","is":["good"]})", "unknown_step", "/rules/0/when/step"},
        {R"("rule_out":"tea","when":{"any":[{"step":"time","is":["noon"]}]})", "unknown_option", "/rules/0/when/any/0/is/0"},
        {R"("rule_out":"tea","when":{"work":"leaf","is":["much"]})", "unknown_band", "/rules/0/when/is/0"},
        {R"("warn":"W","when":{"need":"pie"})", "unknown_need", "/rules/0/when/need"},
        {R"("warn":"W","when":{"verdict":["cocoa"]})", "unknown_alternative", "/rules/0/when/verdict/0"},
        {R"("weight":{"step":"mood","weight":9})", "unknown_step", "/rules/0/weight/step"},
        {R"("value":{"step":"mood","outcome":"good","alternative":"tea","value":9})", "unknown_step", "/rules/0/value/step"},
        {R"("value":{"step":"time","outcome":"noon","alternative":"tea","value":9})", "unknown_option", "/rules/0/value/outcome"},
        {R"("value":{"step":"snacks","outcome":"cake","alternative":"tea","value":9})", "unknown_band", "/rules/0/value/outcome"},
        {R"("value":{"step":"time","outcome":"morning","alternative":"cocoa","value":9})", "unknown_alternative", "/rules/0/value/alternative"},
    };
    for (const Unfit& unfit : all) {
        CAPTURE(std::string(unfit.what));
        const auto [house, findings] = laid(samples::pack(), rule("a", unfit.what));
        CHECK(house.rules[0].force == Force::unfit);
        const Finding found = samples::find(findings, unfit.code);
        CHECK(found.severity == Severity::warning);
        CHECK(found.path == unfit.path);
    }
}

TEST_CASE("a rule may name what stands beyond the question") {
    Pack pack = samples::pack();
    pack.alternatives.back().beyond = true;
    pack.pair = {"tea", "coffee"};
    const Pack apart = samples::model(pack).pack();
    REQUIRE(apart.beyond.size() == 1);
    for (const char* what : {R"("rule_out":"both")", R"("value":{"step":"time","outcome":"morning","alternative":"both","value":9})", R"("warn":"W","when":{"verdict":["both"]})"})
        CHECK(laid(apart, rule("a", what)).second.empty());
}

TEST_CASE("rules follow what an edition calls otherwise, and it is told") {
    Pack pack = samples::pack();
    pack.steps[0].was = {"hour"};
    pack.steps[0].options[0].was = {"dawn"};
    const auto [house, findings] = laid(pack, rule("a", R"("rule_out":"tea","when":{"any":[{"step":"hour","is":["evening","dawn"]}]})") + "," +
        rule("b", R"("value":{"step":"hour","outcome":"dawn","alternative":"tea","value":9})") + "," + rule("c", R"("weight":{"step":"hour","weight":9})"));
    for (const DecreedRule& decreed : house.rules) CHECK(decreed.force == Force::acts);
    CHECK(house.rules[0].rule.when->parts[0].step == "time");
    CHECK(house.rules[0].rule.when->parts[0].ids == std::vector<std::string>{"evening", "morning"});
    CHECK(house.rules[1].rule.outcome == "morning");
    CHECK(findings.size() == 5);
    for (const Finding& finding : findings) CHECK(finding.code == "renamed");
}

TEST_CASE("two rules that set one thing to different numbers contradict each other, and neither acts") {
    const auto forces = [](const std::string& rules, const char* code) {
        const auto [house, findings] = laid(samples::pack(), rules);
        CHECK(samples::find(findings, "rules_contradict").code == code);
        std::string letters;
        for (const DecreedRule& decreed : house.rules) letters += decreed.force == Force::acts ? 'a' : decreed.force == Force::off ? 'o' : 'u';
        return letters;
    };
    CHECK(forces(weight("a", 9) + "," + weight("b", 8) + "," + rule("c", R"("rule_out":"tea")"), "rules_contradict") == "uua");
    CHECK(forces(weight("a", 9) + "," + weight("b", 9), "") == "aa");
    CHECK(forces(weight("a", 9) + "," + weight("b", 9) + "," + weight("c", 8), "rules_contradict") == "uuu");
    CHECK(forces(weight("a", 9) + "," + rule("b", R"("off":true,"weight":{"step":"time","weight":8})"), "") == "ao");
    const auto value = [](const std::string& id, const std::string& alternative, int number) {
        return rule(id, R"("value":{"step":"time","outcome":"morning","alternative":")" + alternative + R"(","value":)" + std::to_string(number) + "}");
    };
    CHECK(forces(value("a", "tea", 9) + "," + value("b", "coffee", 8), "") == "aa");
    CHECK(forces(value("a", "tea", 9) + "," + value("b", "tea", 8), "rules_contradict") == "uu");
}

TEST_CASE("rules of another pack are told, and act as far as this one knows them") {
    const Result<HouseRules> read = json::read_rules(R"({"schema":1,"id":"acme","pack":{"id":"other"},"rules":[]})");
    Findings findings;
    const House house = laid_over(samples::pack(), read.value(), "d", findings);
    CHECK(samples::find(findings, "other_pack").severity == Severity::warning);
    CHECK(house.decreed());
}

TEST_CASE("overruled are those that act") {
    const auto [house, findings] = laid(samples::pack(), weight("a", 9) + "," + rule("b", R"("rule_out":"cocoa")"));
    const House now = overruling(house, {"a", "b", "c"});
    CHECK(now.rules[0].force == Force::overruled);
    CHECK(now.rules[1].force == Force::unfit);
}
