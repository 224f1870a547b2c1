// Answers that were given under an earlier edition of a pack, in the ids of this one: a step
// or an option may say what it `was`.
#pragma once

#include "core/checklist/assessment.hpp"
#include "core/model/model.hpp"

namespace crossroads {

/// With every earlier id of a step or of an option in its answers, weights, notes and marks
/// replaced by today's; each is told (`renamed`). Where both are there today's stays as it
/// is, and the earlier one too, counting for nothing. Ids that nothing was stay as they are.
Assessment with_present_ids(const Model& model, Assessment assessment, Findings& findings);

}  // namespace crossroads
