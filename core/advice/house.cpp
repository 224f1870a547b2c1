#include "core/advice/house.hpp"

namespace crossroads {

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
