#include "core/advice/boxes.hpp"

#include <doctest/doctest.h>

#include <bit>

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

TEST_CASE("where loads are too large to look at them all, nothing is told") {
    const std::vector<std::size_t> chosen{0};
    // 64 options times 2,048 loads, 0 among them, are looked at, and no more.
    std::vector<std::int64_t> loads(64, 1);
    loads[0] = 992;
    loads[1] = 993;
    CHECK(fewest_boxes(with_loads(loads, {0, 500}, 200), 2, chosen)[1].has_value());
    ++loads.back();
    CHECK_FALSE(fewest_boxes(with_loads(loads, {0, 500}, 200), 2, chosen)[1].has_value());
}
