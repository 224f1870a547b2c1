#include "core/advice/group.hpp"

#include <algorithm>
#include <bit>

#include "core/analyses/completions.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// Whether two of them give different outcomes.
bool differ(const std::vector<Problem>& members, StepIndex step) {
    std::optional<OutcomeIndex> first;
    for (const Problem& member : members) {
        const std::optional<OutcomeIndex>& given = member.criteria[step].given;
        if (given && given != first.value_or(*given)) return true;
        if (given) first = given;
    }
    return false;
}

bool weighs_alike(const Problem& one, const Problem& other) {
    return std::equal(one.criteria.begin(), one.criteria.end(), other.criteria.begin(),
                      [](const Criterion& a, const Criterion& b) { return a.weight == b.weight; });
}

/// The same mixes as each weighs the steps; what all share is known.
void ask_about_weights(const std::vector<Problem>& members, const Held& held, GroupAdvice& advice) {
    bool agreed = std::has_single_bit(advice.always);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto alike = std::find_if(members.begin(), members.end(), [&](const Problem& other) { return weighs_alike(other, members[i]); });
        if (const auto before = static_cast<std::size_t>(alike - members.begin()); before < i) {
            advice.under_weights.push_back(advice.under_weights[before]);
            continue;
        }
        Problem mixed = narrowed(members.front(), held);
        for (const StepIndex step : held.places()) mixed.criteria[step].weight = members[i].criteria[step].weight;
        agreed = agreed && settled_winners(mixed) == advice.always;
        const Completions mixes = count_completions(mixed);
        advice.under_weights.push_back(mixes.counted ? std::optional(mixes.possible) : std::nullopt);
    }
    if (agreed) advice.leads = crossroads::members(advice.always).front();
}

}  // namespace

GroupAdvice advise_group(const std::vector<Problem>& members) {
    const Problem& mine = members.front();
    const Held held = crossroads::held(members);
    const Problem mixed = narrowed(mine, held);
    GroupAdvice advice;
    advice.agreements = agreements(mine, held);
    advice.always = settled_winners(mixed);
    for (const StepIndex step : mine.criteria.places()) {
        const auto& influence = advice.agreements.influence;
        const bool matters = std::any_of(influence.begin(), influence.end(), [&](const Influence& it) { return it.step == step; });
        if (matters) advice.essential.push_back(step);
        const bool may_matter = matters || (!advice.agreements.counted && mixed.criteria[step].open());
        if (differ(members, step))
            (mine.criteria[step].counts() ? advice.differ : advice.off).push_back(step);
        else if (may_matter)
            advice.differ.push_back(step);
    }
    advice.blocked_by = largest_first(open_steps(mixed), [&](StepIndex step) { return std::ssize(held[step]); });
    ask_about_weights(members, held, advice);
    return advice;
}

}  // namespace crossroads
