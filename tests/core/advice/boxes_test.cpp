#include "core/advice/boxes.hpp"

#include <doctest/doctest.h>

#include <bit>

#include "tests/core/generated_pack.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

/// A step with these loads, of which one option is exclusive, whose bands begin at `bands`.
Model with_loads(const std::vector<std::int64_t>& loads, const std::vector<std::int64_t>& bands, std::size_t exclusive) {
    Pack pack = samples::pack();
    pack.cases.clear();  // they answer with the options that go
    Step& step = pack.steps[2];
    const Option option = step.options[1];
    const Band band = step.bands[0];
    const Values rest = step.bands[1].values;
    step.options.clear();
    step.bands.clear();
    for (const std::int64_t load : loads) {
        step.options.push_back(option);
        step.options.back().id = "need-" + std::to_string(step.options.size());
        step.options.back().load = load;
        step.options.back().exclusive = step.options.size() == exclusive + 1;
    }
    for (const std::int64_t from : bands) {
        step.bands.push_back(band);
        step.bands.back().id = "band-" + std::to_string(step.bands.size());
        step.bands.back().from = from;
    }
    step.bands.back().values = rest;
    return samples::model(pack);
}

std::vector<std::size_t> options_in(unsigned set) {
    std::vector<std::size_t> options;
    for (std::size_t i = 0; i < 32; ++i)
        if (set >> i & 1) options.push_back(i);
    return options;
}

}  // namespace

TEST_CASE("the fewest boxes, against every set of options there is") {
    const std::vector<std::int64_t> loads{0, 3, 1, 0, 2, 5, 1};
    const std::vector<std::int64_t> bands{0, 1, 4, 9};
    const unsigned sets = 1u << loads.size();
    for (const std::size_t exclusive : {std::size_t{0}, std::size_t{4}}) {
        const Model model = with_loads(loads, bands, exclusive);
        const auto allowed = [alone = 1u << exclusive](unsigned set) { return set != 0 && (!(set & alone) || set == alone); };
        for (unsigned chosen = 0; chosen < sets; ++chosen) {
            if (!allowed(chosen)) continue;
            for (const OutcomeIndex band : below<OutcomeIndex>(bands.size())) {
                int fewest = 100;
                for (unsigned then = 0; then < sets; ++then)
                    if (allowed(then) && model.amounts_to(2, options_in(then)) == band)
                        fewest = std::min(fewest, std::popcount(chosen ^ then));
                CAPTURE(exclusive);
                CAPTURE(chosen);
                CAPTURE(band);
                const auto boxes = fewest_boxes(model, 2, options_in(chosen))[band];
                REQUIRE(boxes);
                REQUIRE(static_cast<int>(boxes->size()) == fewest);
                unsigned then = chosen;
                for (const std::size_t box : *boxes) then ^= 1u << box;
                REQUIRE(allowed(then));
                REQUIRE(model.amounts_to(2, options_in(then)) == band);
            }
        }
    }
}

TEST_CASE("the fewest boxes for work in frameworks, against every set of needs there is") {
    int looked_at = 0;
    for (std::uint32_t seed = 0; seed < 2500; ++seed) {
        CAPTURE(seed);
        const Model model = samples::model(generated::pack(seed));
        for (const StepIndex index : below<StepIndex>(model.steps())) {
            const Step& step = model.step(index);
            if (!measures_work(step)) continue;
            const auto allowed = [&](unsigned set) {
                bool alone = false;
                for (const std::size_t option : options_in(set)) alone = alone || step.options[option].exclusive;
                return set != 0 && (!alone || std::has_single_bit(set));
            };
            const unsigned sets = 1u << step.options.size();
            for (unsigned chosen = 1; chosen < sets; ++chosen) {
                if (!allowed(chosen)) continue;
                const auto fewest = fewest_boxes(model, index, options_in(chosen));
                for (const OutcomeIndex outcome : fewest.places()) {
                    int expected = 100;
                    for (unsigned then = 1; then < sets; ++then)
                        if (allowed(then) && model.amounts_to(index, options_in(then)) == outcome)
                            expected = std::min(expected, std::popcount(chosen ^ then));
                    CAPTURE(chosen);
                    REQUIRE(fewest[outcome]);
                    REQUIRE(static_cast<int>(fewest[outcome]->size()) == expected);
                    unsigned then = chosen;
                    for (const std::size_t box : *fewest[outcome]) then ^= 1u << box;
                    REQUIRE(allowed(then));
                    REQUIRE(model.amounts_to(index, options_in(then)) == outcome);
                    ++looked_at;
                }
            }
        }
    }
    CHECK(looked_at > 1000);
}

TEST_CASE("with less to spend, boxes are the fewest or not told") {
    const Model model = with_loads({0, 3, 1, 0, 2, 5, 1}, {0, 1, 4, 9}, 0);
    const std::vector<std::size_t> chosen{1, 2};
    const auto all = fewest_boxes(model, 2, chosen);
    std::size_t told = 0;
    for (std::int64_t budget = 0; budget < 200; ++budget) {
        const auto some = fewest_boxes(model, 2, chosen, budget);
        std::size_t now = 0;
        for (const OutcomeIndex outcome : all.places()) {
            now += some[outcome].has_value();
            if (some[outcome]) CHECK(*some[outcome] == *all[outcome]);
        }
        CHECK(now >= told);
        told = now;
    }
    CHECK(told == all.size());
    CHECK(fewest_boxes(model, 2, chosen, 0)[0] == std::nullopt);
}
