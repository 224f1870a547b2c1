#include "core/checklist/checklist.hpp"

#include <doctest/doctest.h>

#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

Assessment answered(std::vector<Answer> answers) {
    Assessment assessment;
    assessment.answers = std::move(answers);
    return assessment;
}

}  // namespace

TEST_CASE("a blank assessment leaves every step open at the pack's weight") {
    const Resolved resolved = resolve(samples::model(), {});
    CHECK(resolved.findings.empty());
    REQUIRE(resolved.checklist.steps.size() == 3);
    for (const ChecklistStep& step : resolved.checklist.steps) CHECK(step.state == StepState::open);
    CHECK(resolved.checklist.problem.criteria[0].weight == 6);
}

TEST_CASE("answers are the same in whatever order they come") {
    const Model model = samples::model();
    const Resolved one = resolve(model, answered({{"time", {"evening"}}, {"snacks", {"cake", "fruit"}}}));
    const Resolved other = resolve(model, answered({{"snacks", {"fruit", "cake", "fruit"}}, {"time", {"evening"}}}));
    for (const StepIndex step : one.checklist.steps.places()) {
        CHECK(one.checklist.steps[step].options == other.checklist.steps[step].options);
        CHECK(one.checklist.problem.criteria[step].given == other.checklist.problem.criteria[step].given);
    }
}

TEST_CASE("what the pack does not know is a warning and costs no other answer") {
    Assessment assessment = answered({{"sugar", {"two"}}, {"time", {"noon"}}, {"guests", {"many"}}, {"snacks", {"cake", "pie"}}});
    assessment.weights = {{"sugar", 4}, {"guests", 8}};
    assessment.notes = {{"sugar", "brown"}};
    assessment.ruled_out = {{"milk", "allergy"}, {"both", "one kettle"}};
    assessment.fixed = {"guests", "sugar"};
    assessment.left_open = {"sugar", "time"};
    assessment.decision = Decision{"milk", "it is there", "", "", {}};
    assessment.taken_in = {"both", "cocoa"};
    assessment.judgement = "practice";
    const Resolved resolved = resolve(samples::model(), assessment);
    std::vector<std::string> places;
    for (const Finding& finding : resolved.findings) {
        CHECK(finding.severity == Severity::warning);
        places.push_back(finding.code + " " + finding.path);
    }
    CHECK(places == std::vector<std::string>{"unknown_step /answers/sugar", "unknown_option /answers/time",
                                             "unknown_option /answers/snacks", "unknown_step /weights/sugar",
                                             "unknown_step /notes/sugar", "unknown_alternative /ruled_out/milk",
                                             "unknown_step /fixed/1", "unknown_step /left_open/0",
                                             "unknown_alternative /taken_in/1", "unknown_judgement /judgement",
                                             "unknown_alternative /decision/alternative"});
    CHECK(resolved.checklist.steps[0].state == StepState::open);
    CHECK(resolved.checklist.steps[1].state == StepState::answered);
    CHECK(resolved.checklist.steps[2].state == StepState::answered);
    CHECK(resolved.checklist.problem.criteria[1].weight == 8);
    CHECK(resolved.checklist.problem.ruled_out == Flags<AlternativeIndex>{false, false, true});
    CHECK(resolved.checklist.fixed == Flags<StepIndex>{false, true, false});
    CHECK(resolved.checklist.left_open == Flags<StepIndex>{true, false, false});
}

TEST_CASE("the place of an unknown id is a JSON Pointer, whatever stands in the id") {
    Assessment assessment;
    assessment.answers = {{"a/b", {"x"}}};
    assessment.weights = {{"c~d", 1}};
    assessment.notes = {{"e/f", "note"}};
    assessment.ruled_out = {{"g~/", ""}};
    std::vector<std::string> places;
    for (const Finding& finding : resolve(samples::model(), assessment).findings) places.push_back(finding.path);
    CHECK(places == std::vector<std::string>{"/answers/a~1b", "/weights/c~0d", "/notes/e~1f", "/ruled_out/g~0~1"});
}

TEST_CASE("a decision on no alternative yet is no unknown one") {
    Assessment assessment;
    assessment.decision = Decision{"", "", "us", ""};
    CHECK(resolve(samples::model(), assessment).findings.empty());
}

TEST_CASE("contradicting options leave the step open and say so") {
    for (const Answer& answer : {Answer{"time", {"morning", "evening"}}, Answer{"snacks", {"none", "cake"}}}) {
        const Resolved resolved = resolve(samples::model(), answered({answer}));
        CHECK(samples::find(resolved.findings, "contradictory_answer").path == "/answers/" + answer.step);
        for (const ChecklistStep& step : resolved.checklist.steps) CHECK(step.state == StepState::open);
    }
}

TEST_CASE("a step of weight 0 is off, answered or not") {
    Assessment assessment = answered({{"time", {"morning"}}});
    assessment.weights = {{"time", 0}, {"guests", 0}};
    const Resolved resolved = resolve(samples::model(), assessment);
    CHECK(resolved.checklist.steps[0].state == StepState::off);
    CHECK(resolved.checklist.problem.criteria[0].given == 0);
    CHECK(resolved.checklist.steps[1].state == StepState::off);
}

TEST_CASE("an assessment of another pack is used as far as it is known") {
    Assessment assessment = answered({{"time", {"morning"}}});
    assessment.pack_id = "water-or-wine";
    const Resolved resolved = resolve(samples::model(), assessment);
    CHECK(samples::find(resolved.findings, "other_pack").path == "/pack/id");
    CHECK(resolved.checklist.steps[0].state == StepState::answered);
}

TEST_CASE("ruling out a framework takes every alternative that is built from it") {
    Assessment assessment;
    assessment.ruled_out = {{"framework:leaf", "no kettle"}, {"framework:milk", ""}};
    const Resolved resolved = resolve(samples::model(), assessment);  // tea is of leaf, both of leaf and bean
    CHECK(resolved.checklist.problem.ruled_out == Flags<AlternativeIndex>{true, false, true});
    REQUIRE(resolved.findings.size() == 1);
    CHECK(samples::find(resolved.findings, "unknown_alternative").path == "/ruled_out/framework:milk");
}
