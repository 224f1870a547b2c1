// Core from the outside: JSON text in, JSON text out. What a door to another
// language binds, and all that it needs.
#pragma once

#include <string>
#include <string_view>

#include "core/model.hpp"

namespace crossroads {

/// Made from the text of a pack, which is read once. Every text is UTF-8 JSON; bad
/// input becomes findings, never a failure. Formats: README.
class Advisor {
public:
    explicit Advisor(std::string_view pack_text);

    /// {"usable", "findings"}: what was found in the pack.
    std::string findings() const;

    /// {"assessment", "findings"}: an assessment in canonical form, or null when its
    /// text cannot be read. Ids that the pack does not know are kept.
    std::string read(std::string_view assessment_text) const;

    /// The advice. Only "findings" when the assessment cannot be read. `today` is the
    /// reader's day, YYYY-MM-DD, or "" when it is not known.
    std::string advise(std::string_view assessment_text, std::string_view today = "") const;

private:
    std::optional<Model> model_;
    Findings findings_;
};

}  // namespace crossroads
