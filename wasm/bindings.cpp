// The door between JavaScript and core: core's calls and nothing else. One instance of
// the module holds one advisor; whoever needs another makes another instance. How texts
// pass: door.hpp and door.js.
#include <memory>

#include "core/advisor.hpp"
#include "wasm/door.hpp"

static std::unique_ptr<crossroads::Advisor> advisor;

BOUND crossroads_open() {
    advisor = std::make_unique<crossroads::Advisor>(door::input[0]);
    return "";
}
BOUND crossroads_findings() { return door::output(advisor->findings()); }
BOUND crossroads_read() { return door::output(advisor->read(door::input[0])); }
BOUND crossroads_advise() { return door::output(advisor->advise(door::input[0], door::input[1])); }
BOUND crossroads_digest() { return door::output(advisor->digest(door::input[0])); }
BOUND crossroads_restoreCode() { return door::output(advisor->restore_code(door::input[0])); }
BOUND crossroads_readRestoreCode() { return door::output(advisor->read_restore_code(door::input[0])); }
