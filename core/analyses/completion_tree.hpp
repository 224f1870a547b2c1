// All completions of a problem as a tree, one open step a level, walked by branch and
// bound: what lies below a place where somebody is certain to win alone is counted at
// once. The last steps are taken together as one block: below a certain size looking at
// everything is faster than asking whether it is needed.
#pragma once

#include "core/decision/count.hpp"
#include "core/decision/problem.hpp"

namespace crossroads {

/// One count for each contender that wins alone (contest.hpp: the last of them may be nobody), and last one for all ties.
using Classes = std::vector<Count>;

class CompletionTree {
public:
    /// `criteria` are the open steps in the order in which the tree branches. `budget`: how
    /// many places are looked at before the search gives up.
    CompletionTree(const Problem& problem, std::vector<StepIndex> criteria, std::int64_t budget);

    /// Counts the whole tree. False when the budget ran out.
    bool count();

    /// Whether, somewhere in the tree, the outcomes of its last step have different
    /// winners; none when the budget ran out before that was decided.
    std::optional<bool> last_step_matters();

    // After count():
    const Classes& all() const { return node_.front(); }
    /// Contenders.
    AlternativeSet possible() const { return possible_; }
    const std::vector<Classes>& by_outcome(std::size_t level) const { return by_outcome_[level]; }

private:
    using Scores = By<AlternativeIndex, Points>;

    std::size_t contenders() const { return start_.size(); }
    std::size_t pair(AlternativeIndex a, AlternativeIndex b) const { return a.number() * contenders() + b.number(); }

    /// The contender that wins alone in everything below this node, if that is certain.
    std::optional<AlternativeIndex> certain(std::size_t level, const Scores& scores) const;
    void add(Scores& scores, std::size_t level, std::size_t outcome, Points sign) const;

    /// Leaves the counts below this node in node_[level].
    void visit(std::size_t level, Scores& scores);

    /// The last steps whose outcomes together are few, each combination with its points.
    void make_block();
    void visit_block(const Scores& scores, Classes& node);
    /// Gives the counts of each combination to the outcomes that it is made of.
    void share_out_block();

    bool last_step_matters(std::size_t level, Scores& scores);

    Scores start_;
    AlternativeSet eligible_ = 0;  ///< contenders that the person did not rule out
    std::vector<StepIndex> criteria_;
    std::int64_t budget_;
    std::vector<Count> completions_;                ///< below a node of each level
    std::vector<std::vector<Points>> least_;                     ///< least gain of each pair from each level on
    std::vector<std::vector<Points>> points_;                    ///< by level: net points, outcome by outcome
    std::vector<Classes> decided_;                  ///< what was certain at each level
    std::vector<std::vector<Classes>> by_outcome_;  ///< of each level's step
    std::vector<Classes> node_;                     ///< the node visited last at each level
    std::size_t block_level_ = 0;                   ///< the first level in the block
    std::vector<Points> block_points_;              ///< combination by combination, as in points_
    std::vector<std::int64_t> block_counts_;        ///< combination by combination, as in Classes
    AlternativeSet possible_ = 0;
};

}  // namespace crossroads
