#include "core/advice/beyond.hpp"

#include <algorithm>

#include "core/decision/order.hpp"
#include "core/decision/points.hpp"
#include "core/decision/scoring.hpp"
#include "core/model/beyond.hpp"
#include "core/model/provisions.hpp"

namespace crossroads {

namespace {

std::int64_t value_of(const Outcome& outcome, const Alternative& alternative) {
    const auto of = [&](const auto& entry) { return entry.first == alternative.id; };
    return std::find_if(outcome.values.begin(), outcome.values.end(), of)->second.value;
}

/// The least work that a need leaves in a framework that one is built from; `most` where it leaves more in each.
std::int64_t least_work(const LoadRule& rule, const Option& need, const Alternative& alternative, std::int64_t most = max_load) {
    for (const std::string& framework : alternative.frameworks)
        if (const Provision* provision = provision_of(need, framework)) most = std::min(most, work_left(rule, *provision).value_or(most));
    return most;
}

std::vector<BroughtNeed> brought(const Model& model, const Checklist& checklist, const Alternative& alternative, const std::vector<AlternativeIndex>& winners) {
    std::vector<BroughtNeed> brought;
    for (const StepIndex step : answered_steps(checklist.problem)) {
        const Step& asked = model.step(step);
        if (!measures_work(asked)) continue;
        for (const std::size_t option : checklist.steps[step].options) {
            const Option& need = asked.options[option];
            std::int64_t theirs = max_load;
            for (const AlternativeIndex winner : winners) theirs = least_work(asked.load_rule, need, model.alternative(winner), theirs);
            if (least_work(asked.load_rule, need, alternative) < theirs) brought.push_back({step, option});
        }
    }
    return brought;
}

/// An alternative of one framework that a winner has beside another one, and that scores less.
std::optional<AlternativeIndex> seat_for(std::int64_t score, const Model& model, const Row& scores, const std::vector<AlternativeIndex>& winners) {
    for (const AlternativeIndex winner : winners) {
        const Alternative& both = model.alternative(winner);
        if (both.frameworks.size() < 2 || both.in_turn) continue;
        for (const AlternativeIndex a : scores.places()) {
            const std::vector<std::string>& frameworks = model.alternative(a).frameworks;
            if (frameworks.size() == 1 && frameworks.front() == both.frameworks.back() && scores[a] < score) return a;
        }
    }
    return std::nullopt;
}

BeyondAdvice advice_on(std::size_t place, const Model& model, const Checklist& checklist, const Verdict& verdict) {
    const Alternative& alternative = model.pack().beyond[place];
    const Problem& problem = checklist.problem;
    const Row others = scores(problem);
    const AlternativeIndex rival = verdict.winners.front();
    BeyondAdvice advice;
    advice.alternative = place;
    advice.rival = rival;

    std::int64_t score = 0;
    std::vector<std::int64_t> gains;
    std::vector<BeyondPart> parts;
    for (const StepIndex step : answered_steps(problem)) {
        const Criterion& criterion = problem.criteria[step];
        const Outcome& outcome = outcome_for(model.step(step), alternative, checklist.steps[step].options);
        const std::int64_t value = value_of(outcome, alternative);
        score += criterion.weight * value;
        gains.push_back(criterion.weight * (value - criterion.values[*criterion.given][rival]));
        parts.push_back({step, &outcome, 0});
    }

    const std::int64_t total = verdict.total_weight;
    const std::int64_t lead = score - others[rival];
    advice.points = rounded_points(score, total, 1);
    advice.tenths = rounded_points(score, total, 10);
    advice.lead_tenths = advice.tenths - rounded_points(others[rival], total, 10);
    const std::vector<std::int64_t> tenths = apportioned(gains, total, 10, advice.lead_tenths);
    for (const std::size_t i : largest_first(tenths)) {
        parts[i].tenths = tenths[i];
        advice.parts.push_back(parts[i]);
    }

    const std::int64_t enough = model.pack().firmness.leaning * total;
    if (lead >= 0) advice.firmness = lead == 0 ? Firmness::tie : lead < enough ? Firmness::close : Firmness::leaning;
    advice.brings = brought(model, checklist, alternative, verdict.winners);
    advice.seat = seat_for(score, model, others, verdict.winners);
    if (lead >= enough && !advice.brings.empty())
        advice.look = Look::first;
    else if (lead > -enough || advice.seat)
        advice.look = Look::too;
    return advice;
}

}  // namespace

std::string_view name(Look look) {
    switch (look) {
        case Look::first: return "first";
        case Look::too: return "too";
        case Look::nothing: break;
    }
    return "nothing";
}

std::vector<BeyondAdvice> beyond_advice(const Model& model, const Checklist& checklist, const Verdict& verdict) {
    std::vector<BeyondAdvice> advice;
    for (std::size_t i = 0; i < checklist.beyond_ruled_out.size(); ++i)
        if (!checklist.beyond_ruled_out[i]) advice.push_back(advice_on(i, model, checklist, verdict));
    return advice;
}

}  // namespace crossroads
