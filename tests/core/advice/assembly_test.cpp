#include "core/advice/assembly.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "core/json/read_model.hpp"
#include "tests/core/files.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

using Indices = std::vector<std::size_t>;

enum : std::size_t { leaf, bean };                 // frameworks
enum : std::size_t { milk, oat_milk, syrup };      // packages
enum : std::size_t { tea, coffee, both, in_turn }; // alternatives

Checklist chosen(const Model& model, std::vector<std::string> needs, std::vector<SetWeight> weights = {}) {
    Assessment assessment;
    assessment.answers = {{"extras", std::move(needs)}};
    assessment.weights = std::move(weights);
    return resolve(model, assessment).checklist;
}

Model everything() { return samples::model(samples::everything()); }

}  // namespace

TEST_CASE("each framework's bill is made of the chosen needs, in their order, each package once") {
    const Model model = everything();
    const std::vector<Assembly> bills = assemblies(model, chosen(model, {"cream", "foam", "sugar"}));
    REQUIRE(bills.size() == 2);  // not of the one that nothing is built from
    CHECK(bills[leaf].framework == leaf);
    CHECK(bills[leaf].statuses == std::vector<std::int64_t>{0, 0, 2, 1});
    CHECK(bills[leaf].packages == Indices{milk, syrup});
    CHECK(bills[leaf].maintainers == 2);
    CHECK(bills[leaf].stale == Indices{syrup});
    CHECK(bills[leaf].ending == Indices{syrup});
    CHECK(bills[bean].statuses == std::vector<std::int64_t>{1, 1, 1, 0});
    CHECK(bills[bean].packages == Indices{syrup, milk});
}

TEST_CASE("two packages of one maintainer count once") {
    Pack pack = samples::everything();
    pack.packages[syrup].maintainer = pack.packages[milk].maintainer;
    const Model model = samples::model(pack);
    CHECK(assemblies(model, chosen(model, {"foam", "sugar"}))[leaf].maintainers == 1);
}

TEST_CASE("without a need there is no bill: nothing chosen, none of these, or the step off") {
    const Model model = everything();
    CHECK(assemblies(model, resolve(model, {}).checklist).empty());
    CHECK(assemblies(model, chosen(model, {"no-extras"})).empty());
    CHECK(assemblies(model, chosen(model, {"foam"}, {{"extras", 0}})).empty());
    Assessment cake;
    cake.answers = {{"snacks", {"cake"}}};  // of a step that measures no work
    CHECK(assemblies(model, resolve(model, cake).checklist).empty());
}

TEST_CASE("an alternative is assembled from its own framework, of two in turn from the first") {
    const Model model = everything();
    const Checklist checklist = chosen(model, {"foam", "sugar"});
    const auto kit_of = [&](std::size_t alternative) { return kit(model, checklist, model.pack().alternatives[alternative]); };
    CHECK(kit_of(tea).packages == Indices{milk, syrup});
    CHECK(kit_of(coffee).packages == Indices{syrup});
    CHECK(kit_of(in_turn).packages == Indices{syrup});
    for (const std::size_t alternative : {tea, coffee, in_turn}) CHECK(kit_of(alternative).homes.empty());
}

TEST_CASE("of two side by side each need goes to its home, or to the one in which it leaves less work") {
    Pack pack = samples::everything();
    pack.steps[2].options[3].home = "leaf";
    const Model model = samples::model(pack);
    const Kit kit = crossroads::kit(model, chosen(model, {"foam", "sugar", "cream"}), model.pack().alternatives[both]);
    REQUIRE(kit.homes.size() == 3);
    CHECK(kit.homes[0].need->id == "foam");
    CHECK(kit.homes[0].framework == bean);
    CHECK(kit.homes[1].framework == bean);
    CHECK(kit.homes[2].framework == leaf);
    CHECK(kit.packages == Indices{syrup, milk});
    REQUIRE(kit.sides.size() == 2);
    CHECK(kit.sides[0].framework == bean);
    CHECK(kit.sides[0].packages == Indices{syrup});
    CHECK(kit.sides[1].framework == leaf);
    CHECK(kit.sides[1].packages == Indices{milk});
    CHECK(kit.moves.empty());
}

TEST_CASE("of two in turn, what becomes of a need is told where the first one says it") {
    const Model model = everything();
    const Kit kit = crossroads::kit(model, chosen(model, {"foam", "sugar"}), model.pack().alternatives[in_turn]);
    REQUIRE(kit.moves.size() == 1);
    CHECK(kit.moves[0].need->id == "foam");
    CHECK(kit.moves[0].left->moves == "rewritten");
    CHECK(kit.sides.empty());
}

TEST_CASE("a need whose home is not among the two goes where it leaves less work, or to the first of them") {
    Pack pack = samples::everything();
    pack.steps[2].options[3].home = "cocoa";
    pack.steps[2].options[3].provisions.push_back({"cocoa", "by-hand", {}, {}, "", {}, "none"});
    const Model model = samples::model(pack);
    const Alternative& both_at_once = model.pack().alternatives[both];
    const Kit kit = crossroads::kit(model, chosen(model, {"cream"}), both_at_once);
    REQUIRE(kit.homes.size() == 1);
    CHECK(model.pack().frameworks[kit.homes[0].framework].id == both_at_once.frameworks.front());
}

TEST_CASE("for any needs of the default pack the bills add up") {
    const Result<Model> read = json::read_model(files::read("core/packs/django-or-flask.json"));
    REQUIRE(read.ok());
    const Model& model = read.value();
    const StepIndex needs = *model.find_step("needs");
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        generated::Draws draws(seed);
        Assessment assessment;
        assessment.answers = {{"needs", {}}};
        for (const Option& option : model.step(needs).options)
            if (!option.exclusive && draws.one_in(4)) assessment.answers[0].options.push_back(option.id);
        const Checklist checklist = resolve(model, assessment).checklist;
        const std::vector<Assembly> bills = assemblies(model, checklist);
        for (const Assembly& bill : bills) {
            CHECK(std::accumulate(bill.statuses.begin(), bill.statuses.end(), std::int64_t{0}) ==
                  static_cast<std::int64_t>(assessment.answers[0].options.size()));
            CHECK(bill.maintainers <= static_cast<std::int64_t>(bill.packages.size()));
            CHECK((bill.maintainers == 0) == bill.packages.empty());
            Indices sorted = bill.packages;
            std::sort(sorted.begin(), sorted.end());
            CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
            for (const std::size_t stale : bill.stale) CHECK(std::binary_search(sorted.begin(), sorted.end(), stale));
            for (const std::size_t ending : bill.ending) CHECK(std::binary_search(sorted.begin(), sorted.end(), ending));
            for (const Alternative& alternative : model.pack().alternatives)
                if (alternative.frameworks == std::vector{model.pack().frameworks[bill.framework].id})
                    CHECK(kit(model, checklist, alternative).packages == bill.packages);
        }
    }
}
