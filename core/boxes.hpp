// In a step that takes many: the fewest boxes to tick or untick for another band.
#pragma once

#include <span>

#include "core/model.hpp"

namespace crossroads {

/// Options whose boxes must change, in the pack's order. None when no set of options
/// has a load in that band (a model has no such band). Of several smallest ways the
/// one that changes later options.
std::optional<std::vector<std::size_t>> fewest_boxes(const Model& model, std::size_t step,
                                                     std::span<const std::size_t> chosen, std::size_t band);

}  // namespace crossroads
