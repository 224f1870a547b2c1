// All the ways to answer every step, and who wins in each: what a pack is proved by.
// A checklist is one outcome for each step. Several readings can be walked at once:
// the same answers under two packs, or under each outcome of one more step.
#pragma once

#include <functional>
#include <span>

#include "core/decision/count.hpp"
#include "core/decision/leads.hpp"
#include "core/model/model.hpp"

namespace crossroads {

/// What the outcomes of a checklist are worth to the contenders of one pack (contest.hpp).
struct Reading {
    std::size_t alternatives = 0;
    /// Of each step its net points; none at all for an outcome that this pack does not know:
    /// such a step is left open.
    By<StepIndex, Rows> points;
    Row start;              ///< points before the first step, of each contender
    bool answered = false;  ///< whether the start stands for an answer
};

/// Every outcome of these criteria, none of which is off; `ruled_out`: who is out whatever is answered.
Reading reading(const By<StepIndex, Criterion>& criteria, std::size_t alternatives, AlternativeSet ruled_out = 0);
Reading reading(const Model& model);

/// One outcome for each step: a completion of the blank checklist.
using Completion = By<StepIndex, OutcomeIndex>;

/// Checklists that end alike: those with the outcomes given here, whatever the other
/// steps are.
struct Alike {
    /// Of each reading; 0 where all are out, and where it knows none of the outcomes: there is no verdict.
    std::span<const AlternativeSet> winners;
    Count count;
    const Completion& outcomes;              ///< of the steps that decide
    const By<StepIndex, std::size_t>& sizes;  ///< how many outcomes each step has
    std::span<const StepIndex> others;        ///< steps that do not matter any more

    /// The first `most` of them: steps and outcomes as written, the last step
    /// changing first.
    std::vector<Completion> first(std::size_t most) const;
};

enum class Method {
    all,    ///< looks at every checklist
    bounds  ///< branch and bound: those whose winners are certain are taken together
};

struct Walked {
    bool finished = false;  ///< false when the budget ran out before the end
    std::int64_t work = 0;  ///< places of the tree that were looked at, times the readings; at most the budget
};

/// Calls `visit` until each of the checklists was in one call, `visit` says false or
/// the budget of work is used up. Readings have the same steps and outcomes.
Walked walk(std::span<const Reading> readings, Method method, std::int64_t budget,
            const std::function<bool(const Alike&)>& visit);

}  // namespace crossroads
