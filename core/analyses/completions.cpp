#include "core/analyses/completions.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "core/analyses/information.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// weight * (value of one - value of the other) in an outcome.
std::int64_t gain(const Criterion& criterion, std::size_t outcome, std::size_t one, std::size_t other) {
    return criterion.weight * (criterion.values[outcome][one] - criterion.values[outcome][other]);
}

LeadRange gains(const Criterion& criterion, std::size_t one, std::size_t other) {
    LeadRange range{gain(criterion, 0, one, other), gain(criterion, 0, one, other)};
    for (std::size_t outcome = 1; outcome < criterion.values.size(); ++outcome) {
        range.least = std::min(range.least, gain(criterion, outcome, one, other));
        range.most = std::max(range.most, gain(criterion, outcome, one, other));
    }
    return range;
}

/// Most completions of the last steps that are looked at in one loop.
constexpr std::size_t block_size = 256;

/// Walks the tree of completions, one open step a level. The last steps are taken
/// together as one block: below a certain size looking at everything is faster than
/// asking whether it is needed.
class Tree {
public:
    /// `criteria` are the open steps in the order in which the tree branches.
    Tree(const Problem& problem, std::vector<std::size_t> criteria, std::int64_t budget)
        : problem_(problem), criteria_(std::move(criteria)), budget_(budget) {
        const std::size_t levels = criteria_.size();
        completions_.assign(levels + 1, 1);
        least_.assign(levels + 1, Scores(alternatives() * alternatives(), 0));
        decided_.assign(levels + 1, Classes(alternatives() + 1, 0));
        by_outcome_.resize(levels);
        points_.resize(levels);
        for (std::size_t level = levels; level-- > 0;) {
            const Criterion& criterion = problem_.criteria[criteria_[level]];
            completions_[level] = completions_[level + 1] * criterion.values.size();
            by_outcome_[level].assign(criterion.values.size(), Classes(alternatives() + 1, 0));
            for (const std::vector<std::int64_t>& values : criterion.values)
                for (const std::int64_t value : values) points_[level].push_back(static_cast<Points>(criterion.weight * value));
            for (std::size_t a = 0; a < alternatives(); ++a)
                for (std::size_t b = 0; b < alternatives(); ++b)
                    least_[level][pair(a, b)] = least_[level + 1][pair(a, b)] + static_cast<Points>(gains(criterion, a, b).least);
        }
        make_block();
    }

    /// One count for each alternative that wins alone, and last one for all ties.
    using Classes = std::vector<Count>;

    /// Counts the whole tree. False when the budget ran out.
    bool count() {
        node_.assign(criteria_.size() + 1, Classes(alternatives() + 1, 0));
        Scores so_far = scores_so_far();
        visit(0, so_far);
        share_out_block();
        // What was certain at a level holds for each outcome of the steps below alike.
        Classes above(alternatives() + 1, 0);
        for (std::size_t level = 0; level < criteria_.size(); ++level) {
            for (std::size_t c = 0; c < above.size(); ++c) above[c] += decided_[level][c];
            for (Classes& classes : by_outcome_[level])
                for (std::size_t c = 0; c < above.size(); ++c) classes[c] += above[c] / by_outcome_[level].size();
        }
        return budget_ >= 0;
    }

    /// Whether, somewhere in the tree, the outcomes of its last step have different
    /// winners. Unsure when the budget ran out: then true.
    bool last_step_matters() {
        Scores so_far = scores_so_far();
        return last_step_matters(0, so_far) || budget_ < 0;
    }

    const Classes& all() const { return node_.front(); }
    AlternativeSet possible() const { return possible_; }
    const std::vector<Classes>& by_outcome(std::size_t level) const { return by_outcome_[level]; }

private:
    using Scores = std::vector<Points>;

    Scores scores_so_far() const {
        const std::vector<std::int64_t> so_far = scores(problem_);
        return {so_far.begin(), so_far.end()};
    }
    std::size_t alternatives() const { return problem_.alternatives; }
    std::size_t pair(std::size_t a, std::size_t b) const { return a * alternatives() + b; }

    /// The alternative that wins alone in everything below this node, if that is certain.
    std::optional<std::size_t> certain(std::size_t level, const Scores& scores) const {
        for (std::size_t a = 0; a < alternatives(); ++a) {
            if (problem_.ruled_out[a]) continue;
            bool wins = true;
            for (std::size_t b = 0; wins && b < alternatives(); ++b)
                wins = b == a || problem_.ruled_out[b] || scores[a] - scores[b] + least_[level][pair(a, b)] > 0;
            if (wins) return a;
        }
        return std::nullopt;
    }

    void add(Scores& scores, std::size_t level, std::size_t outcome, Points sign) const {
        const Points* points = points_[level].data() + outcome * scores.size();
        for (std::size_t a = 0; a < scores.size(); ++a) scores[a] += sign * points[a];
    }

    /// Leaves the counts below this node in node_[level].
    void visit(std::size_t level, Scores& scores) {
        Classes& node = node_[level];
        std::fill(node.begin(), node.end(), 0);
        if (--budget_ < 0) return;
        if (const auto winner = certain(level, scores)) {
            node[*winner] = completions_[level];
            decided_[level][*winner] += completions_[level];
            possible_ |= AlternativeSet{1} << *winner;
            return;
        }
        if (level == block_level_) {
            visit_block(scores, node);
            return;
        }
        for (std::size_t outcome = 0; outcome < by_outcome_[level].size(); ++outcome) {
            add(scores, level, outcome, 1);
            visit(level + 1, scores);
            add(scores, level, outcome, -1);
            const Classes& below = node_[level + 1];
            for (std::size_t c = 0; c < below.size(); ++c) {
                by_outcome_[level][outcome][c] += below[c];
                node[c] += below[c];
            }
        }
    }

    /// The last steps whose outcomes together are few, each combination with its points.
    void make_block() {
        block_level_ = criteria_.size();
        while (block_level_ > 0 && completions_[block_level_ - 1] <= block_size) --block_level_;
        block_points_.assign(alternatives(), 0);
        for (std::size_t level = criteria_.size(); level-- > block_level_;) {
            const Scores below = std::move(block_points_);
            block_points_.clear();
            for (std::size_t first = 0; first < points_[level].size(); first += alternatives())
                for (std::size_t i = 0; i < below.size(); ++i)
                    block_points_.push_back(points_[level][first + i % alternatives()] + below[i]);
        }
        block_counts_.assign(block_points_.size() / alternatives() * (alternatives() + 1), 0);
    }

    void visit_block(const Scores& scores, Classes& node) {
        const std::size_t count = alternatives();
        const std::size_t combinations = block_points_.size() / count;
        budget_ -= static_cast<std::int64_t>(combinations / 4);  // a combination is a fraction of a node's work
        std::array<std::int64_t, max_alternatives + 1> seen{};
        std::array<Points, max_alternatives> base{};  // far below everybody: who is ruled out
        AlternativeSet eligible = 0;
        for (std::size_t a = 0; a < count; ++a) {
            base[a] = problem_.ruled_out[a] ? -0x1p50 : scores[a];
            eligible |= AlternativeSet{!problem_.ruled_out[a]} << a;
        }
        for (std::size_t i = 0; i < combinations; ++i) {
            const Points* points = block_points_.data() + i * count;
            Points best = base[0] + points[0];
            for (std::size_t a = 1; a < count; ++a) best = std::max(best, base[a] + points[a]);
            AlternativeSet set = 0;
            for (std::size_t a = 0; a < count; ++a) set |= AlternativeSet{base[a] + points[a] == best} << a;
            set &= eligible;
            const std::size_t one_or_tie = std::has_single_bit(set) ? static_cast<std::size_t>(std::countr_zero(set)) : count;
            ++block_counts_[i * (count + 1) + one_or_tie];
            ++seen[one_or_tie];
            possible_ |= set;
        }
        for (std::size_t c = 0; c < node.size(); ++c) node[c] = static_cast<Count>(seen[c]);
    }

    /// Gives the counts of each combination to the outcomes that it is made of.
    void share_out_block() {
        for (std::size_t i = 0; i < block_counts_.size(); ++i) {
            std::size_t combination = i / (alternatives() + 1);
            for (std::size_t level = criteria_.size(); level-- > block_level_;) {
                const std::size_t outcomes = by_outcome_[level].size();
                by_outcome_[level][combination % outcomes][i % (alternatives() + 1)] += static_cast<Count>(block_counts_[i]);
                combination /= outcomes;
            }
        }
    }

    bool last_step_matters(std::size_t level, Scores& scores) {
        if (--budget_ < 0 || certain(level, scores)) return false;
        const std::size_t outcomes = by_outcome_[level].size();
        const bool last = level + 1 == criteria_.size();
        AlternativeSet first = 0;
        for (std::size_t outcome = 0; outcome < outcomes; ++outcome) {
            add(scores, level, outcome, 1);
            const AlternativeSet here = last ? winners(scores, problem_.ruled_out) : 0;
            const bool found = last ? outcome > 0 && here != first : last_step_matters(level + 1, scores);
            add(scores, level, outcome, -1);
            if (found) return true;
            if (outcome == 0) first = here;
        }
        return false;
    }

    const Problem& problem_;
    std::vector<std::size_t> criteria_;
    std::int64_t budget_;
    std::vector<Count> completions_;                ///< below a node of each level
    std::vector<Scores> least_;                     ///< least gain of each pair from each level on
    std::vector<Scores> points_;                    ///< by level: weight * value, outcome by outcome
    std::vector<Classes> decided_;                  ///< what was certain at each level
    std::vector<std::vector<Classes>> by_outcome_;  ///< of each level's step
    std::vector<Classes> node_;                     ///< the node visited last at each level
    std::size_t block_level_ = 0;                   ///< the first level in the block
    Scores block_points_;                           ///< combination by combination, as in points_
    std::vector<std::int64_t> block_counts_;        ///< combination by combination, as in Classes
    AlternativeSet possible_ = 0;
};

std::vector<std::size_t> open_steps(const Problem& problem) {
    std::vector<std::size_t> open;
    for (std::size_t k = 0; k < problem.criteria.size(); ++k)
        if (problem.criteria[k].open()) open.push_back(k);
    return open;
}

/// The open steps, those first that can move a lead most: the tree is decided sooner.
std::vector<std::size_t> widest_first(const Problem& problem, const std::vector<std::size_t>& open) {
    std::vector<std::int64_t> widths;
    for (const std::size_t k : open) {
        std::int64_t width = 0;
        for (std::size_t a = 0; a < problem.alternatives; ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const LeadRange range = gains(problem.criteria[k], a, b);
                width = std::max(width, range.most - range.least);
            }
        widths.push_back(width);
    }
    std::vector<std::size_t> order;
    for (const std::size_t i : largest_first(widths)) order.push_back(open[i]);
    return order;
}

/// Who is not behind some rival in every completion. May name too many.
AlternativeSet perhaps_possible(const Problem& problem) {
    AlternativeSet set = 0;
    for (std::size_t a = 0; a < problem.alternatives; ++a) {
        bool possible = !problem.ruled_out[a];
        for (std::size_t b = 0; possible && b < problem.alternatives; ++b)
            possible = b == a || problem.ruled_out[b] || lead_range(problem, a, b).most >= 0;
        if (possible) set |= AlternativeSet{1} << a;
    }
    return set;
}

/// The entropy before an answer, less what is expected to be left after it.
std::int64_t information_gain(const Tree::Classes& all, const std::vector<Tree::Classes>& by_outcome) {
    std::int64_t left = 0;
    for (const Tree::Classes& classes : by_outcome) left += entropy(classes);
    const std::int64_t gain = entropy(all) - left / static_cast<std::int64_t>(by_outcome.size());
    constexpr std::int64_t bit = std::int64_t{1} << 32;
    return std::max<std::int64_t>(0, (1000 * gain + bit / 2) / bit);
}

/// Whether an answer to `criterion` can change the winners. Different counts for two
/// outcomes prove it; equal counts do not, so then the tree is searched.
bool can_matter(const Problem& problem, std::vector<std::size_t> order, std::size_t criterion,
                const std::vector<Tree::Classes>& by_outcome, std::int64_t budget) {
    if (std::any_of(by_outcome.begin(), by_outcome.end(), [&](const auto& classes) { return classes != by_outcome.front(); }))
        return true;
    order.erase(std::find(order.begin(), order.end(), criterion));
    order.push_back(criterion);
    return Tree(problem, std::move(order), budget).last_step_matters();
}

}  // namespace

LeadRange lead_range(const Problem& problem, std::size_t alternative, std::size_t rival) {
    LeadRange range;
    for (const Criterion& criterion : problem.criteria) {
        if (!criterion.counts()) continue;
        LeadRange step = gains(criterion, alternative, rival);
        if (criterion.given) step.least = step.most = gain(criterion, *criterion.given, alternative, rival);
        range.least += step.least;
        range.most += step.most;
    }
    return range;
}

AlternativeSet settled_winners(const Problem& problem) {
    // Whoever wins everywhere wins in any one completion: look at the winners of
    // the first, and ask of each whether it never falls behind anybody.
    Problem completed = problem;
    for (Criterion& criterion : completed.criteria)
        if (criterion.open()) criterion.given = 0;
    const AlternativeSet candidates = winners(scores(completed), problem.ruled_out);

    for (std::size_t a = 0; a < problem.alternatives; ++a) {
        if (!(candidates >> a & 1)) continue;
        for (std::size_t b = 0; b < problem.alternatives; ++b) {
            if (b == a || problem.ruled_out[b]) continue;
            const bool tied = candidates >> b & 1;
            const std::int64_t least = lead_range(problem, a, b).least;
            if (tied ? least < 0 : least <= 0) return 0;
        }
    }
    return candidates;
}

Completions count_completions(const Problem& problem, std::int64_t budget) {
    Completions completions;
    const std::vector<std::size_t> open = open_steps(problem);
    for (const std::size_t k : open) completions.total *= problem.criteria[k].values.size();

    const std::vector<std::size_t> order = widest_first(problem, open);
    Tree tree(problem, order, budget);
    completions.counted = tree.count();
    if (!completions.counted) {
        completions.possible = perhaps_possible(problem);
        return completions;
    }
    completions.wins.assign(tree.all().begin(), tree.all().end() - 1);
    completions.ties = tree.all().back();
    completions.possible = tree.possible();
    for (const std::size_t k : open) {
        const auto level = static_cast<std::size_t>(std::find(order.begin(), order.end(), k) - order.begin());
        const std::vector<Tree::Classes>& by_outcome = tree.by_outcome(level);
        completions.open.push_back({k, can_matter(problem, order, k, by_outcome, budget / std::ssize(open)),
                                    information_gain(tree.all(), by_outcome)});
    }
    return completions;
}

std::optional<std::size_t> most_useful(const Completions& completions) {
    const OpenStep* best = nullptr;
    for (const OpenStep& step : completions.open)
        if (step.matters && (!best || step.gain > best->gain)) best = &step;
    if (!best) return std::nullopt;
    return best->criterion;
}

}  // namespace crossroads
