#include "core/advice/parts.hpp"

#include <algorithm>
#include <utility>

#include "core/findings/findings.hpp"

namespace crossroads {

Result<Parts> parts_named(std::string_view names) {
    Parts parts = Parts::all();
    Findings findings;
    bool named = false;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(' '));
        names.remove_prefix(std::min(names.size(), name.size() + 1));
        if (name.empty()) continue;
        if (!std::exchange(named, true)) parts = Parts();
        const auto part = std::find(part_names.begin(), part_names.end(), name);
        if (part != part_names.end())
            parts.add(static_cast<Part>(part - part_names.begin()));
        else if (std::find(always_told.begin(), always_told.end(), name) == always_told.end())
            note(findings, Severity::error, "unknown_part", "", "An advice has no part \"{}\".", {name});
    }
    return {parts, std::move(findings)};
}

}  // namespace crossroads
