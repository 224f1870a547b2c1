// A restore code that someone typed, under the default pack: what is read says the same once more, and has that code, unless
// it was made with an earlier edition or under rules of a house.
#include "core/advisor.hpp"
#include "core/json/read_assessment.hpp"
#include "tests/core/tree.hpp"
#include "tests/fuzz/target.hpp"

using namespace crossroads;

namespace {

/// The letters and digits of a code, as read_restore_code sees them.
std::string letters_of(std::string_view code) {
    std::string letters;
    for (char c : code) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) letters += c;
    }
    return letters;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Advisor advisor(fuzz::default_pack());
    const std::string code(reinterpret_cast<const char*>(data), size);
    const Result<json::Node> read = json::read_document(advisor.read_restore_code(code), json::pack_limits);
    fuzz::require(read.ok(), "core reads its own JSON");
    const json::Node* assessment = tree::field(read.value(), "assessment");
    if (!assessment || assessment->kind != json::Node::Kind::object) return 0;

    fuzz::count_reached();
    const std::string said = tree::text_of(*assessment);
    fuzz::require(advisor.advise(said).find("\"steps\"") != std::string::npos, "there is advice on every code");
    const Result<json::Node> again = json::read_document(advisor.restore_code(said), json::pack_limits);
    const json::Node* same = again.ok() ? tree::field(again.value(), "code") : nullptr;
    fuzz::require(same, "there is a code of every code");
    const std::string now = letters_of(same->text);
    for (const json::Node& finding : tree::field(read.value(), "findings")->items)
        if (tree::field(finding, "code")->text == "other_rules") return 0;
    fuzz::require(now == letters_of(code) || now.substr(0, 2) != letters_of(code).substr(0, 2), "what a code says has that code");
    return 0;
}
