// Hostile documents (tests/hostile, where cases.mjs tells how they are declared): each is refused with its code and
// place, or read. Node and the page read the same ones on the shipped artefact.
#include <doctest/doctest.h>

#include "core/advisor.hpp"
#include "core/checklist/checklist.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_model.hpp"
#include "core/json/read_rules.hpp"
#include "core/model/house_rules.hpp"
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

std::string text_field(const Node& object, std::string_view name) {
    const Node* found = tree::field(object, name);
    return found ? found->text : "";
}

Node read(const std::string& path) {
    Result<Node> document = json::read_document(files::read(path), json::pack_limits);
    REQUIRE(document.ok());
    return std::move(document).value();
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

/// A text, or the texts of a list of [text, times], in which each # is counted.
std::string spelled(const Node& node) {
    if (node.kind == Node::Kind::text) return node.text;
    std::string all;
    for (const Node& part : node.items)
        for (std::int64_t count = 0; count < part.items[1].integer; ++count) {
            std::string piece = part.items[0].text;
            if (piece.find('#') != piece.npos) replace_all(piece, "#", std::to_string(count));
            all += piece;
        }
    return all;
}

/// Each character below 256 as one byte.
std::string as_bytes(const std::string& text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(text[i]);
        bytes += c < 0x80 ? text[i] : static_cast<char>((c & 3) << 6 | (text[++i] & 0x3F));
    }
    return bytes;
}

/// `base` with this text at a place that is there, or that is the next one of a list or an object.
std::string put(Node base, std::string place, const Node* text) {
    Node* parent = &base;
    for (;;) {
        const std::size_t slash = place.find('/', 1);
        std::string key = place.substr(1, slash == place.npos ? place.npos : slash - 1);
        replace_all(key, "~1", "/");
        replace_all(key, "~0", "~");
        const bool list = parent->kind == Node::Kind::list;
        std::size_t index = 0;
        if (list) index = static_cast<std::size_t>(std::stoul(key));
        else while (index < parent->keys.size() && parent->keys[index] != key) ++index;
        if (slash != place.npos) {
            parent = &parent->items[index];
            place = place.substr(slash);
            continue;
        }
        const auto offset = static_cast<std::ptrdiff_t>(index);
        if (!text) {
            parent->items.erase(parent->items.begin() + offset);
            if (!list) parent->keys.erase(parent->keys.begin() + offset);
            return tree::text_of(base);
        }
        if (index == parent->items.size()) {
            parent->items.emplace_back();
            if (!list) parent->keys.push_back(key);
        }
        Node& here = parent->items[index];
        here = Node();
        here.kind = Node::Kind::text;
        here.text = "this is replaced";
        std::string document = tree::text_of(base);
        replace_all(document, "\"this is replaced\"", spelled(*text));
        return document;
    }
}

std::string document_of(const Node& hostile, const Node& base) {
    if (const Node* bytes = tree::field(hostile, "bytes")) return as_bytes(bytes->text);
    if (const Node* text = tree::field(hostile, "text")) return spelled(*text);
    return put(base, text_field(hostile, "at"), tree::field(hostile, "put"));
}

/// "code /place" of the first one; "" where there is none.
std::string first(const Findings& findings, Severity severity) {
    for (const Finding& finding : findings)
        if (finding.severity == severity) return finding.code + (finding.path.empty() ? "" : " ") + finding.path;
    return "";
}

/// By its place: around it, it would lie a level deeper than a document may.
std::string assessment_in(const std::string& read) {
    const std::size_t start = std::string_view(R"({"assessment":)").size();
    return read.substr(start, read.rfind(R"(,"findings":)") - start);
}
std::string rules_in(const std::string& decreed) {
    const std::size_t start = decreed.rfind(R"(,"rules":{"schema":1,)") + std::string_view(R"(,"rules":)").size();
    return decreed.substr(start, decreed.rfind(R"(,"digest":)") - start);
}

}  // namespace

TEST_CASE("every hostile document is refused with its code and place, or read") {
    const Node declared = read("tests/hostile/cases.json");
    const Node pack = read("tests/packs/everything.json");
    const Result<Model> model = json::read_model(tree::text_of(pack));
    REQUIRE(model.ok());
    const Advisor advisor(tree::text_of(pack));
    const auto advised = [](const std::string& advice) { return advice.find("\"steps\":[") != advice.npos; };
    const Node& cases = field(declared, "cases");
    CHECK(cases.items.size() >= 300);
    for (const Node& hostile : cases.items) {
        CAPTURE(text_field(hostile, "family"));
        CAPTURE(text_field(hostile, "name"));
        const std::string door = text_field(hostile, "door");
        const std::string document = document_of(hostile, door == "pack" ? pack : field(declared, door));
        const std::string expect = text_field(hostile, "expect");
        Findings findings;
        if (door == "rules") {
            const Result<HouseRules> rules = json::read_rules(document);
            findings = rules.findings();
            if (rules.ok()) laid_over(model.value().pack(), rules.value(), "digest", findings);
            if (expect == "accepted") {
                CHECK(first(findings, Severity::warning) == text_field(hostile, "warning"));
                Advisor lawful(tree::text_of(pack));
                const std::string canonical = rules_in(lawful.decree(document));
                CHECK(advised(lawful.advise(R"({"schema":1,"answers":{"guests":"many"}})")));
                CHECK(rules_in(lawful.decree(canonical)) == canonical);
            }
        } else if (door == "pack") {
            findings = json::read_model(document).findings();
            if (expect == "accepted") CHECK(advised(Advisor(document).advise(R"({"schema":1,"answers":{"guests":"many"}})")));
        } else {
            const Result<Assessment> assessment = json::read_assessment(document);
            findings = assessment.findings();
            if (assessment.ok())
                findings.add(resolve(model.value(), assessment.value()).findings);
            if (expect == "accepted") {
                CHECK(first(findings, Severity::warning) == text_field(hostile, "warning"));
                CHECK(advised(advisor.advise(document)));
                // What is read is written in one form, which reads as itself.
                const std::string canonical = assessment_in(advisor.read(document));
                CHECK(json::read_assessment(canonical).ok());
                CHECK(assessment_in(advisor.read(canonical)) == canonical);
            }
        }
        CHECK(first(findings, Severity::error) == (expect == "accepted" ? "" : expect));
    }
}
