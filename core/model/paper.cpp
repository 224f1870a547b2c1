#include "core/model/paper.hpp"

#include "core/decision/points.hpp"

namespace crossroads {

namespace {

PaperStep paper_step(const Step& step, const Criterion& criterion, std::int64_t total) {
    PaperStep paper;
    for (const Row& values : criterion.values) {
        PaperOutcome& outcome = paper.outcomes.emplace_back();
        for (const std::int64_t value : values) outcome.tenths.push_back(rounded_points(criterion.weight * value, total, 10));
    }
    if (!step.takes_many) return paper;
    for (const Option& option : step.options) paper.loads.push_back(option.load);
    PaperOutcome* below = nullptr;
    for (const OutcomeIndex outcome : paper.outcomes.places()) {
        const std::int64_t from = step.bands[outcome.number()].from;
        paper.outcomes[outcome].from = from;
        if (below) below->to = from - 1;
        below = &paper.outcomes[outcome];
    }
    return paper;
}

}  // namespace

By<StepIndex, PaperStep> paper(const Model& model) {
    std::int64_t total = 0;
    for (const Criterion& criterion : model.criteria()) total += criterion.weight;
    By<StepIndex, PaperStep> paper;
    for (const StepIndex step : model.criteria().places())
        paper.push_back(paper_step(model.step(step), model.criteria()[step], total));
    return paper;
}

}  // namespace crossroads
