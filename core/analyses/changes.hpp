// The fewest answers that would have to be different for another verdict. Only
// answers already given change; open steps stay open. Exact search, pruned by what
// the best remaining changes could still gain against each rival.
#pragma once

#include "core/decision/problem.hpp"

namespace crossroads {

/// One answer that is different.
struct Change {
    StepIndex criterion;
    OutcomeIndex outcome;  ///< instead of the one given

    bool operator==(const Change&) const = default;
};

/// Changes that do it together, and who is highest then.
struct ChangeSet {
    std::vector<Change> changes;  ///< in checklist order
    AlternativeSet winners = 0;
};

inline constexpr std::size_t most_changes = 4;   ///< at once; more are not searched
inline constexpr std::size_t listed_changes = 12;

struct SmallestChanges {
    enum class State {
        found,
        more_than_four,
        impossible,    ///< with whatever answers to the steps that may change
        not_searched   ///< the work budget ran out
    };
    State state = State::impossible;
    std::size_t size = 0;         ///< changes in each set, when found
    std::size_t count = 0;        ///< of all sets of that size
    std::vector<ChangeSet> sets;  ///< the first `listed_changes`, in checklist order
};

/// What makes `winner` no longer win alone. `fixed[k]`: that answer cannot change. `budget`:
/// how often a set of changes is held against a rival before the search gives up, on every
/// machine alike.
SmallestChanges changes_against(const Problem& problem, AlternativeIndex winner, const Flags<StepIndex>& fixed,
                                std::int64_t budget = std::int64_t{1} << 20);

/// What makes `alternative` win alone.
SmallestChanges changes_for(const Problem& problem, AlternativeIndex alternative, const Flags<StepIndex>& fixed,
                            std::int64_t budget = std::int64_t{1} << 20);

}  // namespace crossroads
