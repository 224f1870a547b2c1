#include "core/json/read_pack.hpp"

#include <doctest/doctest.h>

#include "core/json/read_model.hpp"
#include "tests/core/files.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using json::read_pack;

TEST_CASE("the default pack is read and makes a model without a finding") {
    json::ReadPack read = read_pack(files::read("core/packs/django-or-flask.json"));
    for (const Finding& finding : read.findings) FAIL_CHECK(finding.path << ": " << finding.message);
    const Result<Model> model = build_model(std::move(read.pack));
    for (const Finding& finding : model.findings()) FAIL_CHECK(finding.path << ": " << finding.message);
    CHECK(model.ok());
}

TEST_CASE("a text that is no pack is told so") {
    for (const char* text : {"", "[]", "{}", "7", R"({"schema": "1"})"}) {
        const json::ReadPack read = read_pack(text);
        CHECK(!read.readable);
        CHECK(has_errors(read.findings));
    }
    CHECK(samples::find(read_pack(R"({"schema": 2})").findings, "unknown_schema").path == "/schema");
}

TEST_CASE("missing, unknown and misplaced fields are all found in one reading") {
    const json::ReadPack read = read_pack(R"({"schema": 1, "id": "x", "colour": "red", "title": 3,
        "steps": [{"takes": "some"}], "alternatives": [7]})");
    CHECK(read.readable);
    const auto found = [&](std::string_view code, std::string_view path) {
        for (const Finding& finding : read.findings)
            if (finding.code == code && finding.path == path) return true;
        return false;
    };
    CHECK(found("missing_field", "/version"));
    CHECK(found("unknown_field", "/colour"));
    CHECK(found("wrong_kind", "/title"));
    CHECK(found("unknown_word", "/steps/0/takes"));
    CHECK(found("missing_field", "/steps/0/weight"));
    CHECK(found("wrong_kind", "/alternatives/0"));
    CHECK(found("missing_field", "/sources"));
}

TEST_CASE("a pack of version 1.0 opens, which calls firmness strength, but not both names at once") {
    std::string text = files::read("tests/packs/everything.json");
    const std::string today = text;
    for (std::size_t at = 0; (at = text.find("\"firmness\"", at)) != text.npos; ++at) text.replace(at, 10, "\"strength\"");
    const json::ReadPack earlier = read_pack(text);
    CHECK(earlier.findings.empty());
    CHECK(earlier.pack.firmness.clear == read_pack(today).pack.firmness.clear);
    CHECK(build_model(earlier.pack).ok());
    std::string both = today;
    both.insert(both.find("\"firmness\""), "\"strength\": {\"clear\": 1, \"leaning\": 1}, ");
    CHECK(samples::find(read_pack(both).findings, "unknown_field").path == "/strength");
}

TEST_CASE("all that the rules find is told, also where several things are wrong with one") {
    json::ReadPack read = read_pack(files::read("tests/packs/everything.json"));
    read.pack.steps[0].options[0].values.clear();
    const Findings found = build_model(read.pack).findings();
    REQUIRE(found.size() > 1);
    const Findings told = json::to_model(std::move(read)).findings();
    CHECK(std::equal(told.begin(), told.end(), found.begin(), found.end()));
}
