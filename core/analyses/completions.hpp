// What the open steps can still do. A completion answers every open step with one
// of its outcomes; all completions count alike (the uniform prior: nobody knows
// which answers will come, so none is favoured).
//
// Necessary and possible winners: K. Konczak and J. Lang, "Voting procedures with
// incomplete preferences" (2005). Expected information gain: C. E. Shannon, "A
// mathematical theory of communication" (1948). All exact but for the rounding of
// gains to thousandths of a bit.
#pragma once

#include "core/decision/count.hpp"
#include "core/decision/problem.hpp"

namespace crossroads {

/// The set of winners when it is the same in every completion; 0 when it is not
/// (or nobody is left to win). Exact, by pairs: a wins alone everywhere if its least
/// lead over each rival is positive; several tie everywhere if the differences
/// between them never change and each leads all the rest.
AlternativeSet settled_winners(const Problem& problem);

/// Whether some completion has other winners when one answer changes.
enum class Matters {
    no,
    yes,
    not_decided  ///< the work budget ran out
};

/// An open step, and what an answer to it would tell.
struct OpenStep {
    StepIndex criterion;
    Matters matters = Matters::not_decided;
    /// Expected information about who wins (one class for each alternative that
    /// wins alone, one for nobody, one for all ties), in thousandths of a bit, rounded.
    std::int64_t gain = 0;
};

struct Completions {
    /// False when the work budget ran out: then only `total` and `possible` are
    /// told, and `possible` may name too many.
    bool counted = false;
    Count total = 1;
    By<AlternativeIndex, Count> wins;  ///< for each alternative, completions that it wins alone
    Count nobody = 0;             ///< completions in which an outcome rules out the last that was left
    Count ties = 0;               ///< all others
    AlternativeSet possible = 0;  ///< among the highest in some completion
    std::vector<OpenStep> open;   ///< in checklist order
};

/// Counts by branch and bound: a part of the tree whose winner is certain is counted
/// at once. Gives up when `budget` is used up: it is counted in nodes of that tree, so
/// that every machine gives up alike. As many again are looked at for `matters`.
Completions count_completions(const Problem& problem, std::int64_t budget = std::int64_t{1} << 18);

/// The open step that tells most; of equal ones one that surely matters, then the first of the
/// checklist. None when none can matter, or not counted.
std::optional<StepIndex> most_useful(const Completions& completions);

}  // namespace crossroads
