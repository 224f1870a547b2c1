// Under what circumstances something is said, or a rule of a house acts: plain data.
#pragma once

#include <string>
#include <vector>

namespace crossroads {

/// When a passage is said. `all`, `any` and `none` ask about parts; the others are
/// never met by a step that is open or off, or while there is no verdict.
struct Condition {
    enum class Kind { all, any, none, step, need, work, verdict, firmness };
    Kind kind = Kind::all;
    std::vector<Condition> parts;  ///< of all, any, none
    std::string step;              ///< of step
    std::vector<std::string> ids;  ///< outcomes, the need, bands, alternatives or names of a firmness: one of them
    std::string framework{};       ///< of work: the one that it is left to do in
};

}  // namespace crossroads
