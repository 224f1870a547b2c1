#include "core/json/fields.hpp"

namespace crossroads::json {

namespace {

std::string_view name_of(Node::Kind kind) {
    switch (kind) {
        case Node::Kind::null: return "null";
        case Node::Kind::boolean: return "true or false";
        case Node::Kind::integer: return "a whole number";
        case Node::Kind::text: return "a text";
        case Node::Kind::list: return "a list";
        case Node::Kind::object: break;
    }
    return "an object";
}

/// Notes a finding unless the node is of this kind.
bool check_kind(const Node& node, Node::Kind kind, const Place& place, Findings& findings) {
    if (node.kind == kind) return true;
    note(findings, Severity::error, "wrong_kind", place,
         "Here stands {}; it must be {}.", {name_of(node.kind), name_of(kind)});
    return false;
}

}  // namespace

Fields::Fields(const Node& node, const Place& place, Findings& findings, Severity severity, std::string_view name)
    : node_(node),
      place_(place),
      findings_(findings),
      severity_(severity),
      name_(name),
      readable_(check_kind(node, Node::Kind::object, place_, findings)),
      asked_(node.keys.size(), false) {}

const Node* Fields::find(std::string_view name, bool required) {
    if (!readable_) return nullptr;
    for (std::size_t i = 0; i < node_.keys.size(); ++i) {
        if (node_.keys[i] != name) continue;
        asked_[i] = true;
        return &node_.items[i];
    }
    if (required)
        note(findings_, Severity::error, "missing_field", Place(place_, name),
             "The field \"{}\" is missing. Add it.", {name});
    return nullptr;
}

const Node* Fields::find_kind(std::string_view name, Node::Kind kind, bool required) {
    const Node* node = find(name, required);
    return node && check_kind(*node, kind, Place(place_, name), findings_) ? node : nullptr;
}

void Fields::text(std::string_view name, std::string& to, bool required) {
    if (const Node* node = find_kind(name, Node::Kind::text, required)) to = node->text;
}

void Fields::integer(std::string_view name, std::int64_t& to, bool required) {
    const Node* node = find_kind(name, Node::Kind::integer, required);
    to = node ? node->integer : 0;
}

void Fields::optional_boolean(std::string_view name, bool& to) {
    if (const Node* node = find_kind(name, Node::Kind::boolean, false)) to = node->boolean;
}

void Fields::texts(std::string_view name, std::vector<std::string>& to, bool required) {
    for (const Item& item : list(name, required)) to.push_back(text_of(item.node, item.place, findings_));
}

std::vector<Fields::Item> Fields::list(std::string_view name, bool required) {
    std::vector<Item> items;
    if (const Node* list = find_kind(name, Node::Kind::list, required))
        for (const Node& node : list->items)
            items.push_back({"", node, Place(place_, name, items.size())});
    return items;
}

std::vector<Fields::Item> Fields::entries(std::string_view name, bool required) {
    std::vector<Item> items;
    if (const Node* object = find_kind(name, Node::Kind::object, required))
        for (std::size_t i = 0; i < object->items.size(); ++i)
            items.push_back({object->keys[i], object->items[i], Place(place_, name, object->keys[i])});
    return items;
}

std::vector<Fields::Item> Fields::rest() {
    std::vector<Item> items;
    for (std::size_t i = 0; i < node_.keys.size(); ++i) {
        if (asked_[i]) continue;
        asked_[i] = true;
        items.push_back({node_.keys[i], node_.items[i], Place(place_, node_.keys[i])});
    }
    return items;
}

void Fields::finish() {
    if (!readable_) return;
    for (std::size_t i = 0; i < node_.keys.size(); ++i)
        if (!asked_[i])
            note(findings_, severity_, "unknown_field", Place(place_, node_.keys[i]),
                 "No field of this name belongs here. Look for a misspelling, or take it out.");
}

std::string Fields::text_of(const Node& node, const Place& place, Findings& findings) {
    return check_kind(node, Node::Kind::text, place, findings) ? node.text : "";
}

std::int64_t Fields::integer_of(const Node& node, const Place& place, Findings& findings) {
    return check_kind(node, Node::Kind::integer, place, findings) ? node.integer : 0;
}

}  // namespace crossroads::json
