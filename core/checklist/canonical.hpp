// One form for all ways to say the same.
#pragma once

#include "core/checklist/assessment.hpp"
#include "core/model/model.hpp"

namespace crossroads {

/// The same assessment, with every list in the model's order and each id once. What the model does not know stands behind,
/// by the bytes of its name. Text is taken as it is: the doors bring it to Unicode's normal form C.
Assessment canonical(const Model& model, Assessment assessment);

}  // namespace crossroads
