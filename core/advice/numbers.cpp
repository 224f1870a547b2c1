#include "core/advice/numbers.hpp"

#include "core/decision/points.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

std::vector<AnswerNumbers> numbers(const Problem& problem) {
    const std::int64_t total = total_weight(problem);
    const Row all = scores(problem);
    std::vector<AnswerNumbers> numbers;
    for (const StepIndex step : answered_steps(problem)) {
        const Criterion& criterion = problem.criteria[step];
        numbers.push_back({step, *criterion.given, criterion.weight, criterion.values[*criterion.given], {}});
    }
    for (const AlternativeIndex a : problem.all()) {
        std::vector<std::int64_t> parts;
        for (const AnswerNumbers& answer : numbers) parts.push_back(answer.weight * answer.values[a]);
        const std::vector<std::int64_t> tenths = apportioned(parts, total, 10, rounded_points(all[a], total, 10));
        for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i].tenths.push_back(tenths[i]);
    }
    return numbers;
}

}  // namespace crossroads
