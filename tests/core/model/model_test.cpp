#include "core/model/model.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/core/samples.hpp"

using namespace crossroads;

TEST_CASE("ids are found, and others are not") {
    const Model model = samples::model();
    CHECK(model.find_alternative("coffee") == 1);
    CHECK(!model.find_alternative("milk"));
    CHECK(model.find_step("snacks") == 2);
    CHECK(model.find_option(2, "fruit") == 2);
    CHECK(!model.find_option(0, "fruit"));
}

TEST_CASE("weights are kept in half units") { CHECK(samples::model().criteria()[0].weight == 6); }

TEST_CASE("values stand in the order of the pack's alternatives, whatever the order written") {
    Pack pack = samples::pack();
    std::swap(pack.steps[0].options[0].values[0], pack.steps[0].options[0].values[2]);
    CHECK(samples::model(pack).criteria()[0].values[0] == Row{0, 100, 40});
}

TEST_CASE("an option is the outcome of a step that takes one") {
    const Model model = samples::model();
    CHECK(model.amounts_to(0, std::array{std::size_t{1}}) == 1);
    CHECK(model.outcome_id(0, 1) == "evening");
}

TEST_CASE("the load of the options picks the band") {
    const Model model = samples::model();
    const auto band = [&](std::vector<std::size_t> options) { return model.outcome_id(2, model.amounts_to(2, options).value()); };
    CHECK(band({0}) == "little");
    CHECK(band({2}) == "little");
    CHECK(band({1}) == "much");
    CHECK(band({1, 2}) == "much");
    CHECK(model.sums(2, std::array{std::size_t{1}, std::size_t{2}}) == std::vector<std::int64_t>{4});
}

TEST_CASE("an empty set is not an answer") { CHECK(!samples::model().amounts_to(2, {})); }
