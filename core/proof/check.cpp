#include "core/proof/check.hpp"

#include <algorithm>
#include <bit>
#include <map>

#include "core/model/rules.hpp"
#include "core/proof/occasions.hpp"
#include "core/proof/usage.hpp"

namespace crossroads {

namespace {

class Prover : Rules {
public:
    Prover(const Model& model, Effort effort, Check& check)
        : Rules(model.pack(), check.findings), model_(model), effort_(effort), check_(check) {
        for (std::size_t step = 0; step < model.steps(); ++step) {
            criteria_.push_back(model.criterion(step));
            check.checklists *= criteria_.back().values.size();
        }
        method_ = check.checklists <= static_cast<Count>(effort.all) ? Method::all : Method::bounds;
    }

    void prove() {
        count_wins();
        alternatives();
        for (std::size_t step = 0; step < model_.steps(); ++step) this->step(step, at("/steps", step));
        for (std::size_t i = 0; i < pack_.alternatives.size(); ++i)
            for (std::size_t part = 0; part < pack_.alternatives[i].plan.size(); ++part)
                passages(pack_.alternatives[i].plan[part].passages,
                         at(Place(at("/alternatives", i), "plan", part), "passages"));
        passages(pack_.cautions, "/cautions");
        passages(pack_.about, "/about");
        unused_findings(pack_, check_.findings);
    }

private:
    void not_decided(const Place& place, const std::string& question) {
        warning("not_decided", place,
                question + " could not be decided within " + std::to_string(effort_.budget) + " steps of work.");
    }

    void count_wins() {
        std::map<AlternativeSet, Tie> by_winners;
        const Reading all[] = {reading(criteria_, model_.alternatives())};
        const Walked walked = walk(all, method_, effort_.budget, [&](const Alike& alike) {
            Tie& tie = by_winners[alike.winners.front()];
            tie.alternatives = alike.winners.front();
            tie.count += alike.count;
            if (std::has_single_bit(tie.alternatives)) return true;
            Completion first = alike.first(1).front();
            if (tie.example.empty() || first < tie.example) tie.example = std::move(first);
            return true;
        });
        check_.work = walked.work;
        for (const auto& [winners, tie] : by_winners) {
            seen_ |= winners;
            if (std::has_single_bit(winners)) seen_alone_ |= winners;
        }
        if (!walked.finished) return;
        check_.examined = method_ == Method::all ? Examined::all : Examined::by_bounds;
        check_.wins.assign(model_.alternatives(), 0);
        for (auto& [winners, tie] : by_winners) {
            if (std::has_single_bit(winners))
                check_.wins[static_cast<std::size_t>(std::countr_zero(winners))] = tie.count;
            else
                check_.ties.push_back(std::move(tie));
        }
    }

    void alternatives() {
        for (std::size_t a = 0; a < model_.alternatives(); ++a)
            if (!(seen_alone_ >> a & 1)) never_alone(a, at("/alternatives", a));
    }

    void never_alone(std::size_t alternative, const Place& place) {
        const std::string id = quoted(pack_.alternatives[alternative].id);
        if (check_.examined == Examined::not_computed)
            not_decided(place, "Whether " + id + " can win");
        else if (seen_ >> alternative & 1)
            warning("wins_only_tied", place, id + " wins in ties only, never alone. Give it an answer that it is best for.");
        else
            warning("never_wins", place,
                    id + " wins for no complete checklist. Give it answers that it is best for, or take it out.");
    }

    void step(std::size_t step, const Place& place) {
        const Place outcomes(place, outcomes_field(pack_.steps[step]));
        told_apart(step, place, outcomes);
        dominated(step, outcomes);
        for (std::size_t i = 0; i < pack_.steps[step].directions.size(); ++i)
            direction(step, pack_.steps[step].directions[i], Place(place, "directions", i));
    }

    /// Outcomes that always bring the same winners have the same number.
    struct Kinds {
        std::vector<std::size_t> kinds;
        bool decided = false;
    };
    Kinds kinds_of(std::size_t step) const {
        std::vector<Criterion> others = criteria_;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(step));
        std::vector<Reading> readings(criteria_[step].values.size(), reading(others, model_.alternatives()));
        for (std::size_t outcome = 0; outcome < readings.size(); ++outcome) {
            readings[outcome].answered = true;
            readings[outcome].start = criteria_[step].values[outcome];
            for (std::int64_t& points : readings[outcome].start) points *= criteria_[step].weight;
        }
        Kinds all{std::vector<std::size_t>(readings.size(), 0), false};
        const Walked walked = walk(readings, method_, effort_.budget, [&](const Alike& alike) {
            std::map<std::pair<std::size_t, AlternativeSet>, std::size_t> finer;
            for (std::size_t outcome = 0; outcome < readings.size(); ++outcome)
                all.kinds[outcome] =
                    finer.try_emplace({all.kinds[outcome], alike.winners[outcome]}, finer.size()).first->second;
            return finer.size() < readings.size();  // once all are told apart, nothing more can be learnt
        });
        all.decided = walked.finished;
        return all;
    }

    bool same_differences(std::size_t step, std::size_t one, std::size_t other) const {
        const auto& values = criteria_[step].values;
        for (std::size_t a = 1; a < model_.alternatives(); ++a)
            if (values[one][a] - values[one][0] != values[other][a] - values[other][0]) return false;
        return true;
    }

    void told_apart(std::size_t step, const Place& place, const Place& outcomes) {
        const Kinds all = kinds_of(step);
        const std::vector<std::size_t>& kinds = all.kinds;
        const bool never = std::all_of(kinds.begin(), kinds.end(), [&](std::size_t kind) { return kind == kinds.front(); });
        if (all.decided && never) {
            warning("step_never_matters", place,
                    "Whatever is answered here, the winners are the same. Change values or the weight, or take the step out.");
            return;
        }
        bool open = false;
        for (std::size_t outcome = 1; outcome < kinds.size(); ++outcome) {
            const auto kind = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kinds[outcome]) - kinds.begin());
            std::size_t same = 0;
            while (!same_differences(step, same, outcome)) ++same;
            if (same < outcome)
                warning("same_differences", at(outcomes, outcome),
                        "This sets the alternatives apart exactly as " + quoted(model_.outcome_id(step, same)) +
                            " does. Make one of the two, or change a value.");
            else if (kind < outcome && all.decided)
                warning("outcomes_never_differ", at(outcomes, outcome),
                        "Whatever the other answers are, the winners are the same as with " +
                            quoted(model_.outcome_id(step, kind)) + ". Make one of the two, or change a value.");
            else if (kind < outcome)
                open = true;
        }
        if (open) not_decided(place, "Whether each answer to this step can matter");
    }

    /// Whether the outcome is dominated by the other and some lower value repeats its reason.
    bool dominated_for_no_reason(std::size_t step, std::size_t outcome, std::size_t other) const {
        const auto& values = criteria_[step].values;
        bool repeats = false;
        for (std::size_t a = 0; a < model_.alternatives(); ++a) {
            if (values[outcome][a] > values[other][a]) return false;
            if (values[outcome][a] < values[other][a])
                repeats = repeats || model_.value(step, outcome, a).reason == model_.value(step, other, a).reason;
        }
        return repeats;
    }

    void dominated(std::size_t step, const Place& outcomes) {
        const std::size_t count = criteria_[step].values.size();
        for (std::size_t outcome = 0; outcome < count; ++outcome)
            for (std::size_t other = 0; other < count; ++other) {
                if (!dominated_for_no_reason(step, outcome, other)) continue;
                warning("dominated_outcome", at(outcomes, outcome),
                        "Nobody is served better here than by " + quoted(model_.outcome_id(step, other)) +
                            ", and where somebody is served worse the same reason stands. Say why, or change a value.");
                break;
            }
    }

    void direction(std::size_t step, const Direction& direction, const Place& place) {
        const auto& values = criteria_[step].values;
        const std::size_t favours = *model_.find_alternative(direction.favours);
        const std::size_t over = *model_.find_alternative(direction.over);
        const auto difference = [&](std::size_t outcome) { return values[outcome][favours] - values[outcome][over]; };
        for (std::size_t outcome = 1; outcome < values.size(); ++outcome)
            if (difference(outcome) < difference(outcome - 1)) {
                warning("broken_direction", place,
                        "From " + quoted(model_.outcome_id(step, outcome - 1)) + " to " + quoted(model_.outcome_id(step, outcome)) +
                            ", what speaks for " + quoted(direction.favours) + " over " + quoted(direction.over) + " shrinks from " +
                            std::to_string(difference(outcome - 1)) + " to " + std::to_string(difference(outcome)) + ".");
                return;
            }
        if (difference(0) == difference(values.size() - 1))
            warning("idle_direction", place,
                    "All outcomes of this step speak alike for " + quoted(direction.favours) + " over " +
                        quoted(direction.over) + ". Take the direction out, or change a value.");
        else
            ++check_.directions;
    }

    void passages(const std::vector<Passage>& passages, const Place& place) {
        for (std::size_t i = 0; i < passages.size(); ++i) {
            if (!passages[i].when) continue;
            const Occasion found = occasion(model_, *passages[i].when, effort_.budget);
            if (found == Occasion::some) ++check_.conditions;
            if (found == Occasion::none)
                warning("never_holds", at(at(place, i), "when"),
                        "No checklist meets this condition, so nobody is ever told. Change it, or take the passage out.");
            if (found == Occasion::not_decided) not_decided(at(at(place, i), "when"), "Whether this condition can hold");
        }
    }

    const Model& model_;
    const Effort effort_;
    Check& check_;
    std::vector<Criterion> criteria_;
    Method method_ = Method::all;
    AlternativeSet seen_ = 0;        ///< among the winners of some checklist
    AlternativeSet seen_alone_ = 0;
};

}  // namespace

Check check(const Model& model, Effort effort) {
    Check check;
    Prover(model, effort, check).prove();
    return check;
}

}  // namespace crossroads
