#include "core/model/decreed.hpp"

#include <algorithm>

namespace crossroads {

namespace {

/// Before the ids of warnings of the house, among cautions: no id of a pack begins so.
constexpr std::string_view prefix = "rule:";

void set_weight(Pack& pack, const HouseRule& rule) {
    pack.steps[*find_id(pack.steps, rule.step)].weight = rule.number;
    for (Judgement& set : pack.judgements) std::erase_if(set.weights, [&](const auto& weight) { return weight.first == rule.step; });
}

Values& values_of(Step& step, const std::string& outcome) {
    return step.takes_many ? step.bands[*find_id(step.bands, outcome)].values : step.options[*find_id(step.options, outcome)].values;
}

void set_value(Pack& pack, const HouseRule& rule) {
    const auto is_meant = [&](const Values::value_type& value) { return value.first == rule.alternative; };
    Values& values = values_of(pack.steps[*find_id(pack.steps, rule.step)], rule.outcome);
    std::find_if(values.begin(), values.end(), is_meant)->second = {rule.number, rule.because, {}};
    for (Judgement& set : pack.judgements)
        for (StepValues& step : set.values)
            for (OutcomeValues& outcome : step.outcomes)
                if (step.step == rule.step && outcome.outcome == rule.outcome) std::erase_if(outcome.values, is_meant);
}

}  // namespace

Pack decreed(Pack pack, House house) {
    std::erase_if(pack.cautions, [](const Passage& caution) { return caution.id.starts_with(prefix); });
    for (const DecreedRule& decreed : house.rules) {
        const HouseRule& rule = decreed.rule;
        if (decreed.acts(Effect::weight)) set_weight(pack, rule);
        if (decreed.acts(Effect::value)) set_value(pack, rule);
        if (decreed.acts(Effect::warn))
            pack.cautions.push_back({std::string(prefix) + rule.id, rule.warn, rule.because, {}, rule.when, {}});
    }
    pack.house = std::move(house);
    return pack;
}

bool decrees_weight(const House& house, std::string_view step) {
    return std::any_of(house.rules.begin(), house.rules.end(),
                       [&](const DecreedRule& decreed) { return decreed.acts(Effect::weight) && decreed.rule.step == step; });
}

bool names(const HouseRule& rule, const Alternative& alternative) {
    if (rule.rule_out == alternative.id) return true;
    const auto is_named = [&](const std::string& id) { return rule.rule_out == std::string(framework_prefix) + id; };
    return std::any_of(alternative.frameworks.begin(), alternative.frameworks.end(), is_named);
}

AlternativeSet named_by(const Pack& pack, const HouseRule& rule) {
    AlternativeSet named = 0;
    for (const AlternativeIndex a : below<AlternativeIndex>(pack.alternatives.size()))
        if (names(rule, pack.alternatives[a.number()])) named |= only(a);
    return named;
}

bool meets(const Condition& when, const Pack& pack, const Step& step, const Outcomes& outcomes, OutcomeIndex outcome) {
    const auto is_asked = [&](const std::string& id) { return std::find(when.ids.begin(), when.ids.end(), id) != when.ids.end(); };
    if (when.kind == Condition::Kind::step) return when.step == step.id && is_asked(outcomes.ids[outcome]);
    if (when.kind == Condition::Kind::any)
        return std::any_of(when.parts.begin(), when.parts.end(),
                           [&](const Condition& part) { return meets(part, pack, step, outcomes, outcome); });
    for (std::size_t m = 0; m < outcomes.frameworks.size(); ++m)
        if (pack.frameworks[outcomes.frameworks[m]].id == when.framework && is_asked(step.bands[outcomes.bands[outcome][m]].id)) return true;
    return false;
}

}  // namespace crossroads
