#include "core/json/write_advice.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "core/json/document.hpp"
#include "tests/core/generated_pack.hpp"
#include "tests/core/samples.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;
using json::Node;

namespace {

/// Names of fields; any name stands for the first of a list.
using Path = std::vector<std::string_view>;

/// The advice on nothing, changed by hand: a writer writes whatever it is given.
Node written(const std::function<void(Advice&)>& change) {
    const Model model = samples::model();
    Advice advice = advise(model, {});
    change(advice);
    return json::read_document(json::write_advice(model, advice), json::pack_limits).value();
}

const Node& at(const Node& node, const Path& path) {
    const Node* here = &node;
    for (const std::string_view name : path) {
        here = here->kind == Node::Kind::list ? &here->items.front() : tree::field(*here, name);
        REQUIRE_MESSAGE(here, std::string(name));
    }
    return *here;
}

}  // namespace

TEST_CASE("every state is written by its name") {
    using Changes = SmallestChanges::State;
    for (const auto& it : {std::pair{Changes::found, "found"}, {Changes::more_than_four, "more_than_four"},
                           {Changes::impossible, "impossible"}, {Changes::not_searched, "not_searched"}}) {
        const Node said = written([&](Advice& advice) { advice.changes_against = SmallestChanges{it.first, 0, 0, {}}; });
        CHECK(at(said, {"changes", "against", "state"}).text == it.second);
    }
    using Reasons = SufficientReasons::State;
    for (const auto& it : {std::pair{Reasons::found, "found"}, {Reasons::not_settled, "not_settled"},
                           {Reasons::not_computed, "not_computed"}}) {
        const Node said = written([&](Advice& advice) { advice.reasons = SufficientReasons{it.first, 0, {}}; });
        CHECK(at(said, {"reasons", "state"}).text == it.second);
    }
    for (const auto& it : {std::pair{StepState::open, "open"}, {StepState::answered, "answered"}, {StepState::off, "off"}}) {
        const Node said = written([&](Advice& advice) { advice.steps[0].state = it.first; });
        CHECK(at(said, {"steps", "first", "state"}).text == it.second);
    }
    for (const auto& it : {std::pair{Importance::off, "off"}, {Importance::less, "less"}, {Importance::normal, "normal"},
                           {Importance::more, "more"}}) {
        const Node said = written([&](Advice& advice) { advice.steps[0].importance = it.first; });
        CHECK(at(said, {"steps", "first", "importance"}).text == it.second);
    }
}

TEST_CASE("core reads its own advice, and writes it again to the byte") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const Model model = samples::model(generated::pack(seed));
        generated::Draws draws(seed);
        Assessment assessment;
        for (const Step& step : model.pack().steps)
            if (!draws.one_in(3))
                assessment.answers.push_back({step.id, {step.options[static_cast<std::size_t>(draws.below(std::ssize(step.options)))].id}});
        const std::string advice = json::write_advice(model, advise(model, assessment, "2026-11-22"));
        const Result<Node> read = json::read_document(advice, json::pack_limits);
        REQUIRE(read.ok());
        CHECK(tree::text_of(read.value()) == advice);
    }
}

TEST_CASE("whether a step matters is yes, no, or not known") {
    for (const auto& it : {std::pair{Matters::yes, "true"}, {Matters::no, "false"}, {Matters::not_decided, "null"}}) {
        const Node said = written([&](Advice& advice) { advice.outlook.completions.open.front().matters = it.first; });
        CHECK(tree::text_of(at(said, {"outlook", "open", "first", "matters"})) == it.second);
    }
}

TEST_CASE("what there is none of is null") {
    const Node advice = written([](Advice& it) {
        it.steps[0].importance.reset();
        it.outlook.next.reset();
    });
    for (const Path& path : std::vector<Path>{
             {"verdict"}, {"changes", "against"}, {"reasons"}, {"evidence"}, {"outlook", "next"},
             {"steps", "first", "outcome"}, {"steps", "first", "importance"}})
        CHECK(at(advice, path).kind == Node::Kind::null);
}
