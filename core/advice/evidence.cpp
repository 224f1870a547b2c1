#include "core/advice/evidence.hpp"

#include <algorithm>

#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

bool stronger_than_opinion(const Pack& pack, const std::string& source) {
    return pack.sources[*find_id(pack.sources, source)].kind != "opinion";
}

bool supported(const Pack& pack, const Value& value) {
    return std::any_of(value.sources.begin(), value.sources.end(),
                       [&](const std::string& source) { return stronger_than_opinion(pack, source); });
}

}  // namespace

bool rests_on_judgement(const Model& model, StepIndex step, OutcomeIndex outcome, AlternativeIndex alternative) {
    return !supported(model.pack(), model.value(step, outcome, alternative));
}

Evidence evidence(const Model& model, const Problem& problem, AlternativeIndex winner, AlternativeIndex rival) {
    Evidence evidence{{}, problem};
    for (const StepIndex step : answered_steps(problem)) {
        const OutcomeIndex given = *problem.criteria[step].given;
        if (!rests_on_judgement(model, step, given, winner) && !rests_on_judgement(model, step, given, rival)) continue;
        evidence.on_opinion.push_back(step);
        evidence.without.criteria[step].weight = 0;
    }
    return evidence;
}

std::vector<std::size_t> outdated(const Pack& pack, std::string_view today) {
    std::vector<std::size_t> outdated;
    for (std::size_t i = 0; i < pack.sources.size(); ++i)
        if (!pack.sources[i].true_until.empty() && pack.sources[i].true_until < today) outdated.push_back(i);
    return outdated;
}

}  // namespace crossroads
