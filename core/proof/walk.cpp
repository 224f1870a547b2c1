#include "core/proof/walk.hpp"

#include <algorithm>

#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// The steps, those first that can move a lead most: winners are certain sooner.
std::vector<std::size_t> widest_first(std::span<const Reading> readings) {
    std::vector<std::int64_t> widths(readings.front().points.size(), 0);
    for (const Reading& reading : readings)
        for (std::size_t step = 0; step < widths.size(); ++step)
            widths[step] = std::max(widths[step], width(reading.points[step], reading.alternatives));
    return largest_first(widths);
}

/// Where one reading stands on the way down the tree, one step a level.
class Score {
public:
    Score(const Reading& reading, std::span<const std::size_t> order)
        : reading_(reading), scores_(reading.start), answers_(reading.answered ? 1 : 0) {
        scores_.resize(reading.alternatives, 0);
        const std::size_t levels = order.size();
        least_.assign(levels + 1, std::vector<std::int64_t>(reading.alternatives * reading.alternatives, 0));
        surely_.assign(levels + 1, false);
        perhaps_.assign(levels + 1, false);
        for (std::size_t level = levels; level-- > 0;) {
            const auto& step = reading.points[order[level]];
            for (std::size_t a = 0; a < reading.alternatives; ++a)
                for (std::size_t b = 0; b < reading.alternatives; ++b)
                    least_[level][pair(a, b)] = least_[level + 1][pair(a, b)] + gains(step, a, b).least;
            const auto known = [](const auto& points) { return !points.empty(); };
            surely_[level] = surely_[level + 1] || std::all_of(step.begin(), step.end(), known);
            perhaps_[level] = perhaps_[level + 1] || std::any_of(step.begin(), step.end(), known);
        }
    }

    void add(std::size_t step, std::size_t outcome, std::int64_t sign) {
        const std::vector<std::int64_t>& points = reading_.points[step][outcome];
        if (points.empty()) return;
        for (std::size_t a = 0; a < scores_.size(); ++a) scores_[a] += sign * points[a];
        answers_ += sign;
    }

    /// The winners, when they are the same in everything below this level.
    std::optional<AlternativeSet> certain(std::size_t level) const {
        if (answers_ == 0 && !surely_[level]) {
            if (perhaps_[level]) return std::nullopt;
            return 0;
        }
        AlternativeSet never_behind = 0;
        for (std::size_t a = 0; a < scores_.size(); ++a) {
            bool behind = false;
            for (std::size_t b = 0; !behind && b < scores_.size(); ++b) behind = least_lead(level, a, b) < 0;
            if (!behind) never_behind |= AlternativeSet{1} << a;
        }
        // Everybody else must always be behind somebody.
        for (std::size_t b = 0; b < scores_.size(); ++b) {
            bool beaten = never_behind >> b & 1;
            for (std::size_t a = 0; !beaten && a < scores_.size(); ++a)
                beaten = (never_behind >> a & 1) && least_lead(level, a, b) > 0;
            if (!beaten) return std::nullopt;
        }
        return never_behind;
    }

private:
    std::size_t pair(std::size_t a, std::size_t b) const { return a * reading_.alternatives + b; }
    std::int64_t least_lead(std::size_t level, std::size_t a, std::size_t b) const {
        return scores_[a] - scores_[b] + least_[level][pair(a, b)];
    }

    const Reading& reading_;
    std::vector<std::int64_t> scores_;
    std::int64_t answers_;
    std::vector<std::vector<std::int64_t>> least_;  ///< least gain of each pair from each level on
    Flags surely_;                      ///< from each level on, whether some step is read whatever its outcome...
    Flags perhaps_;                     ///< ...and whether some outcome is
};

class Tree {
public:
    Tree(std::span<const Reading> readings, Method method, std::int64_t budget,
         const std::function<bool(const Alike&)>& visit)
        : method_(method), budget_(budget), visit_(visit), order_(widest_first(readings)), winners_(readings.size()) {
        for (const auto& step : readings.front().points) sizes_.push_back(step.size());
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
        work_ += static_cast<std::int64_t>(scores_.size());
        if (work_ > budget_) return finished_ = false;
        const bool last = level == order_.size();
        if ((last || method_ == Method::bounds) && certain(level))
            return visit_({winners_, below_[level], outcomes_, sizes_, std::span(order_).subspan(level)});
        const std::size_t step = order_[level];
        for (std::size_t outcome = 0; outcome < sizes_[step]; ++outcome) {
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
    const std::vector<std::size_t> order_;
    std::vector<std::size_t> sizes_;
    std::vector<Count> below_;  ///< checklists below a place of each level
    std::vector<Score> scores_;
    Completion outcomes_;
    std::vector<AlternativeSet> winners_;
    std::int64_t work_ = 0;
    bool finished_ = true;
};

}  // namespace

Reading reading(const std::vector<Criterion>& criteria, std::size_t alternatives) {
    Reading reading{alternatives, {}, {}, false};
    for (const Criterion& criterion : criteria) {
        reading.points.push_back(criterion.values);
        for (auto& values : reading.points.back())
            for (std::int64_t& value : values) value *= criterion.weight;
    }
    return reading;
}

std::vector<Completion> Alike::first(std::size_t most) const {
    std::vector<std::size_t> steps(others.begin(), others.end());
    std::sort(steps.begin(), steps.end(), std::greater());
    std::vector<Completion> first;
    for (std::size_t i = 0; i < most && i < count; ++i) {
        first.push_back(outcomes);
        std::size_t rest = i;
        for (const std::size_t step : steps) {
            first.back()[step] = rest % sizes[step];
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
