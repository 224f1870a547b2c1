#include "core/advice/work.hpp"

#include <doctest/doctest.h>

#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

std::vector<Work> left(std::vector<Answer> answers, std::vector<SetWeight> weights = {}) {
    static const Model model = samples::model(samples::everything());
    Assessment assessment;
    assessment.answers = std::move(answers);
    assessment.weights = std::move(weights);
    return work(model, resolve(model, assessment).checklist);
}

std::vector<std::pair<std::size_t, std::int64_t>> needs(const Work& work) {
    std::vector<std::pair<std::size_t, std::int64_t>> all;
    for (const NeedWork& need : work.needs) all.emplace_back(need.option, need.work);
    return all;
}

}  // namespace

TEST_CASE("what each need leaves in each framework adds up, the largest first") {
    const std::vector<Work> all = left({{"extras", {"cream", "foam", "sugar"}}});
    REQUIRE(all.size() == 2);
    CHECK(all[0].step == 2);
    CHECK(all[0].framework == 0);  // leaf
    CHECK(all[0].sum == 9);
    CHECK(all[0].band == 1);
    using Needs = std::vector<std::pair<std::size_t, std::int64_t>>;
    CHECK(needs(all[0]) == Needs{{1, 4}, {2, 4}, {3, 1}});
    CHECK(all[1].framework == 1);  // bean
    CHECK(all[1].sum == 4);
    CHECK(needs(all[1]) == Needs{{2, 4}});  // what leaves nothing is not told
}

TEST_CASE("one load is told of no framework") {
    const std::vector<Work> all = left({{"snacks", {"cake", "fruit"}}});
    REQUIRE(all.size() == 1);
    CHECK(!all[0].framework);
    CHECK(all[0].sum == 4);
    CHECK(all[0].band == 1);
    CHECK(all[0].needs.size() == 2);
}

TEST_CASE("a step that is open, off or takes one leaves no work") {
    CHECK(left({{"time", {"noon"}}}).empty());
    CHECK(left({{"extras", {"foam"}}}, {{"extras", 0}}).empty());
    CHECK(left({{"extras", {"no-extras"}}}).size() == 2);  // an answer, of nothing
}
