#include "core/proof/directions.hpp"

namespace crossroads {

namespace {

bool leads(const Outcomes& outcomes, AlternativeIndex favours, AlternativeIndex over, OutcomeIndex from, OutcomeIndex to) {
    if (outcomes.frameworks.empty()) return from.number() + 1 == to.number();
    const std::size_t more = outcomes.measure_of[over];
    const std::size_t less = outcomes.measure_of[favours];
    return outcomes.bands[from][more] <= outcomes.bands[to][more] &&
           (more == less || outcomes.bands[from][less] >= outcomes.bands[to][less]);
}

}  // namespace

Course course(const Model& model, StepIndex step, const Direction& direction) {
    const Rows& values = model.criteria()[step].values;
    const AlternativeIndex favours = *model.find_alternative(direction.favours);
    const AlternativeIndex over = *model.find_alternative(direction.over);
    const auto difference = [&](OutcomeIndex outcome) { return values[outcome][favours] - values[outcome][over]; };
    Course course;
    for (const OutcomeIndex from : values.places())
        for (const OutcomeIndex to : values.places()) {
            if (!leads(model.outcomes(step), favours, over, from, to)) continue;
            course.grows = course.grows || difference(to) > difference(from);
            if (difference(to) >= difference(from)) continue;
            course.shrinks = {from, to, difference(from), difference(to)};
            return course;
        }
    return course;
}

}  // namespace crossroads
