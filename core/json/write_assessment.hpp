// Assessment → JSON text.
#pragma once

#include "core/checklist/assessment.hpp"
#include "core/json/writer.hpp"
#include "core/model/model.hpp"

namespace crossroads::json {

/// {…}: the canonical form, with every field. The model says which steps take a list. Without
/// `identified`, the id and the revision are left out: they say where it lies, not what it says.
void write(Writer& out, const Model& model, const Assessment& assessment, bool identified);

}  // namespace crossroads::json
