#include "core/proof/difference.hpp"

#include <doctest/doctest.h>

#include "tests/core/generated_pack.hpp"
#include "tests/core/pack_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

oracle::Names names(const Model& model, const Completion& outcomes) {
    oracle::Names names;
    for (const StepIndex step : outcomes.places()) names.push_back(model.outcome_id(step, outcomes[step]));
    return names;
}

Difference between(const Pack& one, const Pack& other, Effort effort = {}) {
    return difference(samples::model(one), samples::model(other), effort);
}

}  // namespace

TEST_CASE("equal packs differ for no checklist, and so do packs whose weights differ by one factor") {
    Pack other = samples::everything();
    for (const std::int64_t factor : {1, 3}) {
        for (Step& step : other.steps) step.weight *= factor;
        const Difference same = between(samples::everything(), other);
        REQUIRE(same.compared.size() == 1);
        CHECK(same.compared[0].examined == Examined::alike);
        CHECK(same.compared[0].checklists == 54);
        CHECK(same.compared[0].differing == 0);
    }
}

TEST_CASE("a changed weight is told by the checklists that it moves") {
    // morning and cake: 3 * (0, 100, 40) + 1 * (100, 0, 50); with weight 4 tea is first
    Pack one = samples::pack();
    one.steps.erase(one.steps.begin() + 1);
    one.cases.clear();
    Pack other = one;
    other.steps[1].weight = 4;
    const Difference changed = between(one, other);
    REQUIRE(changed.compared.size() == 1);
    CHECK(changed.compared[0].examined == Examined::all);
    CHECK(changed.compared[0].checklists == 4);
    CHECK(changed.compared[0].differing == 2);
    REQUIRE(changed.compared[0].examples.size() == 2);
    CHECK(changed.compared[0].examples[0].outcomes == Completion{0, 1});
    CHECK(changed.compared[0].examples[0].winners == 0b010);
    CHECK(changed.compared[0].examples[0].others == 0b001);
    CHECK(changed.compared[0].examples[1].outcomes == Completion{1, 0});
}

TEST_CASE("both ways to read are counted as soon as one pack asks something that the other does not") {
    const Pack one = samples::pack();
    Pack other = one;
    other.steps.pop_back();
    other.cases.clear();
    CHECK(between(one, other).compared.size() == 2);
    CHECK(between(other, one).compared.size() == 2);
}

TEST_CASE("packs whose values differ in one point in one place are not alike") {
    Pack one = samples::pack();
    for (Option& option : one.steps[0].options)
        for (auto& [alternative, value] : option.values) value.value = alternative == "tea";
    Pack other = one;
    for (auto& [alternative, value] : other.steps[0].options[0].values) value.value = alternative == "coffee";
    CHECK(between(one, other).compared[0].examined == Examined::all);
    CHECK(between(other, one).compared[0].examined == Examined::all);
}

TEST_CASE("what only one pack has is named, and both ways to read are counted") {
    Pack one = samples::everything();
    one.judgements.clear();
    one.trust.reset();
    Pack other = one;
    one.alternatives.back().id = "first-coffee";
    one.steps[2].load_rule.measured_by.back().first = "first-coffee";
    for (Step& step : one.steps) {
        for (Option& option : step.options)
            if (!step.takes_many) option.values.back().first = "first-coffee";
        for (Band& band : step.bands) band.values.back().first = "first-coffee";
    }
    one.steps[0].options[1].id = "one-o-clock";
    other.steps[3].id = "food";
    other.cases.clear();
    one.cases.clear();
    other.cautions.clear();
    one.cautions.clear();
    other.steps[2].options[3].id = "whipped-cream";
    const Difference both = between(one, other);
    CHECK(both.own[0].alternatives == std::vector<std::string>{"first-coffee"});
    CHECK(both.own[1].alternatives == std::vector<std::string>{"switch"});
    CHECK(both.own[0].steps == std::vector<std::string>{"snacks"});
    CHECK(both.own[1].steps == std::vector<std::string>{"food"});
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(both.own[0].outcomes == Pairs{{"time", "one-o-clock"}});
    CHECK(both.own[1].outcomes == Pairs{{"time", "noon"}});
    CHECK(both.own[0].needs == Pairs{{"extras", "cream"}});
    CHECK(both.own[1].needs == Pairs{{"extras", "whipped-cream"}});
    CHECK(both.bands_moved == std::vector<std::string>{"extras"});
    REQUIRE(both.compared.size() == 2);
    for (const Compared& compared : both.compared) {
        CHECK(compared.checklists == 54);
        CHECK(compared.differing > 0);
        CHECK(compared.examples.size() == max_examples);
    }
}

TEST_CASE("a step that takes one here and many there is not the same") {
    Pack one = samples::pack();
    one.cases.clear();
    Pack other = one;
    other.steps[0] = one.steps[2];
    other.steps[0].id = "time";
    for (Option& need : other.steps[0].options) need.id += "-time";
    other.steps[0].bands[0].id = "morning";
    other.steps[0].bands[1].id = "evening";
    const Difference both = between(one, other);
    CHECK(both.own[0].outcomes.size() == 2);
    CHECK(both.own[1].outcomes.size() == 2);
}

TEST_CASE("bands are moved by a load, a limit or a need") {
    const Pack one = samples::pack();
    for (const int what : {0, 1, 2, 3, 4, 5}) {
        Pack other = one;
        if (what == 1) other.steps[2].options[2].load = 2;
        if (what == 2) other.steps[2].bands[1].from = 2, other.steps[2].options[2].load = 2;
        if (what == 3) other.steps[2].options.pop_back(), other.cases.clear();
        if (what == 4) other.steps[2].bands[1].from = 4;
        if (what == 5) other.steps[2].options[0].exclusive = false;
        CHECK(between(one, other).bands_moved.size() == (what == 0 ? 0 : 1));
    }
}

TEST_CASE("beyond the budget nothing is claimed") {
    Pack other = samples::everything();
    other.steps[0].weight = 5;
    const Difference gave_up = between(samples::everything(), other, {0, 5});
    CHECK(gave_up.compared[0].examined == Examined::not_computed);
    CHECK(gave_up.compared[0].examples.empty());
    CHECK(gave_up.compared[0].differing == 0);
}

TEST_CASE("differences agree with brute force, whatever the packs have in common") {
    int differing = 0, alike = 0, both_ways = 0;
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        const Pack packs[] = {generated::pack(seed), generated::changed(generated::pack(seed), seed)};
        const Model models[] = {samples::model(packs[0]), samples::model(packs[1])};
        const Difference found =
            difference(models[0], models[1], {seed % 2 == 0 ? std::int64_t{1} << 20 : 0, std::int64_t{1} << 24});
        for (std::size_t of = 0; of < found.compared.size(); ++of) {
            const Compared& compared = found.compared[of];
            const std::vector<oracle::Names> expected = oracle::differing(packs[of], packs[1 - of]);
            CHECK(compared.differing == static_cast<Count>(expected.size()));
            REQUIRE(compared.examples.size() == std::min(expected.size(), max_examples));
            for (std::size_t i = 0; i < compared.examples.size(); ++i)
                CHECK(names(models[of], compared.examples[i].outcomes) == expected[i]);
            differing += !expected.empty();
            alike += compared.examined == Examined::alike;
        }
        both_ways += found.compared.size() == 2;
    }
    CHECK(differing > 150);
    CHECK(alike > 50);
    CHECK(both_ways > 50);
}
