#include "core/json/read_assessment.hpp"

#include <doctest/doctest.h>

#include "core/json/write_assessment.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using json::read_assessment;

TEST_CASE("an assessment is read whole") {
    const Result<Assessment> read = read_assessment(R"({"schema": 1, "id": "x1", "revision": 7,
        "pack": {"id": "tea-or-coffee", "version": "1"}, "title": "Grüße", "date": "2026-11-22",
        "answers": {"time": "morning", "snacks": ["cake", "fruit"], "guests": []},
        "weights": {"time": 12}, "notes": {"time": "early"}, "ruled_out": {"both": ""},
        "fixed": ["time"], "left_open": ["guests"],
        "decision": {"alternative": "tea", "because": "we like it", "by": "all", "date": "2026-11-23"},
        "judgement": "practice", "rules": {"id": "ours", "version": "2", "digest": "0f"}, "taken_in": ["cocoa"],
        "place": "wiki/Page", "states": [{"name": "before", "assessment": {"schema": 1}}],
        "others": [{"name": "Bea", "assessment": {"schema": 1}}]})");
    REQUIRE(read.ok());
    CHECK(read.findings().empty());
    const Assessment& assessment = read.value();
    CHECK(assessment.id == "x1");
    CHECK(assessment.revision == 7);
    CHECK(assessment.pack_id == "tea-or-coffee");
    CHECK(assessment.title == "Grüße");
    CHECK(assessment.answers == std::vector<Answer>{{"time", {"morning"}}, {"snacks", {"cake", "fruit"}}});
    CHECK(assessment.weights == std::vector<SetWeight>{{"time", 12}});
    CHECK(assessment.notes == std::vector<Remark>{{"time", "early"}});
    CHECK(assessment.ruled_out == std::vector<Remark>{{"both", ""}});
    CHECK(assessment.fixed == std::vector<std::string>{"time"});
    CHECK(assessment.left_open == std::vector<std::string>{"guests"});
    CHECK(assessment.decision == Decision{"tea", "we like it", "all", "2026-11-23", {}});
    CHECK(assessment.judgement == "practice");
    CHECK(assessment.rules == NamedRules{"ours", "2", "0f", {}, {}});
    CHECK(assessment.taken_in == std::vector<std::string>{"cocoa"});
    CHECK(assessment.place == "wiki/Page");
    CHECK(assessment.states == R"([{"assessment":{"schema":1},"name":"before"}])");
    CHECK(assessment.others == R"([{"assessment":{"schema":1},"name":"Bea"}])");
}

TEST_CASE("all but the schema may be left out") {
    const Result<Assessment> read = read_assessment(R"({"schema": 1})");
    REQUIRE(read.ok());
    CHECK(read.value() == Assessment{});
}

TEST_CASE("a revision that no one reaches is taken as 0, and told") {
    for (const char* revision : {"-1", "1000000001", "9223372036854775807"}) {
        const Result<Assessment> read = read_assessment(R"({"schema": 1, "revision": )" + std::string(revision) + "}");
        REQUIRE(read.ok());
        CHECK(read.value().revision == 0);
        CHECK(samples::find(read.findings(), "out_of_range").path == "/revision");
    }
    CHECK(read_assessment(R"({"schema": 1, "revision": 1000000000})").value().revision == 1'000'000'000);
}

TEST_CASE("each thing that is wrong is found at its place") {
    struct Wrong {
        std::string text, code, path;
    };
    const std::vector<Wrong> cases{
        {"[]", "wrong_kind", ""},
        {"{}", "missing_field", "/schema"},
        {R"({"schema": 2})", "unknown_schema", "/schema"},
        {R"({"schema": "1"})", "wrong_kind", "/schema"},
        {R"({"schema": 1, "title": 3})", "wrong_kind", "/title"},
        {R"({"schema": 1, "date": "soon"})", "bad_date", "/date"},
        {R"({"schema": 1, "answers": []})", "wrong_kind", "/answers"},
        {R"({"schema": 1, "answers": {"time": 1}})", "wrong_kind", "/answers/time"},
        {R"({"schema": 1, "answers": {"snacks": ["cake", 1]}})", "wrong_kind", "/answers/snacks/1"},
        {R"({"schema": 1, "weights": {"time": -1}})", "out_of_range", "/weights/time"},
        {R"({"schema": 1, "weights": {"time": 401}})", "out_of_range", "/weights/time"},
        {R"({"schema": 1, "weights": {"time": "6"}})", "out_of_range", "/weights/time"},
        {R"({"schema": 1, "notes": {"time": null}})", "wrong_kind", "/notes/time"},
        {R"({"schema": 1, "left_open": {"time": true}})", "wrong_kind", "/left_open"},
        {R"({"schema": 1, "left_open": ["time", 1]})", "wrong_kind", "/left_open/1"},
        {R"({"schema": 1, "decision": "tea"})", "wrong_kind", "/decision"},
        {R"({"schema": 1, "judgement": 1})", "wrong_kind", "/judgement"},
        {R"({"schema": 1, "rules": "ours"})", "wrong_kind", "/rules"},
        {R"({"schema": 1, "rules": {"id": []}})", "wrong_kind", "/rules/id"},
        {R"({"schema": 1, "taken_in": "cocoa"})", "wrong_kind", "/taken_in"},
        {R"({"schema": 1, "place": {}})", "wrong_kind", "/place"},
        {R"({"schema": 1, "states": {}})", "wrong_kind", "/states"},
        {R"({"schema": 1, "decision": {"alternative": null}})", "wrong_kind", "/decision/alternative"},
        {R"({"schema": 1, "decision": {"date": "2026-02-30"}})", "bad_date", "/decision/date"},
    };
    for (const Wrong& wrong : cases) {
        CAPTURE(wrong.text);
        const Result<Assessment> read = read_assessment(wrong.text);
        CHECK(!read.ok());
        REQUIRE(!read.findings().empty());
        CHECK(read.findings()[0].code == wrong.code);
        CHECK(read.findings()[0].path == wrong.path);
    }
}

TEST_CASE("texts end at their limits") {
    const auto read_title = [](std::size_t length) {
        return read_assessment(R"({"schema": 1, "title": ")" + std::string(length, 'x') + "\"}");
    };
    CHECK(read_title(max_title).ok());
    CHECK(samples::find(read_title(max_title + 1).findings(), "text_too_long").path == "/title");
}

TEST_CASE("a decision's texts end at their limits") {
    for (const auto& [name, most] : {std::pair{"because", max_because}, {"by", max_by}}) {
        const auto read = [field = name](std::size_t length) {
            return read_assessment(R"({"schema": 1, "decision": {")" + std::string(field) + R"(": ")" + std::string(length, 'x') + "\"}}");
        };
        CHECK(read(most).ok());
        CHECK(samples::find(read(most + 1).findings(), "text_too_long").path == "/decision/" + std::string(name));
    }
}

TEST_CASE("a decision that says nothing is none") {
    for (const char* none : {"null", "{}", R"({"alternative": "", "because": "", "by": "", "date": ""})"}) {
        CAPTURE(none);
        CHECK(read_assessment(R"({"schema": 1, "decision": )" + std::string(none) + "}").value() == Assessment{});
    }
    CHECK(read_assessment(R"({"schema": 1, "decision": {"by": "me"}})").value().decision == Decision{"", "", "me", "", {}});
    for (const char* some : {R"("alternative": "tea")", R"("because": "so")", R"("by": "me")", R"("date": "2026-11-22")"}) {
        CAPTURE(some);
        CHECK(read_assessment(R"({"schema": 1, "decision": {)" + std::string(some) + "}}").value().decision.made());
    }
}

TEST_CASE("a field that is not known is a warning, and carried") {
    const Result<Assessment> read = read_assessment(R"({"schema": 1, "colour": {"b": [1, null, true], "a": "red"}, "decision": {"mood": "good"},
        "rules": {"since": 2026}, "pack": {"edition": 3}})");
    REQUIRE(read.ok());
    std::vector<std::string> places;
    for (const Finding& finding : read.findings()) places.push_back(finding.code + " " + finding.path);
    CHECK(places == std::vector<std::string>{"unknown_field /pack/edition", "unknown_field /decision/mood", "unknown_field /rules/since", "unknown_field /colour"});
    CHECK(read.value().unread == std::vector<Unread>{{"colour", R"({"a":"red","b":[1,null,true]})"}});
    CHECK(read.value().decision.unread == std::vector<Unread>{{"mood", R"("good")"}});
    CHECK(read.value().rules.unread == std::vector<Unread>{{"since", "2026"}});
    CHECK(read.value().pack_unread == std::vector<Unread>{{"edition", "3"}});
    const auto written = [](std::string_view text, bool identified) {
        json::Writer out;
        json::write(out, samples::model(), read_assessment(text).value(), identified);
        return out.document();
    };
    const std::string whole = R"({"schema":1,"id":"x","revision":2,"pack":{"id":"p","version":"1","edition":3},"title":"","date":"","answers":{},"weights":{},"notes":{},)"
                              R"("ruled_out":{},"fixed":[],"left_open":[],"decision":{"alternative":"","because":"","by":"","date":"","mood":"good"},"judgement":"practice",)"
                              R"("rules":{"id":"ours","version":"","digest":"","since":2026},"taken_in":["cocoa"],"place":"here","states":[1,{"name":"x"}],"others":[{"name":"y"}],"colour":{"a":"\u0001\"é"}})";
    CHECK(written(whole, true) == whole);
    CHECK(written(whole, false).find("colour") != std::string::npos);
    for (const char* where : {"\"id\":\"x\"", "revision", "place", "states", "others"}) CHECK(written(whole, false).find(where) == std::string::npos);
}

TEST_CASE("of each list there are so many entries") {
    for (const char* field : {"taken_in", "states", "others"}) {
        const auto read = [field](std::size_t count) {
            std::string list;
            for (std::size_t i = 0; i < count; ++i) list += i ? R"(,"x")" : R"("x")";
            return read_assessment(R"({"schema": 1, ")" + std::string(field) + "\": [" + list + "]}");
        };
        CHECK(read(max_entries).ok());
        CHECK(samples::find(read(max_entries + 1).findings(), "wrong_count").path == "/" + std::string(field));
    }
    std::string fields;
    for (std::size_t i = 0; i <= max_entries; ++i) fields += R"(, "f)" + std::to_string(i) + R"(": 0)";
    CHECK(samples::find(read_assessment(R"({"schema": 1)" + fields + "}").findings(), "wrong_count").path.empty());
}
