// Assessment → JSON text.
#pragma once

#include "core/assessment.hpp"

namespace crossroads::json {

/// {"assessment":{…}|null,"findings":[…]}: the canonical form, with every field. The
/// model says which steps take a list.
std::string write_assessment(const Model& model, const Assessment* assessment, const Findings& findings);

}  // namespace crossroads::json
