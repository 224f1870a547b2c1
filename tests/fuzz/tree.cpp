#include "tests/fuzz/tree.hpp"

#include <array>

#include "tests/core/tree.hpp"

namespace crossroads::fuzz {

namespace {

using json::Node;

constexpr std::array hostile{"", "a", "none", "__proto__", "constructor", "1", "-", "é", "e\u0301", "\u202e", "</script>", "2026-02-30",
                             "2026-11-22", "javascript:alert(1)", "https://example.org/", "https://user@example.org/", "\x01",
                             "\U0001F680", "a-very-long-id-that-has-more-than-forty-characters"};
constexpr std::array<std::int64_t, 16> limits{0, 1, -1, 2, 4, 7, 50, 99, 100, 101, 400, 1000, 1001, 1 << 20, INT64_MAX, INT64_MIN};

std::size_t below(std::size_t count, Random& random) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); }

void gather(Node& node, std::vector<Node*>& all, bool numbers_only = false) {
    if (!numbers_only || node.kind == Node::Kind::integer) all.push_back(&node);
    for (Node& item : node.items) gather(item, all, numbers_only);
}

/// Mostly what leaves a pack a pack: its numbers, and the assessment, which is small beside it and breaks less.
std::vector<Node*> places(Node& tree, Random& random) {
    std::vector<Node*> all;
    Node* assessment = const_cast<Node*>(tree::field(tree, "assessment"));
    const std::size_t what = below(8, random);
    if (what < 4 && assessment) gather(*assessment, all);
    else if (what < 7) gather(tree, all, true);
    if (all.empty()) gather(tree, all);
    return all;
}

void change_entries(Node& node, Random& random) {
    const std::size_t one = below(node.items.size(), random);
    const std::size_t other = below(node.items.size(), random);
    const bool object = node.kind == Node::Kind::object;
    const auto at = [](auto& list, std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
    switch (below(4, random)) {
        case 0:
            node.items.erase(at(node.items, one));
            if (object) node.keys.erase(at(node.keys, one));
            return;
        case 1: {
            const Node copy = node.items[one];
            node.items.insert(at(node.items, other), copy);
            if (object) node.keys.insert(at(node.keys, other), hostile[below(hostile.size(), random)]);
            return;
        }
        case 2: std::swap(node.items[one], node.items[other]); return;
        default:
            if (object) std::swap(node.keys[one], node.keys[other]);
    }
}

}  // namespace

void mutate(Node& tree, Random& random) {
    const std::vector<Node*> all = places(tree, random);
    Node& node = *all[below(all.size(), random)];
    switch (node.kind) {
        case Node::Kind::integer:
            if (below(4, random) == 0 || node.integer > 1 << 20 || node.integer < -(1 << 20))
                node.integer = limits[below(limits.size(), random)];
            else
                node.integer += static_cast<std::int64_t>(below(11, random)) - 5;
            return;
        case Node::Kind::boolean: node.boolean = !node.boolean; return;
        case Node::Kind::null: node = *all[below(all.size(), random)]; return;
        case Node::Kind::text: {
            const Node& other = *all[below(all.size(), random)];
            node.text = other.kind == Node::Kind::text && below(3, random) ? other.text : hostile[below(hostile.size(), random)];
            return;
        }
        case Node::Kind::list:
        case Node::Kind::object:
            if (!node.items.empty()) change_entries(node, random);
    }
}

}  // namespace crossroads::fuzz
