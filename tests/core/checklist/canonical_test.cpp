#include "core/checklist/canonical.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

Assessment full() {
    Assessment said;
    said.answers = {{"time", {"evening"}}, {"snacks", {"cake", "fruit", "apple", "pie"}}, {"milk", {"a", "b"}}, {"sugar", {"two"}}};
    said.weights = {{"time", 3}, {"guests", 8}, {"sugar", 2}};
    said.notes = {{"guests", "b"}, {"snacks", "c"}, {"sugar", "d"}};
    said.ruled_out = {{"coffee", "hot"}, {"both", ""}, {"milk", "x"}};
    said.fixed = {"time", "snacks", "milk", "sugar"};
    said.left_open = {"guests", "milk"};
    said.taken_in = {"tea", "both", "milk"};
    said.decision.unread = {{"a", "1"}, {"b", "2"}};
    said.rules.unread = {{"a", "1"}, {"b", "2"}};
    said.pack_unread = {{"a", "1"}, {"b", "2"}};
    said.unread = {{"a", "1"}, {"b", "2"}};
    return said;
}

template <class Random>
void shuffle(Assessment& said, Random& random) {
    const auto mix = [&](auto& list) { std::shuffle(list.begin(), list.end(), random); };
    for (Answer& answer : said.answers) mix(answer.options);
    mix(said.answers);
    mix(said.weights);
    for (auto* remarks : {&said.notes, &said.ruled_out}) mix(*remarks);
    for (auto* ids : {&said.fixed, &said.left_open, &said.taken_in}) mix(*ids);
    for (auto* unread : {&said.unread, &said.decision.unread, &said.rules.unread, &said.pack_unread}) mix(*unread);
}

}  // namespace

TEST_CASE("things stand in the model's order, what it does not know behind, by its name") {
    const Model model = samples::model();
    Assessment said;
    said.answers = {{"sugar", {"two", "one"}}, {"snacks", {"pie", "fruit", "apple", "cake"}}, {"milk", {}}, {"time", {"evening"}}};
    said.ruled_out = {{"milk", "x"}, {"both", ""}, {"tea", "y"}};
    said.fixed = {"snacks", "sugar", "milk", "time"};
    const Assessment one = canonical(model, said);
    CHECK(one.answers == std::vector<Answer>{{"time", {"evening"}}, {"snacks", {"cake", "fruit", "apple", "pie"}}, {"milk", {}}, {"sugar", {"one", "two"}}});
    CHECK(one.ruled_out == std::vector<Remark>{{"tea", "y"}, {"both", ""}, {"milk", "x"}});
    CHECK(one.fixed == std::vector<std::string>{"time", "snacks", "milk", "sugar"});
}

TEST_CASE("each id stands once") {
    Assessment said;
    said.answers = {{"snacks", {"fruit", "cake", "fruit", "pie", "pie"}}};
    said.left_open = {"guests", "time", "guests", "x", "x"};
    const Assessment one = canonical(samples::model(), said);
    CHECK(one.answers.front().options == std::vector<std::string>{"cake", "fruit", "pie"});
    CHECK(one.left_open == std::vector<std::string>{"time", "guests", "x"});
}

TEST_CASE("it is one form for every order, and the form of itself") {
    const Model model = samples::model();
    const Assessment one = canonical(model, full());
    CHECK(canonical(model, one) == one);
    std::mt19937 random(15);
    for (int i = 0; i < 1000; ++i) {
        Assessment said = full();
        shuffle(said, random);
        CHECK(canonical(model, said) == one);
    }
}
