#include "core/advice/passages.hpp"

#include <doctest/doctest.h>

#include "core/advice/advice.hpp"
#include "tests/core/generated_pack.hpp"
#include "tests/core/pack_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using enum Condition::Kind;

namespace {

constexpr Condition::Kind winner = Condition::Kind::verdict;  // a function has that name

Condition ask(Condition::Kind kind, std::vector<std::string> ids) { return {kind, {}, "", std::move(ids)}; }
Condition is(std::string of, std::vector<std::string> ids) { return {step, {}, std::move(of), std::move(ids)}; }
Condition join(Condition::Kind kind, std::vector<Condition> parts) { return {kind, std::move(parts), "", {}}; }

/// An evening with foam and cream (much), coffee and both in a tie; the guests are open.
bool holds_then(const Condition& condition, std::vector<SetWeight> weights = {}) {
    static const Model model = samples::model(samples::everything());
    Assessment assessment;
    assessment.answers = {{"time", {"evening"}}, {"extras", {"foam", "cream"}}};
    assessment.weights = std::move(weights);
    const Checklist checklist = resolve(model, assessment).checklist;
    const std::vector<AlternativeIndex> winners{1, 2};
    return holds(condition, {model, checklist, winners, "tie"});
}

}  // namespace

TEST_CASE("a step is its outcome") {
    CHECK(holds_then(is("time", {"evening"})));
    CHECK(holds_then(is("time", {"noon", "evening"})));
    CHECK(!holds_then(is("time", {"noon"})));
}

TEST_CASE("work is the band of one framework") {
    const auto left = [](std::string framework, std::vector<std::string> bands) {
        return Condition{Condition::Kind::work, {}, "", std::move(bands), std::move(framework)};
    };
    CHECK(holds_then(left("leaf", {"much"})));
    CHECK(holds_then(left("leaf", {"little", "much"})));
    CHECK(!holds_then(left("leaf", {"little"})));
    CHECK(holds_then(left("bean", {"little"})));
    CHECK(!holds_then(left("bean", {"much"})));
    CHECK(!holds_then(left("leaf", {"much"}), {{"extras", 0}}));
}

TEST_CASE("a step that is open or off is nothing, and its needs are not chosen") {
    CHECK(!holds_then(is("guests", {"none", "many", "crowd"})));
    CHECK(!holds_then(is("time", {"evening"}), {{"time", 0}}));
    CHECK(!holds_then(ask(need, {"foam"}), {{"extras", 0}}));
}

TEST_CASE("a need is chosen or not") {
    CHECK(holds_then(ask(need, {"foam"})));
    CHECK(!holds_then(ask(need, {"sugar"})));
    CHECK(!holds_then(ask(need, {"cake"})));
}

TEST_CASE("a verdict is met by any of the winners, a firmness by its name") {
    CHECK(holds_then(ask(winner, {"both"})));
    CHECK(holds_then(ask(winner, {"tea", "coffee"})));
    CHECK(!holds_then(ask(winner, {"tea", "switch"})));
    CHECK(holds_then(ask(firmness, {"close", "tie"})));
    CHECK(!holds_then(ask(firmness, {"clear"})));
}

TEST_CASE("while there is no verdict neither it nor a firmness is met") {
    const Model model = samples::model(samples::everything());
    const Checklist blank = resolve(model, {}).checklist;
    const Judged judged{model, blank, {}, ""};
    CHECK(!holds(ask(winner, {"tea", "coffee", "both", "switch"}), judged));
    CHECK(!holds(ask(firmness, {"tie", "close", "leaning", "clear"}), judged));
    CHECK(holds(join(none, {ask(winner, {"tea"})}), judged));
}

TEST_CASE("all, any and none of no parts") {
    CHECK(holds_then(join(all, {})));
    CHECK(!holds_then(join(any, {})));
    CHECK(holds_then(join(none, {})));
}

TEST_CASE("none is not any, all is no part that does not hold, whatever the parts") {
    const Model model = samples::model(samples::everything());
    generated::Draws draws(1);
    for (int i = 0; i < 300; ++i) {
        std::vector<Condition> parts, opposites;
        for (std::int64_t n = draws.below(4); n > 0; --n) {
            parts.push_back(generated::condition(model.pack(), draws));
            opposites.push_back(join(none, {parts.back()}));
        }
        CHECK(holds_then(join(none, parts)) == !holds_then(join(any, parts)));
        CHECK(holds_then(join(all, parts)) == holds_then(join(none, opposites)));
    }
}

TEST_CASE("passages without a condition are always told, the others when theirs holds, as written") {
    const Model model = samples::model(samples::everything());
    const Checklist blank = resolve(model, {}).checklist;
    std::vector<Passage> passages(3);
    passages[0].when = is("time", {"noon"});
    passages[2].when = join(none, {is("time", {"noon"})});
    CHECK(fitting(passages, {model, blank, {}, ""}) == std::vector<const Passage*>{&passages[1], &passages[2]});
}

TEST_CASE("the cautions of an advice are those whose conditions hold by brute force") {
    int told = 0, silent = 0;
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        Pack pack = generated::pack(seed);
        generated::Draws draws(seed);
        Passage caution{"it", "Title", "Text", {}, generated::condition(pack, draws), {}};
        pack.cautions = {caution};
        Assessment assessment;
        std::map<std::string, oracle::NameSet> chosen;
        for (const Step& step : pack.steps) {
            if (draws.one_in(3)) continue;
            std::vector<std::string> options;
            for (const Option& option : step.options)
                if (draws.one_in(2) && (options.empty() || (step.takes_many && !option.exclusive))) {
                    options.push_back(option.id);
                    if (option.exclusive) break;
                }
            if (options.empty()) continue;
            assessment.answers.push_back({step.id, options});
            chosen[step.id] = {options.begin(), options.end()};
        }
        const bool holds = oracle::holds(pack, *caution.when, chosen);
        CHECK(advise(samples::model(pack), assessment).cautions.size() == (holds ? 1 : 0));
        (holds ? told : silent) += 1;
    }
    CHECK(told > 100);
    CHECK(silent > 100);
}
