// An assessment under the default pack: what is read is canonical, and its answers come back from their restore code.
#include "core/advisor.hpp"
#include "tests/core/tree.hpp"
#include "tests/fuzz/target.hpp"

using namespace crossroads;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Advisor advisor(fuzz::default_pack());
    const std::string text(reinterpret_cast<const char*>(data), size);
    advisor.read_restore_code(text);
    const auto reads_its_own = [](const std::string& told) { return json::read_document(told, json::pack_limits).ok(); };
    fuzz::require(reads_its_own(advisor.together(text)) && reads_its_own(advisor.split(text)), "core reads its own JSON about several");
    const Result<json::Node> read = json::read_document(advisor.read(text), json::pack_limits);
    fuzz::require(read.ok(), "core reads its own JSON");
    const json::Node* assessment = tree::field(read.value(), "assessment");
    if (!assessment || assessment->kind != json::Node::Kind::object) return 0;

    fuzz::count_reached();
    const std::string canonical = tree::text_of(*assessment);
    const Result<json::Node> again = json::read_document(advisor.read(canonical), json::pack_limits);
    fuzz::require(again.ok() && tree::text_of(*tree::field(again.value(), "assessment")) == canonical, "reading is a fixed point");

    const auto digest_of = [&](const std::string& said) {
        const std::string told = advisor.digest(said);
        return told.substr(0, told.find("earlier"));
    };
    fuzz::require(digest_of(text) == digest_of(canonical), "what says the same has one digest");

    const std::string twice = R"({"members":[{"assessment":)" + canonical + R"(},{"assessment":)" + canonical + "}]}";
    fuzz::require(reads_its_own(advisor.together(twice)), "core reads what it says of two");
    const std::string moved = advisor.split(twice);
    fuzz::require(moved.find(R"("split":null)") != std::string::npos || moved.find(R"([{"of":"judgement","tenths":0},{"of":"importance","tenths":0},{"of":"answers","tenths":0}])") != std::string::npos,
                  "between the same and the same nothing moves a lead");

    // {"code":"…",: the answers that a code holds have that code.
    const std::string code = advisor.restore_code(canonical);
    const Result<json::Node> restored = json::read_document(advisor.read_restore_code(code.substr(9, code.find('"', 9) - 9)), json::pack_limits);
    const std::string restored_code = advisor.restore_code(tree::text_of(*tree::field(restored.value(), "assessment")));
    fuzz::require(restored_code.substr(0, restored_code.find(',')) == code.substr(0, code.find(',')), "a restore code comes back");
    return 0;
}
