// The numbers of the checklist on paper → JSON text.
#pragma once

#include <string>

#include "core/model/paper.hpp"

namespace crossroads::json {

/// {"usable":true,"findings":[…],"paper":[{"step","needs":[{"need","load"}],"outcomes":[{"outcome",
/// "from","to","tenths":{alternative: number}}]}]}: `from` and `to`, the loads that make an outcome, stand
/// where a step takes many; `to` is null in the last.
std::string write_paper(const Model& model, const Findings& findings, const By<StepIndex, PaperStep>& paper);

}  // namespace crossroads::json
