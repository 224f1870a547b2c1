// What check and difference found, and findings, stand whole and in their places in what is written.
#include "core/json/write_check.hpp"

#include <doctest/doctest.h>

#include "core/json/document.hpp"
#include "core/json/write_assessment.hpp"
#include "core/json/write_difference.hpp"
#include "core/json/write_findings.hpp"
#include "tests/core/samples.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;

namespace {

json::Node read(const std::string& document) {
    return json::read_document(document, json::pack_limits).value();
}

}  // namespace

TEST_CASE("a check is written with its ties and all findings") {
    const Findings first{{Severity::warning, "read", "/a", "From the text.", 1, 2}};
    Check check;
    check.findings = {{Severity::warning, "found", "/b", "From the model.", 0, 0}};
    check.checklists = 12;
    check.examined = Examined::all;
    check.work = 7;
    check.wins = {5, 4, 1};
    check.ties = {{0b101, 2, {0, 1, 0}}};
    check.carrying = std::vector<CarryingValue>{{1, 1, 2, 7}, {2, 0, 0, 5}};
    check.directions = 3;
    check.conditions = 4;
    const json::Node node = read(json::write_check(samples::model(), first, check));
    CHECK(tree::text_of(*tree::field(node, "findings")) ==
          R"([{"severity":"warning","code":"read","path":"/a","message":"From the text.","line":1,"column":2},)"
          R"({"severity":"warning","code":"found","path":"/b","message":"From the model."}])");
    const json::Node& report = *tree::field(node, "report");
    CHECK(tree::text_of(*tree::field(report, "wins")) ==
          R"([{"alternative":"tea","count":"5"},{"alternative":"coffee","count":"4"},{"alternative":"both","count":"1"}])");
    const json::Node& tie = tree::field(report, "ties")->items.at(0);
    CHECK(tree::text_of(*tree::field(tie, "alternatives")) == R"(["tea","both"])");
    CHECK(tree::field(tie, "count")->text == "2");
    CHECK(tree::field(tie, "example")->items.at(1).text == samples::model().outcome_id(1, 1));
    CHECK(tree::text_of(*tree::field(report, "carrying")) ==
          R"([{"step":"guests","outcome":")" + samples::model().outcome_id(1, 1) + R"(","alternative":"both","verdicts":"7"},)"
          R"({"step":")" + samples::model().step(2).id + R"(","outcome":")" + samples::model().step(2).bands[0].id + R"(","alternative":"tea","verdicts":"5"}])");
    CHECK(tree::field(report, "work")->integer == 7);
    CHECK(tree::field(report, "directions")->integer == 3);
    CHECK(tree::field(report, "conditions")->integer == 4);
}

TEST_CASE("values that carry verdicts are null where they are not counted, and twenty at most are written") {
    const json::Node none = read(json::write_check(samples::model(), {}, {}));
    CHECK(tree::field(*tree::field(none, "report"), "carrying")->kind == json::Node::Kind::null);
    Check check;
    check.carrying = std::vector<CarryingValue>(21, {0, 0, 0, 1});
    const json::Node many = read(json::write_check(samples::model(), {}, check));
    CHECK(tree::field(*tree::field(many, "report"), "carrying")->items.size() == 20);
}

TEST_CASE("a difference is written with the winners under each pack") {
    const Model model = samples::model();
    Difference difference;
    Compared compared;
    compared.checklists = 12;
    compared.examined = Examined::all;
    compared.work = 9;
    compared.differing = 1;
    compared.examples = {{{0, 0, 0}, 0b001, 0b110}};
    difference.compared = {compared, compared};
    const json::Node node = read(json::write_difference(model, model, difference));
    const json::Node& sides = *tree::field(*tree::field(node, "difference"), "compared");
    for (std::size_t of = 0; of < 2; ++of) {
        CHECK(tree::field(sides.items[of], "checklists_of")->text == (of ? "b" : "a"));
        CHECK(tree::field(sides.items[of], "checklists")->text == "12");
        CHECK(tree::field(sides.items[of], "differing")->text == "1");
        const json::Node& example = tree::field(sides.items[of], "examples")->items.at(0);
        CHECK(tree::text_of(*tree::field(example, of ? "b" : "a")) == R"(["tea"])");
        CHECK(tree::text_of(*tree::field(example, of ? "a" : "b")) == R"(["coffee","both"])");
    }
}

TEST_CASE("a decision is written whole") {
    Assessment assessment;
    assessment.decision = {"tea", "It is late", "The cook", "2026-11-22"};
    json::Writer out;
    json::write(out, samples::model(), assessment, true);
    CHECK(out.document().find(R"("decision":{"alternative":"tea","because":"It is late","by":"The cook","date":"2026-11-22"})") != std::string::npos);
}
