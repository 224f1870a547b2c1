#include "core/proof/directions.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/proof/check.hpp"
#include "tests/core/generated_pack.hpp"
#include "tests/core/outcome_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

/// Which of the bands the alternative goes by, or which of the outcomes where one is taken.
std::size_t place(const Pack& pack, const Step& step, const std::string& outcome, const std::string& alternative) {
    const std::string own = oracle::own_part(pack, step, outcome, alternative);
    for (std::size_t i = 0; i < step.bands.size(); ++i)
        if (step.bands[i].id == own) return i;
    for (std::size_t i = 0; i < step.options.size(); ++i)
        if (step.options[i].id == own) return i;
    FAIL(own);
    return 0;
}

}  // namespace

TEST_CASE("a direction that does not hold is told with the differences, and one that holds is counted") {
    Pack pack = samples::everything();
    const std::size_t whole = check(samples::model(pack)).directions;
    const std::size_t asked = check(samples::model(pack)).conditions;
    CHECK(asked == 5);  // as often as "when" stands in the pack
    std::swap(pack.steps[0].directions[0].favours, pack.steps[0].directions[0].over);
    const Model model = samples::model(pack);
    const auto speaks = [&](std::size_t outcome) {
        const auto& values = pack.steps[0].options[outcome].values;
        const auto of = [&](const std::string& id) {
            return std::find_if(values.begin(), values.end(), [&](const auto& it) { return it.first == id; })->second.value;
        };
        return std::to_string(of(pack.steps[0].directions[0].favours) - of(pack.steps[0].directions[0].over));
    };
    const Check broken = check(model);
    const std::string message = samples::find(broken.findings, "broken_direction").message;
    CHECK(message.find(" shrinks from " + speaks(0) + " to " + speaks(1) + ".") != std::string::npos);
    CHECK(broken.directions == whole - 1);
    CHECK(broken.conditions == asked);
}

TEST_CASE("what brute force over all pairs of outcomes says of a direction") {
    std::size_t seen[2][2] = {};
    for (std::uint32_t seed = 0; seed < 1600; ++seed) {
        const Pack pack = generated::pack(seed);
        const Model model = samples::model(pack);
        const Direction direction{pack.alternatives[0].id, pack.alternatives[1].id};
        for (const StepIndex at : model.criteria().places()) {
            const Step& step = model.step(at);
            const bool measured = step.takes_many && oracle::measured(step);
            const bool apart = oracle::measure_of(pack, step, direction.favours) != oracle::measure_of(pack, step, direction.over);
            const oracle::Names outcomes = oracle::outcomes(pack, step);
            const auto difference = [&](std::size_t i) {
                return oracle::value(pack, step, outcomes[i], direction.favours) - oracle::value(pack, step, outcomes[i], direction.over);
            };
            const auto leads = [&](std::size_t from, std::size_t to) {
                if (!measured) return from + 1 == to;
                const auto band = [&](std::size_t i, const std::string& of) { return place(pack, step, outcomes[i], of); };
                return band(from, direction.over) <= band(to, direction.over) &&
                       (!apart || band(from, direction.favours) >= band(to, direction.favours));
            };
            bool shrinks = false;
            bool grows = false;
            for (std::size_t from = 0; from < outcomes.size(); ++from)
                for (std::size_t to = 0; to < outcomes.size(); ++to) {
                    shrinks = shrinks || (leads(from, to) && difference(to) < difference(from));
                    grows = grows || (leads(from, to) && difference(to) > difference(from));
                }
            const Course found = course(model, at, direction);
            CAPTURE(seed);
            CHECK(found.shrinks.has_value() == shrinks);
            if (!shrinks) CHECK(found.grows == grows);
            if (found.shrinks) CHECK(found.shrinks->before > found.shrinks->after);
            ++seen[shrinks][measured];
        }
    }
    for (const auto& kind : seen)
        for (const std::size_t times : kind) CHECK(times > 10);
}
