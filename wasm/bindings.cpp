// The door between JavaScript and core: core's calls and nothing else.
#include <emscripten/bind.h>

#include "core/advisor.hpp"

using crossroads::Advisor;

EMSCRIPTEN_BINDINGS(crossroads) {
    emscripten::class_<Advisor>("Advisor")
        .constructor(+[](const std::string& pack) { return new Advisor(pack); }, emscripten::allow_raw_pointers())
        .function("findings", &Advisor::findings)
        .function("read", +[](const Advisor& advisor, const std::string& text) { return advisor.read(text); })
        .function("advise", +[](const Advisor& advisor, const std::string& text, const std::string& today) {
            return advisor.advise(text, today);
        });
}
