#include "core/advice/parts.hpp"

#include <doctest/doctest.h>

#include "core/advice/advice.hpp"
#include "core/advisor.hpp"
#include "tests/core/files.hpp"
#include "tests/core/samples.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;

namespace {

constexpr const char* full = R"({"schema":1,"answers":{"scope":"app","needs":["orm","admin"],"team":"few","stage":"mvp"}})";

const Advisor& advisor() {
    static const Advisor advisor(files::read("core/packs/django-or-flask.json"));
    return advisor;
}

json::Node advised(std::string_view parts) {
    const Result<json::Node> read = json::read_document(advisor().advise(full, "2026-11-22", parts), json::pack_limits);
    REQUIRE(read.ok());
    return read.value();
}

}  // namespace

TEST_CASE("names stand for parts, in any order and with any spaces; none is all") {
    Findings findings;
    const Parts two = parts_named("  plans changes ", findings);
    CHECK(two.contains(Part::changes));
    CHECK(two.contains(Part::plans));
    CHECK(!two.contains(Part::outlook));
    for (const char* none : {"", " "})
        for (std::size_t part = 0; part < part_names.size(); ++part) CHECK(parts_named(none, findings).contains(static_cast<Part>(part)));
    CHECK(findings.empty());
    CHECK(!parts_named("nonsense", findings).contains(Part::outlook));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "unknown_part");
}

TEST_CASE("asked for all, advice is the same to the byte; asked for some, those are as in all, and nothing else is told") {
    const std::string all = advisor().advise(full, "2026-11-22");
    std::string names;
    for (const std::string_view name : part_names) names += std::string(name) + " ";
    CHECK(advisor().advise(full, "2026-11-22", names) == all);
    const json::Node whole = advised("");
    const std::vector<std::string> always{"pack", "findings", "progress", "steps", "ranking", "verdict"};
    CHECK(whole.keys.size() == always.size() + part_names.size());
    for (std::size_t part = 0; part < part_names.size(); ++part) {
        CAPTURE(part_names[part]);
        const json::Node one = advised(part_names[part]);
        std::vector<std::string> keys = always;
        keys.emplace_back(part_names[part]);
        CHECK(one.keys == keys);
        for (std::size_t i = 0; i < one.keys.size(); ++i)
            CHECK(tree::text_of(one.items[i]) == tree::text_of(*tree::field(whole, one.keys[i])));
    }
}

TEST_CASE("what is not asked for is not reckoned") {
    const Model model = samples::model(samples::everything());
    Assessment assessment;
    assessment.answers = {{"time", {"morning"}}, {"guests", {"many"}}, {"extras", {"foam"}}};
    const Advice all = advise(model, assessment);
    REQUIRE(all.outlook.completions.counted);
    REQUIRE(all.rank_shares);
    const Advice none = advise(model, assessment, "", Parts());
    CHECK(none.verdict->winners == all.verdict->winners);
    CHECK(none.verdict->settled == all.verdict->settled);
    CHECK(!none.outlook.completions.counted);
    CHECK(!none.changes_against);
    CHECK(none.changes_for.empty());
    CHECK(!none.reasons);
    CHECK(none.weights.empty());
    CHECK(!none.all_weights);
    CHECK(none.pair_shares.empty());
    CHECK(!none.rank_shares);
    CHECK(!none.opinion);
    CHECK(none.contributions.empty());
    CHECK(none.assemblies.empty());
    CHECK(none.plans.empty());
    CHECK(none.cautions.empty());
    CHECK(none.similar.empty());
    CHECK(none.outdated.empty());
}
