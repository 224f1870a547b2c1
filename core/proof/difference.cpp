#include "core/proof/difference.hpp"

#include <algorithm>

#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// The step of the other pack that asks the same.
std::optional<StepIndex> same_step(const Model& model, StepIndex step, const Model& other) {
    const Step& asked = model.step(step);
    const std::optional<StepIndex> found = other.find_step(asked.id);
    if (found && other.step(*found).takes_many == asked.takes_many) return found;
    return std::nullopt;
}

/// The points of `other` for the steps and outcomes of `asked`.
Reading read_by(const Model& other, const Model& asked) {
    Reading reading = crossroads::reading(other);
    const By<StepIndex, Rows> points = std::move(reading.points);
    reading.points.clear();
    for (const StepIndex step : asked.criteria().places()) {
        reading.points.emplace_back();
        const std::optional<StepIndex> known = same_step(asked, step, other);
        for (const OutcomeIndex outcome : asked.criteria()[step].values.places()) {
            reading.points.back().emplace_back();
            if (!known) continue;
            if (const auto same = other.find_outcome(*known, asked.outcome_id(step, outcome))) reading.points.back().back() = points[*known][*same];
        }
    }
    return reading;
}

/// The place of each alternative of `other` in sets of `asked`; those that `asked` does not
/// have get places of their own.
By<AlternativeIndex, AlternativeIndex> places(const Model& other, const Model& asked) {
    By<AlternativeIndex, AlternativeIndex> places;
    AlternativeIndex unknown(asked.alternatives());
    for (const Alternative& alternative : other.pack().alternatives) {
        const std::optional<AlternativeIndex> same = asked.find_alternative(alternative.id);
        places.push_back(same ? *same : unknown);
        if (!same) ++unknown;
    }
    return places;
}

/// Whether both set the alternatives apart alike in every outcome, but for one factor of all
/// weights. Then no winners can differ, however many checklists there are.
bool alike(const Reading& one, const Reading& other, const By<AlternativeIndex, AlternativeIndex>& places) {
    if (one.start != Row(one.alternatives, 0) || other.start != one.start) return false;  // somebody may be out
    std::int64_t ours = 0;  // the first difference that is not 0: the factor is theirs / ours
    std::int64_t theirs = 0;
    for (const StepIndex step : one.points.places())
        for (const OutcomeIndex outcome : one.points[step].places()) {
            const Row& here = one.points[step][outcome];
            const Row& there = other.points[step][outcome];
            if (there.empty()) return false;
            for (const AlternativeIndex a : places.places()) {
                if (places[a].number() >= places.size()) return false;
                const std::int64_t our_difference = here[places[a]] - here[places.front()];
                const std::int64_t their_difference = there[a] - there.front();
                if (ours == 0) {
                    ours = our_difference;
                    theirs = their_difference;
                    if ((ours > 0) != (theirs > 0) || (ours < 0) != (theirs < 0)) return false;
                }
                if (our_difference * theirs != their_difference * ours) return false;
            }
        }
    return true;
}

Compared compare(const Model& asked, const Model& other, Effort effort) {
    Compared compared;
    for (const Criterion& criterion : asked.criteria()) compared.checklists *= criterion.values.size();
    const Reading readings[] = {reading(asked), read_by(other, asked)};
    const By<AlternativeIndex, AlternativeIndex> places = crossroads::places(other, asked);
    if (alike(readings[0], readings[1], places)) {
        compared.examined = Examined::alike;
        return compared;
    }
    const Method method = compared.checklists <= static_cast<Count>(effort.all) ? Method::all : Method::bounds;
    const Walked walked = walk(readings, method, effort.budget / 2, [&](const Alike& some) {
        AlternativeSet theirs = 0;
        for (const AlternativeIndex winner : members(some.winners[1])) theirs |= only(places[winner]);
        if (theirs == some.winners[0]) return true;
        compared.differing += some.count;
        for (Completion& outcomes : some.first(max_examples))
            compared.examples.push_back({std::move(outcomes), some.winners[0], some.winners[1]});
        std::sort(compared.examples.begin(), compared.examples.end(),
                  [](const Differing& a, const Differing& b) { return a.outcomes < b.outcomes; });
        if (compared.examples.size() > max_examples) compared.examples.resize(max_examples);
        return true;
    });
    compared.work = walked.work;
    if (walked.finished) {
        compared.examined = method == Method::all ? Examined::all : Examined::by_bounds;
    } else {
        compared.differing = 0;
        compared.examples.clear();
    }
    return compared;
}

Own own(const Model& model, const Model& other) {
    Own own;
    for (const Alternative& alternative : model.pack().alternatives)
        if (!other.find_alternative(alternative.id)) own.alternatives.push_back(alternative.id);
    for (const StepIndex step : model.criteria().places()) {
        const Step& asked = model.step(step);
        if (!other.find_step(asked.id)) {
            own.steps.push_back(asked.id);
            continue;
        }
        const std::optional<StepIndex> same = same_step(model, step, other);
        for (const OutcomeIndex outcome : model.criteria()[step].values.places())
            if (!same || !other.find_outcome(*same, model.outcome_id(step, outcome)))
                own.outcomes.emplace_back(asked.id, model.outcome_id(step, outcome));
        if (!asked.takes_many) continue;
        for (const Option& need : asked.options)
            if (!same || !other.find_option(*same, need.id)) own.needs.emplace_back(asked.id, need.id);
    }
    return own;
}

/// Whether some set of needs that both know may fall into bands of different ids.
bool bands_moved(const Model& one, StepIndex step, const Model& other, StepIndex same) {
    const Step& here = one.step(step);
    const Step& there = other.step(same);
    const auto frameworks = [](const Model& model, StepIndex asked) {
        std::vector<std::string_view> ids;
        for (const std::size_t framework : model.outcomes(asked).frameworks) ids.push_back(model.pack().frameworks[framework].id);
        return ids;
    };
    const auto same_need = [&](const Option& need) {
        const std::optional<std::size_t> found = find_id(there.options, need.id);
        const auto number = static_cast<std::size_t>(&need - here.options.data());
        return found && one.outcomes(step).loads[number] == other.outcomes(same).loads[*found] &&
               need.exclusive == there.options[*found].exclusive;
    };
    const auto same_band = [](const Band& a, const Band& b) { return a.id == b.id && a.from == b.from; };
    return here.options.size() != there.options.size() || frameworks(one, step) != frameworks(other, same) ||
           !std::all_of(here.options.begin(), here.options.end(), same_need) ||
           !std::equal(here.bands.begin(), here.bands.end(), there.bands.begin(), there.bands.end(), same_band);
}

}  // namespace

Difference difference(const Model& one, const Model& other, Effort effort) {
    Difference difference;
    difference.own[0] = own(one, other);
    difference.own[1] = own(other, one);
    for (const StepIndex step : one.criteria().places())
        if (const auto same = same_step(one, step, other); same && one.step(step).takes_many)
            if (bands_moved(one, step, other, *same)) difference.bands_moved.push_back(one.step(step).id);
    const auto asks_nothing_else = [](const Own& own) { return own.steps.empty() && own.outcomes.empty(); };
    difference.compared.push_back(compare(one, other, effort));
    if (!asks_nothing_else(difference.own[0]) || !asks_nothing_else(difference.own[1]))
        difference.compared.push_back(compare(other, one, effort));
    return difference;
}

}  // namespace crossroads
