#include "core/model/conditions.hpp"

#include <doctest/doctest.h>

#include "tests/core/generated_pack.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using Kind = Condition::Kind;

namespace {

Condition join(Kind kind, std::vector<Condition> parts) { return {kind, std::move(parts), "", {}}; }

/// What is decided so far: of each thing that can be asked, drawn once from a seed.
class Drawn final : public Situation {
public:
    /// A later one of the same seed decides what an earlier one left open, and changes nothing else.
    Drawn(std::uint32_t seed, bool later) : seed_(seed), later_(later) {}

    Truth amounts_to(StepIndex step, OutcomeIndex outcome) const override { return draw(1, step.number(), outcome.number()); }
    Truth chosen(StepIndex step, std::size_t option) const override { return draw(2, step.number(), option); }
    Truth wins(AlternativeIndex alternative) const override { return draw(3, alternative.number(), 0); }
    Truth has_firmness(std::string_view name) const override { return draw(4, name.size(), 0); }

private:
    Truth draw(std::size_t what, std::size_t one, std::size_t other) const {
        generated::Draws draws(static_cast<std::uint32_t>(seed_ + 1009 * what + 101 * one + other));
        const bool open = draws.one_in(2);
        const Truth in_the_end = truth(draws.one_in(2));
        return open && !later_ ? Truth::maybe : in_the_end;
    }

    std::uint32_t seed_;
    bool later_;
};

}  // namespace

TEST_CASE("what is sure stays so, whatever is decided later; where nothing is open nothing is unsure") {
    const Model model = samples::model(samples::everything());
    int sure = 0, unsure = 0;
    for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
        CAPTURE(seed);
        generated::Draws draws(seed);
        const Condition condition = generated::condition(model.pack(), draws);
        const Truth now = holds(condition, model, Drawn(seed, false));
        const Truth in_the_end = holds(condition, model, Drawn(seed, true));
        CHECK(in_the_end != Truth::maybe);
        if (now != Truth::maybe) CHECK(now == in_the_end);
        (now == Truth::maybe ? unsure : sure) += 1;
    }
    CHECK(sure > 200);
    CHECK(unsure > 200);
}

TEST_CASE("what is not decided is so in no other words either") {
    const Model model = samples::model(samples::everything());
    int unsure = 0;
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        generated::Draws draws(seed);
        const Condition condition = generated::condition(model.pack(), draws);
        const Drawn situation(seed, false);
        const Truth now = holds(condition, model, situation);
        CHECK(holds(join(Kind::all, {condition}), model, situation) == now);
        CHECK(holds(join(Kind::any, {condition}), model, situation) == now);
        CHECK(holds(join(Kind::none, {join(Kind::none, {condition})}), model, situation) == now);
        const Truth none = holds(join(Kind::none, {condition}), model, situation);
        CHECK((none == Truth::maybe) == (now == Truth::maybe));
        if (now != Truth::maybe) CHECK(none != now);
        unsure += now == Truth::maybe;
    }
    CHECK(unsure > 50);
}
