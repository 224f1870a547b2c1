#include "tests/core/house_oracle.hpp"

namespace oracle {

namespace {

using crossroads::Condition;
using crossroads::Effect;
using crossroads::HouseRule;
using crossroads::Pack;
using crossroads::Step;

const Step* step_of(const Pack& pack, const std::string& id) {
    for (const Step& step : pack.steps)
        if (step.id == id) return &step;
    return nullptr;
}

bool has(const Names& names, const std::string& name) {
    for (const std::string& one : names)
        if (one == name) return true;
    return false;
}

/// Options of a step that takes one, or bands.
Names answers_of(const Step& step) {
    Names ids;
    for (const auto& band : step.bands) ids.push_back(band.id);
    for (const auto& option : step.options)
        if (!step.takes_many) ids.push_back(option.id);
    return ids;
}

Names built_from(const Pack& pack) {
    Names ids;
    for (const auto& alternative : pack.alternatives)
        for (const std::string& framework : alternative.frameworks) ids.push_back(framework);
    return ids;
}

bool knows(const Pack& pack, const Condition& condition) {
    for (const Condition& part : condition.parts)
        if (!knows(pack, part)) return false;
    if (condition.kind == Condition::Kind::step) {
        const Step* step = step_of(pack, condition.step);
        if (!step || measured(*step)) return false;
        for (const std::string& id : condition.ids)
            if (!has(answers_of(*step), id)) return false;
    }
    if (condition.kind == Condition::Kind::work) {
        if (!has(built_from(pack), condition.framework)) return false;
        for (const std::string& id : condition.ids) {
            bool somewhere = false;
            for (const Step& step : pack.steps) somewhere = somewhere || (measured(step) && has(answers_of(step), id));
            if (!somewhere) return false;
        }
    }
    return true;
}

bool is_alternative(const Pack& pack, const std::string& id) {
    for (const auto& alternative : pack.alternatives)
        if (alternative.id == id) return true;
    return false;
}

bool knows(const Pack& pack, const HouseRule& rule) {
    if (rule.when && !knows(pack, *rule.when)) return false;
    if (rule.effect == Effect::rule_out && rule.rule_out.find(':') != std::string::npos)
        return has(built_from(pack), rule.rule_out.substr(rule.rule_out.find(':') + 1));
    if (rule.effect == Effect::rule_out) return is_alternative(pack, rule.rule_out);
    if (rule.effect == Effect::warn) return true;
    const Step* step = step_of(pack, rule.step);
    return step && (rule.effect == Effect::weight || (has(answers_of(*step), rule.outcome) && is_alternative(pack, rule.alternative)));
}

/// Each measure of a step with the band that this outcome has in it.
std::vector<std::pair<std::string, std::string>> work_in(const Pack& pack, const Step& step, const std::string& outcome) {
    std::vector<std::pair<std::string, std::string>> work;
    std::string rest = outcome + ".";
    for (const std::string& measure : measures(pack, step)) {
        work.emplace_back(measure, rest.substr(0, rest.find('.')));
        rest.erase(0, rest.find('.') + 1);
    }
    return work;
}

bool met(const Pack& pack, const Condition& condition, const Names& checklist) {
    for (const Condition& part : condition.parts)
        if (met(pack, part, checklist)) return true;
    for (std::size_t i = 0; i < checklist.size(); ++i) {
        const Step& step = pack.steps[i];
        if (condition.kind == Condition::Kind::step && step.id == condition.step && has(condition.ids, checklist[i])) return true;
        if (condition.kind == Condition::Kind::work && measured(step) && !checklist[i].empty())
            for (const auto& [framework, band] : work_in(pack, step, checklist[i]))
                if (framework == condition.framework && has(condition.ids, band)) return true;
    }
    return false;
}

/// The outcome's part that decides what an alternative has: its own band.
std::string own(const Pack& pack, const Step& step, const std::string& outcome, const std::string& alternative) {
    if (!measured(step)) return outcome;
    for (const auto& [framework, band] : work_in(pack, step, outcome))
        if (framework == measure_of(pack, step, alternative)) return band;
    return "";
}

}  // namespace

bool acts(const Pack& pack, const Rules& rules, std::size_t number) {
    const HouseRule& rule = rules[number];
    if (rule.off || !knows(pack, rule)) return false;
    if (rule.effect != Effect::weight && rule.effect != Effect::value) return true;
    for (const HouseRule& other : rules)
        if (!other.off && knows(pack, other) && other.effect == rule.effect && other.step == rule.step && other.outcome == rule.outcome &&
            other.alternative == rule.alternative && other.number != rule.number)
            return false;
    return true;
}

NameSet ruled_out(const Pack& pack, const Rules& rules, const Names& checklist) {
    NameSet out;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].effect != Effect::rule_out || !acts(pack, rules, i) || (rules[i].when && !met(pack, *rules[i].when, checklist))) continue;
        for (const auto& alternative : pack.alternatives) {
            if (alternative.id == rules[i].rule_out) out.insert(alternative.id);
            for (const std::string& framework : alternative.frameworks)
                if ("framework:" + framework == rules[i].rule_out) out.insert(alternative.id);
        }
    }
    return out;
}

NameSet winners_under(const Pack& pack, const Rules& rules, const Names& checklist) {
    const NameSet out = ruled_out(pack, rules, checklist);
    std::map<std::string, long long> scores;
    for (const auto& alternative : pack.alternatives)
        if (!out.contains(alternative.id)) scores[alternative.id] = 0;
    for (std::size_t s = 0; s < checklist.size(); ++s)
        for (auto& [id, score] : scores) {
            const Step& step = pack.steps[s];
            long long weight = step.weight;
            long long value = oracle::value(pack, step, checklist[s], id);
            for (std::size_t i = 0; i < rules.size(); ++i) {
                const HouseRule& rule = rules[i];
                if (rule.step != step.id || !acts(pack, rules, i)) continue;
                if (rule.effect == Effect::weight) weight = rule.number;
                if (rule.effect == Effect::value && rule.alternative == id && rule.outcome == own(pack, step, checklist[s], id)) value = rule.number;
            }
            score += weight * value;
        }
    NameSet best;
    for (const auto& [id, score] : scores) {
        bool highest = true;
        for (const auto& [rival, more] : scores) highest = highest && more <= score;
        if (highest) best.insert(id);
    }
    return best;
}

}  // namespace oracle
