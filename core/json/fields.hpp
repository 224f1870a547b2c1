// Reads one JSON object field by field and notes what is missing, of the wrong
// kind, or unknown. What could not be read keeps its default, so that one pass
// finds everything.
#pragma once

#include "core/json/document.hpp"

namespace crossroads::json {

class Fields {
public:
    /// `node` that is no object is a finding, and every field of it is absent.
    Fields(const Node& node, const Place& place, Findings& findings);

    /// The value of a field; nullptr when it is absent. A required field that is
    /// absent is a finding.
    const Node* find(std::string_view name, bool required);

    std::string text(std::string_view name);
    std::string optional_text(std::string_view name);
    std::int64_t integer(std::string_view name);
    std::int64_t optional_integer(std::string_view name, std::int64_t otherwise);
    bool optional_boolean(std::string_view name);
    std::vector<std::string> texts(std::string_view name, bool required = true);

    /// One entry of a list, or of an object beside its name.
    struct Item {
        std::string_view name;  ///< "" in a list
        const Node& node;
        Place place;
    };
    /// The entries of a list field, or of an object field whose names are free. Their
    /// places are good as long as this reader.
    std::vector<Item> list(std::string_view name, bool required);
    std::vector<Item> entries(std::string_view name, bool required);

    /// Names every field that nobody asked for. Call last.
    void finish(Severity severity = Severity::error);

    /// The text of a node, or a finding and "".
    static std::string text_of(const Node& node, const Place& place, Findings& findings);
    /// The number of a node, or a finding and 0.
    static std::int64_t integer_of(const Node& node, const Place& place, Findings& findings);

    Findings& findings() { return findings_; }

private:
    const Node* find_kind(std::string_view name, Node::Kind kind, bool required);

    const Node& node_;
    Place place_;
    Findings& findings_;
    bool readable_;
    std::vector<char> asked_;  ///< by key: whether somebody asked for it
};

}  // namespace crossroads::json
