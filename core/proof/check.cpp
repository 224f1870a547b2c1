#include "core/proof/check.hpp"

#include <algorithm>
#include <bit>
#include <map>

#include "core/decision/scoring.hpp"
#include "core/model/rules.hpp"
#include "core/proof/directions.hpp"
#include "core/proof/kinds.hpp"
#include "core/proof/occasions.hpp"
#include "core/proof/usage.hpp"

namespace crossroads {

namespace {

class Prover : Rules {
public:
    Prover(const Model& model, Effort effort, Check& check)
        : Rules(model.pack(), check.findings), model_(model), effort_(effort), check_(check) {
        for (const Criterion& criterion : model.criteria()) check.checklists *= criterion.values.size();
        method_ = check.checklists <= static_cast<Count>(effort.all) ? Method::all : Method::bounds;
        questions_ = std::ssize(model.criteria());
        each_passage([&](const Passage& passage, const Place&) { questions_ += passage.when.has_value(); });
    }

    void prove() {
        count_wins();
        if (check_.nobody.count > 0) nothing_left();
        if (method_ == Method::all) check_.carrying = carrying_values(model_);
        alternatives();
        for (const StepIndex step : model_.criteria().places()) this->step(step, at("/steps", step.number()));
        each_passage([&](const Passage& passage, const Place& place) {
            if (passage.when) condition(*passage.when, at(place, "when"));
        });
        check_.all_work = effort_.budget - left_;
        unused_findings(pack_, check_.findings);
    }

private:
    void not_decided(const Place& place, const std::string& question) {
        warning("not_decided", place,
                question + " could not be decided within " + std::to_string(effort_.budget) + " steps of work for the whole pack.");
    }

    /// What the next question, other than that of who wins, may cost.
    std::int64_t share() { return left_ / questions_--; }

    void count_wins() {
        std::map<AlternativeSet, Tie> by_winners;
        const Reading all[] = {reading(model_)};
        const Walked walked = walk(all, method_, effort_.budget / 2, [&](const Alike& alike) {
            Tie& tie = by_winners[alike.winners.front()];
            tie.alternatives = alike.winners.front();
            tie.count += alike.count;
            if (std::has_single_bit(tie.alternatives)) return true;
            Completion first = alike.first(1).front();
            if (tie.example.empty() || first < tie.example) tie.example = std::move(first);
            return true;
        });
        check_.work = walked.work;
        left_ -= walked.work;
        for (const auto& [winners, tie] : by_winners) {
            seen_ |= winners;
            if (std::has_single_bit(winners)) seen_alone_ |= winners;
        }
        if (const auto nobody = by_winners.find(0); nobody != by_winners.end()) {
            check_.nobody = std::move(nobody->second);
            by_winners.erase(nobody);
        }
        if (!walked.finished) return;
        check_.examined = method_ == Method::all ? Examined::all : Examined::by_bounds;
        check_.wins.assign(model_.alternatives(), 0);
        for (auto& [winners, tie] : by_winners) {
            if (std::has_single_bit(winners))
                check_.wins[members(winners).front()] = tie.count;
            else
                check_.ties.push_back(std::move(tie));
        }
    }

    void nothing_left() {
        std::string with;
        for (const StepIndex step : check_.nobody.example.places())
            if (const OutcomeIndex outcome = check_.nobody.example[step]; model_.criteria()[step].out_in(outcome) != 0)
                with += (with.empty() ? "With " : " and ") + quoted(model_.outcome_id(step, outcome));
        warning("nothing_left", "/alternatives",
                (with.empty() ? "Whatever is answered" : with) + ", every alternative is ruled out. Take a rule back, or narrow it.");
    }

    void alternatives() {
        for (const AlternativeIndex a : below<AlternativeIndex>(model_.alternatives()))
            if (!contains(seen_alone_, a)) never_alone(a, at("/alternatives", a.number()));
    }

    void never_alone(AlternativeIndex alternative, const Place& place) {
        const std::string id = quoted(model_.alternative(alternative).id);
        if (check_.examined == Examined::not_computed)
            not_decided(place, "Whether " + id + " can win");
        else if (contains(seen_, alternative))
            warning("wins_only_tied", place, id + " wins in ties only, never alone. Give it an answer that it is best for.");
        else
            warning("never_wins", place,
                    id + " wins for no complete checklist. Give it answers that it is best for, or take it out.");
    }

    void step(StepIndex step, const Place& place) {
        const Place outcomes(place, model_.step(step).takes_many ? "bands" : "options");
        told_apart(step, place, outcomes);
        dominated(step, outcomes);
        for (std::size_t i = 0; i < model_.step(step).directions.size(); ++i)
            direction(step, model_.step(step).directions[i], Place(place, "directions", i));
    }

    bool same_differences(StepIndex step, OutcomeIndex one, OutcomeIndex other) const {
        if (model_.criteria()[step].out_in(one) != model_.criteria()[step].out_in(other)) return false;
        const Row& here = model_.criteria()[step].values[one];
        const Row& there = model_.criteria()[step].values[other];
        for (const AlternativeIndex a : here.places())
            if (here[a] - here.front() != there[a] - there.front()) return false;
        return true;
    }

    void told_apart(StepIndex step, const Place& place, const Place& outcomes) {
        const Kinds all = kinds_of(model_, step, method_, share());
        left_ -= all.work;
        const By<OutcomeIndex, std::size_t>& kinds = all.kinds;
        const bool never = std::all_of(kinds.begin(), kinds.end(), [&](std::size_t kind) { return kind == kinds.front(); });
        if (all.decided && never) {
            warning("step_never_matters", place,
                    "Whatever is answered here, the winners are the same. Change values or the weight, or take the step out.");
            return;
        }
        bool open = false;
        for (const OutcomeIndex outcome : kinds.places()) {
            OutcomeIndex kind;
            while (kinds[kind] != kinds[outcome]) ++kind;
            OutcomeIndex same;
            while (!same_differences(step, same, outcome)) ++same;
            if (same < outcome)
                warning("same_differences", place_of(step, outcome, outcomes),
                        quoted(model_.outcome_id(step, outcome)) + " sets the alternatives apart exactly as " + quoted(model_.outcome_id(step, same)) +
                            " does. Make one of the two, or change a value.");
            else if (kind < outcome && all.decided)
                warning("outcomes_never_differ", place_of(step, outcome, outcomes),
                        "Whatever the other answers are, the winners with " + quoted(model_.outcome_id(step, outcome)) + " are the same as with " +
                            quoted(model_.outcome_id(step, kind)) + ". Make one of the two, or change a value.");
            else if (kind < outcome)
                open = true;
        }
        if (open) not_decided(place, "Whether each answer to this step can matter");
    }

    /// Whether the outcome is dominated by the other and some lower value repeats its reason.
    bool dominated_for_no_reason(StepIndex step, OutcomeIndex outcome, OutcomeIndex other) const {
        const Rows& values = model_.criteria()[step].values;
        bool repeats = false;
        for (const AlternativeIndex a : values[outcome].places()) {
            if (values[outcome][a] > values[other][a]) return false;
            if (values[outcome][a] < values[other][a])
                repeats = repeats || model_.value(step, outcome, a).reason == model_.value(step, other, a).reason;
        }
        return repeats;
    }

    void dominated(StepIndex step, const Place& outcomes) {
        const Rows& values = model_.criteria()[step].values;
        for (const OutcomeIndex outcome : values.places())
            for (const OutcomeIndex other : values.places()) {
                if (!dominated_for_no_reason(step, outcome, other)) continue;
                warning("dominated_outcome", place_of(step, outcome, outcomes),
                        "Nobody is served better by " + quoted(model_.outcome_id(step, outcome)) + " than by " + quoted(model_.outcome_id(step, other)) +
                            ", and where somebody is served worse the same reason stands. Say why, or change a value.");
                break;
            }
    }

    /// Where an outcome stands; what several measures amount to stands nowhere.
    Place place_of(StepIndex step, OutcomeIndex outcome, const Place& outcomes) const {
        return model_.outcomes(step).frameworks.empty() ? at(outcomes, outcome.number()) : outcomes;
    }

    void direction(StepIndex step, const Direction& direction, const Place& place) {
        const Course course = crossroads::course(model_, step, direction);
        if (course.shrinks)
            warning("broken_direction", place,
                    "From " + quoted(model_.outcome_id(step, course.shrinks->from)) + " to " + quoted(model_.outcome_id(step, course.shrinks->to)) +
                        ", what speaks for " + quoted(direction.favours) + " over " + quoted(direction.over) + " shrinks from " +
                        std::to_string(course.shrinks->before) + " to " + std::to_string(course.shrinks->after) + ".");
        else if (!course.grows)
            warning("idle_direction", place,
                    "All outcomes of this step speak alike for " + quoted(direction.favours) + " over " +
                        quoted(direction.over) + ". Take the direction out, or change a value.");
        else
            ++check_.directions;
    }

    template <class Judge>
    void each_passage(Judge judge) const {
        const auto each = [&](const std::vector<Passage>& passages, const Place& place) {
            for (std::size_t i = 0; i < passages.size(); ++i) judge(passages[i], at(place, i));
        };
        for (std::size_t i = 0; i < pack_.alternatives.size(); ++i)
            for (std::size_t part = 0; part < pack_.alternatives[i].plan.size(); ++part)
                each(pack_.alternatives[i].plan[part].passages, at(Place(at("/alternatives", i), "plan", part), "passages"));
        each(pack_.cautions, "/cautions");
        each(pack_.about, "/about");
    }

    void condition(const Condition& when, const Place& place) {
        const Sought sought = occasion(model_, when, share());
        left_ -= sought.work;
        if (sought.occasion == Occasion::some) ++check_.conditions;
        if (sought.occasion == Occasion::none)
            warning("never_holds", place,
                    "No checklist meets this condition, so nobody is ever told. Change it, or take the passage out.");
        if (sought.occasion == Occasion::not_decided) not_decided(place, "Whether this condition can hold");
    }

    const Model& model_;
    const Effort effort_;
    Check& check_;
    Method method_ = Method::all;
    std::int64_t left_ = effort_.budget;  ///< of the budget
    std::int64_t questions_ = 0;          ///< still to be asked
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
