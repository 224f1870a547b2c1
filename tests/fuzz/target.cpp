// What the fuzz targets of the doors do: a tree-wise mutator, and the pack that ships.
#include <cstring>
#include <fstream>
#include <sstream>

#include "tests/core/tree.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/tree.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

using namespace crossroads;

namespace {

constexpr std::size_t most_changes = 4;
constexpr unsigned bytes_one_in = 16;  ///< this share of inputs is changed as mere bytes

}  // namespace

std::string fuzz::file(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(PROJECT_FOLDER "/" + path, std::ios::binary).rdbuf();
    return text.str();
}

std::string fuzz::default_pack() { return file("core/packs/django-or-flask.json"); }

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
    fuzz::Random random(seed);
    Result<json::Node> tree = json::read_document({reinterpret_cast<const char*>(data), size}, json::pack_limits);
    if (!tree.ok() || random() % bytes_one_in == 0) return LLVMFuzzerMutate(data, size, max_size);
    json::Node changed = std::move(tree).value();
    const std::size_t changes = random() % 2 ? 1 : 1 + random() % most_changes;
    for (std::size_t change = 0; change < changes; ++change) fuzz::mutate(changed, random);
    const std::string text = tree::text_of(changed);
    if (text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}
