#include "core/changes.hpp"

#include <algorithm>

#include "core/scoring.hpp"

namespace crossroads {

namespace {

/// Searches sets of changes after which `alternative` wins alone, or no longer does.
class Search {
public:
    /// To win alone it takes every lead's missing gains; to no longer do so, those of one.
    struct Lead {
        std::size_t alternative, rival;
        std::int64_t missing;  ///< gains needed before the alternative is where it must be
    };

    Search(const Problem& problem, std::vector<std::size_t> changeable, std::vector<Lead> leads,
           std::size_t alternative, bool to_win, std::int64_t budget)
        : problem_(problem),
          changeable_(std::move(changeable)),
          leads_(std::move(leads)),
          alone_(AlternativeSet{1} << alternative),
          to_win_(to_win),
          budget_(budget / std::max<std::int64_t>(1, std::ssize(leads_))) {
        for (const Lead& lead : leads_) {
            std::vector<std::int64_t> gains;  // of the changes from `first` on, the largest first
            std::vector<std::vector<std::int64_t>> from_last{{0}};
            for (std::size_t first = changeable_.size(); first-- > 0;) {
                const std::int64_t gain = most_gain(changeable_[first], lead);
                gains.insert(std::find_if(gains.begin(), gains.end(), [gain](std::int64_t other) { return other < gain; }), gain);
                std::vector<std::int64_t> best{0};
                for (const std::int64_t one : gains) best.push_back(best.back() + one);
                from_last.push_back(std::move(best));
            }
            best_.insert(best_.end(), from_last.rbegin(), from_last.rend());
        }
    }

    SmallestChanges run() {
        SmallestChanges found;
        if (!enough(0, std::vector<std::int64_t>(leads_.size(), 0), changeable_.size())) return found;
        for (std::size_t size = 1; size <= std::min(most_changes, changeable_.size()); ++size) {
            std::vector<std::int64_t> so_far = scores(problem_);
            std::vector<Change> changes;
            visit(0, size, so_far, changes, found);
            if (budget_ < 0) return {SmallestChanges::State::not_searched, 0, 0, {}};
            if (found.count > 0) {
                found.state = SmallestChanges::State::found;
                found.size = size;
                return found;
            }
        }
        std::vector<std::int64_t> gained(leads_.size(), 0);
        const bool with_more = changeable_.size() > most_changes && possible(0, gained);
        if (budget_ < 0) return {SmallestChanges::State::not_searched, 0, 0, {}};
        if (with_more) found.state = SmallestChanges::State::more_than_four;
        return found;
    }

private:
    std::int64_t gain(std::size_t criterion, std::size_t outcome, const Lead& lead) const {
        const Criterion& step = problem_.criteria[criterion];
        const auto& now = step.values[*step.given];
        const auto& then = step.values[outcome];
        return step.weight * ((then[lead.alternative] - then[lead.rival]) - (now[lead.alternative] - now[lead.rival]));
    }

    std::int64_t most_gain(std::size_t criterion, const Lead& lead) const {
        std::int64_t most = 0;
        for (std::size_t outcome = 0; outcome < problem_.criteria[criterion].values.size(); ++outcome)
            most = std::max(most, gain(criterion, outcome, lead));
        return most;
    }

    /// Whether `count` more changes from `first` on could still do it.
    bool enough(std::size_t first, const std::vector<std::int64_t>& gained, std::size_t count) const {
        const auto can = [&](std::size_t lead) {
            const std::vector<std::int64_t>& best = best_[lead * (changeable_.size() + 1) + first];
            return gained[lead] + best[std::min(count, best.size() - 1)] >= leads_[lead].missing;
        };
        for (std::size_t lead = 0; lead < leads_.size(); ++lead)
            if (can(lead) != to_win_) return !to_win_;
        return to_win_;
    }

    void visit(std::size_t first, std::size_t count, std::vector<std::int64_t>& scores, std::vector<Change>& changes,
               SmallestChanges& found) {
        if (--budget_ < 0) return;
        if (count == 0) {
            const AlternativeSet best = winners(scores, problem_.ruled_out);
            if ((best == alone_) != to_win_) return;
            ++found.count;
            if (found.sets.size() < listed_changes) found.sets.push_back({changes, best});
            return;
        }
        if (first + count > changeable_.size() || !enough(first, gained(changes), count)) return;
        for (std::size_t i = first; i < changeable_.size(); ++i) {
            const Criterion& step = problem_.criteria[changeable_[i]];
            for (std::size_t outcome = 0; outcome < step.values.size(); ++outcome) {
                if (outcome == *step.given) continue;
                changes.push_back({changeable_[i], outcome});
                swap_outcome(scores, step, *step.given, outcome);
                visit(i + 1, count - 1, scores, changes, found);
                swap_outcome(scores, step, outcome, *step.given);
                changes.pop_back();
            }
        }
    }

    /// Whether any number of changes from `first` on does it.
    bool possible(std::size_t first, std::vector<std::int64_t>& gained) {
        if (--budget_ < 0 || !enough(first, gained, changeable_.size())) return false;
        if (first == changeable_.size()) return true;
        const std::vector<std::int64_t> before = gained;
        for (std::size_t outcome = 0; outcome < problem_.criteria[changeable_[first]].values.size(); ++outcome) {
            for (std::size_t lead = 0; lead < leads_.size(); ++lead)
                gained[lead] = before[lead] + gain(changeable_[first], outcome, leads_[lead]);
            if (possible(first + 1, gained)) return true;
        }
        gained = before;
        return false;
    }

    std::vector<std::int64_t> gained(const std::vector<Change>& changes) const {
        std::vector<std::int64_t> gained(leads_.size(), 0);
        for (std::size_t lead = 0; lead < leads_.size(); ++lead)
            for (const Change& change : changes) gained[lead] += gain(change.criterion, change.outcome, leads_[lead]);
        return gained;
    }

    static void swap_outcome(std::vector<std::int64_t>& scores, const Criterion& step, std::size_t from, std::size_t to) {
        for (std::size_t a = 0; a < scores.size(); ++a) scores[a] += step.weight * (step.values[to][a] - step.values[from][a]);
    }

    const Problem& problem_;
    std::vector<std::size_t> changeable_;
    std::vector<Lead> leads_;
    AlternativeSet alone_;
    bool to_win_;
    /// By lead and first change: the most that 0, 1, … changes from there on can gain.
    std::vector<std::vector<std::int64_t>> best_;
    std::int64_t budget_;  ///< nodes still to visit
};

std::vector<std::size_t> changeable_steps(const Problem& problem, const Flags& fixed) {
    std::vector<std::size_t> changeable;
    for (std::size_t k = 0; k < problem.criteria.size(); ++k)
        if (problem.criteria[k].answered() && problem.criteria[k].values.size() > 1 && !fixed[k]) changeable.push_back(k);
    return changeable;
}

}  // namespace

SmallestChanges changes_against(const Problem& problem, std::size_t winner, const Flags& fixed, std::int64_t budget) {
    const std::vector<std::int64_t> now = scores(problem);
    std::vector<Search::Lead> leads;  // any rival that draws level will do
    for (std::size_t b = 0; b < problem.alternatives; ++b)
        if (b != winner && !problem.ruled_out[b]) leads.push_back({b, winner, now[winner] - now[b]});
    return Search(problem, changeable_steps(problem, fixed), std::move(leads), winner, false, budget).run();
}

SmallestChanges changes_for(const Problem& problem, std::size_t alternative, const Flags& fixed, std::int64_t budget) {
    if (problem.ruled_out[alternative]) return {};
    const std::vector<std::int64_t> now = scores(problem);
    std::vector<Search::Lead> leads;  // every rival must be passed
    for (std::size_t b = 0; b < problem.alternatives; ++b)
        if (b != alternative && !problem.ruled_out[b]) leads.push_back({alternative, b, now[b] - now[alternative] + 1});
    return Search(problem, changeable_steps(problem, fixed), std::move(leads), alternative, true, budget).run();
}

}  // namespace crossroads
