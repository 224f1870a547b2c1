#include "core/model/judged.hpp"

namespace crossroads {

namespace {

void write_over(Value& table, const Value& said) {
    table.value = said.value;
    if (said.reason.empty()) return;
    table.reason = said.reason;
    table.sources = said.sources;
    table.against = said.against;
}

void write_over(Values& table, const Values& said) {
    for (auto& [alternative, value] : table)
        for (const auto& [id, other] : said)
            if (id == alternative) write_over(value, other);
}

}  // namespace

Pack judged_by(Pack pack, std::size_t set) {
    const Judgement judgement = pack.judgements[set];
    for (const auto& [id, weight] : judgement.weights) pack.steps[*find_id(pack.steps, id)].weight = weight;
    for (const StepValues& values : judgement.values) {
        Step& step = pack.steps[*find_id(pack.steps, values.step)];
        for (const OutcomeValues& outcome : values.outcomes) {
            if (step.takes_many)
                write_over(step.bands[*find_id(step.bands, outcome.outcome)].values, outcome.values);
            else
                write_over(step.options[*find_id(step.options, outcome.outcome)].values, outcome.values);
        }
    }
    return pack;
}

}  // namespace crossroads
