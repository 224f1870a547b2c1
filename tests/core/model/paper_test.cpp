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

/// What a person reads off for an alternative.
std::int64_t read_off(const Model& model, const By<StepIndex, PaperStep>& sheet, StepIndex step, OutcomeIndex given, AlternativeIndex a) {
    const PaperStep& asked = sheet[step];
    const std::size_t line = model.step(step).takes_many ? model.outcomes(step).bands[given][asked.measure_of[a]] : given.number();
    return asked.lines[line].tenths[a];
}

}  // namespace

TEST_CASE("the points of a checklist filled in on paper are its scores, but for half a tenth in each step") {
    for (const Model& model : {samples::model(), samples::model(samples::everything()), default_model()}) {
        const By<StepIndex, PaperStep> sheet = paper(model);
        for (const Problem& problem : checklists(model)) {
            const Row exact = scores(problem);
            const std::int64_t total = total_weight(problem);
            for (const AlternativeIndex a : problem.all()) {
                std::int64_t sum = 0;
                for (const StepIndex step : sheet.places()) sum += read_off(model, sheet, step, *problem.criteria[step].given, a);
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
            CHECK(sheet[step].loads[option] == model.sums(step, std::vector{option}));
    }
}

TEST_CASE("on paper each sum belongs to the band that the model gives it") {
    const std::string text = files::read("tests/packs/everything.json");
    const Model model = json::read_model(text).value();
    const json::Node said = json::read_document(Advisor(text).paper(), json::pack_limits).value();
    CHECK(tree::field(said, "usable")->boolean);
    const std::vector<json::Node>& steps = tree::field(said, "paper")->items;
    REQUIRE(steps.size() == model.steps());
    for (const StepIndex step : model.criteria().places()) {
        const json::Node& told = steps[step.number()];
        const Step& asked = model.step(step);
        CHECK(tree::field(told, "step")->text == asked.id);
        CHECK(tree::field(told, "frameworks")->items.size() == model.outcomes(step).frameworks.size());
        const std::vector<json::Node>& lines = tree::field(told, "outcomes")->items;
        REQUIRE(lines.size() == (asked.takes_many ? asked.bands.size() : asked.options.size()));
        for (std::size_t line = 0; line < lines.size(); ++line) {
            CHECK(tree::field(lines[line], "outcome")->text == (asked.takes_many ? asked.bands[line].id : asked.options[line].id));
            CHECK((tree::field(lines[line], "from") != nullptr) == asked.takes_many);
        }
        for (std::int64_t sum = 0; asked.takes_many && sum <= 20; ++sum) {
            const json::Node& line = lines[bands_of(asked, std::vector{sum}).front()];
            CHECK(tree::field(line, "from")->integer <= sum);
            const json::Node& to = *tree::field(line, "to");
            CHECK((to.kind == json::Node::Kind::null || sum <= to.integer));
        }
    }
    const json::Node& measured = *tree::field(steps[2], "measured_by");
    CHECK(tree::field(measured, "both")->text == "leaf");
    CHECK(tree::field(measured, "switch")->text == "bean");
}

TEST_CASE("a pack that cannot be used has no paper") {
    const json::Node said = json::read_document(Advisor("{}").paper(), json::pack_limits).value();
    CHECK(!tree::field(said, "usable")->boolean);
    CHECK(!tree::field(said, "findings")->items.empty());
    CHECK(!tree::field(said, "paper"));
}
