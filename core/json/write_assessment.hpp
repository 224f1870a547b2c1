// Assessment → JSON text.
#pragma once

#include "core/checklist/assessment.hpp"
#include "core/findings/result.hpp"
#include "core/json/writer.hpp"
#include "core/model/model.hpp"

namespace crossroads::json {

/// {"assessment":{…}|null,"findings":[…]}: the canonical form, with every field. The
/// model says which steps take a list.
std::string write_assessment(const Model& model, const Assessment* assessment, const Findings& findings);

/// The assessment alone, in that form; without `identified`, the id and the revision
/// are left out: they say where it lies, not what it says.
void write(Writer& out, const Model& model, const Assessment& assessment, bool identified);

}  // namespace crossroads::json
