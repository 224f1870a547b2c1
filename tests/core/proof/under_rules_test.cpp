// What is proved of a pack is proved of it under the rules of a house as well, beside brute force.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/proof/check.hpp"
#include "core/proof/difference.hpp"
#include "core/proof/occasions.hpp"
#include "tests/core/generated_pack.hpp"
#include "tests/core/pack_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

constexpr std::int64_t plenty = std::int64_t{1} << 24;

Model generated_model(std::uint32_t seed) {
    const Model model = samples::model(generated::pack(seed));
    return samples::under(model, generated::rules(model.pack(), seed));
}

bool found(const Findings& findings, std::string_view code, const std::string& path) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.code == code && finding.path == path; });
}

long long count_of(const std::map<oracle::NameSet, oracle::Ended>& endings, const oracle::NameSet& winners) {
    return endings.contains(winners) ? endings.at(winners).count : 0;
}

oracle::Names names(const Model& model, const Completion& outcomes) {
    oracle::Names names;
    for (const StepIndex step : outcomes.places()) names.push_back(model.outcome_id(step, outcomes[step]));
    return names;
}

}  // namespace

TEST_CASE("wins, checklists that leave nobody, and steps that never matter agree with brute force under rules") {
    int nobody = 0, never = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Model model = generated_model(seed);
        const Check check = crossroads::check(model, {seed % 2 == 0 ? std::int64_t{1} << 20 : 0, plenty});
        const auto endings = oracle::endings(model.pack());
        for (const AlternativeIndex a : check.wins.places()) {
            const std::string& id = model.alternative(a).id;
            CHECK(check.wins[a] == static_cast<Count>(count_of(endings, {id})));
            const bool wins = std::any_of(endings.begin(), endings.end(), [&](const auto& entry) { return entry.first.contains(id); });
            CHECK(found(check.findings, "never_wins", "/alternatives/" + std::to_string(a.number())) == !wins);
        }
        CHECK(check.nobody.count == static_cast<Count>(count_of(endings, {})));
        CHECK(found(check.findings, "nothing_left", "/alternatives") == endings.contains({}));
        if (endings.contains({})) CHECK(names(model, check.nobody.example) == endings.at({}).first);
        for (const Tie& tie : check.ties) CHECK(tie.alternatives != 0);
        nobody += endings.contains({});
        for (std::size_t step = 0; step < model.steps(); ++step) {
            const oracle::Names outcomes = model.outcomes(StepIndex(step)).ids.list();
            bool matters = false;
            for (std::size_t outcome = 1; outcome < outcomes.size(); ++outcome)
                matters = matters || oracle::told_apart(model.pack(), step, outcomes[0], outcomes[outcome]);
            CHECK(found(check.findings, "step_never_matters", "/steps/" + std::to_string(step)) == !matters);
            never += !matters;
        }
    }
    CHECK(nobody > 5);
    CHECK(never > 20);
}

TEST_CASE("what ends without anybody is told with the answers that bring it about") {
    const Model model = samples::model();
    HouseRule rule;
    rule.id = "nothing";
    rule.effect = Effect::rule_out;
    rule.when = Condition{Condition::Kind::step, {}, "time", {"evening"}};
    rule.because = "Because.";
    std::vector<HouseRule> rules;
    for (const Alternative& alternative : model.pack().alternatives) {
        rule.id = "not-" + alternative.id;
        rule.rule_out = alternative.id;
        rules.push_back(rule);
    }
    const Finding told = samples::find(check(samples::under(model, rules)).findings, "nothing_left");
    CHECK(told.message == "With \"evening\", every alternative is ruled out. Take a rule back, or narrow it.");
    for (HouseRule& always : rules) always.when.reset();
    const Check all = check(samples::under(model, rules));
    CHECK(samples::find(all.findings, "nothing_left").message == "Whatever is answered, every alternative is ruled out. Take a rule back, or narrow it.");
    CHECK(all.nobody.count == all.checklists);
    CHECK(check(model).nobody.count == 0);
}

TEST_CASE("outcomes of the same values are told apart by whom a rule rules out in one of them") {
    Pack pack = samples::pack();
    pack.steps[0].options.push_back(pack.steps[0].options[1]);
    pack.steps[0].options.back().id = "late";
    const Model model = samples::model(pack);
    CHECK(found(check(model).findings, "same_differences", "/steps/0/options/2"));
    HouseRule rule;
    rule.id = "early";
    rule.when = Condition{Condition::Kind::step, {}, "time", {"late"}};
    rule.effect = Effect::rule_out;
    rule.rule_out = "tea";
    rule.because = "Because.";
    CHECK_FALSE(found(check(samples::under(model, {rule})).findings, "same_differences", "/steps/0/options/2"));
}

TEST_CASE("the difference between a pack and what rules make of it agrees with brute force, with all checklists and by bounds") {
    int differing = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Model model = generated_model(seed);
        const Pack pack = generated::pack(seed);
        const Difference told = difference(samples::model(pack), model, {seed % 2 == 0 ? std::int64_t{1} << 20 : 0, plenty});
        REQUIRE(told.compared.size() == 1);
        const std::vector<oracle::Names> expected = oracle::differing(pack, model.pack());
        CHECK(told.compared[0].differing == static_cast<Count>(expected.size()));
        differing += !expected.empty();
    }
    CHECK(differing > 100);
}

TEST_CASE("whether a condition can hold agrees with brute force under rules") {
    int never = 0;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        const Model model = generated_model(seed % 100);
        generated::Draws draws(seed);
        const Condition condition = generated::condition(model.pack(), draws);
        const bool can_hold = oracle::can_hold(model.pack(), condition);
        CHECK(occasion(model, condition, plenty).occasion == (can_hold ? Occasion::some : Occasion::none));
        never += !can_hold;
    }
    CHECK(never > 30);
}

TEST_CASE("a value carries the checklists in which it alone can topple who is left") {
    const auto carries = [](const Model& model, const CarryingValue& value) {
        Count verdicts = 0;
        for (const oracle::Names& checklist : oracle::checklists(model.pack())) {
            const oracle::NameSet before = oracle::winners(model.pack(), checklist);
            bool topples = false;
            for (const std::int64_t end : {std::int64_t{0}, std::int64_t{100}}) {
                Pack pack = model.pack();
                Step& step = pack.steps[value.step.number()];
                Values& values = step.takes_many ? step.bands[value.outcome].values : step.options[value.outcome].values;
                for (auto& [id, written] : values)
                    if (id == model.alternative(value.alternative).id) written.value = end;
                topples = topples || oracle::winners(pack, checklist) != before;
            }
            verdicts += before.size() == 1 && topples;
        }
        return verdicts;
    };
    int some = 0;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        const Model model = generated_model(seed);
        for (const CarryingValue& value : carrying_values(model)) {
            CHECK(value.verdicts == carries(model, value));
            ++some;
        }
    }
    CHECK(some > 100);
}
