#include "core/prover.hpp"

#include <doctest/doctest.h>

#include "core/json/document.hpp"
#include "core/json/read_model.hpp"
#include "core/json/write_check.hpp"
#include "core/json/write_difference.hpp"
#include "core/proof/difference.hpp"
#include "tests/core/files.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;
using json::Node;

namespace {

std::string everything() { return files::read("tests/packs/everything.json"); }

/// The same pack with `by` wherever `what` stands.
std::string with(std::string_view what, std::string_view by) {
    std::string text = everything();
    REQUIRE(text.find(what) != text.npos);
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size()) text.replace(at, what.size(), by);
    return text;
}

Node parsed(const std::string& text) { return json::read_document(text, json::pack_limits).value(); }

const Node& at(const Node& node, const std::vector<std::string_view>& path) {
    const Node* here = &node;
    for (const std::string_view name : path) {
        here = tree::field(*here, name);
        REQUIRE_MESSAGE(here, std::string(name));
    }
    return *here;
}

Model model(const std::string& text) { return json::read_model(text).value(); }

}  // namespace

TEST_CASE("the report on a pack says what was proved of it") {
    const Check proved = check(model(everything()));
    const Node said = parsed(check_pack({everything()}));
    CHECK(at(said, {"usable"}).boolean);
    CHECK(at(said, {"findings"}).items.size() == proved.findings.size());
    const Node& report = at(said, {"report"});
    CHECK(at(report, {"checklists"}).text == to_text(proved.checklists));
    CHECK(at(report, {"examined"}).text == "all");
    CHECK(at(report, {"work"}).integer == proved.work);
    CHECK(at(report, {"directions"}).integer == static_cast<std::int64_t>(proved.directions));
    CHECK(at(report, {"conditions"}).integer == static_cast<std::int64_t>(proved.conditions));
    const Node& wins = at(report, {"wins"});
    REQUIRE(wins.items.size() == proved.wins.size());
    CHECK(at(wins.items[1], {"alternative"}).text == "coffee");
    CHECK(at(wins.items[1], {"count"}).text == to_text(proved.wins[1]));
    const Node& ties = at(report, {"ties"});
    REQUIRE(ties.items.size() == proved.ties.size());
    REQUIRE(!ties.items.empty());
    CHECK(at(ties.items[0], {"count"}).text == to_text(proved.ties[0].count));
    CHECK(at(ties.items[0], {"alternatives"}).items.size() > 1);
    CHECK(at(ties.items[0], {"example"}).keys.size() == 4);
}

TEST_CASE("of a pack that cannot be used there is no report, only what is wrong with it") {
    const Node said = parsed(check_pack({with(R"("title": ")", R"("titel": ")")}));
    CHECK(!at(said, {"usable"}).boolean);
    CHECK(!at(said, {"findings"}).items.empty());
    CHECK(tree::field(said, "report") == nullptr);
}

TEST_CASE("what one pack recommends otherwise than the other is told with examples") {
    const std::string other = with(R"("weight": 4)", R"("weight": 1)");
    const Difference found = difference(model(everything()), model(other));
    const Node said = parsed(compare_packs({everything()}, {other}));
    CHECK(at(said, {"usable"}).boolean);
    CHECK(at(said, {"difference", "a", "id"}).text == "everything");
    CHECK(at(said, {"difference", "b", "own", "steps"}).items.empty());
    CHECK(at(said, {"difference", "bands_moved"}).items.empty());
    const Node& compared = at(said, {"difference", "compared"});
    REQUIRE(compared.items.size() == 1);
    CHECK(at(compared.items[0], {"checklists_of"}).text == "a");
    CHECK(at(compared.items[0], {"examined"}).text == "all");
    CHECK(at(compared.items[0], {"differing"}).text == to_text(found.compared[0].differing));
    REQUIRE(!found.compared[0].examples.empty());
    const Node& example = at(compared.items[0], {"examples"}).items.at(0);
    CHECK(at(example, {"checklist"}).keys.size() == 4);
    CHECK(tree::text_of(at(example, {"a"})) != tree::text_of(at(example, {"b"})));
}

TEST_CASE("what only one pack has stands at its side") {
    const Node said = parsed(compare_packs({everything()}, {with(R"("evening")", R"("night")")}));
    const Node& own = at(said, {"difference", "b", "own", "outcomes"});
    REQUIRE(own.items.size() == 1);
    CHECK(at(own.items[0], {"outcome"}).text == "night");
    CHECK(at(said, {"difference", "compared"}).items.size() == 2);
}

TEST_CASE("packs are compared where both can be used, else the findings of each are told") {
    for (const bool first : {true, false}) {
        const std::string good = everything();
        const Node said = parsed(first ? compare_packs({"{"}, {good}) : compare_packs({good}, {"{"}));
        CHECK(!at(said, {"usable"}).boolean);
        CHECK(at(said, {"a", "findings"}).items.empty() != first);
        CHECK(at(said, {"b", "findings"}).items.empty() == first);
    }
}

TEST_CASE("how checklists were examined is written by its name, and without counts where they were not") {
    const Model pack = model(everything());
    for (const auto& [examined, name] : {std::pair{Examined::all, "all"}, {Examined::by_bounds, "by_bounds"}, {Examined::alike, "alike"},
                                         {Examined::not_computed, "not_computed"}}) {
        Check check;
        check.examined = examined;
        CHECK(at(parsed(json::write_check(pack, {}, check)), {"report", "examined"}).text == name);
        Difference difference;
        difference.bands_moved = {"extras"};
        difference.compared = {Compared{}};
        difference.compared[0].examined = examined;
        const Node said = parsed(json::write_difference(pack, pack, difference));
        const Node& differing = at(at(said, {"difference", "compared"}).items[0], {"differing"});
        CHECK((differing.kind == Node::Kind::null) == (examined == Examined::not_computed));
        CHECK(at(said, {"difference", "bands_moved"}).items[0].text == "extras");
    }
}

TEST_CASE("a pack is proved by each of its sets of judgements, and compared with itself by two of them") {
    const Model table = model(everything());
    const Model guests = judged_by(table, 1);
    CHECK(check_pack({everything(), "guests"}) == json::write_check(guests, {}, check(guests)));
    CHECK(check_pack({everything(), "house"}) == check_pack({everything()}));
    CHECK(check_pack({everything(), "guests"}) != check_pack({everything()}));
    CHECK(at(parsed(check_pack({everything(), "film"})), {"findings"}).items.front().items[1].text == "unknown_judgement");
    CHECK(compare_packs({everything()}, {everything(), "guests"}) == json::write_difference(table, guests, difference(table, guests)));
    const Node told = parsed(compare_packs({everything(), "house"}, {everything(), "guests"}));
    CHECK(at(at(told, {"difference", "compared"}).items.front(), {"differing"}).text != "0");
    CHECK(!at(parsed(compare_packs({everything(), "film"}, {everything()})), {"usable"}).boolean);
}

TEST_CASE("a pack is checked and compared under rules of a house") {
    const std::string rules = R"({"schema":1,"id":"acme","rules":[{"id":"no-tea","rule_out":"tea","because":"Nobody drinks it."}]})";
    const Node checked = parsed(check_pack({everything(), "", rules}));
    CHECK(at(checked, {"report", "wins"}).items.front().items[1].text == "0");
    const Node told = parsed(compare_packs({everything()}, {everything(), "", rules}));
    const Node& compared = at(told, {"difference", "compared"}).items.front();
    CHECK(tree::field(compared, "differing")->text != "0");
    const Node same = parsed(compare_packs({everything(), "", rules}, {everything(), "", rules}));
    CHECK(tree::field(at(same, {"difference", "compared"}).items.front(), "differing")->text == "0");
    const Node refused = parsed(check_pack({everything(), "", "{"}));
    CHECK(!at(refused, {"usable"}).boolean);
}
