#include "core/json/carried.hpp"

#include <algorithm>

namespace crossroads::json {

namespace {

void write_node(Writer& out, const Node& node) {
    switch (node.kind) {
        case Node::Kind::null: out.null(); return;
        case Node::Kind::boolean: out.boolean(node.boolean); return;
        case Node::Kind::integer: out.integer(node.integer); return;
        case Node::Kind::text: out.text(node.text); return;
        case Node::Kind::list: out.list(node.items, [&](const Node& item) { write_node(out, item); }); return;
        case Node::Kind::object: break;
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < node.keys.size(); ++i)
        order.insert(std::upper_bound(order.begin(), order.end(), i, [&](std::size_t a, std::size_t b) { return node.keys[a] < node.keys[b]; }), i);
    out.object([&] {
        for (const std::size_t i : order) write_node(out.key(node.keys[i]), node.items[i]);
    });
}

}  // namespace

std::string text_of(const Node& node) {
    Writer out;
    write_node(out, node);
    return out.document();
}

void carry(Fields& fields, std::vector<Unread>& unread) {
    std::size_t bytes = 0;
    for (const Fields::Item& item : fields.rest()) {
        note(fields.findings(), Severity::warning, "unknown_field", item.place,
             "No field of this name is known here: a misspelling, or of a later version. It is kept, and counts for nothing.");
        unread.push_back({std::string(item.name), text_of(item.node)});
        bytes += unread.back().json.size();
        if (bytes > max_unread) {
            note(fields.findings(), Severity::error, "too_large", item.place,
                 "Of fields that are not known here at most {} bytes are kept; take some out, or open this with the version that made it.", {max_unread});
            break;
        }
    }
}

void write(Writer& out, const std::vector<Unread>& unread) {
    for (const Unread& field : unread) out.key(field.name).json(field.json);
}

}  // namespace crossroads::json
