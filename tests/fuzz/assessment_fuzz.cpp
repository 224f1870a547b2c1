// An assessment under the default pack: what is read is canonical, and advice does not depend on which of the two is read.
#include <fstream>
#include <sstream>

#include "core/advisor.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/tree.hpp"

using namespace crossroads;

namespace {

std::string default_pack() {
    std::ostringstream text;
    text << std::ifstream(PROJECT_FOLDER "/core/packs/django-or-flask.json", std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Advisor advisor(default_pack());
    const std::string text(reinterpret_cast<const char*>(data), size);
    const Result<json::Node> read = json::read_document(advisor.read(text), json::pack_limits);
    fuzz::require(read.ok(), "core reads its own JSON");
    const json::Node* assessment = fuzz::field(read.value(), "assessment");
    if (!assessment || assessment->kind != json::Node::Kind::object) return 0;

    fuzz::count_reached();
    const std::string canonical = fuzz::text_of(*assessment);
    const Result<json::Node> again = json::read_document(advisor.read(canonical), json::pack_limits);
    fuzz::require(again.ok() && fuzz::text_of(*fuzz::field(again.value(), "assessment")) == canonical, "reading is a fixed point");
    return 0;
}
