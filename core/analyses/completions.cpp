#include "core/analyses/completions.hpp"

#include <algorithm>

#include "core/analyses/completion_tree.hpp"
#include "core/analyses/information.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// The open steps, those first that can move a lead most: the tree is decided sooner.
std::vector<StepIndex> widest_first(const Problem& problem, const std::vector<StepIndex>& open) {
    std::vector<std::int64_t> widths;
    for (const StepIndex k : open)
        widths.push_back(problem.criteria[k].weight * width(problem.criteria[k].values, problem.alternatives));
    std::vector<StepIndex> order;
    for (const std::size_t i : largest_first(widths)) order.push_back(open[i]);
    return order;
}

/// Who is not behind some rival in every completion. May name too many.
AlternativeSet perhaps_possible(const Problem& problem) {
    AlternativeSet set = 0;
    for (const AlternativeIndex a : problem.all()) {
        const std::vector<AlternativeIndex> others = rivals(problem, a);
        const bool possible = !problem.ruled_out[a] && std::all_of(others.begin(), others.end(), [&](AlternativeIndex b) {
            return lead_range(problem, a, b).most >= 0;
        });
        if (possible) set |= only(a);
    }
    return set;
}

/// The entropy before an answer, less what is expected to be left after it.
std::int64_t information_gain(const Classes& all, const std::vector<Classes>& by_outcome) {
    std::int64_t left = 0;
    for (const Classes& classes : by_outcome) left += entropy(classes);
    const std::int64_t gain = entropy(all) - left / static_cast<std::int64_t>(by_outcome.size());
    constexpr std::int64_t bit = std::int64_t{1} << 32;
    return std::max<std::int64_t>(0, (1000 * gain + bit / 2) / bit);
}

/// Whether an answer to `criterion` can change the winners. Different counts for two
/// outcomes prove it; equal counts do not, so then the tree is searched.
Matters can_matter(const Problem& problem, std::vector<StepIndex> order, StepIndex criterion,
                const std::vector<Classes>& by_outcome, std::int64_t budget) {
    if (std::any_of(by_outcome.begin(), by_outcome.end(), [&](const Classes& classes) { return classes != by_outcome.front(); }))
        return Matters::yes;
    order.erase(std::find(order.begin(), order.end(), criterion));
    order.push_back(criterion);
    const std::optional<bool> matters = CompletionTree(problem, std::move(order), budget).last_step_matters();
    return !matters ? Matters::not_decided : *matters ? Matters::yes : Matters::no;
}

}  // namespace

AlternativeSet settled_winners(const Problem& problem) {
    expects([&] { return well_formed(problem); });
    // Whoever wins everywhere wins in any one completion: look at the winners of
    // the first, and ask of each whether it never falls behind anybody.
    Problem completed = problem;
    for (Criterion& criterion : completed.criteria)
        if (criterion.open()) criterion.given = 0;
    const AlternativeSet candidates = winners(scores(completed), problem.ruled_out);

    for (const AlternativeIndex a : members(candidates))
        for (const AlternativeIndex b : rivals(problem, a)) {
            const bool tied = contains(candidates, b);
            const std::int64_t least = lead_range(problem, a, b).least;
            if (tied ? least < 0 : least <= 0) return 0;
        }
    return candidates;
}

Completions count_completions(const Problem& problem, std::int64_t budget) {
    expects([&] { return well_formed(problem); });
    Completions completions;
    const std::vector<StepIndex> open = open_steps(problem);
    for (const StepIndex k : open) completions.total *= problem.criteria[k].values.size();

    const std::vector<StepIndex> order = widest_first(problem, open);
    CompletionTree tree(problem, order, budget);
    completions.counted = tree.count();
    if (!completions.counted) {
        completions.possible = perhaps_possible(problem);
        return completions;
    }
    completions.wins.assign(tree.all().begin(), tree.all().end() - 1);
    completions.ties = tree.all().back();
    completions.possible = tree.possible();
    for (const StepIndex k : open) {
        const auto level = static_cast<std::size_t>(std::find(order.begin(), order.end(), k) - order.begin());
        const std::vector<Classes>& by_outcome = tree.by_outcome(level);
        completions.open.push_back({k, can_matter(problem, order, k, by_outcome, budget / std::ssize(open)),
                                    information_gain(tree.all(), by_outcome)});
    }
    return completions;
}

std::optional<StepIndex> most_useful(const Completions& completions) {
    const OpenStep* best = nullptr;
    const auto tells_more = [](const OpenStep& one, const OpenStep& other) {
        return one.gain > other.gain || (one.gain == other.gain && one.matters == Matters::yes && other.matters != Matters::yes);
    };
    for (const OpenStep& step : completions.open)
        if (step.matters != Matters::no && (!best || tells_more(step, *best))) best = &step;
    if (!best) return std::nullopt;
    return best->criterion;
}

}  // namespace crossroads
