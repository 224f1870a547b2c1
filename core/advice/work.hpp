// The work that the chosen needs leave to do, measure by measure.
#pragma once

#include "core/checklist/checklist.hpp"

namespace crossroads {

/// What one chosen need leaves to do; its load where there is no work.
struct NeedWork {
    std::size_t option = 0;
    std::int64_t work = 0;
};

/// Of one step and one framework, or of one load for all.
struct Work {
    StepIndex step;
    std::optional<std::size_t> framework;
    std::int64_t sum = 0;
    std::size_t band = 0;
    std::vector<NeedWork> needs;  ///< that leave something, the largest first, equal ones as written
};

/// Of every answered step that takes many.
std::vector<Work> work(const Model& model, const Checklist& checklist);

}  // namespace crossroads
