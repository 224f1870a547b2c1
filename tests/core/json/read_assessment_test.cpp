#include "core/json/read_assessment.hpp"

#include <doctest/doctest.h>

#include "tests/core/samples.hpp"

using namespace crossroads;
using json::read_assessment;

TEST_CASE("an assessment is read whole") {
    const Result<Assessment> read = read_assessment(R"({"schema": 1, "id": "x1", "revision": 7,
        "pack": {"id": "tea-or-coffee", "version": "1"}, "title": "Grüße", "date": "2026-11-22",
        "answers": {"time": "morning", "snacks": ["cake", "fruit"], "guests": []},
        "weights": {"time": 12}, "notes": {"time": "early"}, "ruled_out": {"both": ""},
        "fixed": ["time"], "left_open": ["guests"],
        "decision": {"alternative": "tea", "because": "we like it", "by": "all", "date": "2026-11-23"}})");
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
    CHECK(assessment.decision == Decision{"tea", "we like it", "all", "2026-11-23"});
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
    CHECK(read_assessment(R"({"schema": 1, "decision": {"by": "me"}})").value().decision == Decision{"", "", "me", ""});
    for (const char* some : {R"("alternative": "tea")", R"("because": "so")", R"("by": "me")", R"("date": "2026-11-22")"}) {
        CAPTURE(some);
        CHECK(read_assessment(R"({"schema": 1, "decision": {)" + std::string(some) + "}}").value().decision.made());
    }
}

TEST_CASE("a field that does not belong is a warning") {
    const Result<Assessment> read = read_assessment(R"({"schema": 1, "colour": "red", "decision": {"mood": "good"}})");
    CHECK(read.ok());
    CHECK(samples::find(read.findings(), "unknown_field").path == "/decision/mood");
    CHECK(read.findings()[read.findings().size() - 1].path == "/colour");
}
