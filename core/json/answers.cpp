#include "core/json/answers.hpp"

#include "core/json/fields.hpp"

namespace crossroads::json {

std::vector<std::string> read_options(const Node& node, const Place& place, Findings& findings) {
    if (node.kind != Node::Kind::list) return {Fields::text_of(node, place, findings)};
    std::vector<std::string> options;
    for (std::size_t i = 0; i < node.items.size(); ++i)
        options.push_back(Fields::text_of(node.items[i], Place(place, i), findings));
    return options;
}

}  // namespace crossroads::json
