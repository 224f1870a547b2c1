#include "core/analyses/completions.hpp"

#include <algorithm>

#include "core/analyses/completion_tree.hpp"
#include "core/analyses/information.hpp"
#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// The open steps, those first that can move a lead most: the tree is decided sooner.
std::vector<StepIndex> widest_first(const Problem& problem, const std::vector<StepIndex>& open) {
    std::vector<std::int64_t> widths;
    for (const StepIndex k : open) widths.push_back(width(net_points(problem.criteria[k], contenders(problem)), contenders(problem)));
    std::vector<StepIndex> order;
    for (const std::size_t i : largest_first(widths)) order.push_back(open[i]);
    return order;
}

/// The net leads of contenders in any completion.
class Leads {
public:
    explicit Leads(const Problem& problem) : now_(net_scores(problem)) {
        for (const StepIndex step : open_steps(problem)) open_.push_back(net_points(problem.criteria[step], now_.size()));
    }

    Range range(AlternativeIndex one, AlternativeIndex other) const {
        Range range{now_[one] - now_[other], now_[one] - now_[other]};
        for (const Rows& points : open_) {
            const Range step = gains(points, one, other);
            range.least += step.least;
            range.most += step.most;
        }
        return range;
    }

private:
    Row now_;
    std::vector<Rows> open_;
};

/// Who is not behind some opponent in every completion. May name too many.
AlternativeSet perhaps_possible(const Problem& problem) {
    const Leads leads(problem);
    AlternativeSet set = 0;
    for (const AlternativeIndex a : problem.all()) {
        const std::vector<AlternativeIndex> others = opponents(problem, a);
        const bool possible = !problem.ruled_out[a] && std::all_of(others.begin(), others.end(), [&](AlternativeIndex b) {
            return leads.range(a, b).most >= 0;
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
    const AlternativeSet candidates = winners(net_scores(completed));

    const Leads leads(problem);
    for (const AlternativeIndex a : members(candidates))
        for (const AlternativeIndex b : opponents(problem, a)) {
            const bool tied = contains(candidates, b);
            const std::int64_t least = leads.range(a, b).least;
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
    const auto nobody = tree.all().begin() + static_cast<std::ptrdiff_t>(problem.alternatives);
    completions.wins.assign(tree.all().begin(), nobody);
    if (nobody + 1 < tree.all().end()) completions.nobody = *nobody;
    completions.ties = tree.all().back();
    completions.possible = tree.possible() & ((AlternativeSet{1} << problem.alternatives) - 1);
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
