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

std::vector<SimilarCase> similar(const Model& model, std::vector<Answer> answers, std::vector<SetWeight> weights = {},
                                 const std::vector<AlternativeIndex>& winners = {}) {
    Assessment assessment;
    assessment.answers = std::move(answers);
    assessment.weights = std::move(weights);
    return similar_cases(model, resolve(model, assessment).checklist, winners);
}

/// Of the sample, with the office as a real project too.
Pack projects() {
    Pack pack = samples::everything();
    pack.cases[0].kind = "project";
    return pack;
}

const Model& everything() {
    static const Model model = samples::model(projects());
    return model;
}

}  // namespace

// The office: in the morning, many guests, foam and cream, snacks not known. The club: a crowd in the evening, nothing else known.
// Weights in half units: time 8, guests 6, extras 4, snacks 2.

TEST_CASE("agreement is the weighted mean over what both answered") {
    const std::vector<SimilarCase> found = similar(everything(), {{"time", {"morning"}}, {"guests", {"many"}}, {"extras", {"foam", "sugar"}}});
    REQUIRE(found.size() == 1);  // the club shares 14 of 20, and agrees in nothing
    CHECK(found[0].known_case == 0);
    // time and guests agree, of three extras one is common: (14 * 1000 + 4 * 333) / 18
    CHECK(found[0].agreement == 851);
    CHECK(found[0].same == Steps{0, 1});
    CHECK(found[0].differs == Steps{2});
    CHECK(found[0].unknown.empty());
}

TEST_CASE("what is not known of a case counts neither for nor against it") {
    const std::vector<SimilarCase> found =
        similar(everything(), {{"time", {"morning"}}, {"guests", {"many"}}, {"snacks", {"cake"}}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].agreement == 1000);
    CHECK(found[0].unknown == Steps{3});
}

TEST_CASE("half of the weight that counts is enough to be compared, less is not") {
    CHECK(similar(everything(), {{"time", {"morning"}}, {"extras", {"foam", "cream"}}}).size() == 1);                   // 12 of 20
    CHECK(similar(everything(), {{"time", {"evening"}}}).empty());                                                        // 8 of 20
    CHECK(similar(everything(), {{"time", {"evening"}}}, {{"extras", 0}}).size() == 1);                                   // 8 of 16
    CHECK(similar(everything(), {{"snacks", {"cake"}}}).empty());
    CHECK(similar(everything(), {}).empty());
}

TEST_CASE("who agrees in less than three fifths is not told") {
    const auto asked = [](std::int64_t time) {
        return similar(everything(), {{"time", {"morning"}}, {"guests", {"crowd"}}}, {{"time", time}});
    };
    CHECK(asked(9).size() == 1);  // 9 of 15
    CHECK(asked(9)[0].agreement == least_agreement);
    CHECK(asked(8).empty());  // 8 of 14
}

TEST_CASE("a step that is off compares nothing") {
    const std::vector<SimilarCase> found =
        similar(everything(), {{"time", {"morning"}}, {"guests", {"none"}}}, {{"guests", 0}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].agreement == 1000);
    CHECK(found[0].differs.empty());
}

TEST_CASE("an unnamed example is evidence of nothing") {
    Pack pack = projects();
    CHECK(similar(samples::model(pack), {{"time", {"morning"}}, {"guests", {"many"}}}).size() == 1);
    pack.cases[0].kind = "article";
    CHECK(similar(samples::model(pack), {{"time", {"morning"}}, {"guests", {"many"}}}).empty());
}

TEST_CASE("a case contradicts when nothing that is told for it is among the winners") {
    const Model& model = everything();
    const AlternativeIndex coffee = model.find_alternative("coffee").value();
    const AlternativeIndex tea = model.find_alternative("tea").value();
    const auto contradicts = [&](const std::vector<AlternativeIndex>& winners) {
        const std::vector<SimilarCase> found = similar(model, {{"time", {"morning"}}, {"guests", {"many"}}}, {}, winners);
        REQUIRE(found.size() == 1);  // the office has coffee
        return found[0].contradicts;
    };
    CHECK(contradicts({tea}));
    CHECK_FALSE(contradicts({coffee}));
    CHECK_FALSE(contradicts({tea, coffee}));
    CHECK_FALSE(contradicts({}));
}

TEST_CASE("at most eight are told, the best first, equal ones in the pack's order") {
    Pack pack = projects();
    pack.cases.resize(1);
    for (int i = 0; i < 11; ++i) {
        pack.cases.push_back(pack.cases[0]);
        pack.cases.back().id = "office-" + std::to_string(i);
        pack.cases.back().answers[1].options = {i % 2 == 0 ? "crowd" : "many"};
    }
    const std::vector<SimilarCase> found =
        similar(samples::model(pack), {{"time", {"morning"}}, {"guests", {"crowd"}}, {"extras", {"foam", "cream"}}});
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
        const std::vector<SimilarCase> found = similar_cases(model, checklist, {});
        for (const SimilarCase& one : found) {
            CHECK(one.agreement >= least_agreement);
            CHECK(model.pack().cases[one.known_case].kind == "project");
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
        if (seed < model.pack().cases.size() && model.pack().cases[seed].kind == "project") {
            REQUIRE(!found.empty());
            CHECK(found.front().agreement == 1000);
        }
    }
    CHECK(alike > 30);
}
