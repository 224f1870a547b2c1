// What every fuzz target does: laws that stop the run, and a count of the executions that got past the doors.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/target.hpp"

using namespace crossroads;

namespace {

std::uint64_t reached = 0;

}  // namespace

void fuzz::count_reached() {
    if (reached++ == 0) std::atexit([] { std::fprintf(stderr, "reached advice: %llu\n", static_cast<unsigned long long>(reached)); });
}

void fuzz::require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %s\n", law);
    std::abort();
}
