// What the differences between people do, and what moved a lead → JSON text.
#pragma once

#include "core/advice/group.hpp"
#include "core/advice/lead_parts.hpp"
#include "core/findings/result.hpp"

namespace crossroads::json {

/// {"findings", "together"}. `members`: whom the advice is about.
std::string write_group(const Model& model, const std::vector<Problem>& members, const GroupAdvice& advice, const Findings& findings);

/// {"findings", "split"}
std::string write_split(const Model& model, const LeadParts& parts, const Findings& findings);

}  // namespace crossroads::json
