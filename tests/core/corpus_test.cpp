// The corpus: a pack, an assessment and the advice expected, to the byte. Node
// reads the same files on the shipped artefact (tests/door).
#include <doctest/doctest.h>

#include "core/advisor.hpp"
#include "core/json/document.hpp"
#include "core/json/writer.hpp"
#include "tests/core/files.hpp"

using namespace crossroads;
using json::Node;

namespace {

const Node& field(const Node& object, std::string_view name) {
    for (std::size_t i = 0; i < object.keys.size(); ++i)
        if (object.keys[i] == name) return object.items[i];
    FAIL("no field " << std::string(name));
    return object;
}

void write(json::Writer& out, const Node& node) {
    switch (node.kind) {
        case Node::Kind::null: out.null(); break;
        case Node::Kind::boolean: out.boolean(node.boolean); break;
        case Node::Kind::integer: out.integer(node.integer); break;
        case Node::Kind::text: out.text(node.text); break;
        case Node::Kind::list:
            out.begin_list();
            for (const Node& item : node.items) write(out, item);
            out.end_list();
            break;
        case Node::Kind::object:
            out.begin_object();
            for (std::size_t i = 0; i < node.items.size(); ++i) write(out.key(node.keys[i]), node.items[i]);
            out.end_object();
    }
}

std::string compact(const Node& node) {
    json::Writer out;
    write(out, node);
    return out.document();
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
            pack.kind == Node::Kind::text ? files::read("core/packs/" + pack.text + ".json") : compact(pack);
        const std::string advice = Advisor(pack_text).advise(compact(field(document.value(), "assessment")));
        CHECK(advice == compact(field(document.value(), "advice")));
    }
}
