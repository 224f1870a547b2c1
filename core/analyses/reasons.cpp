#include "core/analyses/reasons.hpp"

#include <algorithm>
#include <bit>

#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"

namespace crossroads {

namespace {

/// What knowing each answer is worth against one opponent: the lead with it, less the
/// least lead with any answer in its place.
struct Cover {
    std::vector<Points> worth;  ///< by answered step, each >= 0
    Points needed = 0;          ///< the sum of worths that leaves a lead above 0
};

/// `points`: of each step.
Cover cover(const Problem& problem, const By<StepIndex, Rows>& points, AlternativeIndex winner, AlternativeIndex opponent) {
    Cover cover;
    const Row start = net_start(0, problem.alternatives, contenders(problem));
    std::int64_t least = start[winner] - start[opponent];
    for (const Rows& step : points) least += gains(step, winner, opponent).least;
    cover.needed = static_cast<Points>(1 - least);
    for (const StepIndex k : stated_steps(problem)) {
        const Row& given = points[k][*problem.criteria[k].given];
        cover.worth.push_back(static_cast<Points>(given[winner] - given[opponent] - gains(points[k], winner, opponent).least));
    }
    return cover;
}

using Subset = std::uint32_t;  // of the answered steps; the earlier a step, the higher its bit

/// Finds the subsets whose worths reach what every cover needs, and no longer do so without
/// any one of their answers. Forcing is monotone: nothing is looked for above such a subset.
class Search {
public:
    Search(std::vector<Cover> covers, std::size_t answers, std::int64_t budget)
        : covers_(std::move(covers)), budget_(budget / std::max<std::int64_t>(1, std::ssize(covers_))) {
        // Large ones first: whether a subset can still force shows early.
        std::vector<std::int64_t> worths(answers, 0);
        for (const Cover& cover : covers_)
            for (std::size_t i = 0; i < answers; ++i) worths[i] += static_cast<std::int64_t>(cover.worth[i]);
        order_ = largest_first(worths);
        for (const Cover& cover : covers_) {
            missing_.push_back(cover.needed);
            std::vector<Points> left(answers + 1, 0);
            for (std::size_t next = answers; next-- > 0;) left[next] = left[next + 1] + cover.worth[order_[next]];
            left_.push_back(std::move(left));
        }
    }

    /// False when the work budget ran out.
    bool run() {
        visit(0, 0);
        return budget_ >= 0;
    }

    const std::vector<Subset>& minimal() const { return minimal_; }

private:
    Subset bit(std::size_t answer) const { return Subset{1} << (order_.size() - 1 - answer); }

    /// Looks at `subset` and at what the answers from `next` on can add to it.
    void visit(std::size_t next, Subset subset) {
        if (--budget_ < 0) return;
        bool forces = true;
        for (std::size_t c = 0; c < covers_.size(); ++c) {
            if (missing_[c] > left_[c][next]) return;
            forces = forces && missing_[c] <= 0;
        }
        if (forces) {
            if (needs_all(subset)) minimal_.push_back(subset);
            return;
        }
        for (; next < order_.size(); ++next) {
            const std::size_t answer = order_[next];
            for (std::size_t c = 0; c < covers_.size(); ++c) missing_[c] -= covers_[c].worth[answer];
            visit(next + 1, subset | bit(answer));
            for (std::size_t c = 0; c < covers_.size(); ++c) missing_[c] += covers_[c].worth[answer];
        }
    }

    bool needs_all(Subset subset) const {
        const auto needed = [&](std::size_t answer) {
            for (std::size_t c = 0; c < covers_.size(); ++c)
                if (missing_[c] + covers_[c].worth[answer] > 0) return true;
            return false;
        };
        return std::all_of(order_.begin(), order_.end(), [&](std::size_t answer) { return !(subset & bit(answer)) || needed(answer); });
    }

    std::vector<Cover> covers_;
    std::vector<std::size_t> order_;
    std::vector<Points> missing_;            ///< of each cover, what the subset looked at still lacks
    std::vector<std::vector<Points>> left_;  ///< of each cover, what the answers of `order_` from each place on are worth
    std::vector<Subset> minimal_;
    std::int64_t budget_;  ///< subsets still to be looked at
};

}  // namespace

SufficientReasons sufficient_reasons(const Problem& problem, AlternativeIndex winner, std::int64_t budget) {
    expects([&] { return well_formed(problem) && !problem.ruled_out[winner]; });
    const std::vector<StepIndex> answered = stated_steps(problem);
    By<StepIndex, Rows> points;
    for (const Criterion& step : problem.criteria) points.push_back(net_points(step, contenders(problem)));
    std::vector<Cover> covers;
    for (const AlternativeIndex opponent : opponents(problem, winner)) covers.push_back(cover(problem, points, winner, opponent));

    SufficientReasons reasons;
    Search search(std::move(covers), answered.size(), budget);
    if (answered.size() > most_answers_for_reasons || !search.run()) {
        reasons.state = SufficientReasons::State::not_computed;
        return reasons;
    }
    if (search.minimal().empty()) return reasons;
    reasons.state = SufficientReasons::State::found;
    reasons.count = search.minimal().size();
    std::vector<std::int64_t> keys;  // small ones first, then those early in the checklist
    for (const Subset subset : search.minimal()) keys.push_back(std::int64_t{subset} - (std::int64_t{std::popcount(subset)} << 32));
    for (const std::size_t which : largest_first(keys)) {
        if (reasons.reasons.size() == listed_reasons) break;
        std::vector<StepIndex> steps;
        for (std::size_t i = 0; i < answered.size(); ++i)
            if (search.minimal()[which] >> (answered.size() - 1 - i) & 1) steps.push_back(answered[i]);
        reasons.reasons.push_back(std::move(steps));
    }
    return reasons;
}

}  // namespace crossroads
