#include "core/advice/advice.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

Assessment answered(std::vector<Answer> answers, std::vector<SetWeight> weights = {}) {
    Assessment assessment;
    assessment.answers = std::move(answers);
    assessment.weights = std::move(weights);
    return assessment;
}

}  // namespace

TEST_CASE("nothing answered: no verdict, but a ranking with its ranges") {
    const Advice advice = advise(samples::model(), {});
    CHECK(!advice.verdict);
    CHECK(advice.contributions.empty());
    REQUIRE(advice.ranking.size() == 3);
    CHECK(advice.ranking[0].points == 0);
    CHECK(advice.ranking[0].standing.rank == 1);
    CHECK(advice.ranking[1].standing.rank == 1);
    CHECK(advice.ranking[0].most == 833);  // (3*100 + 2*50 + 1*100) of 6: 83.3
}

TEST_CASE("only steps that are off answered: no verdict") {
    CHECK(!advise(samples::model(), answered({{"time", {"morning"}}}, {{"time", 0}})).verdict);
}

TEST_CASE("one answer of three stays on the scale of the whole checklist") {
    const Advice advice = advise(samples::model(), answered({{"time", {"morning"}}}));
    REQUIRE(advice.verdict);
    CHECK(advice.verdict->winners == std::vector<AlternativeIndex>{1});
    CHECK(advice.verdict->rivals == std::vector<AlternativeIndex>{2});
    CHECK(advice.ranking[0].tenths == 500);
    CHECK(advice.verdict->lead == 30);
    CHECK(advice.verdict->firmness == Firmness::leaning);  // in the evening it would be tea
    CHECK(advice.verdict->settled);
    CHECK(!advise(samples::model(), answered({{"guests", {"many"}}})).verdict->settled);
}

TEST_CASE("an answer that cannot change flips the verdict all the same, and is marked") {
    Assessment assessment = answered({{"time", {"morning"}}, {"snacks", {"fruit"}}});
    assessment.fixed = {"time"};
    const Advice advice = advise(samples::model(), assessment);
    REQUIRE(advice.flips.size() == 1);
    CHECK(advice.flips[0].flip.winners == 0b001);
    CHECK(advice.flips[0].lead_tenths == 333);  // tea 300 and coffee 100 of 6
    CHECK(advice.flips[0].fixed);
    CHECK(advice.verdict->lead >= 8);
    CHECK(advice.verdict->firmness == Firmness::leaning);
}

TEST_CASE("in a tie flips tell their boxes too") {
    const Advice advice = advise(samples::model(), answered({{"snacks", {"fruit"}}, {"guests", {"none"}}, {"time", {"evening"}}}, {{"time", 2}}));
    REQUIRE(advice.verdict->firmness == Firmness::tie);
    REQUIRE(advice.boxes.size() == 1);
    CHECK(advice.boxes[0].options == std::vector<std::size_t>{1});  // cake besides
}

TEST_CASE("a tie is told as a tie, with contributions for each of the winners") {
    const Advice advice = advise(samples::model(), answered({{"guests", {"none"}}}));
    REQUIRE(advice.verdict);
    CHECK(advice.verdict->winners == std::vector<AlternativeIndex>{0, 1});
    CHECK(advice.verdict->firmness == Firmness::tie);
    CHECK(advice.verdict->lead == 0);
    CHECK(advice.contributions.size() == 3);
}

TEST_CASE("the pack's own pair is compared first, whoever wins, and no pair twice") {
    Pack pack = samples::pack();
    pack.pair = {"both", "tea"};
    const Model model = samples::model(pack);
    const auto pairs = [&](const Assessment& assessment) {
        std::vector<std::pair<AlternativeIndex, AlternativeIndex>> compared;
        for (const Comparison& it : advise(model, assessment).contributions) compared.emplace_back(it.alternative, it.rival);
        return compared;
    };
    using Pairs = std::vector<std::pair<AlternativeIndex, AlternativeIndex>>;
    CHECK(pairs(answered({{"time", {"morning"}}})) == Pairs{{2, 0}, {1, 2}, {1, 0}});  // coffee wins
    CHECK(pairs(answered({{"time", {"evening"}}})) == Pairs{{0, 2}, {0, 1}});
    CHECK(pairs(answered({{"guests", {"many"}}})) == Pairs{{2, 0}, {2, 1}});
    Assessment without = answered({{"time", {"evening"}}});
    without.ruled_out = {{"tea", ""}};
    CHECK(pairs(without) == Pairs{{2, 0}, {2, 1}});
}

TEST_CASE("every number has a way back: value times weight over all weights, adding up to the points") {
    const Model model = samples::model();
    const Assessment assessment = answered({{"time", {"evening"}}, {"snacks", {"fruit"}}}, {{"time", 7}, {"guests", 0}});
    const Advice advice = advise(model, assessment);
    REQUIRE(advice.numbers.size() == 2);
    CHECK(advice.numbers[0].values == Row{100, 0, 60});
    CHECK(advice.numbers[1].weight == 2);
    CHECK(advice.verdict->total_weight == 9);
    for (std::int64_t weight = 1; weight < 40; ++weight) {  // enough for sums whose rounded parts would not add up
        const Advice other = advise(model, answered({{"time", {"evening"}}, {"guests", {"many"}}, {"snacks", {"fruit"}}}, {{"time", weight}, {"guests", 7}}));
        const std::int64_t total = other.verdict->total_weight;
        for (const RankedAlternative& ranked : other.ranking) {
            std::int64_t sum = 0;
            for (const AnswerNumbers& answer : other.numbers) {
                const std::int64_t tenths = answer.tenths[ranked.standing.alternative];
                sum += tenths;
                CHECK(std::abs(tenths * total - answer.weight * answer.values[ranked.standing.alternative] * 10) < total);
            }
            CHECK(sum == ranked.tenths);
        }
    }
}

TEST_CASE("what is shown adds up") {
    const Advice advice = advise(samples::model(), answered({{"time", {"evening"}}, {"guests", {"many"}}, {"snacks", {"fruit"}}}));
    REQUIRE(advice.verdict);
    CHECK(advice.verdict->lead == advice.ranking[0].points - advice.ranking[1].points);
    for (const Comparison& comparison : advice.contributions) {
        std::int64_t sum = 0;
        for (const Contribution& part : comparison.parts) sum += part.tenths;
        CHECK(sum == comparison.lead_tenths);
        CHECK(std::is_sorted(comparison.parts.begin(), comparison.parts.end(),
                             [](const Contribution& one, const Contribution& other) { return one.tenths > other.tenths; }));
    }
}

TEST_CASE("importance names the presets and nothing else") {
    for (const auto& [weight, importance] : std::vector<std::pair<std::int64_t, std::optional<Importance>>>{
             {0, Importance::off}, {3, Importance::less}, {6, Importance::normal}, {12, Importance::more}, {7, std::nullopt}}) {
        const Advice advice = advise(samples::model(), answered({}, {{"time", weight}}));
        CHECK(advice.steps[0].importance == importance);
        CHECK(advice.steps[0].weight == weight);
        CHECK(advice.steps[0].usual_weight == 6);
    }
}

TEST_CASE("the last one not ruled out wins clearly, without a rival") {
    Assessment assessment = answered({{"time", {"morning"}}});
    assessment.ruled_out = {{"coffee", ""}, {"both", ""}};
    const Advice advice = advise(samples::model(), assessment);
    REQUIRE(advice.verdict);
    CHECK(advice.verdict->winners == std::vector<AlternativeIndex>{0});
    CHECK(advice.verdict->rivals.empty());
    CHECK(advice.verdict->firmness == Firmness::clear);
    CHECK(advice.verdict->settled);
    CHECK(advice.ranking[0].points == 0);
    REQUIRE(advice.contributions.size() == 1);  // of the pair, who is ruled out or not
    CHECK(advice.contributions[0].rival == 1);
}

TEST_CASE("all ruled out: no verdict") {
    Assessment assessment = answered({{"time", {"morning"}}});
    assessment.ruled_out = {{"tea", ""}, {"coffee", ""}, {"both", ""}};
    CHECK(!advise(samples::model(), assessment).verdict);
}

TEST_CASE("a factor of all weights above 1,000 is told as 1,000") {
    Pack pack = samples::pack();
    Assessment assessment = answered({{"time", {"morning"}}}, {{"time", 1}});
    assessment.ruled_out = {{"both", ""}};
    pack.steps[0].options[0].values[1].second.value = 1;  // in the morning: tea 0, coffee 1
    while (pack.steps.size() < max_steps) {
        Step step = pack.steps[0];
        step.id = "more-" + std::to_string(pack.steps.size());
        step.weight = max_weight;
        assessment.answers.push_back({step.id, {"evening"}});  // tea 100, coffee 0
        pack.steps.push_back(std::move(step));
    }
    const Advice advice = advise(samples::model(pack), assessment);
    REQUIRE(advice.all_weights);
    CHECK(advice.all_weights->hundredths == 100'000);
}

TEST_CASE("completions beyond counting: nothing is said of their shares, nor of the next question") {
    generated::Draws draws(1);
    Pack pack = samples::pack();
    const Step guests = pack.steps[1];
    for (int i = 0; i < 24; ++i) {
        pack.steps.push_back(guests);
        Step& step = pack.steps.back();
        step.id = "more-" + std::to_string(i);
        step.weight = 1 + draws.below(max_weight);
        for (Option& option : step.options)
            for (auto& [alternative, value] : option.values) value.value = draws.below(101);
    }
    const Advice advice = advise(samples::model(pack), answered({{"time", {"morning"}}}));
    REQUIRE(advice.verdict);
    CHECK(!advice.outlook.completions.counted);
    CHECK(advice.outlook.thousandths.empty());
    CHECK(!advice.outlook.next);
}

TEST_CASE("a change of needs is told with its boxes") {
    const Advice advice = advise(samples::model(), answered({{"snacks", {"none"}}}));
    REQUIRE(advice.changes_against);
    CHECK(advice.changes_against->sets.front().changes == std::vector<Change>{{2, 1}});
    CHECK(advice.boxes.front().options == std::vector<std::size_t>{0, 1});  // untick "none", tick one
}

TEST_CASE("boxes are also told for a change that only makes a tie") {
    Pack pack = samples::pack();
    pack.steps[2].bands[1].values[1].second.value = 100;  // much: tea and coffee alike
    Assessment assessment = answered({{"guests", {"none"}}, {"snacks", {"none"}}});
    assessment.fixed = {"guests"};
    const Advice advice = advise(samples::model(pack), assessment);
    REQUIRE(advice.changes_against);
    CHECK(advice.changes_against->sets.front().winners == 0b011);
    REQUIRE(advice.boxes.size() == 1);
    CHECK(advice.boxes.front().options == std::vector<std::size_t>{0, 1});
}

TEST_CASE("more completions than a table holds have the same shares") {
    Pack pack = samples::pack();
    const auto thousandths = [&] { return advise(samples::model(pack), {}).outlook.thousandths; };
    const std::vector<std::int64_t> few = thousandths();
    while (pack.steps.size() < max_steps) {
        pack.steps.push_back(pack.steps[1]);
        pack.steps.back().id = "idle-" + std::to_string(pack.steps.size());
        for (Option& option : pack.steps.back().options)
            for (auto& [alternative, value] : option.values) value.value = 50;
    }
    CHECK(thousandths() == few);
}

TEST_CASE("at the least and the most weight the verdict stands, one half unit beyond it does not") {
    generated::Draws draws(3);
    int bounds = 0;
    for (int i = 0; i < 300; ++i) {
        Pack pack = samples::pack();
        for (Step& step : pack.steps)
            for (auto* values : {&step.options[0].values, &step.options[1].values})
                for (auto& [alternative, value] : *values) value.value = draws.below(4);
        const Model model = samples::model(pack);
        const std::vector<Answer> answers{{"time", {"morning"}}, {"guests", {"many"}}, {"snacks", {"cake"}}};
        const std::vector<SetWeight> usual{{"time", 7}, {"guests", 5}, {"snacks", 3}};
        const Advice advice = advise(model, answered(answers, usual));
        for (const StandingWeights& weights : advice.weights) {
            const auto stands = [&](std::int64_t weight) {
                std::vector<SetWeight> set = usual;
                set.at(weights.step.number()).weight = weight;
                return advise(model, answered(answers, set)).verdict->winners == advice.verdict->winners;
            };
            CHECK(stands(weights.least));
            if (weights.least > 0) CHECK(!stands(weights.least - 1));
            if (!weights.most || *weights.most >= max_half_weight) continue;
            CHECK(stands(*weights.most));
            CHECK(!stands(*weights.most + 1));
            ++bounds;
        }
    }
    CHECK(bounds > 50);
}

TEST_CASE("sources out of date are told on the reader's day") {
    Pack pack = samples::pack();
    pack.sources.front().true_until = "2026-11-22";
    const Model model = samples::model(pack);
    CHECK(advise(model, {}, "2026-11-22").outdated.empty());
    CHECK(advise(model, {}, "2026-11-23").outdated == std::vector<std::size_t>{0});
}

TEST_CASE("scaling all weights changes no judgement") {
    const std::vector<Answer> answers{{"time", {"evening"}}, {"guests", {"many"}}};
    const Advice once = advise(samples::model(), answered(answers, {{"time", 5}, {"guests", 7}, {"snacks", 2}}));
    const Advice thrice = advise(samples::model(), answered(answers, {{"time", 15}, {"guests", 21}, {"snacks", 6}}));
    CHECK(once.verdict->winners == thrice.verdict->winners);
    CHECK(once.verdict->firmness == thrice.verdict->firmness);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(once.ranking[i].tenths == thrice.ranking[i].tenths);
        CHECK(once.ranking[i].most == thrice.ranking[i].most);
    }
}
