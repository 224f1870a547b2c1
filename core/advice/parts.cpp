#include "core/advice/parts.hpp"

#include <algorithm>

#include "core/findings/findings.hpp"

namespace crossroads {

Parts parts_named(std::string_view names, Findings& findings) {
    Parts parts;
    bool named = false;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(' '));
        names.remove_prefix(std::min(names.size(), name.size() + 1));
        if (name.empty()) continue;
        named = true;
        const auto part = std::find(part_names.begin(), part_names.end(), name);
        if (part != part_names.end())
            parts.add(static_cast<Part>(part - part_names.begin()));
        else
            note(findings, Severity::warning, "unknown_part", "", "An advice has no part \"{}\".", {name});
    }
    return named ? parts : Parts::all();
}

}  // namespace crossroads
