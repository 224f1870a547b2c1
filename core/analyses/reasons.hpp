// Which of the given answers force the verdict, whatever every other step is
// answered: abductive explanations (A. Shih, A. Choi and A. Darwiche, "A symbolic
// approach to explaining Bayesian network classifiers", 2018). There is one exactly
// when the verdict is settled on one winner. Exact, by branch and bound.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

inline constexpr std::size_t listed_reasons = 12;
inline constexpr std::size_t most_answers_for_reasons = 20;

struct SufficientReasons {
    enum class State {
        found,
        not_settled,  ///< the open steps can still change the verdict: nothing forces it
        not_computed  ///< more than most_answers_for_reasons answers, or the work budget ran out
    };
    State state = State::not_settled;
    std::size_t count = 0;  ///< of all subset-minimal reasons
    /// Subset-minimal reasons, the smallest first, then in checklist order: sets of
    /// criteria whose given answers force the winner, and no longer when any is taken
    /// out. The first `listed_reasons`.
    std::vector<std::vector<StepIndex>> reasons;
};

/// `budget`: how often a set of answers is held against a rival before the search gives up,
/// on every machine alike.
SufficientReasons sufficient_reasons(const Problem& problem, AlternativeIndex winner,
                                     std::int64_t budget = std::int64_t{1} << 21);

}  // namespace crossroads
