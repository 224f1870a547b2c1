// What every fuzz target does: a tree-wise mutator, and a count of the executions that got past the doors.
#include <cstdio>
#include <cstdlib>
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

std::uint64_t reached = 0;

}  // namespace

void fuzz::count_reached() {
    if (reached++ == 0) std::atexit([] { std::fprintf(stderr, "reached advice: %llu\n", static_cast<unsigned long long>(reached)); });
}

std::string fuzz::default_pack() {
    std::ostringstream text;
    text << std::ifstream(PROJECT_FOLDER "/core/packs/django-or-flask.json", std::ios::binary).rdbuf();
    return text.str();
}

void fuzz::require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %s\n", law);
    std::abort();
}

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
