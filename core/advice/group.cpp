#include "core/advice/group.hpp"

#include <algorithm>
#include <bit>

#include "core/analyses/completions.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

Said said(const std::vector<Problem>& members, StepIndex step) {
    Said said{step, {}, {}};
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::optional<OutcomeIndex>& given = members[i].criteria[step].given;
        if (!given)
            said.open.push_back(i);
        else if (std::none_of(said.outcomes.begin(), said.outcomes.end(), [&](const Holders& known) { return known.outcome == *given; }))
            said.outcomes.push_back({*given, holders(members, step, *given)});
    }
    return said;
}

/// The same mixes as somebody else weighs the steps.
void ask_about_weights(const std::vector<Problem>& members, const Held& held, GroupAdvice& advice) {
    const AlternativeSet leads = settled_winners(narrowed(members.front(), held));
    bool agreed = std::has_single_bit(leads);
    for (const Problem& member : members) {
        Problem mixed = narrowed(members.front(), held);
        for (const StepIndex step : held.places()) mixed.criteria[step].weight = member.criteria[step].weight;
        agreed = agreed && settled_winners(mixed) == leads;
        const Completions mixes = count_completions(mixed);
        advice.under_weights.push_back(mixes.counted ? std::optional(mixes.possible) : std::nullopt);
    }
    if (agreed) advice.leads = crossroads::members(leads).front();
}

}  // namespace

std::vector<std::size_t> holders(const std::vector<Problem>& members, StepIndex step, OutcomeIndex outcome) {
    std::vector<std::size_t> holders;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (members[i].criteria[step].given == outcome) holders.push_back(i);
    return holders;
}

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
        Said said = crossroads::said(members, step);
        const bool may_matter = matters || (!advice.agreements.counted && mixed.criteria[step].open());
        if (!mine.criteria[step].counts() && said.outcomes.size() > 1)
            advice.off.push_back(std::move(said));
        else if (said.outcomes.size() > 1 || may_matter)
            advice.differ.push_back(std::move(said));
    }
    advice.blocked_by = largest_first(open_steps(mixed), [&](StepIndex step) { return std::ssize(held[step]); });
    ask_about_weights(members, held, advice);
    return advice;
}

}  // namespace crossroads
