#include "core/json/write_advice.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "core/json/document.hpp"
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
    for (const auto& [state, name] : {std::pair{Changes::found, "found"}, {Changes::more_than_four, "more_than_four"},
                                      {Changes::impossible, "impossible"}, {Changes::not_searched, "not_searched"}}) {
        const Node advice = written([&](Advice& it) { it.changes_against = SmallestChanges{state, 0, 0, {}}; });
        CHECK(at(advice, {"changes", "against", "state"}).text == name);
    }
    using Reasons = SufficientReasons::State;
    for (const auto& [state, name] : {std::pair{Reasons::found, "found"}, {Reasons::not_settled, "not_settled"},
                                      {Reasons::not_computed, "not_computed"}}) {
        const Node advice = written([&](Advice& it) { it.reasons = SufficientReasons{state, 0, {}}; });
        CHECK(at(advice, {"reasons", "state"}).text == name);
    }
    for (const auto& [state, name] :
         {std::pair{StepState::open, "open"}, {StepState::answered, "answered"}, {StepState::off, "off"}})
        CHECK(at(written([&](Advice& it) { it.steps[0].state = state; }), {"steps", "first", "state"}).text == name);
    for (const auto& [importance, name] : {std::pair{Importance::off, "off"}, {Importance::less, "less"},
                                           {Importance::normal, "normal"}, {Importance::more, "more"}})
        CHECK(at(written([&](Advice& it) { it.steps[0].importance = importance; }), {"steps", "first", "importance"}).text == name);
}

TEST_CASE("what there is none of is null") {
    const Node advice = written([](Advice& it) {
        it.steps[0].importance.reset();
        it.outlook.next.reset();
    });
    for (const Path& path : std::vector<Path>{
             {"verdict"}, {"changes", "against"}, {"reasons"}, {"evidence"}, {"outlook", "next"},
             {"steps", "first", "outcome"}, {"steps", "first", "load"}, {"steps", "first", "importance"}})
        CHECK(at(advice, path).kind == Node::Kind::null);
}
