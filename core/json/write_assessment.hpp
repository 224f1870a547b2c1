// Assessment → JSON text.
#pragma once

#include "core/checklist/assessment.hpp"
#include "core/json/writer.hpp"
#include "core/model/model.hpp"

namespace crossroads::json {

/// {…}, in the order that the assessment has; in canonical form, where it was brought to that. The model says which steps
/// take a list. Without `identified`, id, revision, place, kept states and what others answered are left out: they say where it lies and what was
/// before, not what it says.
void write(Writer& out, const Model& model, const Assessment& assessment, bool identified);

}  // namespace crossroads::json
