#include "core/model/decreed.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/advisor.hpp"
#include "core/checklist/checklist.hpp"
#include "core/analyses/completions.hpp"
#include "core/json/read_rules.hpp"
#include "core/model/house_rules.hpp"
#include "tests/core/generated_pack.hpp"
#include "tests/core/house_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

House laid(const Pack& pack, const std::vector<HouseRule>& rules) {
    HouseRules document;
    document.id = "acme";
    document.rules = rules;
    Findings findings;
    return laid_over(pack, document, "digest", findings);
}

House laid(const Pack& pack, const std::string& rules) {
    const Result<HouseRules> read = json::read_rules(R"({"schema":1,"id":"acme","rules":[)" + rules + "]}");
    REQUIRE(read.ok());
    Findings findings;
    House house = laid_over(pack, read.value(), "digest", findings);
    CHECK(findings.empty());
    return house;
}

/// The blank checklist with these outcomes; "" leaves one open.
Problem answered(const Model& model, const oracle::Names& checklist) {
    Problem problem = resolve(model, {}).checklist.problem;
    for (const StepIndex step : problem.criteria.places())
        if (const std::string& outcome = checklist[step.number()]; !outcome.empty()) problem.criteria[step].given = *model.find_outcome(step, outcome);
    return problem;
}

oracle::NameSet names(const Model& model, AlternativeSet set) {
    oracle::NameSet names;
    for (const AlternativeIndex a : below<AlternativeIndex>(model.alternatives()))
        if (contains(set, a)) names.insert(model.alternative(a).id);
    return names;
}

std::vector<std::pair<std::int64_t, By<OutcomeIndex, AlternativeSet>>> numbers(const Model& model) {
    std::vector<std::pair<std::int64_t, By<OutcomeIndex, AlternativeSet>>> numbers;
    for (const Criterion& criterion : model.criteria()) {
        numbers.emplace_back(criterion.weight, criterion.vetoes);
        for (const Row& row : criterion.values)
            for (const std::int64_t value : row) numbers.emplace_back(value, By<OutcomeIndex, AlternativeSet>());
    }
    return numbers;
}

}  // namespace

TEST_CASE("a weight and a value stand in the table, and in no set of judgements any more") {
    const Model table = samples::model(samples::everything());
    const std::string time = table.pack().judgements[1].weights.front().first;
    const House house = laid(table.pack(), R"({"id":"w","weight":{"step":")" + time + R"(","weight":77},"because":"It counts."},)"
        R"({"id":"v","value":{"step":"time","outcome":"morning","alternative":"tea","value":3},"because":"It is cold."})");
    const Model ruled = decreed(table, house);
    for (std::size_t set = 0; set < table.pack().judgements.size(); ++set) {
        const Model by = set ? judged_by(ruled, set) : ruled;
        CHECK(by.step(*by.find_step(time)).weight == 77);
        CHECK(by.criteria()[*by.find_step(time)].weight == 77 * half_units);
        const StepIndex step = *by.find_step("time");
        const Value& value = by.value(step, *by.find_outcome(step, "morning"), *by.find_alternative("tea"));
        CHECK(value.value == 3);
        CHECK(value.reason == "It is cold.");
        CHECK(value.sources.empty());
    }
}

TEST_CASE("a warning is a caution with the rule's id, its text and its why") {
    const Model table = samples::model();
    const Model ruled = decreed(table, laid(table.pack(), R"({"id":"mind","warn":"Mind the cups.","when":{"need":"cake"},"because":"They break."})"));
    const Passage& caution = ruled.pack().cautions.back();
    CHECK(caution.id == "rule:mind");
    CHECK(caution.title == "Mind the cups.");
    CHECK(caution.text == "They break.");
    CHECK(caution.when->ids == std::vector<std::string>{"cake"});
}

TEST_CASE("who is ruled out always stands apart from vetoes, and both follow who is taken in") {
    Pack pack = samples::pack();
    pack.alternatives.back().beyond = true;
    pack.pair = {"tea", "coffee"};
    const Model table = samples::model(pack);
    const Model ruled = decreed(table, laid(table.pack(), R"({"id":"a","rule_out":"framework:leaf","because":"No leaves."},)"
        R"({"id":"b","rule_out":"both","when":{"step":"time","is":["evening"]},"because":"Too much."})"));
    CHECK(ruled.ruled_out() == 0b01);
    CHECK(ruled.criteria()[0].vetoes.empty());
    const Model taken = taking_in(ruled, {true});
    CHECK(taken.ruled_out() == 0b101);
    CHECK(taken.criteria()[0].vetoes == By<OutcomeIndex, AlternativeSet>{0, 0b100});
    CHECK(taken.criteria()[1].vetoes.empty());
}

TEST_CASE("under no rules a model is the same; twice is once; the order of rules does not matter; undone they are gone") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const Model table = samples::model(generated::pack(seed));
        std::vector<HouseRule> rules = generated::rules(table.pack(), seed);
        const House house = laid(table.pack(), rules);
        const Model ruled = decreed(table, house);
        CHECK(numbers(decreed(table, House())) == numbers(table));
        CHECK(numbers(decreed(ruled, house)) == numbers(ruled));
        CHECK(decreed(ruled, house).pack().cautions.size() == ruled.pack().cautions.size());
        std::reverse(rules.begin(), rules.end());
        const Model turned = decreed(table, laid(table.pack(), rules));
        CHECK(numbers(turned) == numbers(ruled));
        CHECK(turned.ruled_out() == ruled.ruled_out());
    }
}

TEST_CASE("rules do to every checklist what an oracle says that does them to plain tables") {
    int vetoed = 0, unfit = 0, nobody = 0;
    for (std::uint32_t seed = 0; seed < 600; ++seed) {
        CAPTURE(seed);
        const Pack pack = generated::pack(seed);
        const std::vector<HouseRule> rules = generated::rules(pack, seed + 1000);
        const Model table = samples::model(pack);
        const House house = laid(table.pack(), rules);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            CHECK((house.rules[i].force == Force::acts) == oracle::acts(pack, rules, i));
            unfit += house.rules[i].force == Force::unfit;
        }
        const Model ruled = decreed(table, house);
        for (const oracle::Names& checklist : oracle::checklists(pack)) {
            const Problem problem = answered(ruled, checklist);
            const oracle::NameSet winners = oracle::winners_under(pack, rules, checklist);
            CHECK(names(ruled, settled_winners(problem)) == winners);
            vetoed += winners != oracle::winners(pack, checklist);
            nobody += winners.empty();
        }
    }
    CHECK(vetoed > 1000);
    CHECK(unfit > 100);
    CHECK(nobody > 100);
}

TEST_CASE("whether a rule rules out is told by the answers, and by those that are still open") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Pack pack = generated::pack(seed);
        const std::vector<HouseRule> rules = generated::rules(pack, seed + 1000);
        const Model ruled = decreed(samples::model(pack), laid(pack, rules));
        generated::Draws draws(seed);
        const auto all = oracle::checklists(pack);
        oracle::Names some = all[static_cast<std::size_t>(draws.below(static_cast<std::int64_t>(all.size())))];
        for (std::string& outcome : some)
            if (draws.one_in(2)) outcome.clear();
        Assessment said;
        for (std::size_t step = 0; step < some.size(); ++step)
            if (!some[step].empty() && !pack.steps[step].takes_many) said.answers.push_back({pack.steps[step].id, {some[step]}});
            else some[step].clear();
        const Checklist checklist = resolve(ruled, said).checklist;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].effect != Effect::rule_out || !oracle::acts(pack, rules, i)) {
                CHECK(checklist.ruling_out[i] == Truth::no);
                continue;
            }
            const auto out_in = [&](const oracle::Names& answers) { return !oracle::ruled_out(pack, {rules[i]}, answers).empty(); };
            const bool possible = std::any_of(all.begin(), all.end(), [&](const oracle::Names& complete) {
                for (std::size_t step = 0; step < some.size(); ++step)
                    if (!some[step].empty() && some[step] != complete[step]) return false;
                return out_in(complete);
            });
            CHECK(checklist.ruling_out[i] == (out_in(some) ? Truth::yes : possible ? Truth::maybe : Truth::no));
        }
    }
}
