// In a step that takes many: the fewest boxes to tick or untick for another outcome.
#pragma once

#include <span>

#include "core/model/model.hpp"

namespace crossroads {

/// Options whose boxes change, in the pack's order.
using Boxes = std::vector<std::size_t>;

/// For each outcome the fewest boxes to change for it; of several smallest ways one, always the
/// same, and of boxes with the same effect those written first. Exact, by branch and bound; none
/// where `budget` is used up before (it counts places looked at, on every machine alike).
By<OutcomeIndex, std::optional<Boxes>> fewest_boxes(const Model& model, StepIndex step, std::span<const std::size_t> chosen,
                                                    std::int64_t budget = std::int64_t{1} << 16);

}  // namespace crossroads
