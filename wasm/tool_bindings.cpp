// What only the Node tool binds: core's prover, for those who write packs.
#include <emscripten/bind.h>

#include "core/prover.hpp"

EMSCRIPTEN_BINDINGS(crossroads_tool) {
    emscripten::function("check", +[](const std::string& pack, const std::string& by, const std::string& rules) {
        return crossroads::check_pack({pack, by, rules});
    });
    emscripten::function("difference", +[](const std::string& one, const std::string& by, const std::string& rules, const std::string& other,
                                            const std::string& other_by, const std::string& other_rules) {
        return crossroads::compare_packs({one, by, rules}, {other, other_by, other_rules});
    });
}
