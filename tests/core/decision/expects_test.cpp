#include "core/decision/expects.hpp"

#include <doctest/doctest.h>

#include "core/analyses/weights.hpp"
#include "tests/core/samples.hpp"

#ifndef __EMSCRIPTEN__
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace crossroads;

TEST_CASE("what is expected costs nothing without sanitizers: it is not even looked at") {
    bool looked = false;
    expects([&] { return looked = true; });
    CHECK(looked == checks_expectations);
}

#ifndef __EMSCRIPTEN__
namespace {

/// Whether a process of its own comes to no good end by this.
bool stops(auto broken) {
    const pid_t child = fork();
    if (child == 0) {
        // Its end is expected: doctest, which would report a failed test, must not catch it.
        for (int number : {SIGILL, SIGTRAP, SIGABRT, SIGSEGV}) signal(number, SIG_DFL);
        broken();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

}  // namespace

TEST_CASE("with sanitizers, whoever breaks a rule of a header is stopped") {
    if constexpr (!checks_expectations) return;
    const Problem problem = samples::problem({samples::criterion(1, {{1, 0}}, 0), samples::criterion(1, {{1, 0}})});
    CHECK(!stops([&] { static_cast<void>(weight_range(problem, 0, 0)); }));
    CHECK(stops([&] { static_cast<void>(weight_range(problem, 1, 0)); }));  // does not win
    CHECK(stops([&] { static_cast<void>(weight_range(problem, 0, 1)); }));  // is open
    CHECK(stops([&] { static_cast<void>(problem.ruled_out[2]); }));         // is none of the two
}
#endif
