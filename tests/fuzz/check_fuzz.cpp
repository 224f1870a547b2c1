// [pack, pack]: what is proved of the one, and how it differs from the other; it does not from itself.
#include "core/prover.hpp"
#include "tests/core/tree.hpp"
#include "tests/fuzz/target.hpp"

using namespace crossroads;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Result<json::Node> packs = json::read_document({reinterpret_cast<const char*>(data), size}, json::pack_limits);
    if (!packs.ok() || packs.value().items.size() != 2) return fuzz::not_kept;
    const std::string one = tree::text_of(packs.value().items[0]);
    const std::string other = tree::text_of(packs.value().items[1]);
    const std::string checked = check_pack({one});
    fuzz::require(json::read_document(checked, json::pack_limits).ok(), "core reads its own JSON");
    if (checked.find("\"report\"") == std::string::npos) return fuzz::not_kept;
    fuzz::count_reached();
    fuzz::require(json::read_document(compare_packs({one}, {other}), json::pack_limits).ok(), "core reads its own JSON");
    fuzz::require(compare_packs({one}, {one}).find("\"examples\":[{") == std::string::npos, "a pack does not differ from itself");
    return 0;
}
