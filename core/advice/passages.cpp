#include "core/advice/passages.hpp"

#include <algorithm>

namespace crossroads {

namespace {

template <class Set, class Member>
Truth among(const Set& set, Member member) {
    return truth(std::find(set.begin(), set.end(), member) != set.end());
}

}  // namespace

Truth Advised::amounts_to(StepIndex step, OutcomeIndex outcome) const {
    const Criterion& criterion = checklist_.problem.criteria[step];
    return truth(criterion.answered() && *criterion.given == outcome);
}

Truth Advised::chosen(StepIndex step, std::size_t option) const {
    const ChecklistStep& answer = checklist_.steps[step];
    return answer.state == StepState::answered ? among(answer.options, option) : Truth::no;
}

Truth Advised::wins(AlternativeIndex alternative) const { return among(winners_, alternative); }

std::vector<const Passage*> fitting(const std::vector<Passage>& passages, const Model& model, const Situation& situation) {
    std::vector<const Passage*> fitting;
    for (const Passage& passage : passages)
        if (!passage.when || holds(*passage.when, model, situation) == Truth::yes) fitting.push_back(&passage);
    return fitting;
}

}  // namespace crossroads
