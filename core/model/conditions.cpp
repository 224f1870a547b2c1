#include "core/model/conditions.hpp"

#include <algorithm>

namespace crossroads {

namespace {

/// Whether any of these is so.
template <class Items>
Truth any_of(const Items& items, auto truth_of) {
    Truth any = Truth::no;
    for (const auto& item : items) any = std::max(any, truth_of(item));
    return any;
}

Truth opposite(Truth so) { return so == Truth::maybe ? so : truth(so == Truth::no); }

/// Several steps may have a need of this id.
Truth chosen(const std::string& need, const Model& model, const Situation& situation) {
    Truth any = Truth::no;
    for (const StepIndex step : below<StepIndex>(model.steps()))
        if (const auto option = model.find_option(step, need); option && model.step(step).takes_many)
            any = std::max(any, situation.chosen(step, *option));
    return any;
}

/// Whether this framework is left work of one of these bands, in any step.
Truth leaves(const Condition& condition, const Model& model, const Situation& situation) {
    Truth any = Truth::no;
    for (const StepIndex step : below<StepIndex>(model.steps())) {
        const Outcomes& outcomes = model.outcomes(step);
        for (std::size_t m = 0; m < outcomes.frameworks.size(); ++m)
            for (const OutcomeIndex outcome : outcomes.ids.places())
                if (model.pack().frameworks[outcomes.frameworks[m]].id == condition.framework &&
                    std::find(condition.ids.begin(), condition.ids.end(), model.step(step).bands[outcomes.bands[outcome][m]].id) !=
                        condition.ids.end())
                    any = std::max(any, situation.amounts_to(step, outcome));
    }
    return any;
}

}  // namespace

Truth holds(const Condition& condition, const Model& model, const Situation& situation) {
    const auto is_so = [&](const Condition& part) { return holds(part, model, situation); };
    const auto is_not = [&](const Condition& part) { return opposite(holds(part, model, situation)); };
    using enum Condition::Kind;
    switch (condition.kind) {
        case all: return opposite(any_of(condition.parts, is_not));
        case any: return any_of(condition.parts, is_so);
        case none: return opposite(any_of(condition.parts, is_so));
        case step:
            return any_of(condition.ids, [&, step = *model.find_step(condition.step)](const std::string& id) {
                return situation.amounts_to(step, *model.find_outcome(step, id));
            });
        case work: return leaves(condition, model, situation);
        case need: return chosen(condition.ids.front(), model, situation);
        case verdict:
            return any_of(condition.ids, [&](const std::string& id) {
                const auto alternative = model.find_alternative(id);  // none: beyond the question
                return alternative ? situation.wins(*alternative) : Truth::no;
            });
        case firmness: break;
    }
    return any_of(condition.ids, [&](const std::string& name) { return situation.has_firmness(name); });
}

}  // namespace crossroads
