// Findings → JSON text.
#pragma once

#include "core/findings/result.hpp"
#include "core/json/writer.hpp"

namespace crossroads::json {

/// The field "findings" of an object that is being written.
void write(Writer& out, const Findings& findings);

/// {"usable":…,"findings":[…]}
std::string write_findings(bool usable, const Findings& findings);

/// {"findings":[…],name:null}: there is none of what was asked for, and why.
std::string write_none(std::string_view name, const Findings& findings);

}  // namespace crossroads::json
