// Reads one JSON object field by field and notes what is missing, of the wrong
// kind, or unknown. What could not be read keeps its default, so that one pass
// finds everything.
#pragma once

#include "core/json/document.hpp"

namespace crossroads::json {

class Fields {
public:
    /// `node` that is no object is a finding, and every field of it is absent. `severity`: how
    /// bad a field is that does not belong here, or in what is read from here on.
    Fields(const Node& node, const Place& place, Findings& findings, Severity severity = Severity::error,
           std::string_view name = "");

    /// The name of this object among its parent's entries; "" in a list.
    std::string_view name() const { return name_; }
    const Place& place() const { return place_; }
    Findings& findings() { return findings_; }

    /// The value of a field; nullptr when it is absent. A required field that is
    /// absent is a finding.
    const Node* find(std::string_view name, bool required);

    // Each reads a field into its place, which stays as it is when there is nothing to read;
    // a number is 0 then.
    void text(std::string_view name, std::string& to, bool required = true);
    void optional_text(std::string_view name, std::string& to) { text(name, to, false); }
    void integer(std::string_view name, std::int64_t& to, bool required = true);
    void optional_boolean(std::string_view name, bool& to);
    void texts(std::string_view name, std::vector<std::string>& to, bool required = true);
    void optional_texts(std::string_view name, std::vector<std::string>& to) { texts(name, to, false); }

    /// One entry of a list, or of an object beside its name.
    struct Item {
        std::string_view name;  ///< "" in a list
        const Node& node;
        Place place;
    };
    /// The entries of a list field, or of an object field whose names are free. Their
    /// places are good as long as this reader.
    std::vector<Item> list(std::string_view name, bool required = true);
    std::vector<Item> entries(std::string_view name, bool required = true);
    /// The entries of this object itself that nobody asked for, which count as asked for from here on: all, where names are free.
    std::vector<Item> rest();

    /// Reads the one object of a field by read(Fields&, thing).
    template <class Thing, class Read>
    void object(std::string_view name, Thing& thing, Read read, bool required = true) {
        if (const Node* node = find(name, required)) each({"", *node, Place(place_, name)}, thing, read);
    }
    /// The same for every object of a list or of entries.
    template <class Thing, class Read>
    void objects(const std::vector<Item>& items, std::vector<Thing>& things, Read read) {
        things = std::vector<Thing>(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) each(items[i], things[i], read);
    }

    /// Names every field that nobody asked for. Call last.
    void finish();

    /// The text of a node, or a finding and "".
    static std::string text_of(const Node& node, const Place& place, Findings& findings);
    /// The number of a node, or a finding and 0.
    static std::int64_t integer_of(const Node& node, const Place& place, Findings& findings);

private:
    template <class Thing, class Read>
    void each(const Item& item, Thing& thing, Read read) {
        Fields fields(item.node, item.place, findings_, severity_, item.name);
        read(fields, thing);
        fields.finish();
    }
    const Node* find_kind(std::string_view name, Node::Kind kind, bool required);

    const Node& node_;
    Place place_;
    Findings& findings_;
    Severity severity_;
    std::string_view name_;
    bool readable_;
    std::vector<char> asked_;  ///< by key: whether somebody asked for it
};

}  // namespace crossroads::json
