// The text of an assessment → Assessment.
#pragma once

#include <string_view>

#include "core/checklist/assessment.hpp"
#include "core/findings/result.hpp"
#include "core/json/document.hpp"

namespace crossroads::json {

/// Knows no pack: ids are kept as written. Errors are about the text (not JSON, a
/// newer schema, the wrong kind of value, too long); a field that does not belong
/// is a warning.
Result<Assessment> read_assessment(std::string_view text);

/// The same of one that stands in a larger text; places are told as if it stood alone.
Result<Assessment> assessment_of(const Node& node);

}  // namespace crossroads::json
