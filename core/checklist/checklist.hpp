// An assessment resolved against a model: numbers in place of ids.
#pragma once

#include "core/checklist/assessment.hpp"
#include "core/model/conditions.hpp"
#include "core/model/model.hpp"

namespace crossroads {

enum class StepState { open, answered, off };

/// One step as the person left it.
struct ChecklistStep {
    StepState state = StepState::open;
    std::vector<std::size_t> options;  ///< chosen, in the pack's order; told also when off
};

/// An assessment resolved against a model.
struct Checklist {
    By<StepIndex, ChecklistStep> steps;
    Flags<StepIndex> fixed;      ///< whose answers cannot change
    Flags<StepIndex> left_open;  ///< on purpose
    std::optional<AlternativeIndex> decided;  ///< what the team chose, whatever the advice
    std::vector<char> beyond_ruled_out;  ///< for each of the pack's that are beyond its question
    /// For each rule of the house: whether it rules out by the answers given; maybe: by one that an open step can still have.
    std::vector<Truth> ruling_out;
    Problem problem;
};

/// Resolves an assessment. Never fails: what the model does not know becomes a
/// warning and costs none of the other answers.
struct Resolved {
    Checklist checklist;
    Findings findings;
};
Resolved resolve(const Model& model, const Assessment& assessment);

}  // namespace crossroads
