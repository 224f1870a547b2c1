#include "core/advisor.hpp"

#include <doctest/doctest.h>

#include "core/checklist/digest.hpp"
#include "core/json/document.hpp"
#include "tests/core/files.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an advisor with a broken pack answers every call with what is wrong") {
    const Advisor advisor("{");
    CHECK(contains(advisor.findings(), R"({"usable":false,"findings":[{"severity":"error","code":"malformed_json")"));
    CHECK(contains(advisor.read("{}"), "malformed_json"));
    CHECK(contains(advisor.advise("{}"), "malformed_json"));
    CHECK(contains(advisor.digest("{}"), R"({"digest":null,"pack":"a6fb08fd)"));
    CHECK(contains(advisor.digest("{}"), "malformed_json"));
    CHECK(contains(advisor.restore_code("{}"), R"({"code":null,"left_out":[],"findings":[{"severity":"error","code":"malformed_json")"));
    CHECK(contains(advisor.read_restore_code("B100"), "malformed_json"));
}

TEST_CASE("no text at all is a pack that cannot be read, with a digest") {
    for (const char* text : {"", " \n"}) CHECK(contains(Advisor(text).digest("{}"), R"("pack":"01ba4719)"));
}

TEST_CASE("with a usable pack") {
    const Advisor advisor(files::read("core/packs/django-or-flask.json"));
    CHECK(advisor.findings() == R"({"usable":true,"findings":[]})");

    SUBCASE("reading gives the canonical form, and reading that gives the same") {
        const std::string once = advisor.read(R"({"answers":{"needs":["orm"],"scope":["app"],"mood":"good"},"schema":1})");
        CHECK(contains(once, R"("answers":{"scope":"app","needs":["orm"],"mood":"good"},"weights":{},"notes":{},"ruled_out":{},"fixed":[],"left_open":[],"decision":null})"));
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

TEST_CASE("a day that is none is told, and nothing is taken from it") {
    const Advisor advisor(files::read("tests/packs/everything.json"));
    const std::string said = R"({"schema":1,"answers":{"time":"morning"}})";
    const std::string unknown = advisor.advise(said);
    CHECK(advisor.advise(said, "2099-01-01") != unknown);  // some source is outdated then
    for (const char* day : {"9", "2026-13-01", "tomorrow", "2026-11-22T10:00"}) {
        CAPTURE(std::string(day));
        const Result<json::Node> advice = json::read_document(advisor.advise(said, day), json::pack_limits);
        REQUIRE(advice.ok());
        const json::Node& findings = *tree::field(advice.value(), "findings");
        REQUIRE(findings.items.size() == 1);
        CHECK(tree::field(findings.items.front(), "code")->text == "bad_date");
        CHECK(tree::field(findings.items.front(), "severity")->text == "warning");
        CHECK(tree::field(advice.value(), "outdated")->items.empty());
    }
}

TEST_CASE("a digest") {
    const std::string pack = files::read("core/packs/django-or-flask.json");
    const Advisor advisor(pack);
    const std::string assessment = R"({"schema":1,"pack":{"id":"","version":""},"title":"T","date":"","answers":{"scope":"app"},)"
                                   R"("weights":{},"notes":{},"ruled_out":{},"fixed":[],"left_open":[],"decision":null})";
    const auto of_assessment = [](const std::string& digest) { return digest.substr(0, digest.find("pack")); };
    const auto now = [](const std::string& digest) { return digest.substr(0, digest.find("earlier")); };

    SUBCASE("is SHA-256 of the canonical form and the pack's file") {
        const std::string file = hex(sha256(pack));
        const std::string both = R"("digest":")" + hex(sha256(assessment + "\n" + file)) + R"(","pack":")" + file + "\"";
        CHECK(advisor.digest(assessment) == "{" + both + R"(,"earlier":{)" + both + R"(},"findings":[]})");
    }
    SUBCASE("is the same however the text was written, wherever it lay, with white space around the pack") {
        const std::string other = R"({"title": "T", "revision": 9, "id": "x", "answers": {"scope": ["app"]}, "schema": 1})";
        CHECK(advisor.digest(other) == advisor.digest(assessment));
        CHECK(Advisor("\r\n " + pack + "\n\t").digest(assessment) == advisor.digest(assessment));
    }
    SUBCASE("is the same in whatever order things stand, each once or twice") {
        const std::string one = now(advisor.digest(R"({"schema":1,"answers":{"scope":"app","needs":["orm","admin"],"mood":["a","b"]},"fixed":["scope","team"],"x":{"b":1,"a":[2]}})"));
        for (const char* other : {R"({"x":{"a":[2],"b":1},"fixed":["team","scope"],"answers":{"mood":["b","a"],"needs":["admin","orm"],"scope":["app"]},"schema":1})",
                                  R"({"schema":1,"answers":{"scope":["app","app"],"needs":["orm","admin","orm"],"mood":["a","b","b"]},"fixed":["team","scope","team"],"x":{"b":1,"a":[2]}})"})
            CHECK(now(advisor.digest(other)) == one);
    }
    SUBCASE("is the same wherever it lies and whatever was before") {
        CHECK(advisor.digest(R"({"schema":1,"title":"T","answers":{"scope":"app"},"id":"x","revision":3,"place":"wiki/Page","states":[{"name":"first"}],"others":[{"name":"Bea"}]})") == advisor.digest(assessment));
    }
    SUBCASE("does not ask which line ends the pack's file has; the earlier rule does") {
        std::string windows;
        for (const char c : pack) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
        const std::string told = Advisor(windows).digest(assessment);
        CHECK(now(told) == now(advisor.digest(assessment)));
        windows.resize(windows.find_last_not_of("\r\n") + 1);
        CHECK(contains(told, R"("earlier":{"digest":")" + hex(sha256(assessment + "\n" + hex(sha256(windows + "\n"))))));
    }
    SUBCASE("is another one when a word was edited") {
        for (const char* said : {R"({"schema":1,"title":"t","answers":{"scope":"app"}})", R"({"schema":1,"title":"T","answers":{"scope":"api"}})",
                                 R"({"schema":1,"title":"T","answers":{"scope":"app"},"decision":{"by":"me"}})",
                                 R"({"schema":1,"title":"T","answers":{"scope":"app"},"judgement":"practice"})",
                                 R"({"schema":1,"title":"T","answers":{"scope":"app"},"rules":{"id":"ours"}})",
                                 R"({"schema":1,"title":"T","answers":{"scope":"app"},"taken_in":["django"]})",
                                 R"({"schema":1,"title":"T","answers":{"scope":"app"},"later":true})"})
            CHECK(of_assessment(advisor.digest(said)) != of_assessment(advisor.digest(assessment)));
        std::string edited = pack;
        edited.replace(edited.find("Django"), 6, "django");
        CHECK(of_assessment(Advisor(edited).digest(assessment)) != of_assessment(advisor.digest(assessment)));
    }
    SUBCASE("needs an assessment that can be read") {
        CHECK(contains(advisor.digest("{}"), R"({"digest":null,"pack":")"));
        CHECK(contains(advisor.digest("{}"), "missing_field"));
    }
}

TEST_CASE("a restore code through the advisor") {
    const Advisor advisor(files::read("core/packs/django-or-flask.json"));
    const std::string told = advisor.restore_code(R"({"schema":1,"title":"T","answers":{"scope":"app","needs":["orm"],"mood":"good"}})");
    CHECK(contains(told, R"("code":"unknown_step","path":"/answers/mood")"));
    const std::string read = advisor.read_restore_code(told.substr(9, told.find(R"(","left_out")") - 9));
    CHECK(contains(read, R"({"assessment":{"schema":1,"id":"","revision":0,"pack":{"id":"django-or-flask","version":")"));
    CHECK(contains(read, R"("title":"","date":"","answers":{"scope":"app","needs":["orm"]},"weights":{})"));
    CHECK(contains(advisor.restore_code("{}"), R"({"code":null,"left_out":[],"findings":[{"severity":"error","code":"missing_field")"));
    CHECK(contains(advisor.read_restore_code("nonsense"), R"({"assessment":null,"findings":[{"severity":"error","code":"bad_restore_code")"));
}

TEST_CASE("several people's assessments through the advisor") {
    const Advisor advisor(files::read("core/packs/django-or-flask.json"));
    const auto together = [&](const std::string& members) { return advisor.together(R"({"members":[)" + members + "]}"); };
    SUBCASE("a lone answer is as in the advice") {
        const std::string told = together(R"({"assessment":{"schema":1,"answers":{"scope":"api"},"weights":{"needs":0,"team":0,"learning":0,"stage":0,"compliance":0,"integrations":0,"growth":0}}})");
        CHECK(told == R"({"findings":[],"together":{"mixes":"1","counted":true,"differ":[],"off":[],"says":[],"always":["flask"],"weights":{"leads":"flask","members":[["flask"]]},)"
                      R"("winners":[{"winners":["flask"],"mixes":"1"}],"possible":["flask"],"essential":[],"influence":[],"agreements":[{"agreed":[],"winners":["flask"]}],"agreement_count":1}})");
    }
    SUBCASE("who says what, and what settles it, in ids") {
        const std::string off = R"("weights":{"needs":0,"team":0,"learning":0,"stage":0,"compliance":0,"integrations":0}}})";
        const std::string told = together(R"({"assessment":{"schema":1,"answers":{"scope":"api","growth":"steady"},)" + off + R"(,{"assessment":{"schema":1,"answers":{"scope":"app","growth":"steady","stage":"mvp"},)" + off);
        CHECK(contains(told, R"("mixes":"2","counted":true,"differ":["scope"],"off":[],"says":[{"step":"scope","outcomes":[{"outcome":"api","members":[0]},{"outcome":"app","members":[1]}],"open":[]}])"));
        CHECK(contains(told, R"("essential":["scope"],"influence":[{"step":"scope","changes":1,"pairs":1}])"));
        CHECK(contains(told, R"({"agreed":[{"step":"scope","outcome":"api","members":[0]}],"winners":["flask"]})"));
        CHECK(contains(told, R"("agreement_count":2)"));
    }
    SUBCASE("what one of them says that is not known has that one's number") {
        const std::string told = together(R"({"assessment":{"schema":1}},{"assessment":{"schema":1,"pack":{"id":"tea"},"answers":{"mood":"good"}}})");
        CHECK(contains(told, R"("code":"other_pack","path":"/pack/id")"));
        CHECK(contains(told, R"("code":"unknown_step","path":"/answers/mood","message":"This pack has no step \"mood\". It is kept, and counts for nothing here.","member":1})"));
        CHECK_FALSE(contains(told, R"("together":null)"));
    }
    SUBCASE("one that cannot be read leaves nothing to say") {
        const std::string told = together(R"({"assessment":{"schema":1}},{"assessment":{}})");
        CHECK(contains(told, R"({"findings":[{"severity":"error","code":"missing_field","path":"/schema")"));
        CHECK(contains(told, R"("member":1}],"together":null})"));
    }
    SUBCASE("weights are by the set of judgements that each chose, values by mine") {
        const std::string told = together(R"({"assessment":{"schema":1,"judgement":"equal"}},{"assessment":{"schema":1,"judgement":"moods"}})");
        CHECK(contains(told, R"("code":"unknown_judgement","path":"/judgement")"));
    }
}

TEST_CASE("what moved a lead, through the advisor") {
    const Advisor advisor(files::read("core/packs/django-or-flask.json"));
    const std::string mine = R"({"name":"before","date":"2026-11-30","tenths":{"django":200,"flask":140,"gone":1},"assessment":{"schema":1,"answers":{"scope":"api"}}})";
    const std::string told = advisor.split(R"({"members":[)" + mine + R"(,{"assessment":{"schema":1,"answers":{"scope":"app"}}}]})");
    CHECK(contains(told, R"({"findings":[],"split":{"alternative":"django","rival":"flask","before":60,"parts":[{"of":"pack","tenths":)"));
    const std::string not_kept = advisor.split(R"({"members":[{"tenths":{"django":200},"assessment":{"schema":1}},{"assessment":{"schema":1}}]})");
    CHECK(not_kept == R"({"findings":[],"split":{"alternative":"django","rival":"flask","before":0,"parts":[{"of":"judgement","tenths":0},{"of":"importance","tenths":0},{"of":"answers","tenths":0}],"after":0}})");
    CHECK(contains(advisor.split(R"({"members":[]})"), R"("code":"wrong_count","path":"/members")"));
    CHECK(contains(advisor.split(R"({"members":[]})"), R"("split":null})"));
    CHECK(contains(Advisor("{").split(""), "malformed_json"));
    CHECK(contains(Advisor("{").together(""), R"("together":null})"));
}

TEST_CASE("what could not be read is told once") {
    const std::string findings = Advisor(R"({"schema": 1, "title": 3})").findings();
    CHECK(findings.find("\"/title\"") == findings.rfind("\"/title\""));
}

TEST_CASE("what rules would change here is told of a decision that has taken something in") {
    Advisor advisor(files::read("core/packs/django-or-flask.json"));
    const std::string told = advisor.effect(
        R"({"schema":1,"id":"acme","rules":[{"id":"a","rule_out":"framework:django","because":"No."},{"id":"b","rule_out":"framework:flask","because":"No."}]})",
        R"({"schema":1,"answers":{"team":"few"},"taken_in":["fastapi"]})", "0");
    CHECK(told.find(R"("after":["fastapi"]})") != std::string::npos);
}
