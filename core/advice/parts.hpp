// Which parts of an advice somebody wants: what is not asked for costs no work. Each part is
// the field of the same name in JSON.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/findings/result.hpp"

namespace crossroads {

enum class Part {
    contributions, card, numbers, outlook, flips, changes, reasons, weights, carrying, weightings, evidence,  // of the verdict
    work, assembly, plans, cautions, similar, trust, outdated, beyond                                         // what the pack tells
};

/// In the order of Part.
inline constexpr std::array<std::string_view, 19> part_names{
    "contributions", "card",     "numbers",  "outlook", "flips",    "changes", "reasons", "weights", "carrying",
    "weightings",    "evidence", "work",     "assembly", "plans",   "cautions", "similar", "trust",  "outdated",
    "beyond"};

/// The other fields: in every advice, whatever is named, and named by those who want nothing else.
inline constexpr std::array<std::string_view, 7> always_told{"pack", "findings", "progress", "steps", "ranking", "verdict", "house"};

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

/// The parts with these names, in any order, with spaces between; all when there is none. Error: unknown_part.
Result<Parts> parts_named(std::string_view names);

}  // namespace crossroads
