#include "core/analyses/changes.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"

namespace crossroads {

namespace {

/// Searches sets of changes after which an alternative wins alone, or no longer does.
class Search {
public:
    /// To win alone it takes every lead's missing gains; to no longer do so, those of one.
    struct Lead {
        AlternativeIndex alternative, rival;
        Points missing;  ///< gains needed before the alternative is where it must be
    };

    Search(const Problem& problem, std::vector<StepIndex> changeable, std::vector<Lead> leads, bool to_win,
           std::int64_t budget)
        : problem_(problem),
          changeable_(std::move(changeable)),
          leads_(std::move(leads)),
          to_win_(to_win),
          budget_(budget / std::max<std::int64_t>(1, std::ssize(leads_))),
          gained_(leads_.size(), 0) {
        for (const StepIndex criterion : changeable_) {
            const Rows points = net_points(problem.criteria[criterion], contenders(problem));
            const Row& given = points[*problem.criteria[criterion].given];
            gains_.emplace_back();
            for (const Row& then : points)
                for (const auto& [one, other, missing] : leads_)
                    gains_.back().push_back(static_cast<Points>(then[one] - then[other] - given[one] + given[other]));
        }
        for (std::size_t lead = 0; lead < leads_.size(); ++lead) {
            std::vector<Points> gains;  // of the changes from `first` on, the largest first
            std::vector<std::vector<Points>> from_last{{0}};
            for (std::size_t first = changeable_.size(); first-- > 0;) {
                const Points most = most_gain(first, lead);
                gains.insert(std::find_if(gains.begin(), gains.end(), [most](Points other) { return other < most; }), most);
                std::vector<Points> best{0};
                for (const Points one : gains) best.push_back(best.back() + one);
                from_last.push_back(std::move(best));
            }
            best_.insert(best_.end(), from_last.rbegin(), from_last.rend());
        }
    }

    SmallestChanges run() {
        SmallestChanges found;
        if (!enough(0, changeable_.size())) return found;
        for (std::size_t size = 1; size <= std::min(most_changes, changeable_.size()); ++size) {
            visit(0, size, found);
            if (budget_ < 0) return {SmallestChanges::State::not_searched, 0, 0, {}};
            if (found.count > 0) {
                found.state = SmallestChanges::State::found;
                found.size = size;
                return found;
            }
        }
        const bool with_more = changeable_.size() > most_changes && possible(0);
        if (budget_ < 0) return {SmallestChanges::State::not_searched, 0, 0, {}};
        if (with_more) found.state = SmallestChanges::State::more_than_four;
        return found;
    }

private:
    Points most_gain(std::size_t change, std::size_t lead) const {
        Points most = 0;
        for (std::size_t at = lead; at < gains_[change].size(); at += leads_.size()) most = std::max(most, gains_[change][at]);
        return most;
    }

    /// Whether `count` more changes from `first` on could still do it.
    bool enough(std::size_t first, std::size_t count) const {
        const auto can = [&](std::size_t lead) {
            const std::vector<Points>& best = best_[lead * (changeable_.size() + 1) + first];
            return gained_[lead] + best[std::min(count, best.size() - 1)] >= leads_[lead].missing;
        };
        for (std::size_t lead = 0; lead < leads_.size(); ++lead)
            if (can(lead) != to_win_) return !to_win_;
        return to_win_;
    }

    void visit(std::size_t first, std::size_t count, SmallestChanges& found) {
        if (--budget_ < 0 || first + count > changeable_.size() || !enough(first, count)) return;
        if (count == 0) {
            ++found.count;
            if (found.sets.size() < listed_changes) found.sets.push_back({changes_, winners_then()});
            return;
        }
        for (std::size_t i = first; i < changeable_.size(); ++i)
            for (const OutcomeIndex outcome : outcomes(i)) {
                if (outcome == *problem_.criteria[changeable_[i]].given) continue;
                changes_.push_back({changeable_[i], outcome});
                add(i, outcome, 1);
                visit(i + 1, count - 1, found);
                add(i, outcome, -1);
                changes_.pop_back();
            }
    }

    /// Whether any number of changes from `first` on does it.
    bool possible(std::size_t first) {
        if (--budget_ < 0 || !enough(first, changeable_.size())) return false;
        if (first == changeable_.size()) return true;
        for (const OutcomeIndex outcome : outcomes(first)) {
            add(first, outcome, 1);
            if (possible(first + 1)) return true;
            add(first, outcome, -1);
        }
        return false;
    }

    Below<OutcomeIndex> outcomes(std::size_t change) const { return problem_.criteria[changeable_[change]].values.places(); }

    void add(std::size_t change, OutcomeIndex outcome, Points times) {
        const Points* gain = gains_[change].data() + outcome.number() * leads_.size();
        for (Points& gained : gained_) gained += times * *gain++;
    }

    AlternativeSet winners_then() const {
        Problem then = problem_;
        for (const Change& change : changes_) then.criteria[change.criterion].given = change.outcome;
        return winners(net_scores(then));
    }

    const Problem& problem_;
    std::vector<StepIndex> changeable_;
    std::vector<Lead> leads_;
    bool to_win_;
    std::int64_t budget_;  ///< nodes still to visit
    /// By change: of each outcome, what each lead gains by it.
    std::vector<std::vector<Points>> gains_;
    /// By lead and first change: the most that 0, 1, … changes from there on can gain.
    std::vector<std::vector<Points>> best_;
    std::vector<Change> changes_;  ///< made so far
    std::vector<Points> gained_;   ///< by them, of each lead
};

std::vector<StepIndex> changeable_steps(const Problem& problem, const Flags<StepIndex>& fixed) {
    std::vector<StepIndex> changeable;
    for (const StepIndex k : stated_steps(problem))
        if (problem.criteria[k].values.size() > 1 && !fixed[k]) changeable.push_back(k);
    return changeable;
}

}  // namespace

SmallestChanges changes_against(const Problem& problem, AlternativeIndex winner, const Flags<StepIndex>& fixed, std::int64_t budget) {
    expects([&] { return well_formed(problem) && fixed.size() == problem.criteria.size(); });
    const Row now = net_scores(problem);
    std::vector<Search::Lead> leads;  // any opponent that draws level will do
    for (const AlternativeIndex b : opponents(problem, winner)) leads.push_back({b, winner, static_cast<Points>(now[winner] - now[b])});
    return Search(problem, changeable_steps(problem, fixed), std::move(leads), false, budget).run();
}

SmallestChanges changes_for(const Problem& problem, AlternativeIndex alternative, const Flags<StepIndex>& fixed, std::int64_t budget) {
    expects([&] { return well_formed(problem) && fixed.size() == problem.criteria.size(); });
    if (problem.ruled_out[alternative]) return {};
    const Row now = net_scores(problem);
    std::vector<Search::Lead> leads;  // every opponent must be passed
    for (const AlternativeIndex b : opponents(problem, alternative))
        leads.push_back({alternative, b, static_cast<Points>(now[b] - now[alternative] + 1)});
    return Search(problem, changeable_steps(problem, fixed), std::move(leads), true, budget).run();
}

}  // namespace crossroads
