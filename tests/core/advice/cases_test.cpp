#include "core/advice/cases.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/json/read_model.hpp"
#include "tests/core/files.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

using Steps = std::vector<StepIndex>;

std::vector<SimilarCase> similar(const Model& model, std::vector<Answer> answers, std::vector<SetWeight> weights = {}) {
    Assessment assessment;
    assessment.answers = std::move(answers);
    assessment.weights = std::move(weights);
    return similar_cases(model, resolve(model, assessment).checklist);
}

const Model& everything() {
    static const Model model = samples::model(samples::everything());
    return model;
}

}  // namespace

// The office: in the morning, many guests, foam and cream, snacks not known. The club: in the evening, nothing else known.
// Weights in half units: time 8, guests 6, extras 4, snacks 2.

TEST_CASE("agreement is the weighted mean over what both answered") {
    const std::vector<SimilarCase> found = similar(everything(), {{"time", {"morning"}}, {"guests", {"crowd"}}, {"extras", {"foam", "sugar"}}});
    REQUIRE(found.size() == 1);  // the club answers 8 of 18, less than half
    CHECK(found[0].known_case == 0);
    // time agrees, guests do not, of three extras one is common: (8 * 1000 + 4 * 333) / 18
    CHECK(found[0].agreement == 518);
    CHECK(found[0].same == Steps{0});
    CHECK(found[0].differs == Steps{1, 2});
    CHECK(found[0].unknown.empty());
}

TEST_CASE("what is not known of a case counts neither for nor against it") {
    const std::vector<SimilarCase> found = similar(everything(), {{"time", {"evening"}}, {"snacks", {"cake"}}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].known_case == 1);
    CHECK(found[0].agreement == 1000);
    CHECK(found[0].unknown == Steps{3});
    CHECK(found[1].agreement == 0);
    CHECK(found[1].differs == Steps{0});
}

TEST_CASE("half of the weight answered is enough, less is not") {
    CHECK(similar(everything(), {{"time", {"evening"}}, {"guests", {"none"}}, {"snacks", {"cake"}}}).size() == 2);  // 8 of 16
    CHECK(similar(everything(), {{"time", {"evening"}}, {"guests", {"none"}}, {"snacks", {"cake"}}}, {{"snacks", 3}}).size() == 1);
    CHECK(similar(everything(), {{"snacks", {"cake"}}}).empty());
    CHECK(similar(everything(), {}).empty());
}

TEST_CASE("a step that is off compares nothing") {
    const std::vector<SimilarCase> found = similar(everything(), {{"time", {"morning"}}, {"guests", {"none"}}}, {{"guests", 0}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].agreement == 1000);
    CHECK(found[0].differs.empty());
}

TEST_CASE("at most eight are told, the best first, equal ones in the pack's order") {
    Pack pack = samples::everything();
    pack.cases.resize(1);
    for (int i = 0; i < 11; ++i) {
        pack.cases.push_back(pack.cases[0]);
        pack.cases.back().id = "office-" + std::to_string(i);
        pack.cases.back().answers[0].options = {i % 2 == 0 ? "noon" : "morning"};
    }
    const std::vector<SimilarCase> found = similar(samples::model(pack), {{"time", {"noon"}}});
    REQUIRE(found.size() == nearest_cases);
    std::vector<std::size_t> order;
    for (const SimilarCase& one : found) order.push_back(one.known_case);
    CHECK(order == std::vector<std::size_t>{1, 3, 5, 7, 9, 11, 0, 2});
}

TEST_CASE("for any answers to the default pack the nearest cases keep the laws") {
    const Result<Model> read = json::read_model(files::read("core/packs/django-or-flask.json"));
    REQUIRE(read.ok());
    const Model& model = read.value();
    int alike = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        generated::Draws draws(seed);
        std::vector<Answer> answers;
        if (seed < model.pack().cases.size()) {
            answers = model.pack().cases[seed].answers;  // a case's own answers
        } else {
            for (const Step& step : model.pack().steps)
                if (draws.one_in(2))
                    answers.push_back({step.id, {step.options[static_cast<std::size_t>(draws.below(static_cast<std::int64_t>(step.options.size())))].id}});
        }
        Assessment assessment;
        assessment.answers = answers;
        const Checklist checklist = resolve(model, assessment).checklist;
        const std::vector<SimilarCase> found = similar_cases(model, checklist);
        for (const SimilarCase& one : found) {
            CHECK(one.agreement >= 0);
            CHECK((one.agreement == 1000) == one.differs.empty());
            alike += one.agreement == 1000;
            CHECK(one.same.size() + one.differs.size() + one.unknown.size() == answers.size());
            for (const StepIndex step : one.same) {
                std::vector<std::size_t> theirs = model.case_options(one.known_case, step);
                std::sort(theirs.begin(), theirs.end());
                CHECK(checklist.steps[step].options == theirs);
            }
        }
        CHECK(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.agreement > b.agreement; }));
        if (seed < model.pack().cases.size()) {
            REQUIRE(!found.empty());
            CHECK(found.front().agreement == 1000);
        }
    }
    CHECK(alike > 30);
}
