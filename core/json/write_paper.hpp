// The numbers of the checklist on paper → JSON text.
#pragma once

#include <string>

#include "core/model/paper.hpp"

namespace crossroads::json {

/// {"usable":true,"findings":[…],"paper":[{"step","frameworks":[ids],"needs":[{"need","loads":[number]}],
/// "measured_by":{alternative: framework},"outcomes":[{"outcome","from","to","tenths":{alternative: number}}]}]}.
/// Where a step takes many, its outcomes are bands: `from` and `to` are the sums that make one, `to` is null in
/// the last, and each need has a load for each framework, or one where there are none.
std::string write_paper(const Model& model, const Findings& findings, const By<StepIndex, PaperStep>& paper);

}  // namespace crossroads::json
