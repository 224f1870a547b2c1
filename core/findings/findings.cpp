#include "core/findings/findings.hpp"

namespace crossroads {

std::string message(std::string_view pattern, std::initializer_list<Detail> details) {
    std::string message;
    for (const Detail& detail : details) {
        const std::size_t gap = pattern.find("{}");
        message += pattern.substr(0, gap);
        message += detail.text();
        pattern.remove_prefix(gap + 2);
    }
    message += pattern;
    return message;
}

void note(Findings& findings, Severity severity, std::string_view code, const Place& place, std::string_view pattern,
          std::initializer_list<Detail> details) {
    if (findings.has_room_for(severity)) findings.add({severity, std::string(code), place.pointer(), message(pattern, details)});
}

}  // namespace crossroads
