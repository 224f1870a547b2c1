#include "core/advice/conditions.hpp"

#include <algorithm>

namespace crossroads {

namespace {

bool among(const std::vector<std::string>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool step_is(const Condition& condition, const Situation& situation) {
    const std::size_t step = *situation.model.find_step(condition.step);
    const Criterion& criterion = situation.checklist.problem.criteria[step];
    return criterion.answered() && among(condition.ids, situation.model.outcome_id(step, *criterion.given));
}

bool needs(const std::string& need, const Situation& situation) {
    const std::vector<Step>& steps = situation.model.pack().steps;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (!steps[step].takes_many || situation.checklist.steps[step].state != StepState::answered) continue;
        for (const std::size_t option : situation.checklist.steps[step].options)
            if (steps[step].options[option].id == need) return true;
    }
    return false;
}

}  // namespace

bool holds(const Condition& condition, const Situation& situation) {
    const auto part_holds = [&](const Condition& part) { return holds(part, situation); };
    using enum Condition::Kind;
    switch (condition.kind) {
        case all: return std::all_of(condition.parts.begin(), condition.parts.end(), part_holds);
        case any: return std::any_of(condition.parts.begin(), condition.parts.end(), part_holds);
        case none: return std::none_of(condition.parts.begin(), condition.parts.end(), part_holds);
        case step: return step_is(condition, situation);
        case need: return needs(condition.ids.front(), situation);
        case verdict:
            return std::any_of(situation.winners.begin(), situation.winners.end(), [&](std::size_t winner) {
                return among(condition.ids, situation.model.pack().alternatives[winner].id);
            });
        case strength: break;
    }
    return among(condition.ids, situation.strength);
}

std::vector<const Passage*> fitting(const std::vector<Passage>& passages, const Situation& situation) {
    std::vector<const Passage*> fitting;
    for (const Passage& passage : passages)
        if (!passage.when || holds(*passage.when, situation)) fitting.push_back(&passage);
    return fitting;
}

}  // namespace crossroads
