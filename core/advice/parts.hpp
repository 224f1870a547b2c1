// Which parts of an advice somebody wants: what is not asked for costs no work. Each part is
// the field of the same name in JSON; what is no part is always told.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/findings/result.hpp"

namespace crossroads {

enum class Part {
    contributions, outlook, changes, reasons, weights, weightings, evidence,  // of the verdict
    assembly, plans, cautions, similar, outdated                              // what the pack tells
};

/// In the order of Part.
inline constexpr std::array<std::string_view, 12> part_names{
    "contributions", "outlook", "changes", "reasons", "weights", "weightings", "evidence",
    "assembly",      "plans",   "cautions", "similar", "outdated"};

class Parts {
public:
    constexpr Parts() = default;
    static constexpr Parts all() {
        Parts all;
        all.set_ = (std::uint32_t{1} << part_names.size()) - 1;
        return all;
    }

    constexpr bool contains(Part part) const { return set_ >> static_cast<unsigned>(part) & 1; }
    constexpr void add(Part part) { set_ |= std::uint32_t{1} << static_cast<unsigned>(part); }

private:
    std::uint32_t set_ = 0;
};

/// The parts with these names, which spaces part; all when there is none. A name that no
/// part has is a warning.
Parts parts_named(std::string_view names, Findings& findings);

}  // namespace crossroads
