#include "core/proof/occasions.hpp"

#include <doctest/doctest.h>

#include "tests/core/generated_pack.hpp"
#include "tests/core/pack_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using Kind = Condition::Kind;

namespace {

constexpr std::int64_t plenty = std::int64_t{1} << 30;

Condition ask(Condition::Kind kind, std::vector<std::string> ids) { return {kind, {}, "", std::move(ids)}; }
Condition is(std::string of, std::vector<std::string> ids) { return {Kind::step, {}, std::move(of), std::move(ids)}; }
Condition join(Condition::Kind kind, std::vector<Condition> parts) { return {kind, std::move(parts), "", {}}; }

Occasion occasion_of(const Condition& condition, std::int64_t budget = plenty) {
    static const Model model = samples::model(samples::everything());
    return occasion(model, condition, budget).occasion;
}

}  // namespace

TEST_CASE("a need and work together hold only where some set of needs is both") {
    const auto left = [](std::string framework, std::string band) { return Condition{Kind::work, {}, "", {std::move(band)}, std::move(framework)}; };
    // foam leaves 4 in leaf and 0 in bean, sugar 4 in both, cream 1 and 0; "much" begins at 4
    CHECK(occasion_of(join(Kind::all, {left("leaf", "much"), left("bean", "little")})) == Occasion::some);
    CHECK(occasion_of(join(Kind::all, {left("leaf", "little"), left("bean", "much")})) == Occasion::none);
    CHECK(occasion_of(join(Kind::all, {ask(Kind::need, {"foam"}), left("leaf", "much")})) == Occasion::some);
    CHECK(occasion_of(join(Kind::all, {ask(Kind::need, {"foam"}), left("leaf", "little")})) == Occasion::none);
    CHECK(occasion_of(join(Kind::all, {ask(Kind::need, {"cream"}), left("leaf", "little")})) == Occasion::some);
    CHECK(occasion_of(join(Kind::all, {join(Kind::none, {ask(Kind::need, {"foam"}), ask(Kind::need, {"sugar"})}), left("leaf", "much")})) == Occasion::none);
    CHECK(occasion_of(join(Kind::all, {ask(Kind::need, {"no-extras"}), ask(Kind::need, {"foam"})})) == Occasion::none);
    CHECK(occasion_of(ask(Kind::need, {"no-extras"})) == Occasion::some);
}

TEST_CASE("an empty set of needs is not an answer") {
    const Condition nothing = join(Kind::all, {is("snacks", {"plain"}), join(Kind::none, {ask(Kind::need, {"fruit"}), ask(Kind::need, {"no-snacks"})})});
    CHECK(occasion_of(nothing) == Occasion::none);
}

TEST_CASE("steps may be open, so that nothing and everything can be asked of them") {
    CHECK(occasion_of(join(Kind::none, {is("time", {"morning", "noon", "evening"})})) == Occasion::some);
    CHECK(occasion_of(join(Kind::none, {ask(Kind::firmness, {"tie", "close", "leaning", "clear"})})) == Occasion::some);
    CHECK(occasion_of(join(Kind::any, {})) == Occasion::none);
    CHECK(occasion_of(join(Kind::all, {})) == Occasion::some);
}

TEST_CASE("a verdict holds only where the scores allow it") {
    CHECK(occasion_of(join(Kind::all, {ask(Kind::verdict, {"both"}), is("guests", {"crowd"})})) == Occasion::some);
    CHECK(occasion_of(join(Kind::all, {ask(Kind::verdict, {"both"}), is("guests", {"none"})})) == Occasion::none);
    CHECK(occasion_of(join(Kind::all, {ask(Kind::firmness, {"tie"}), ask(Kind::verdict, {"both"}), ask(Kind::verdict, {"switch"})})) == Occasion::some);
}

TEST_CASE("what cannot be decided is said to be so") {
    CHECK(occasion_of(join(Kind::all, {ask(Kind::verdict, {"both"}), is("guests", {"none"})}), 1) == Occasion::not_decided);
    Pack pack = samples::everything();
    Condition many = join(Kind::any, {});
    for (int i = 0; i <= 10; ++i) {
        Option option = pack.steps[3].options[2];
        option.id = "fruit-" + std::to_string(i);
        pack.steps[3].options.push_back(option);
        many.parts.push_back(ask(Kind::need, {option.id}));
    }
    CHECK(occasion(samples::model(pack), many, plenty).occasion == Occasion::not_decided);
    many.parts.pop_back();
    CHECK(occasion(samples::model(pack), many, plenty).occasion == Occasion::some);
}

TEST_CASE("sets of needs cost work too: a list as long as it may be is not looked at for little") {
    Pack pack = samples::everything();
    Step& list = pack.steps[3];
    while (list.options.size() < max_options) {
        Option option = list.options[1];
        option.was.clear();
        option.id = "cake-" + std::to_string(list.options.size());
        option.load = max_load;
        list.options.push_back(option);
    }
    list.bands.back().from = 10 * max_load;  // as far as the sums are told apart
    const Model model = samples::model(pack);
    const Sought little = occasion(model, ask(Kind::need, {"fruit"}), 1'000);
    CHECK(little.occasion == Occasion::not_decided);
    CHECK(little.work == 1'000);
    const Sought enough = occasion(model, ask(Kind::need, {"fruit"}), 100'000);
    CHECK(enough.occasion == Occasion::some);
    CHECK(enough.work > 1'000);
}

TEST_CASE("whether a condition can hold agrees with brute force") {
    int never = 0;
    for (std::uint32_t seed = 0; seed < 600; ++seed) {
        CAPTURE(seed);
        const Pack pack = generated::pack(seed % 100);
        generated::Draws draws(seed);
        const Condition condition = generated::condition(pack, draws);
        const bool can_hold = oracle::can_hold(pack, condition);
        CHECK(occasion(samples::model(pack), condition, plenty).occasion == (can_hold ? Occasion::some : Occasion::none));
        never += !can_hold;
    }
    CHECK(never > 50);
}
