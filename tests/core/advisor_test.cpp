#include "core/advisor.hpp"

#include <doctest/doctest.h>

#include "tests/core/files.hpp"

using namespace crossroads;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an advisor with a broken pack answers every call with what is wrong") {
    const Advisor advisor("{");
    CHECK(contains(advisor.findings(), R"({"usable":false,"findings":[{"severity":"error","code":"malformed_json")"));
    CHECK(contains(advisor.read("{}"), "malformed_json"));
    CHECK(contains(advisor.advise("{}"), "malformed_json"));
}

TEST_CASE("with a usable pack") {
    const Advisor advisor(files::read("core/packs/django-or-flask.json"));
    CHECK(advisor.findings() == R"({"usable":true,"findings":[]})");

    SUBCASE("reading gives the canonical form, and reading that gives the same") {
        const std::string once = advisor.read(R"({"answers":{"needs":["orm"],"scope":["app"],"mood":"good"},"schema":1})");
        CHECK(contains(once, R"("answers":{"needs":["orm"],"scope":"app","mood":"good"},"weights":{},"notes":{},"ruled_out":{},"fixed":[],"left_open":[],"decision":null})"));
        CHECK(contains(once, R"("code":"unknown_step","path":"/answers/mood")"));
        const std::string assessment = once.substr(14, once.find(R"(,"findings")") - 14);
        CHECK(advisor.read(assessment) == once);
    }
    SUBCASE("an unreadable assessment is null, with what is wrong") {
        CHECK(contains(advisor.read("{}"), R"({"assessment":null,"findings":[{"severity":"error","code":"missing_field")"));
        CHECK(contains(advisor.advise("nonsense"), R"("ranking":[],"verdict":null})"));
    }
    SUBCASE("an unknown id costs a warning and no answer") {
        const std::string advice = advisor.advise(R"({"schema":1,"answers":{"scope":"app","mood":"good"}})");
        CHECK(contains(advice, R"("findings":[{"severity":"warning","code":"unknown_step","path":"/answers/mood")"));
        CHECK(contains(advice, R"("progress":{"answered":1,"open":7,"off":0})"));
    }
}

TEST_CASE("what could not be read is told once") {
    const std::string findings = Advisor(R"({"schema": 1, "title": 3})").findings();
    CHECK(findings.find("\"/title\"") == findings.rfind("\"/title\""));
}
