#include "core/model/outcomes.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "tests/core/generated_pack.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

/// Every set of options that is an answer, as bits.
std::vector<unsigned> answers(const Step& step) {
    std::vector<unsigned> answers;
    for (unsigned set = 1; set < 1u << step.options.size(); ++set) {
        bool alone = false;
        for (std::size_t i = 0; i < step.options.size(); ++i) alone = alone || ((set >> i & 1) && step.options[i].exclusive);
        if (!alone || (set & (set - 1)) == 0) answers.push_back(set);
    }
    return answers;
}

}  // namespace

TEST_CASE("the outcomes of work are the bands that sets of needs have in each framework") {
    const Model model = samples::model(samples::everything());
    const Outcomes& extras = model.outcomes(2);
    CHECK(extras.ids.list() == std::vector<std::string>{"little.little", "much.little", "much.much"});
    CHECK(extras.frameworks == std::vector<std::size_t>{0, 1});
    const auto amounts_to = [&](std::vector<std::size_t> options) { return model.outcome_id(2, *model.amounts_to(2, options)); };
    CHECK(amounts_to({0}) == "little.little");
    CHECK(amounts_to({1}) == "much.little");
    CHECK(amounts_to({2}) == "much.much");
    CHECK(amounts_to({3}) == "little.little");
    CHECK(amounts_to({1, 3}) == "much.little");
    CHECK(model.sums(2, std::vector<std::size_t>{1, 2, 3}) == std::vector<std::int64_t>{9, 4});
}

TEST_CASE("an alternative has the value of its own framework's band") {
    const Model model = samples::model(samples::everything());
    const auto value = [&](int outcome, int alternative) { return model.value(2, outcome, alternative).value; };
    CHECK(value(1, 0) == 0);    // tea: much is left in leaf
    CHECK(value(1, 1) == 100);  // coffee: little is left in bean
    CHECK(value(1, 2) == 65);   // both are measured by leaf
    CHECK(value(1, 3) == 60);   // the switch by bean
    CHECK(value(2, 3) == 50);
    CHECK(model.criteria()[2].values[1].list() == std::vector<std::int64_t>{0, 100, 65, 60});
}

TEST_CASE("without sizes there is one load, and a band is an outcome") {
    const Model model = samples::model(samples::everything());
    CHECK(model.outcomes(3).ids.list() == std::vector<std::string>{"plain", "sweet"});
    CHECK(model.outcomes(3).frameworks.empty());
    CHECK(model.outcomes(3).measures() == 1);
    CHECK(model.outcomes(0).ids.list() == std::vector<std::string>{"morning", "noon", "evening"});
}

TEST_CASE("outcomes, against every set of needs there is") {
    std::size_t of_work = 0;
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        CAPTURE(seed);
        const Pack pack = generated::pack(seed);
        const Model model = samples::model(pack);
        for (const StepIndex index : below<StepIndex>(model.steps())) {
            const Step& step = model.step(index);
            if (!step.takes_many) continue;
            of_work += measures_work(step);
            std::set<std::string> seen;
            for (const unsigned set : answers(step)) {
                std::map<std::string, std::int64_t> sums;
                std::vector<std::size_t> options;
                for (std::size_t i = 0; i < step.options.size(); ++i) {
                    if (!(set >> i & 1)) continue;
                    options.push_back(i);
                    if (!measures_work(step)) sums[""] += step.options[i].load;
                    for (const Provision& provision : step.options[i].provisions)
                        for (const auto& [size, work] : step.load_rule.sizes)
                            if (size == provision.size) sums[provision.framework] += work;
                }
                const auto band = [&](const std::string& framework) {
                    std::string id;
                    for (const Band& candidate : step.bands)
                        if (candidate.from <= sums[framework]) id = candidate.id;
                    return id;
                };
                std::string expected;
                if (!measures_work(step)) expected = band("");
                for (const Framework& framework : pack.frameworks) {
                    bool built = false;
                    for (const Alternative& alternative : pack.alternatives)
                        for (const std::string& id : alternative.frameworks) built = built || id == framework.id;
                    if (measures_work(step) && built) expected += (expected.empty() ? "" : ".") + band(framework.id);
                }
                REQUIRE(model.outcome_id(index, *model.amounts_to(index, options)) == expected);
                seen.insert(expected);
            }
            const auto& ids = model.outcomes(index).ids;
            CHECK(ids.size() == seen.size());
            for (const std::string& id : ids.list()) CHECK(seen.contains(id));
        }
    }
    CHECK(of_work > 50);
}

TEST_CASE("how large the unit of work is makes no difference") {
    std::size_t of_work = 0;
    for (std::uint32_t seed = 0; seed < 600; ++seed) {
        CAPTURE(seed);
        Pack pack = generated::pack(seed);
        const Model small = samples::model(pack);
        for (Step& step : pack.steps) {
            of_work += measures_work(step);
            for (auto& [size, work] : step.load_rule.sizes) work *= 29;  // so that sums take many words of bits
            for (Option& option : step.options) option.load *= 29;
            for (Band& band : step.bands) band.from *= 29;
        }
        const Model large = samples::model(pack);
        for (const StepIndex step : below<StepIndex>(small.steps())) CHECK(small.outcomes(step).ids == large.outcomes(step).ids);
    }
    CHECK(of_work > 20);
}
