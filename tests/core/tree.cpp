#include "tests/core/tree.hpp"

#include "core/json/writer.hpp"

namespace crossroads::tree {

namespace {

using json::Node;

void write(json::Writer& out, const Node& node) {
    switch (node.kind) {
        case Node::Kind::null: out.null(); return;
        case Node::Kind::boolean: out.boolean(node.boolean); return;
        case Node::Kind::integer: out.integer(node.integer); return;
        case Node::Kind::text: out.text(node.text); return;
        case Node::Kind::list:
            out.list(node.items, [&](const Node& item) { write(out, item); });
            return;
        case Node::Kind::object:
            out.object([&] {
                for (std::size_t i = 0; i < node.items.size(); ++i) write(out.key(node.keys[i]), node.items[i]);
            });
    }
}

}  // namespace

std::string text_of(const Node& node) {
    json::Writer out;
    write(out, node);
    return out.document();
}

const Node* field(const Node& object, std::string_view name) {
    for (std::size_t i = 0; i < object.keys.size(); ++i)
        if (object.keys[i] == name) return &object.items[i];
    return nullptr;
}

}  // namespace crossroads::tree
