#include "core/json/read_members.hpp"

#include <doctest/doctest.h>

#include "tests/core/samples.hpp"

using namespace crossroads;
using json::read_members;

TEST_CASE("members are read in their order, with the points that were kept") {
    const auto read = read_members(R"({"members": [{"assessment": {"schema": 1, "answers": {"time": "evening"}}, "tenths": {"tea": 0, "coffee": 1000}, "name": "a", "date": 7},
                                      {"assessment": {"schema": 1}}]})", 1, 2);
    REQUIRE(read.ok());
    CHECK(read.findings().empty());  // a kept state says more than is read here
    REQUIRE(read.value().size() == 2);
    CHECK(read.value()[0].assessment.answers == std::vector<Answer>{{"time", {"evening"}}});
    REQUIRE(read.value()[0].tenths.size() == 2);
    CHECK(read.value()[0].tenths[1].alternative == "coffee");
    CHECK(read.value()[0].tenths[1].tenths == 1000);
    CHECK(read.value()[1].tenths.empty());
}

TEST_CASE("a finding in an assessment says whose it is, with its place in there") {
    const auto read = read_members(R"({"members": [{"assessment": {"schema": 1, "mood": 1}}, {"assessment": {"schema": 2}}, {"assessment": {"schema": 1}}]})", 1, 12);
    CHECK_FALSE(read.ok());
    REQUIRE(read.findings().size() == 2);
    CHECK(read.findings()[0].path == "/mood");
    CHECK(read.findings()[0].member == 0);
    CHECK(read.findings()[1].code == "unknown_schema");
    CHECK(read.findings()[1].path == "/schema");
    CHECK(read.findings()[1].member == 1);
}

TEST_CASE("what is no text of members is refused with its place") {
    const auto refused = [](const char* text) {
        const auto read = read_members(text, 1, 2);
        CHECK_FALSE(read.ok());
        CHECK_FALSE(read.findings()[0].member);
        return read.findings()[0].code + " " + read.findings()[0].path;
    };
    CHECK(refused("{") == "malformed_json ");
    CHECK(refused("{}") == "missing_field /members");
    CHECK(refused(R"({"members": 1})") == "wrong_kind /members");
    CHECK(refused(R"({"members": []})") == "wrong_count /members");
    CHECK(refused(R"({"members": [{}, {}, {}]})") == "wrong_count /members");
    CHECK(refused(R"({"members": [1]})") == "wrong_kind /members/0");
    CHECK(refused(R"({"members": [{}]})") == "missing_field /members/0/assessment");
    CHECK(refused(R"({"members": [{"assessment": {"schema": 1}}], "weights": {}})") == "unknown_field /weights");
    for (const char* points : {"-1", "1001", "9223372036854775807", "-9223372036854775808"})
        CHECK(refused((R"({"members": [{"assessment": {"schema": 1}, "tenths": {"tea": )" + std::string(points) + "}}]}").c_str()) == "out_of_range /members/0/tenths/tea");
    CHECK(refused(R"({"members": [{"assessment": {"schema": 1}, "tenths": {"tea": "much"}}]})") == "wrong_kind /members/0/tenths/tea");
}
