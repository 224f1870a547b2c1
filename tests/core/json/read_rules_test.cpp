#include "core/json/read_rules.hpp"

#include <doctest/doctest.h>

#include "core/json/write_rules.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using json::read_rules;

namespace {

std::string canonical(const std::string& text) {
    const Result<HouseRules> read = read_rules(text);
    if (!read.ok()) return "";
    json::Writer out;
    json::write(out, read.value());
    return out.document();
}

/// A document with this one rule, but for what every rule needs.
std::string with(const std::string& rule) {
    return R"({"schema":1,"id":"acme","rules":[{"id":"one","because":"We say so.",)" + rule + "}]}";
}

}  // namespace

TEST_CASE("rules are read whole, and their canonical form is theirs") {
    const std::string text = R"({"schema":1,"id":"acme","version":"3","title":"House rules of Acme",)"
        R"("pack":{"id":"django-or-flask","version":"2026.11.3","later":[1]},"rules":[)"
        R"({"id":"a","when":{"any":[{"step":"compliance","is":["regulated"]},{"work":"flask","is":["weeks"]}]},"rule_out":"framework:flask",)"
        R"("because":"No.","source":"Minutes","owner":"Platform","review":"2027-05-01","off":true,"later":{"a":1,"b":2}},)"
        R"({"id":"b","when":{"all":[{"none":[{"need":"orm"}]},{"verdict":["flask"]},{"firmness":["tie"]}]},"warn":"Look.","because":"Because."},)"
        R"({"id":"c","weight":{"step":"compliance","weight":20},"because":"It counts."},)"
        R"({"id":"d","value":{"step":"team","outcome":"one","alternative":"flask","value":80},"because":"It serves us."}],"later":null})";
    const Result<HouseRules> read = read_rules(text);
    REQUIRE(read.ok());
    CHECK(read.findings().size() == 3);  // the three fields of a later version
    CHECK(canonical(text) == text);
    CHECK(read.value().rules[0].when->parts[1].framework == "flask");
    CHECK(read.value().rules[2].number == 20);
    CHECK(read.value().rules[3].alternative == "flask");
}

TEST_CASE("order of fields, white space and what says nothing make no difference") {
    CHECK(canonical(R"( {"rules": [{"off": false, "source": "", "zz": 1, "aa": {"d": 1, "c": 2}, "because": "Why.", "warn": "W", "id": "one"}], "id": "acme",
        "title": "", "pack": {"id": ""}, "schema": 1} )") ==
          R"({"schema":1,"id":"acme","version":"","rules":[{"id":"one","warn":"W","because":"Why.","aa":{"c":2,"d":1},"zz":1}]})");
    CHECK(canonical(R"({"$schema":"rules.schema.json","schema":1,"id":"acme","rules":[]})") == R"({"schema":1,"id":"acme","version":"","rules":[]})");
}

TEST_CASE("each thing that is wrong with rules is found at its place") {
    struct Wrong {
        std::string text;
        const char* code;
        const char* path;
    };
    const std::string many = [] {
        std::string parts;
        for (int i = 0; i < 61; ++i) parts += std::string(i ? "," : "") + R"({"step":"time","is":["morning"]})";
        return parts;
    }();
    const std::string fifty_one = [] {
        std::string rules;
        for (int i = 0; i < 51; ++i) rules += std::string(i ? "," : "") + R"({"id":"r)" + std::to_string(i) + R"(","warn":"W","because":"B"})";
        return R"({"schema":1,"id":"acme","rules":[)" + rules + "]}";
    }();
    const Wrong all[] = {
        {"{", "malformed_json", ""},
        {R"({"schema":2,"id":"acme","rules":[]})", "unknown_schema", "/schema"},
        {R"({"schema":1,"rules":[]})", "missing_field", "/id"},
        {R"({"schema":1,"id":"acme"})", "missing_field", "/rules"},
        {R"({"schema":1,"id":"Acme","rules":[]})", "bad_id", "/id"},
        {R"({"schema":1,"id":"acme","rules":[],"title":")" + std::string(201, 'a') + "\"}", "text_too_long", "/title"},
        {R"({"schema":1,"id":"acme","rules":[],"later":")" + std::string(9000, 'a') + "\"}", "too_large", "/later"},
        {fifty_one, "wrong_count", "/rules"},
        {R"({"schema":1,"id":"acme","rules":[{"id":"a","warn":"W","because":"B"},{"id":"a","warn":"W","because":"B"}]})", "duplicate_id", "/rules/1/id"},
        {R"({"schema":1,"id":"acme","rules":[{"id":"a","warn":"W"}]})", "missing_field", "/rules/0/because"},
        {R"({"schema":1,"id":"acme","rules":[{"id":"a","warn":"W","because":""}]})", "empty_text", "/rules/0/because"},
        {with(R"("off":1,"warn":"W")"), "wrong_kind", "/rules/0/off"},
        {with(R"("review":"2027-02-30","warn":"W")"), "bad_date", "/rules/0/review"},
        {with(R"("owner":"o")"), "wrong_count", "/rules/0"},
        {with(R"("warn":"W","rule_out":"tea")"), "wrong_count", "/rules/0"},
        {with(R"("warn":"")"), "empty_text", "/rules/0/warn"},
        {with(R"("rule_out":"")"), "empty_text", "/rules/0/rule_out"},
        {with(R"("weight":{"step":"time","weight":0})"), "out_of_range", "/rules/0/weight/weight"},
        {with(R"("weight":{"step":"time","weight":101})"), "out_of_range", "/rules/0/weight/weight"},
        {with(R"("weight":{"step":"time","weight":9,"later":1})"), "unknown_field", "/rules/0/weight/later"},
        {with(R"("weight":{"step":"time","weight":9},"when":{"step":"time","is":["morning"]})"), "only_always", "/rules/0/when"},
        {with(R"("value":{"step":"time","outcome":"morning","alternative":"tea","value":101})"), "out_of_range", "/rules/0/value/value"},
        {with(R"("value":{"step":"time","outcome":"morning","alternative":"tea","value":-1})"), "out_of_range", "/rules/0/value/value"},
        {with(R"("value":{"step":"time","alternative":"tea","value":1})"), "missing_field", "/rules/0/value/outcome"},
        {with(R"("value":{"step":"time","outcome":"morning","alternative":"tea","value":9},"when":{"all":[]})"), "only_always", "/rules/0/when"},
        {with(R"("rule_out":"tea","when":{"verdict":["tea"]})"), "no_veto", "/rules/0/when"},
        {with(R"("rule_out":"tea","when":{"need":"cake"})"), "no_veto", "/rules/0/when"},
        {with(R"("rule_out":"tea","when":{"all":[{"step":"time","is":["morning"]}]})"), "no_veto", "/rules/0/when"},
        {with(R"("rule_out":"tea","when":{"any":[{"any":[]}]})"), "no_veto", "/rules/0/when"},
        {with(R"("rule_out":"tea","when":{"any":[)" + many + "]}"), "wrong_count", "/rules/0/when/any"},
        {with(R"("rule_out":"tea","when":{"step":"time","is":["morning"],"later":1})"), "unknown_field", "/rules/0/when/later"},
        {with(R"("warn":"W","when":{"none":[{"firmness":["firm"]}]})"), "unknown_word", "/rules/0/when/none/0/firmness/0"},
    };
    for (const Wrong& wrong : all) {
        CAPTURE(wrong.text);
        const Result<HouseRules> read = read_rules(wrong.text);
        CHECK(!read.ok());
        const Finding found = samples::find(read.findings(), wrong.code);
        CHECK(found.severity == Severity::error);
        CHECK(found.code == wrong.code);
        CHECK(found.path == wrong.path);
    }
}

TEST_CASE("rules of more than 64 KB are refused, and text is counted in characters") {
    CHECK(samples::find(read_rules(std::string(64 * 1024 + 1, ' ')).findings(), "too_large").severity == Severity::error);
    std::string umlauts;
    for (int i = 0; i < 200; ++i) umlauts += "ü";
    CHECK(read_rules(with(R"("warn":")" + umlauts + "\"")).ok());
    CHECK(!read_rules(with(R"("warn":"u)" + umlauts + "\"")).ok());
}
