#include "core/advice/passages.hpp"

#include <algorithm>

#include "core/model/conditions.hpp"

namespace crossroads {

namespace {

template <class Set, class Member>
Truth among(const Set& set, Member member) {
    return truth(std::find(set.begin(), set.end(), member) != set.end());
}

/// Nothing of it is undecided.
class Decided final : public Situation {
public:
    explicit Decided(const Judged& judged) : judged_(judged) {}

    Truth amounts_to(StepIndex step, OutcomeIndex outcome) const override {
        const Criterion& criterion = judged_.checklist.problem.criteria[step];
        return truth(criterion.answered() && *criterion.given == outcome);
    }
    Truth chosen(StepIndex step, std::size_t option) const override {
        const ChecklistStep& answer = judged_.checklist.steps[step];
        return answer.state == StepState::answered ? among(answer.options, option) : Truth::no;
    }
    Truth wins(AlternativeIndex alternative) const override { return among(judged_.winners, alternative); }
    Truth has_firmness(std::string_view name) const override { return truth(name == judged_.firmness); }

private:
    const Judged& judged_;
};

}  // namespace

bool holds(const Condition& condition, const Judged& judged) {
    return holds(condition, judged.model, Decided(judged)) == Truth::yes;
}

std::vector<const Passage*> fitting(const std::vector<Passage>& passages, const Judged& judged) {
    std::vector<const Passage*> fitting;
    for (const Passage& passage : passages)
        if (!passage.when || holds(*passage.when, judged)) fitting.push_back(&passage);
    return fitting;
}

}  // namespace crossroads
