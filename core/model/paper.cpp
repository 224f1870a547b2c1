#include "core/model/paper.hpp"

#include <algorithm>

#include "core/decision/points.hpp"

namespace crossroads {

namespace {

PaperStep paper_step(const Model& model, StepIndex index, std::int64_t total) {
    const Step& step = model.step(index);
    const Outcomes& outcomes = model.outcomes(index);
    PaperStep paper{{}, outcomes.frameworks, outcomes.loads, outcomes.measure_of};
    const auto add = [&](const Outcome& outcome) {
        PaperLine& line = paper.lines.emplace_back(PaperLine{outcome.id, std::nullopt, std::nullopt, {}});
        for (const Alternative& alternative : model.pack().alternatives) {
            const auto of = [&](const auto& entry) { return entry.first == alternative.id; };
            const std::int64_t value = std::find_if(outcome.values.begin(), outcome.values.end(), of)->second.value;
            line.tenths.push_back(rounded_points(model.criteria()[index].weight * value, total, 10));
        }
    };
    if (!step.takes_many) {
        for (const Option& option : step.options) add(option);
        return paper;
    }
    for (const Band& band : step.bands) {
        if (!paper.lines.empty()) paper.lines.back().to = band.from - 1;
        add(band);
        paper.lines.back().from = band.from;
    }
    return paper;
}

}  // namespace

By<StepIndex, PaperStep> paper(const Model& model) {
    std::int64_t total = 0;
    for (const Criterion& criterion : model.criteria()) total += criterion.weight;
    By<StepIndex, PaperStep> paper;
    for (const StepIndex step : model.criteria().places()) paper.push_back(paper_step(model, step, total));
    return paper;
}

}  // namespace crossroads
