// The corpus: a pack, an assessment and the advice expected, to the byte. Node
// reads the same files on the shipped artefact (tests/door).
#include <doctest/doctest.h>

#include "core/advisor.hpp"
#include "core/json/document.hpp"
#include "tests/core/files.hpp"
#include "tests/core/tree.hpp"

using namespace crossroads;
using json::Node;

namespace {

const Node& field(const Node& object, std::string_view name) {
    const Node* found = tree::field(object, name);
    REQUIRE_MESSAGE(found, std::string(name));
    return *found;
}

}  // namespace

TEST_CASE("the advice on every case of the corpus is as expected, to the byte") {
    const std::vector<std::string> paths = files::list_json("tests/corpus");
    CHECK(paths.size() >= 20);
    for (const std::string& path : paths) {
        CAPTURE(path);
        const Result<Node> document = json::read_document(files::read(path), json::pack_limits);
        REQUIRE(document.ok());
        const Node& pack = field(document.value(), "pack");
        const std::string pack_text =
            pack.kind == Node::Kind::text ? files::read("core/packs/" + pack.text + ".json") : tree::text_of(pack);
        const std::string advice = Advisor(pack_text).advise(tree::text_of(field(document.value(), "assessment")));
        CHECK(advice == tree::text_of(field(document.value(), "advice")));
    }
}
