#include "core/proof/walk.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// The steps, those first that can move a lead most: winners are certain sooner.
std::vector<StepIndex> widest_first(std::span<const Reading> readings) {
    By<StepIndex, std::int64_t> widths(readings.front().points.size(), 0);
    for (const Reading& reading : readings)
        for (const StepIndex step : widths.places())
            widths[step] = std::max(widths[step], width(reading.points[step], reading.start.size()));
    return largest_first(widths);
}

/// Where one reading stands on the way down the tree, one step a level.
class Score {
public:
    Score(const Reading& reading, std::span<const StepIndex> order)
        : reading_(reading), scores_(reading.start), answers_(reading.answered ? 1 : 0) {
        const std::size_t levels = order.size();
        least_.assign(levels + 1, std::vector<std::int64_t>(scores_.size() * scores_.size(), 0));
        surely_.assign(levels + 1, false);
        perhaps_.assign(levels + 1, false);
        for (std::size_t level = levels; level-- > 0;) {
            const Rows& step = reading.points[order[level]];
            for (const AlternativeIndex a : scores_.places())
                for (const AlternativeIndex b : scores_.places())
                    least_[level][pair(a, b)] = least_[level + 1][pair(a, b)] + gains(step, a, b).least;
            const auto known = [](const Row& points) { return !points.empty(); };
            surely_[level] = surely_[level + 1] || std::all_of(step.begin(), step.end(), known);
            perhaps_[level] = perhaps_[level + 1] || std::any_of(step.begin(), step.end(), known);
        }
    }

    void add(StepIndex step, OutcomeIndex outcome, std::int64_t sign) {
        const Row& points = reading_.points[step][outcome];
        if (points.empty()) return;
        for (const AlternativeIndex a : scores_.places()) scores_[a] += sign * points[a];
        answers_ += sign;
    }

    /// The winners, when they are the same in everything below this level.
    std::optional<AlternativeSet> certain(std::size_t level) const {
        if (answers_ == 0 && !surely_[level]) {
            if (perhaps_[level]) return std::nullopt;
            return 0;
        }
        AlternativeSet never_behind = 0;
        for (const AlternativeIndex a : scores_.places()) {
            bool behind = false;
            for (AlternativeIndex b; !behind && b.number() < scores_.size(); ++b) behind = least_lead(level, a, b) < 0;
            if (!behind) never_behind |= only(a);
        }
        // Everybody else must always be behind somebody.
        for (const AlternativeIndex b : scores_.places()) {
            bool beaten = contains(never_behind, b);
            for (AlternativeIndex a; !beaten && a.number() < scores_.size(); ++a)
                beaten = contains(never_behind, a) && least_lead(level, a, b) > 0;
            if (!beaten) return std::nullopt;
        }
        return never_behind & ((AlternativeSet{1} << reading_.alternatives) - 1);
    }

private:
    std::size_t pair(AlternativeIndex a, AlternativeIndex b) const { return a.number() * scores_.size() + b.number(); }
    std::int64_t least_lead(std::size_t level, AlternativeIndex a, AlternativeIndex b) const {
        return scores_[a] - scores_[b] + least_[level][pair(a, b)];
    }

    const Reading& reading_;
    Row scores_;
    std::int64_t answers_;
    std::vector<std::vector<std::int64_t>> least_;  ///< least gain of each pair from each level on
    std::vector<char> surely_;   ///< from each level on, whether some step is read whatever its outcome...
    std::vector<char> perhaps_;  ///< ...and whether some outcome is
};

class Tree {
public:
    Tree(std::span<const Reading> readings, Method method, std::int64_t budget,
         const std::function<bool(const Alike&)>& visit)
        : method_(method), budget_(budget), visit_(visit), order_(widest_first(readings)), winners_(readings.size()) {
        for (const Rows& step : readings.front().points) sizes_.push_back(step.size());
        outcomes_.assign(sizes_.size(), 0);
        below_.assign(sizes_.size() + 1, 1);
        for (std::size_t level = sizes_.size(); level-- > 0;) below_[level] = below_[level + 1] * sizes_[order_[level]];
        for (const Reading& reading : readings) scores_.emplace_back(reading, order_);
    }

    Walked walk() {
        descend(0);
        return {finished_, work_};
    }

private:
    /// False when the walk is over.
    bool descend(std::size_t level) {
        const auto readings = static_cast<std::int64_t>(scores_.size());
        if (work_ + readings > budget_) return finished_ = false;
        work_ += readings;
        const bool last = level == order_.size();
        if ((last || method_ == Method::bounds) && certain(level))
            return visit_({winners_, below_[level], outcomes_, sizes_, std::span(order_).subspan(level)});
        const StepIndex step = order_[level];
        for (const OutcomeIndex outcome : below<OutcomeIndex>(sizes_[step])) {
            outcomes_[step] = outcome;
            for (Score& score : scores_) score.add(step, outcome, 1);
            const bool go_on = descend(level + 1);
            for (Score& score : scores_) score.add(step, outcome, -1);
            if (!go_on) return false;
        }
        outcomes_[step] = 0;
        return true;
    }

    bool certain(std::size_t level) {
        for (std::size_t i = 0; i < scores_.size(); ++i) {
            const std::optional<AlternativeSet> winners = scores_[i].certain(level);
            if (!winners) return false;
            winners_[i] = *winners;
        }
        return true;
    }

    const Method method_;
    const std::int64_t budget_;
    const std::function<bool(const Alike&)>& visit_;
    const std::vector<StepIndex> order_;
    By<StepIndex, std::size_t> sizes_;
    std::vector<Count> below_;  ///< checklists below a place of each level
    std::vector<Score> scores_;
    Completion outcomes_;
    std::vector<AlternativeSet> winners_;
    std::int64_t work_ = 0;
    bool finished_ = true;
};

}  // namespace

Reading reading(const By<StepIndex, Criterion>& criteria, std::size_t alternatives, AlternativeSet ruled_out) {
    const AlternativeSet everybody = (AlternativeSet{1} << alternatives) - 1;
    const std::size_t contenders = ruled_out == everybody ? alternatives + 1 : crossroads::contenders(criteria, alternatives);
    Reading reading{alternatives, {}, net_start(ruled_out, alternatives, contenders), false};
    for (const Criterion& criterion : criteria) reading.points.push_back(net_points(criterion, contenders));
    return reading;
}
Reading reading(const Model& model) { return reading(model.criteria(), model.alternatives(), model.ruled_out()); }

std::vector<Completion> Alike::first(std::size_t most) const {
    std::vector<StepIndex> steps(others.begin(), others.end());
    std::sort(steps.begin(), steps.end(), std::greater());
    std::vector<Completion> first;
    for (std::size_t i = 0; i < most && i < count; ++i) {
        first.push_back(outcomes);
        std::size_t rest = i;
        for (const StepIndex step : steps) {
            first.back()[step] = OutcomeIndex(rest % sizes[step]);
            rest /= sizes[step];
        }
    }
    return first;
}

Walked walk(std::span<const Reading> readings, Method method, std::int64_t budget,
            const std::function<bool(const Alike&)>& visit) {
    return Tree(readings, method, budget, visit).walk();
}

}  // namespace crossroads
