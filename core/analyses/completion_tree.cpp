#include "core/analyses/completion_tree.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"

namespace crossroads {

namespace {

/// Most completions of the last steps that are looked at in one loop.
constexpr std::size_t block_size = 256;

}  // namespace

CompletionTree::CompletionTree(const Problem& problem, std::vector<StepIndex> criteria, std::int64_t budget)
    : criteria_(std::move(criteria)), budget_(budget) {
    const Row now = net_scores(problem);
    start_.assign(now.begin(), now.end());
    eligible_ = (AlternativeSet{1} << contenders()) - 1;
    for (const AlternativeIndex a : problem.all())
        if (problem.ruled_out[a]) eligible_ &= ~only(a);
    const std::size_t levels = criteria_.size();
    completions_.assign(levels + 1, 1);
    least_.assign(levels + 1, std::vector<Points>(contenders() * contenders(), 0));
    decided_.assign(levels + 1, Classes(contenders() + 1, 0));
    by_outcome_.resize(levels);
    points_.resize(levels);
    for (std::size_t level = levels; level-- > 0;) {
        const Rows net = net_points(problem.criteria[criteria_[level]], contenders());
        completions_[level] = completions_[level + 1] * net.size();
        by_outcome_[level].assign(net.size(), Classes(contenders() + 1, 0));
        for (const Row& row : net) points_[level].insert(points_[level].end(), row.begin(), row.end());
        for (const AlternativeIndex a : now.places())
            for (const AlternativeIndex b : now.places())
                least_[level][pair(a, b)] = least_[level + 1][pair(a, b)] + static_cast<Points>(gains(net, a, b).least);
    }
    make_block();
}

bool CompletionTree::count() {
    node_.assign(criteria_.size() + 1, Classes(contenders() + 1, 0));
    Scores so_far = start_;
    visit(0, so_far);
    share_out_block();
    // What was certain at a level holds for each outcome of the steps below alike.
    Classes above(contenders() + 1, 0);
    for (std::size_t level = 0; level < criteria_.size(); ++level) {
        for (std::size_t c = 0; c < above.size(); ++c) above[c] += decided_[level][c];
        for (Classes& classes : by_outcome_[level])
            for (std::size_t c = 0; c < above.size(); ++c) classes[c] += above[c] / by_outcome_[level].size();
    }
    return budget_ >= 0;
}

std::optional<bool> CompletionTree::last_step_matters() {
    Scores so_far = start_;
    const bool found = last_step_matters(0, so_far);
    if (!found && budget_ < 0) return std::nullopt;
    return found;
}

std::optional<AlternativeIndex> CompletionTree::certain(std::size_t level, const Scores& scores) const {
    for (const AlternativeIndex a : scores.places()) {
        if (!contains(eligible_, a)) continue;
        bool wins = true;
        for (AlternativeIndex b; wins && b.number() < contenders(); ++b)
            wins = b == a || scores[a] - scores[b] + least_[level][pair(a, b)] > 0;
        if (wins) return a;
    }
    return std::nullopt;
}

void CompletionTree::add(Scores& scores, std::size_t level, std::size_t outcome, Points sign) const {
    const Points* points = points_[level].data() + outcome * scores.size();
    for (Points& score : scores) score += sign * *points++;
}

void CompletionTree::visit(std::size_t level, Scores& scores) {
    Classes& node = node_[level];
    std::fill(node.begin(), node.end(), 0);
    if (--budget_ < 0) return;
    if (const auto winner = certain(level, scores)) {
        node[winner->number()] = completions_[level];
        decided_[level][winner->number()] += completions_[level];
        possible_ |= only(*winner);
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

void CompletionTree::make_block() {
    block_level_ = criteria_.size();
    while (block_level_ > 0 && completions_[block_level_ - 1] <= block_size) --block_level_;
    block_points_.assign(contenders(), 0);
    for (std::size_t level = criteria_.size(); level-- > block_level_;) {
        const std::vector<Points> below = std::move(block_points_);
        block_points_.clear();
        for (std::size_t first = 0; first < points_[level].size(); first += contenders())
            for (std::size_t i = 0; i < below.size(); ++i)
                block_points_.push_back(points_[level][first + i % contenders()] + below[i]);
    }
    block_counts_.assign(block_points_.size() / contenders() * (contenders() + 1), 0);
}

void CompletionTree::visit_block(const Scores& scores, Classes& node) {
    const std::size_t count = contenders();
    const std::size_t combinations = block_points_.size() / count;
    budget_ -= static_cast<std::int64_t>(combinations / 4);  // a combination is a fraction of a node's work
    std::array<std::int64_t, max_alternatives + 2> seen{};
    std::array<Points, max_alternatives + 1> base{};
    std::copy(scores.begin(), scores.end(), base.begin());
    for (std::size_t i = 0; i < combinations; ++i) {
        const Points* points = block_points_.data() + i * count;
        Points best = base[0] + points[0];
        for (std::size_t a = 1; a < count; ++a) best = std::max(best, base[a] + points[a]);
        AlternativeSet set = 0;
        for (std::size_t a = 0; a < count; ++a) set |= AlternativeSet{base[a] + points[a] == best} << a;
        set &= eligible_;
        const std::size_t one_or_tie = std::has_single_bit(set) ? static_cast<std::size_t>(std::countr_zero(set)) : count;
        ++block_counts_[i * (count + 1) + one_or_tie];
        ++seen[one_or_tie];
        possible_ |= set;
    }
    for (std::size_t c = 0; c < node.size(); ++c) node[c] = static_cast<Count>(seen[c]);
}

void CompletionTree::share_out_block() {
    for (std::size_t i = 0; i < block_counts_.size(); ++i) {
        std::size_t combination = i / (contenders() + 1);
        for (std::size_t level = criteria_.size(); level-- > block_level_;) {
            const std::size_t outcomes = by_outcome_[level].size();
            by_outcome_[level][combination % outcomes][i % (contenders() + 1)] += static_cast<Count>(block_counts_[i]);
            combination /= outcomes;
        }
    }
}

bool CompletionTree::last_step_matters(std::size_t level, Scores& scores) {
    if (--budget_ < 0 || certain(level, scores)) return false;
    const std::size_t outcomes = by_outcome_[level].size();
    const bool last = level + 1 == criteria_.size();
    AlternativeSet first = 0;
    for (std::size_t outcome = 0; outcome < outcomes; ++outcome) {
        add(scores, level, outcome, 1);
        const AlternativeSet here = last ? winners(scores) : 0;
        const bool found = last ? outcome > 0 && here != first : last_step_matters(level + 1, scores);
        add(scores, level, outcome, -1);
        if (found) return true;
        if (outcome == 0) first = here;
    }
    return false;
}

}  // namespace crossroads
