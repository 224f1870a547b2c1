// What only the Node tool binds: core's prover, for those who write packs.
#include <emscripten/bind.h>

#include "core/prover.hpp"

EMSCRIPTEN_BINDINGS(crossroads_tool) {
    emscripten::function("check", +[](const std::string& pack) { return crossroads::check_pack(pack); });
    emscripten::function("difference", +[](const std::string& one, const std::string& other) {
        return crossroads::compare_packs(one, other);
    });
}
