// What only the Node tool binds: core's prover, for those who write packs.
#include "core/prover.hpp"
#include "wasm/door.hpp"

BOUND crossroads_check() { return door::output(crossroads::check_pack(door::input[0])); }
BOUND crossroads_difference() { return door::output(crossroads::compare_packs(door::input[0], door::input[1])); }
