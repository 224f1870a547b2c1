// In a step that takes many: the fewest boxes to tick or untick for another band.
#pragma once

#include <span>

#include "core/model/model.hpp"

namespace crossroads {

/// Options whose boxes change, in the pack's order.
using Boxes = std::vector<std::size_t>;

/// For each band the fewest boxes to change for it. Of several smallest ways the one that
/// changes later options. None for a band in which no set of options has its load (a model
/// has no such band), and for no band where loads are so large and options so many that
/// looking would take too long.
By<OutcomeIndex, std::optional<Boxes>> fewest_boxes(const Model& model, StepIndex step, std::span<const std::size_t> chosen);

}  // namespace crossroads
