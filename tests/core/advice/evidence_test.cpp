#include "core/advice/evidence.hpp"

#include <doctest/doctest.h>

#include "core/advice/advice.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

using Steps = std::vector<StepIndex>;
constexpr AlternativeIndex tea = 0, coffee = 1, both = 2;

Checklist answered(const Model& model, std::vector<Answer> answers) {
    Assessment assessment;
    assessment.answers = std::move(answers);
    return resolve(model, assessment).checklist;
}

Value& value(Pack& pack, std::size_t step, std::size_t outcome, AlternativeIndex alternative) {
    Step& asked = pack.steps[step];
    return (asked.takes_many ? asked.bands[outcome].values : asked.options[outcome].values)[alternative.number()].second;
}

}  // namespace

TEST_CASE("a step rests on opinion unless both reasons that it compares have a source") {
    const Model model = samples::model(samples::everything());
    // In the morning tea and coffee have one each; of much, only coffee; of many, only both.
    const Checklist checklist = answered(model, {{"time", {"morning"}}, {"guests", {"many"}}, {"extras", {"foam"}}});
    CHECK(evidence(model, checklist.problem, coffee, tea).on_opinion == Steps{1, 2});
    CHECK(evidence(model, checklist.problem, tea, coffee).on_opinion == Steps{1, 2});
    CHECK(evidence(model, checklist.problem, coffee, both).on_opinion == Steps{0, 1, 2});
}

TEST_CASE("a source that is an opinion carries nothing, one stronger among several does") {
    Pack pack = samples::everything();
    pack.sources[0].kind = "opinion";  // the only source of tea in the morning
    Model model = samples::model(pack);
    Checklist checklist = answered(model, {{"time", {"morning"}}});
    CHECK(evidence(model, checklist.problem, coffee, tea).on_opinion == Steps{0});
    value(pack, 0, 0, tea).sources.push_back("label");
    model = samples::model(pack);
    checklist = answered(model, {{"time", {"morning"}}});
    CHECK(evidence(model, checklist.problem, coffee, tea).on_opinion.empty());
}

TEST_CASE("steps that are open or off rest on nothing") {
    const Model model = samples::model(samples::everything());
    Assessment assessment;
    assessment.answers = {{"guests", {"many"}}};
    assessment.weights = {{"guests", 0}};
    const Evidence found = evidence(model, resolve(model, assessment).checklist.problem, coffee, tea);
    CHECK(found.on_opinion.empty());
}

TEST_CASE("without opinion, scores are those of a problem in which its steps do not stand at all") {
    const Model model = samples::model(samples::everything());
    generated::Draws draws(1);
    for (int i = 0; i < 200; ++i) {
        std::vector<Answer> answers;
        for (const Step& step : model.pack().steps)
            if (!draws.one_in(4))
                answers.push_back({step.id, {step.options[static_cast<std::size_t>(draws.below(static_cast<std::int64_t>(step.options.size())))].id}});
        const Problem problem = answered(model, answers).problem;
        const AlternativeIndex winner(static_cast<std::size_t>(draws.below(4)));
        const AlternativeIndex rival((winner.number() + 1 + static_cast<std::size_t>(draws.below(3))) % 4);
        const Evidence found = evidence(model, problem, winner, rival);

        oracle::Table table = generated::table(problem);
        std::vector<int> left = table.given;
        for (const StepIndex step : found.on_opinion) left[step.number()] = -1;
        const std::vector<oracle::Wide> expected =
            oracle::scores(table, {table.weights.begin(), table.weights.end()}, left);
        const Row without = scores(found.without);
        for (const AlternativeIndex a : without.places()) CHECK(without[a] == static_cast<std::int64_t>(expected[a.number()]));
        for (const StepIndex step : problem.criteria.places()) {
            const bool on_opinion = std::find(found.on_opinion.begin(), found.on_opinion.end(), step) != found.on_opinion.end();
            CHECK(found.without.criteria[step].weight == (on_opinion ? 0 : problem.criteria[step].weight));
            CHECK(found.without.criteria[step].given == problem.criteria[step].given);
        }
    }
}

TEST_CASE("the parts of a lead that rest on opinion and those that do not add up to it") {
    const Model model = samples::model(samples::everything());
    Assessment assessment;
    assessment.answers = {{"time", {"morning"}}, {"guests", {"many"}}, {"extras", {"foam"}}, {"snacks", {"fruit"}}};
    const Advice advice = advise(model, assessment);
    REQUIRE(advice.opinion);
    const Comparison& against = *std::find_if(advice.contributions.begin(), advice.contributions.end(), [&](const Comparison& it) {
        return it.alternative == advice.verdict->winners.front() && it.rival == advice.opinion->rival;
    });
    CHECK(advice.opinion->lead_tenths == against.lead_tenths);
    std::int64_t on_opinion = 0, carried = 0;
    for (const Contribution& part : against.parts) {
        const auto& steps = advice.opinion->steps;
        (std::find(steps.begin(), steps.end(), part.step) != steps.end() ? on_opinion : carried) += part.tenths;
    }
    CHECK(advice.opinion->opinion_tenths == on_opinion);
    CHECK(on_opinion + carried == against.lead_tenths);
}

TEST_CASE("a claim is out of date from the day after its last") {
    const Pack pack = samples::everything();  // the book is true until 2028-02-29, the others without end
    CHECK(outdated(pack, "2028-02-29").empty());
    CHECK(outdated(pack, "2028-03-01") == std::vector<std::size_t>{0});
    CHECK(outdated(pack, "").empty());
}
