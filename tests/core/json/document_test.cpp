#include "core/json/document.hpp"

#include <doctest/doctest.h>

#include "tests/core/samples.hpp"

using namespace crossroads;
using namespace crossroads::json;

namespace {

constexpr Limits limits{1000, 300};

Finding only_finding(std::string_view text) {
    const Result<Node> document = read_document(text, limits);
    CHECK(!document.ok());
    REQUIRE(document.findings().size() == 1);
    return document.findings()[0];
}

}  // namespace

TEST_CASE("a document becomes a tree, in the order written") {
    const Result<Node> document = read_document(R"({"b": [1, "x", null, true], "a": {}})", limits);
    REQUIRE(document.ok());
    const Node& root = document.value();
    CHECK(root.keys == std::vector<std::string>{"b", "a"});
    CHECK(root.items[0].items[0].integer == 1);
    CHECK(root.items[0].items[1].text == "x");
    CHECK(root.items[0].items[2].kind == Node::Kind::null);
    CHECK(root.items[0].items[3].boolean);
    CHECK(root.items[1].kind == Node::Kind::object);
}

TEST_CASE("what is no JSON is found at its line and column") {
    const Finding finding = only_finding("{\n  \"a\": 1,\n  \"b\" 2\n}");
    CHECK(finding.code == "malformed_json");
    CHECK(finding.line == 3);
    CHECK(finding.column == 7);
}

TEST_CASE("a byte that no JSON has is found at its line and column, a byte order mark at the beginning") {
    using namespace std::string_view_literals;
    const Finding nul = only_finding("{\n \0}"sv);
    CHECK(nul.line == 2);
    CHECK(nul.column == 2);
    const Finding mark = only_finding("\xEF\xBB\xBF\n{}"sv);
    CHECK(mark.line == 1);
    CHECK(mark.column == 1);
}

TEST_CASE("these are no JSON") {
    using namespace std::string_view_literals;
    for (const std::string_view text : {""sv, " "sv, "{"sv, "[1,]"sv, "{\"a\":1}\0"sv, "\xEF\xBB\xBF{}"sv, "\"\xff\""sv,
                                        "\"\\ud800\""sv, "[1] 2"sv, "'a'"sv, "nul"sv, "01"sv, "\"\t\""sv})
        CHECK(only_finding(text).code == "malformed_json");
}

TEST_CASE("a key that stands twice is found at its place") {
    const Finding finding = only_finding(R"({"a": [0, {"x/y": 1, "x/y": 2}]})");
    CHECK(finding.code == "duplicate_key");
    CHECK(finding.path == "/a/1/x~1y");
}

TEST_CASE("numbers are whole and fit") {
    for (const char* text : {R"({"a": [1, 1.5]})", R"({"a": [1, 1e3]})", R"({"a": [1, 1e999]})", R"({"a": [1, -1e999]})",
                             R"({"a": [1, 1000000000000000000]})", R"({"a": [1, 99999999999999999999999]})",
                             R"({"a": [1, -1000000000000000000]})", R"({"a": [1, -9223372036854775809]})"}) {
        CAPTURE(std::string(text));
        const Finding finding = only_finding(text);
        CHECK(finding.code == "not_a_whole_number");
        CHECK(finding.path == "/a/1");
    }
    CHECK(only_finding("1.5").path == "");
    for (const std::int64_t most : {999'999'999'999'999'999, -999'999'999'999'999'999})
        CHECK(read_document(std::to_string(most), limits).value().integer == most);
    CHECK(read_document("-0", limits).value().integer == 0);
}

TEST_CASE("nesting ends at the limit") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(read_document(nested(max_depth), limits).ok());
    CHECK(only_finding(nested(max_depth + 1)).code == "too_deep");
}

TEST_CASE("size ends at the limit") {
    CHECK(read_document("\"" + std::string(998, 'x') + "\"", limits).ok());
    CHECK(only_finding("\"" + std::string(999, 'x') + "\"").code == "too_large");
    CHECK(read_document(std::string(3 * 1024, ' '), {2 * 1024, 1}).findings()[0].message == "This text has 3 KB. At most 2 KB are read.");
}

TEST_CASE("the number of values ends at the limit") {
    const auto lists = [](std::size_t values) {  // one list of one list of numbers
        std::string text;
        for (std::size_t i = 2; i < values; ++i) text += (i > 2 ? ",0" : "0");
        return "[[" + text + "]]";
    };
    CHECK(read_document(lists(limits.values), limits).ok());
    const Finding finding = only_finding(lists(limits.values + 1));
    CHECK(finding.code == "too_large");
    CHECK(finding.path == "");
}

TEST_CASE("the entries of one list or object end at the limit") {
    const auto entries = [](std::size_t count, bool named) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) text += ',';
            if (named) text += '"' + std::to_string(i) + "\":";
            text += '0';
        }
        return R"({"a":[7,)" + (named ? "{" + text + "}" : "[" + text + "]") + "]}";
    };
    for (const bool named : {false, true}) {
        CHECK(read_document(entries(max_entries_of_one, named), pack_limits).ok());
        const Result<Node> more = read_document(entries(max_entries_of_one + 1, named), pack_limits);
        CHECK(samples::find(more.findings(), "too_large").path == "/a/1");
    }
}

TEST_CASE("a name ends at the limit") {
    const auto named = [](std::size_t length) { return R"({"a":{")" + std::string(length, 'n') + R"(":0}})"; };
    CHECK(read_document(named(max_name), limits).ok());
    const Finding finding = only_finding(named(max_name + 1));
    CHECK(finding.code == "too_large");
    CHECK(finding.path == "/a");
}

TEST_CASE("findings end at their limit, but never hide the only error") {
    Findings findings;
    for (std::size_t i = 0; i < Findings::most + 7; ++i) findings.add({Severity::warning, "w", "", ""});
    CHECK(findings.size() == Findings::most);
    CHECK(!has_errors(findings));
    findings.add({Severity::error, "first", "", ""});
    findings.add({Severity::error, "second", "", ""});
    CHECK(findings.size() == Findings::most);
    CHECK(findings[findings.size() - 1].code == "first");
}

TEST_CASE("a pointer escapes what would mislead it") { CHECK(pointer_step("a/b~c") == "/a~1b~0c"); }
