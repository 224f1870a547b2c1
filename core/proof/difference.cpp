#include "core/proof/difference.hpp"

#include <algorithm>

namespace crossroads {

namespace {

/// The step of the other pack that asks the same.
std::optional<std::size_t> same_step(const Model& model, std::size_t step, const Model& other) {
    const Step& asked = model.pack().steps[step];
    const std::optional<std::size_t> found = other.find_step(asked.id);
    if (found && other.pack().steps[*found].takes_many == asked.takes_many) return found;
    return std::nullopt;
}

/// The points of `other` for the steps and outcomes of `asked`.
Reading read_by(const Model& other, const Model& asked) {
    Reading reading{other.alternatives(), {}, {}, false};
    for (std::size_t step = 0; step < asked.steps(); ++step) {
        reading.points.emplace_back();
        const std::optional<std::size_t> known = same_step(asked, step, other);
        for (std::size_t outcome = 0; outcome < asked.criterion(step).values.size(); ++outcome) {
            reading.points.back().emplace_back();
            if (!known) continue;
            const Criterion& criterion = other.criterion(*known);
            const std::optional<std::size_t> same = other.find_outcome(*known, asked.outcome_id(step, outcome));
            if (!same) continue;
            for (const std::int64_t value : criterion.values[*same])
                reading.points.back().back().push_back(criterion.weight * value);
        }
    }
    return reading;
}

/// The bit of each alternative of `other` in sets of `asked`; those that `asked` does not
/// have get bits of their own.
std::vector<std::size_t> bits(const Model& other, const Model& asked) {
    std::vector<std::size_t> bits;
    std::size_t unknown = asked.alternatives();
    for (const Alternative& alternative : other.pack().alternatives) {
        const std::optional<std::size_t> same = asked.find_alternative(alternative.id);
        bits.push_back(same ? *same : unknown++);
    }
    return bits;
}

/// Whether both set the alternatives apart alike in every outcome, but for one factor of all
/// weights. Then no winners can differ, however many checklists there are.
bool alike(const Reading& one, const Reading& other, const std::vector<std::size_t>& bits) {
    if (one.alternatives != other.alternatives) return false;
    std::int64_t ours = 0;  // the first difference that is not 0: the factor is theirs / ours
    std::int64_t theirs = 0;
    for (std::size_t step = 0; step < one.points.size(); ++step)
        for (std::size_t outcome = 0; outcome < one.points[step].size(); ++outcome) {
            const auto& here = one.points[step][outcome];
            const auto& there = other.points[step][outcome];
            if (there.empty()) return false;
            for (std::size_t a = 0; a < bits.size(); ++a) {
                if (bits[a] >= bits.size()) return false;
                const std::int64_t our_difference = here[bits[a]] - here[bits[0]];
                const std::int64_t their_difference = there[a] - there[0];
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
    std::vector<Criterion> criteria;
    for (std::size_t step = 0; step < asked.steps(); ++step) {
        criteria.push_back(asked.criterion(step));
        compared.checklists *= criteria.back().values.size();
    }
    const Reading readings[] = {reading(criteria, asked.alternatives()), read_by(other, asked)};
    const std::vector<std::size_t> bits = crossroads::bits(other, asked);
    if (alike(readings[0], readings[1], bits)) {
        compared.examined = Examined::alike;
        return compared;
    }
    const Method method = compared.checklists <= static_cast<Count>(effort.all) ? Method::all : Method::bounds;
    const Walked walked = walk(readings, method, effort.budget, [&](const Alike& some) {
        AlternativeSet theirs = 0;
        for (std::size_t a = 0; a < bits.size(); ++a) theirs |= (some.winners[1] >> a & 1) << bits[a];
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
    for (std::size_t step = 0; step < model.steps(); ++step) {
        const Step& asked = model.pack().steps[step];
        if (!other.find_step(asked.id)) {
            own.steps.push_back(asked.id);
            continue;
        }
        const std::optional<std::size_t> same = same_step(model, step, other);
        for (std::size_t outcome = 0; outcome < model.criterion(step).values.size(); ++outcome)
            if (!same || !other.find_outcome(*same, model.outcome_id(step, outcome)))
                own.outcomes.emplace_back(asked.id, model.outcome_id(step, outcome));
        if (!asked.takes_many) continue;
        for (const Option& need : asked.options)
            if (!same || !other.find_option(*same, need.id)) own.needs.emplace_back(asked.id, need.id);
    }
    return own;
}

/// Whether some set of needs that both know may fall into bands of different ids.
bool bands_moved(const Step& one, const Step& other) {
    const auto same_need = [](const Option& a, const Option& b) {
        return a.id == b.id && a.load == b.load && a.exclusive == b.exclusive;
    };
    const auto same_band = [](const Band& a, const Band& b) { return a.id == b.id && a.from == b.from; };
    return !std::is_permutation(one.options.begin(), one.options.end(), other.options.begin(), other.options.end(), same_need) ||
           !std::equal(one.bands.begin(), one.bands.end(), other.bands.begin(), other.bands.end(), same_band);
}

}  // namespace

Difference difference(const Model& one, const Model& other, Effort effort) {
    Difference difference;
    difference.own[0] = own(one, other);
    difference.own[1] = own(other, one);
    for (std::size_t step = 0; step < one.steps(); ++step)
        if (const auto same = same_step(one, step, other); same && one.pack().steps[step].takes_many)
            if (bands_moved(one.pack().steps[step], other.pack().steps[*same]))
                difference.bands_moved.push_back(one.pack().steps[step].id);
    const auto asks_nothing_else = [](const Own& own) { return own.steps.empty() && own.outcomes.empty(); };
    difference.compared.push_back(compare(one, other, effort));
    if (!asks_nothing_else(difference.own[0]) || !asks_nothing_else(difference.own[1]))
        difference.compared.push_back(compare(other, one, effort));
    return difference;
}

}  // namespace crossroads
