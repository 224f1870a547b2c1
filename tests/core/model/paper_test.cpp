// Whoever fills in the checklist on paper comes to what the program says, but for rounding.
#include "core/model/paper.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "core/advisor.hpp"
#include "core/decision/scoring.hpp"
#include "core/json/document.hpp"
#include "core/json/read_model.hpp"
#include "tests/core/files.hpp"
#include "tests/core/samples.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;

namespace {

Model default_model() { return json::read_model(files::read("core/packs/django-or-flask.json")).value(); }

/// Checklists with each outcome of each step, beside changing ones of the others.
std::vector<Problem> checklists(const Model& model) {
    std::vector<Problem> all;
    for (std::size_t round = 0; round < 12; ++round) {
        Problem problem{model.alternatives(), model.criteria(), Flags<AlternativeIndex>(model.alternatives(), 0)};
        for (const StepIndex step : problem.criteria.places()) {
            Criterion& criterion = problem.criteria[step];
            criterion.given = OutcomeIndex((round + step.number() * round) % criterion.values.size());
        }
        all.push_back(std::move(problem));
    }
    return all;
}

}  // namespace

TEST_CASE("the points of a checklist filled in on paper are its scores, but for half a tenth in each step") {
    for (const Model& model : {samples::model(), default_model()}) {
        const By<StepIndex, PaperStep> sheet = paper(model);
        for (const Problem& problem : checklists(model)) {
            const Row exact = scores(problem);
            const std::int64_t total = total_weight(problem);
            for (const AlternativeIndex a : problem.all()) {
                std::int64_t sum = 0;
                for (const StepIndex step : sheet.places()) sum += sheet[step].outcomes[*problem.criteria[step].given].tenths[a];
                CHECK(2 * std::abs(sum * total - 10 * exact[a]) <= total * static_cast<std::int64_t>(model.steps()));
            }
        }
    }
}

TEST_CASE("the loads are the model's, and none stand where one option is taken") {
    const Model model = default_model();
    const By<StepIndex, PaperStep> sheet = paper(model);
    for (const StepIndex step : sheet.places()) {
        const Step& asked = model.step(step);
        CHECK(sheet[step].loads.size() == (asked.takes_many ? asked.options.size() : 0));
        for (std::size_t option = 0; option < sheet[step].loads.size(); ++option)
            CHECK(sheet[step].loads[option] == model.load(step, std::vector{option}));
    }
}

TEST_CASE("on paper each load belongs to the outcome that the model gives it") {
    const std::string text = files::read("tests/packs/everything.json");
    const Model model = json::read_model(text).value();
    const json::Node said = json::read_document(Advisor(text).paper(), json::pack_limits).value();
    CHECK(tree::field(said, "usable")->boolean);
    const std::vector<json::Node>& steps = tree::field(said, "paper")->items;
    REQUIRE(steps.size() == model.steps());
    for (const StepIndex step : model.criteria().places()) {
        const json::Node& told = steps[step.number()];
        const bool many = model.step(step).takes_many;
        CHECK(tree::field(told, "step")->text == model.step(step).id);
        const std::vector<json::Node>& outcomes = tree::field(told, "outcomes")->items;
        REQUIRE(outcomes.size() == model.criteria()[step].values.size());
        for (const OutcomeIndex outcome : model.criteria()[step].values.places()) {
            CHECK(tree::field(outcomes[outcome.number()], "outcome")->text == model.outcome(step, outcome).id);
            CHECK((tree::field(outcomes[outcome.number()], "from") != nullptr) == many);
        }
        if (!many) continue;
        for (std::int64_t load = 0; load <= 20; ++load) {
            const json::Node& outcome = outcomes[model.band(step, load).number()];
            CHECK(tree::field(outcome, "from")->integer <= load);
            const json::Node& to = *tree::field(outcome, "to");
            CHECK((to.kind == json::Node::Kind::null || load <= to.integer));
        }
    }
}

TEST_CASE("a pack that cannot be used has no paper") {
    const json::Node said = json::read_document(Advisor("{}").paper(), json::pack_limits).value();
    CHECK(!tree::field(said, "usable")->boolean);
    CHECK(!tree::field(said, "findings")->items.empty());
    CHECK(!tree::field(said, "paper"));
}
