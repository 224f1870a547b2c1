#include "core/json/document.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>

namespace crossroads::json {

namespace {

/// Builds the tree from nlohmann's events. The events, not nlohmann's own tree,
/// because only they show a key that comes twice, and because the tree that core
/// needs is a fraction of the size.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(std::string_view text, Limits limits) : text_(text), limits_(limits) {}

    Node root;
    Findings findings;

    bool null() override { return add({}) != nullptr; }
    bool boolean(bool value) override {
        Node node;
        node.kind = Node::Kind::boolean;
        node.boolean = value;
        return add(std::move(node)) != nullptr;
    }
    bool number_integer(number_integer_t value) override {
        Node node;
        node.kind = Node::Kind::integer;
        node.integer = value;
        return add(std::move(node)) != nullptr;
    }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) return not_whole();
        return number_integer(static_cast<number_integer_t>(value));
    }
    bool number_float(number_float_t, const string_t&) override { return not_whole(); }
    bool string(string_t& value) override {
        Node node;
        node.kind = Node::Kind::text;
        node.text = std::move(value);
        return add(std::move(node)) != nullptr;
    }
    bool binary(binary_t&) override { return false; }  // JSON text has none

    bool start_object(std::size_t) override { return open(Node::Kind::object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Node::Kind::list); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (name.size() > max_name)
            return too_large(pointer(), "A name here has {} bytes. At most {} are read; shorten it.", {name.size(), max_name});
        Node& object = *open_.back();
        if (std::find(object.keys.begin(), object.keys.end(), name) != object.keys.end())
            note(findings, Severity::error, "duplicate_key", Place(pointer() + pointer_step(name)),
                 "This name stands twice in the same object. Keep one of the two.");
        object.keys.push_back(std::move(name));
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& exception) override {
        constexpr int number_overflow = 406;  // a number such as 1e999, which is none that core reads
        if (exception.id == number_overflow) return not_whole();
        malformed(position - 1);
        return false;
    }

    /// `position`: how many bytes could be read.
    void malformed(std::size_t position) {
        const std::string_view read = text_.substr(0, position);
        const auto line = std::count(read.begin(), read.end(), '\n') + 1;
        const std::size_t line_end = read.rfind('\n');
        const std::size_t line_start = line_end == read.npos ? 0 : line_end + 1;
        Finding finding{Severity::error, "malformed_json", "", "", static_cast<int>(line),
                        static_cast<int>(read.size() - line_start) + 1};
        finding.message = message("This is not JSON: it cannot be read past line {}, column {}. Look there for a missing or "
                                  "extra comma, quote or bracket.", {finding.line, finding.column});
        findings.add(std::move(finding));
    }

private:
    /// The place of the list or object that is being read.
    std::string pointer() const {
        std::string path;
        for (const Node* node : std::span(open_).first(open_.size() - 1))
            path += node->kind == Node::Kind::object ? pointer_step(node->keys.back())
                                                     : "/" + std::to_string(node->items.size() - 1);
        return path;
    }
    std::string pointer_of_next() const {
        if (open_.empty()) return "";
        const Node& parent = *open_.back();
        return pointer() + (parent.kind == Node::Kind::object ? pointer_step(parent.keys.back())
                                                              : "/" + std::to_string(parent.items.size()));
    }

    /// nullptr where a limit is passed.
    Node* add(Node node) {
        if (++values_ > limits_.values) {
            too_large("", "There are more than {} values in this text. No more are read; take some out.", {limits_.values});
            return nullptr;
        }
        if (open_.empty()) {
            root = std::move(node);
            return &root;
        }
        std::vector<Node>& items = open_.back()->items;
        if (items.size() == max_entries_of_one) {
            too_large(pointer(), "There are more than {} entries here. No more are read; take some out.", {max_entries_of_one});
            return nullptr;
        }
        items.push_back(std::move(node));
        return &items.back();
    }
    bool too_large(std::string path, std::string_view pattern, std::initializer_list<Detail> details) {
        note(findings, Severity::error, "too_large", Place(std::move(path)), pattern, details);
        return false;
    }

    bool open(Node::Kind kind) {
        if (open_.size() == max_depth) {
            note(findings, Severity::error, "too_deep", "",
                 "The lists and objects are nested more than {} deep. Nothing that belongs here is.", {max_depth});
            return false;
        }
        Node node;
        node.kind = kind;
        Node* const added = add(std::move(node));
        if (added) open_.push_back(added);
        return added != nullptr;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    /// Reading stops at a fraction, so that nobody need know its value.
    bool not_whole() {
        note(findings, Severity::error, "not_a_whole_number", Place(pointer_of_next()),
             "Only whole numbers stand here, and none beyond 9223372036854775807.");
        return false;
    }

    std::string_view text_;
    Limits limits_;
    std::size_t values_ = 0;
    /// From the root down. Pointers stay good: only the last one's items grow.
    std::vector<Node*> open_;
};

}  // namespace

Result<Node> read_document(std::string_view text, Limits limits) {
    TreeBuilder builder(text, limits);
    if (text.size() > limits.bytes) {
        note(builder.findings, Severity::error, "too_large", "", "This text has {} KB. At most {} KB are read.",
             {text.size() / 1024, limits.bytes / 1024});
        return Result<Node>(std::move(builder.findings));
    }
    // nlohmann takes a byte 0 for the end of the text, and skips a byte order mark.
    const std::size_t nul = text.find('\0');
    if (nul != std::string_view::npos || text.starts_with("\xEF\xBB\xBF")) {
        const std::size_t place = nul == std::string_view::npos ? 0 : nul;
        builder.malformed(place);
        return Result<Node>(std::move(builder.findings));
    }
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return {std::move(builder.root), std::move(builder.findings)};
}

}  // namespace crossroads::json
