#include "core/advice/evidence.hpp"

#include <algorithm>

namespace crossroads {

namespace {

const Values& values_of(const Step& step, std::size_t outcome) {
    return step.takes_many ? step.bands[outcome].values : step.options[outcome].values;
}

bool stronger_than_opinion(const Pack& pack, const std::string& source_id) {
    return std::any_of(pack.sources.begin(), pack.sources.end(),
                       [&](const Source& source) { return source.id == source_id && source.kind != "opinion"; });
}

bool supported(const Pack& pack, const Values& values, std::size_t alternative) {
    const auto stronger = [&](const std::string& source) { return stronger_than_opinion(pack, source); };
    return std::any_of(values.begin(), values.end(), [&](const auto& entry) {
        const auto& [id, value] = entry;
        return id == pack.alternatives[alternative].id && std::any_of(value.sources.begin(), value.sources.end(), stronger);
    });
}

}  // namespace

Evidence evidence(const Model& model, const Problem& problem, std::size_t winner, std::size_t rival) {
    const Pack& pack = model.pack();
    Evidence evidence{{}, problem};
    for (std::size_t step = 0; step < problem.criteria.size(); ++step) {
        if (!problem.criteria[step].answered()) continue;
        const Values& values = values_of(pack.steps[step], *problem.criteria[step].given);
        if (supported(pack, values, winner) && supported(pack, values, rival)) continue;
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
