#include "core/advice/house.hpp"

#include "core/model/decreed.hpp"

namespace crossroads {

std::vector<const HouseRule*> ruled_out_by(const Model& model, const Checklist& checklist, AlternativeIndex alternative) {
    std::vector<const HouseRule*> by;
    for (std::size_t i = 0; i < checklist.ruling_out.size(); ++i)
        if (const HouseRule& rule = model.pack().house.rules[i].rule; checklist.ruling_out[i] == Truth::yes && names(rule, model.alternative(alternative)))
            by.push_back(&rule);
    return by;
}

std::vector<HouseAdvice> house_advice(const Judged& judged, std::string_view today) {
    std::vector<HouseAdvice> advice;
    for (const DecreedRule& decreed : judged.model.pack().house.rules) {
        const HouseRule& rule = decreed.rule;
        Truth acts = truth(decreed.force == Force::acts);
        if (decreed.acts(Effect::rule_out)) acts = judged.checklist.ruling_out[advice.size()];
        if (decreed.acts(Effect::warn) && rule.when) acts = truth(holds(*rule.when, judged));
        advice.push_back({&decreed, acts, !rule.review.empty() && !today.empty() && rule.review <= today});
    }
    return advice;
}

}  // namespace crossroads
