#include "core/proof/carrying.hpp"

#include <algorithm>
#include <bit>

#include "core/analyses/switching.hpp"
#include "core/decision/contest.hpp"
#include "core/decision/order.hpp"
#include "core/proof/walk.hpp"

namespace crossroads {

namespace {

class Tally {
public:
    explicit Tally(const Model& model) : model_(model), points_(reading(model).points), given_(model.steps()) {
        for (const StepIndex step : given_.places()) {
            const Step& asked = model.step(step);
            verdicts_.emplace_back((asked.takes_many ? asked.bands.size() : asked.options.size()) * model.alternatives(), 0);
        }
        visit(StepIndex(), reading(model).start);
    }

    std::vector<CarryingValue> values() const {
        std::vector<CarryingValue> values;
        for (const StepIndex step : verdicts_.places())
            for (std::size_t i = 0; i < verdicts_[step].size(); ++i)
                if (verdicts_[step][i] > 0)
                    values.push_back({step, i / model_.alternatives(), AlternativeIndex(i % model_.alternatives()), verdicts_[step][i]});
        return largest_first(values, [](const CarryingValue& value) { return static_cast<std::int64_t>(value.verdicts); });
    }

private:
    void visit(StepIndex step, const Row& scores) {
        if (step.number() == given_.size()) return count(scores);
        StepIndex next = step;
        ++next;
        for (const OutcomeIndex outcome : points_[step].places()) {
            given_[step] = outcome;
            Row then = scores;
            for (const AlternativeIndex a : then.places()) then[a] += points_[step][outcome][a];
            visit(next, then);
        }
    }

    /// One checklist.
    void count(const Row& scores) {
        const AlternativeSet best = winners(scores);
        if (!std::has_single_bit(best)) return;
        const AlternativeIndex winner(static_cast<std::size_t>(std::countr_zero(best)));
        Row missing(model_.alternatives(), penalty);  // what a value must give to bring a rival level: the winner's to any, a rival's to itself
        for (const AlternativeIndex a : missing.places())
            if (a != winner) missing[winner] = std::min(missing[winner], missing[a] = scores[winner] - scores[a]);
        for (const StepIndex step : given_.places()) {
            const Criterion& criterion = model_.criteria()[step];
            const Row& values = criterion.values[given_[step]];
            for (const AlternativeIndex a : values.places()) {
                const std::int64_t room = a == winner ? values[a] : highest_value - values[a];
                if (criterion.weight * room >= missing[a]) ++verdicts_[step][written(step, a) * model_.alternatives() + a.number()];
            }
        }
    }

    /// The option or band of which the alternative has its value.
    std::size_t written(StepIndex step, AlternativeIndex alternative) const {
        if (!model_.step(step).takes_many) return given_[step].number();
        const Outcomes& outcomes = model_.outcomes(step);
        return outcomes.bands[given_[step]][outcomes.measure_of[alternative]];
    }

    const Model& model_;
    const By<StepIndex, Rows> points_;
    By<StepIndex, OutcomeIndex> given_;
    By<StepIndex, std::vector<Count>> verdicts_;  ///< [option or band * alternatives + alternative]
};

}  // namespace

std::vector<CarryingValue> carrying_values(const Model& model) { return Tally(model).values(); }

}  // namespace crossroads
