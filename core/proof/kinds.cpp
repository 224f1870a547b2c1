#include "core/proof/kinds.hpp"

#include <map>

namespace crossroads {

Kinds kinds_of(const Model& model, StepIndex step, Method method, std::int64_t budget) {
    Reading others = reading(model);
    const Rows here = others.points[step];
    others.points.erase(others.points.begin() + static_cast<std::ptrdiff_t>(step.number()));
    others.answered = true;
    By<OutcomeIndex, Reading> readings(here.size(), others);
    for (const OutcomeIndex outcome : readings.places())
        for (const AlternativeIndex a : here[outcome].places()) readings[outcome].start[a] += here[outcome][a];
    Kinds all{By<OutcomeIndex, std::size_t>(readings.size(), 0)};
    const Walked walked = walk(readings.list(), method, budget, [&](const Alike& alike) {
        std::map<std::pair<std::size_t, AlternativeSet>, std::size_t> finer;
        for (const OutcomeIndex outcome : readings.places())
            all.kinds[outcome] = finer.try_emplace({all.kinds[outcome], alike.winners[outcome.number()]}, finer.size()).first->second;
        return finer.size() < readings.size();  // once all are told apart, nothing more can be learnt
    });
    all.decided = walked.finished;
    all.work = walked.work;
    return all;
}

}  // namespace crossroads
