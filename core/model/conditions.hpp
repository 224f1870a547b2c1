// The one reading of conditions: of one assessment, where everything is decided, and of
// all checklists at once, where some steps are not decided yet.
#pragma once

#include "core/model/model.hpp"

namespace crossroads {

/// Whether something is so, as far as is known.
enum class Truth { no, maybe, yes };

inline Truth truth(bool whether) { return whether ? Truth::yes : Truth::no; }

/// What conditions ask about.
class Situation {
public:
    /// Whether the step is answered, and amounts to this outcome.
    virtual Truth amounts_to(StepIndex step, OutcomeIndex outcome) const = 0;
    /// Whether this option is chosen, of a step that takes many and is answered.
    virtual Truth chosen(StepIndex step, std::size_t option) const = 0;
    /// Whether this alternative is among the winners.
    virtual Truth wins(AlternativeIndex alternative) const = 0;
    /// Whether the verdict is as firm as this name says.
    virtual Truth has_firmness(std::string_view name) const = 0;

protected:
    ~Situation() = default;
};

/// Whether the condition holds: surely, surely not, or depending on what is not decided.
Truth holds(const Condition& condition, const Model& model, const Situation& situation);

}  // namespace crossroads
