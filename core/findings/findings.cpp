#include "core/findings/findings.hpp"

namespace crossroads {

std::string message(std::string_view pattern, std::initializer_list<Part> parts) {
    std::string message;
    for (const Part& part : parts) {
        const std::size_t gap = pattern.find("{}");
        message += pattern.substr(0, gap);
        message += part.text();
        pattern.remove_prefix(gap + 2);
    }
    message += pattern;
    return message;
}

void note(Findings& findings, Severity severity, std::string_view code, const Place& place, std::string_view pattern,
          std::initializer_list<Part> parts) {
    findings.add({severity, std::string(code), place.pointer(), message(pattern, parts)});
}

}  // namespace crossroads
