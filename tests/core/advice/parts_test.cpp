#include "core/advice/parts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/advice/advice.hpp"
#include "core/advisor.hpp"
#include "tests/core/files.hpp"
#include "tests/core/samples.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;

namespace {

constexpr const char* full = R"({"schema":1,"answers":{"scope":"app","needs":["orm","admin"],"team":"few","stage":"mvp"}})";

/// Under a rule of a house: without any there is no part about them.
const Advisor& advisor() {
    static Advisor advisor(files::read("core/packs/django-or-flask.json"));
    static const std::string decreed =
        advisor.decree(R"({"schema":1,"id":"acme","rules":[{"id":"note","warn":"Ask the platform team.","because":"It runs this."}]})");
    return advisor;
}

json::Node advised(std::string_view parts) {
    const Result<json::Node> read = json::read_document(advisor().advise(full, "2026-11-22", parts), json::pack_limits);
    REQUIRE(read.ok());
    return read.value();
}

}  // namespace

TEST_CASE("names stand for parts, in any order and with any spaces; none is all") {
    const Parts two = parts_named("  plans changes ").value();
    CHECK(two.contains(Part::changes));
    CHECK(two.contains(Part::plans));
    CHECK(!two.contains(Part::outlook));
    for (std::size_t part = 0; part < part_names.size(); ++part) {
        for (const char* none : {"", " "}) CHECK(parts_named(none).value().contains(static_cast<Part>(part)));
        CHECK(!parts_named("verdict").value().contains(static_cast<Part>(part)));
    }
}

TEST_CASE("an unknown part is an error, and nothing is advised by guess") {
    const Result<Parts> parts = parts_named("plans nonsense");
    CHECK(!parts.ok());
    REQUIRE(parts.findings().size() == 1);
    CHECK(parts.findings()[0].code == "unknown_part");
    CHECK(advisor().advise(full, "2026-11-22", "plans nonsense") ==
          R"({"findings":[{"severity":"error","code":"unknown_part","path":"","message":"An advice has no part \"nonsense\"."}],"ranking":[],"verdict":null})");
}

TEST_CASE("asked for all, advice is the same to the byte; asked for some, those are as in all, and nothing else is told") {
    const std::string all = advisor().advise(full, "2026-11-22");
    std::string names;
    for (const std::string_view name : part_names) names += std::string(name) + " ";
    CHECK(advisor().advise(full, "2026-11-22", names) == all);
    const json::Node whole = advised("");
    CHECK(whole.keys.size() == always_told.size() + part_names.size());
    for (std::size_t part = 0; part < part_names.size(); ++part) {
        CAPTURE(part_names[part]);
        const json::Node one = advised(part_names[part]);
        std::vector<std::string> keys(always_told.begin(), always_told.end());
        keys.emplace_back(part_names[part]);
        CHECK(one.keys == keys);
        for (std::size_t i = 0; i < one.keys.size(); ++i)
            CHECK(tree::text_of(one.items[i]) == tree::text_of(*tree::field(whole, one.keys[i])));
    }
}

TEST_CASE("what is not asked for is not reckoned") {
    Assessment assessment;
    assessment.answers = {{"time", {"morning"}}, {"guests", {"none"}}, {"extras", {"foam"}}};
    Pack pack = samples::everything();
    pack.cases.front().kind = "project";
    pack.cases.front().answers = assessment.answers;
    pack.alternatives.back().beyond = true;
    const Model model = samples::model(std::move(pack));
    const auto reckoned = [&](Parts parts) {
        const Advice it = advise(model, assessment, "2099-01-01", parts);
        CHECK(it.verdict);
        return std::array<bool, part_names.size()>{
            !it.contributions.empty(), !it.card.empty(), !it.numbers.empty(), it.outlook.completions.counted, true, // flips say how firm a verdict is
            it.changes_against || !it.changes_for.empty(), it.reasons.has_value(), it.all_weights || !it.weights.empty(),
            it.carrying.has_value(), it.rank_shares || !it.pair_shares.empty(), it.opinion.has_value(), !it.work.empty(), !it.assemblies.empty(),
            !it.plans.empty(), !it.cautions.empty(), !it.similar.empty(), it.trust.has_value(), !it.outdated.empty(), !it.beyond.empty()};
    };
    const auto all = reckoned(Parts::all());
    for (std::size_t part = 0; part < part_names.size(); ++part) {
        CAPTURE(part_names[part]);
        CHECK(all[part]);
    }
    for (std::size_t part = 0; part < part_names.size(); ++part) {
        CAPTURE(part_names[part]);
        std::array<bool, part_names.size()> one{};
        one[part] = one[static_cast<std::size_t>(Part::flips)] = true;
        Parts named;
        named.add(static_cast<Part>(part));
        CHECK(reckoned(named) == one);
    }
}
