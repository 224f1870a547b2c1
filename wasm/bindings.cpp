// The door between JavaScript and core: core's calls and nothing else. One instance of
// the module holds one advisor; whoever needs another makes another instance.
#include <emscripten/bind.h>

#include <memory>

#include "core/advisor.hpp"

namespace {

std::unique_ptr<crossroads::Advisor> advisor;

void open(const std::string& pack) { advisor = std::make_unique<crossroads::Advisor>(pack); }
std::string findings() { return advisor->findings(); }
std::string paper() { return advisor->paper(); }
std::string decree(const std::string& rules) { return advisor->decree(rules); }
std::string effect(const std::string& rules, const std::string& assessment, const std::string& piece) {
    return advisor->effect(rules, assessment, piece);
}
std::string read(const std::string& assessment) { return advisor->read(assessment); }
std::string advise(const std::string& assessment, const std::string& today, const std::string& parts) {
    return advisor->advise(assessment, today, parts);
}
std::string digest(const std::string& assessment) { return advisor->digest(assessment); }
std::string sum_of(const std::string& text) { return crossroads::Advisor::sum_of(text); }
std::string restore_code(const std::string& assessment) { return advisor->restore_code(assessment); }
std::string read_restore_code(const std::string& code) { return advisor->read_restore_code(code); }
std::string together(const std::string& members) { return advisor->together(members); }
std::string split(const std::string& members) { return advisor->split(members); }

}  // namespace

EMSCRIPTEN_BINDINGS(crossroads) {
    emscripten::function("open", &open);
    emscripten::function("findings", &findings);
    emscripten::function("paper", &paper);
    emscripten::function("decree", &decree);
    emscripten::function("effect", &effect);
    emscripten::function("read", &read);
    emscripten::function("advise", &advise);
    emscripten::function("digest", &digest);
    emscripten::function("sumOf", &sum_of);
    emscripten::function("restoreCode", &restore_code);
    emscripten::function("readRestoreCode", &read_restore_code);
    emscripten::function("together", &together);
    emscripten::function("split", &split);
}
