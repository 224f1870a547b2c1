// Which of the pack's passages hold for a checklist and its verdict.
#pragma once

#include <span>

#include "core/checklist/checklist.hpp"
#include "core/model/conditions.hpp"

namespace crossroads {

/// An assessment and what is advised: nothing of it is undecided.
class Advised final : public Situation {
public:
    /// No winners, and the strength "", while there is no verdict.
    Advised(const Checklist& checklist, std::span<const AlternativeIndex> winners, std::string_view strength)
        : checklist_(checklist), winners_(winners), strength_(strength) {}

    Truth amounts_to(StepIndex step, OutcomeIndex outcome) const override;
    Truth chosen(StepIndex step, std::size_t option) const override;
    Truth wins(AlternativeIndex alternative) const override;
    Truth has_strength(std::string_view name) const override { return truth(name == strength_); }

private:
    const Checklist& checklist_;
    std::span<const AlternativeIndex> winners_;
    std::string_view strength_;
};

/// The passages without a condition or whose condition holds, as written.
std::vector<const Passage*> fitting(const std::vector<Passage>& passages, const Model& model, const Situation& situation);

}  // namespace crossroads
