#include "core/proof/carrying.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "tests/core/generated_pack.hpp"
#include "tests/core/pack_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

Values& values_at(Step& step, std::size_t outcome) { return step.takes_many ? step.bands[outcome].values : step.options[outcome].values; }

/// How many checklists with a sole winner have other winners once this value is 0 or 100.
long long toppled(const Pack& pack, std::size_t step, std::size_t outcome, std::size_t alternative) {
    long long toppled = 0;
    Pack changed = pack;
    std::int64_t& value = values_at(changed.steps[step], outcome)[alternative].second.value;
    for (const oracle::Names& checklist : oracle::checklists(pack)) {
        const oracle::NameSet before = oracle::winners(pack, checklist);
        bool falls = false;
        for (const std::int64_t end : {0, 100}) {
            value = end;
            falls = falls || oracle::winners(changed, checklist) != before;
        }
        toppled += before.size() == 1 && falls;
    }
    return toppled;
}

}  // namespace

TEST_CASE("the verdicts that each value carries are as many as brute force counts") {
    std::size_t carried = 0;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const Pack pack = generated::pack(seed);
        if (oracle::checklists(pack).size() > 100) continue;
        const std::vector<CarryingValue> found = carrying_values(samples::model(pack));
        CHECK(std::is_sorted(found.begin(), found.end(), [](const CarryingValue& one, const CarryingValue& other) {
            return std::tuple(other.verdicts, one.step, one.outcome, one.alternative) < std::tuple(one.verdicts, other.step, other.outcome, other.alternative);
        }));
        for (std::size_t s = 0; s < pack.steps.size(); ++s) {
            const Step& step = pack.steps[s];
            for (std::size_t outcome = 0; outcome < (step.takes_many ? step.bands.size() : step.options.size()); ++outcome)
                for (std::size_t a = 0; a < pack.alternatives.size(); ++a) {
                    CAPTURE(seed);
                    const auto same = std::find_if(found.begin(), found.end(), [&](const CarryingValue& it) {
                        return it.step.number() == s && it.outcome == outcome && it.alternative.number() == a;
                    });
                    const long long verdicts = toppled(pack, s, outcome, a);
                    CHECK((same == found.end() ? 0 : static_cast<long long>(same->verdicts)) == verdicts);
                    carried += verdicts > 0;
                }
        }
    }
    CHECK(carried > 200);
}
