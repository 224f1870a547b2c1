#include "core/advice/work.hpp"

#include "core/decision/order.hpp"

namespace crossroads {

std::vector<Work> work(const Model& model, const Checklist& checklist) {
    std::vector<Work> all;
    for (const StepIndex step : checklist.steps.places()) {
        if (!model.step(step).takes_many || checklist.steps[step].state != StepState::answered) continue;
        const std::vector<std::size_t>& options = checklist.steps[step].options;
        const Outcomes& outcomes = model.outcomes(step);
        const std::vector<std::int64_t> sums = model.sums(step, options);
        for (std::size_t m = 0; m < sums.size(); ++m) {
            Work work{step, std::nullopt, sums[m], outcomes.bands[*checklist.problem.criteria[step].given][m], {}};
            if (!outcomes.frameworks.empty()) work.framework = outcomes.frameworks[m];
            std::vector<std::int64_t> left;
            for (const std::size_t option : options) left.push_back(outcomes.loads[option][m]);
            for (const std::size_t i : largest_first(left))
                if (left[i] > 0) work.needs.push_back({options[i], left[i]});
            all.push_back(std::move(work));
        }
    }
    return all;
}

}  // namespace crossroads
