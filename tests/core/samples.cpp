#include "tests/core/samples.hpp"

#include <doctest/doctest.h>

#include "core/json/read_pack.hpp"
#include "core/model/house_rules.hpp"
#include "tests/core/files.hpp"

namespace crossroads::samples {

namespace {

Values values(std::int64_t tea, std::int64_t coffee, std::int64_t both) {
    return {{"tea", {tea, "Tea has its reason.", {"book"}}},
            {"coffee", {coffee, "Coffee has its reason.", {}}},
            {"both", {both, "Both have their reason.", {}}}};
}

Option option(std::string id, Values values) {
    Option option;
    option.label = "The option " + id;
    option.id = std::move(id);
    option.values = std::move(values);
    return option;
}

Option need(std::string id, std::int64_t load, bool exclusive = false) {
    Option option;
    option.label = "The need " + id;
    option.id = std::move(id);
    option.load = load;
    option.exclusive = exclusive;
    return option;
}

Step step(std::string id, std::int64_t weight) {
    Step step;
    step.title = "Title " + id;
    step.question = "What about " + id + "?";
    step.why = "It matters.";
    step.weight = weight;
    step.id = std::move(id);
    return step;
}

Alternative alternative(std::string id, std::vector<std::string> frameworks) {
    Alternative alternative;
    alternative.name = "Name " + id;
    alternative.phrase = "some " + id;
    alternative.imperative = "Drink " + id + ".";
    alternative.nature = "A drink.";
    alternative.frameworks = std::move(frameworks);
    alternative.pros = {"Warm"};
    alternative.cons = {"Hot"};
    alternative.best_for = {"Mornings"};
    alternative.id = std::move(id);
    return alternative;
}

}  // namespace

Pack pack() {
    Pack pack;
    pack.id = "tea-or-coffee";
    pack.version = "1";
    pack.language = "en";
    pack.title = "Tea or coffee";
    pack.question = "Tea, coffee, or both?";
    pack.firmness = {8, 3};
    pack.frameworks = {{"leaf", "Leaf"}, {"bean", "Bean"}};
    pack.alternatives = {alternative("tea", {"leaf"}), alternative("coffee", {"bean"}),
                         alternative("both", {"leaf", "bean"})};

    Step time = step("time", 3);
    time.options = {option("morning", values(0, 100, 40)), option("evening", values(100, 0, 60))};
    Step guests = step("guests", 2);
    guests.options = {option("none", values(50, 50, 0)), option("many", values(40, 40, 100))};
    Step snacks = step("snacks", 1);
    snacks.takes_many = true;
    snacks.load_rule.text = "Sweetness.";
    snacks.groups = {{"sweet", "Sweet"}};
    snacks.options = {need("none", 0, true), need("cake", 3), need("fruit", 1)};
    snacks.bands = {{{"little", "little", values(0, 100, 50)}, 0}, {{"much", "much", values(100, 0, 50)}, 3}};
    pack.steps = {time, guests, snacks};

    pack.cases = {{"office", "Office", "An office", "article", true, {"coffee"}, "They drink coffee.",
                   {{"time", {"morning"}}, {"snacks", {"cake", "fruit"}}}, {"book"}}};
    pack.sources = {{"book", "The book", "https://example.org/book", "documented", "It says so.", "2026-11-22", ""}};
    return pack;
}

Pack everything() {
    json::ReadPack read = json::read_pack(files::read("tests/packs/everything.json"));
    for (const Finding& finding : read.findings) FAIL(finding.path << ": " << finding.message);
    return std::move(read.pack);
}

Model model(Pack pack) {
    Result<Model> model = build_model(std::move(pack));
    REQUIRE(model.ok());
    return std::move(model).value();
}

Model under(const Model& model, std::vector<HouseRule> rules) {
    HouseRules document;
    document.id = "acme";
    document.rules = std::move(rules);
    Findings findings;
    return decreed(model, laid_over(model.pack(), document, "digest", findings));
}

Finding find(const Findings& findings, std::string_view code) {
    for (const Finding& finding : findings)
        if (finding.code == code) return finding;
    return {};
}

Criterion criterion(std::int64_t weight, std::vector<std::vector<std::int64_t>> values,
                    std::optional<OutcomeIndex> given) {
    Criterion criterion{weight, {}, given};
    for (std::vector<std::int64_t>& row : values) criterion.values.emplace_back(std::move(row));
    return criterion;
}

Problem problem(std::vector<Criterion> criteria) {
    Problem problem;
    problem.alternatives = criteria.front().values.front().size();
    problem.criteria = By<StepIndex, Criterion>(std::move(criteria));
    problem.ruled_out.assign(problem.alternatives, false);
    return problem;
}

}  // namespace crossroads::samples
