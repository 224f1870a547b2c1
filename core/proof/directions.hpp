// Whether a direction that the author states is kept along the outcomes of its step.
#pragma once

#include <optional>

#include "core/model/model.hpp"

namespace crossroads {

struct Course {
    /// A step on the way over which what speaks for the one over the other, in values, gets less.
    struct Shrinking {
        OutcomeIndex from;
        OutcomeIndex to;
        std::int64_t before = 0;
        std::int64_t after = 0;
    };
    std::optional<Shrinking> shrinks;  ///< the first, in the order of the outcomes
    bool grows = false;  ///< somewhere on the way, up to where it first shrinks
};

/// The way leads from each outcome to the one written next. Where work is measured it leads to every
/// outcome that leaves no less work in what `over` goes by and no more in what `favours` goes by.
Course course(const Model& model, StepIndex step, const Direction& direction);

}  // namespace crossroads
