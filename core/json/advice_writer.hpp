// What the writers of an advice's parts share.
#pragma once

#include "core/advice/advice.hpp"
#include "core/json/writer.hpp"

namespace crossroads::json {

/// Ids of alternatives, steps and other things of the pack in place of their indices.
class AdviceWriter : public Writer {
public:
    explicit AdviceWriter(const Model& model) : model_(model) {}

    const Model& model() const { return model_; }
    const Pack& pack() const { return model_.pack(); }

    void id(AlternativeIndex alternative) { text(model_.alternative(alternative).id); }
    void id(StepIndex step) { text(model_.step(step).id); }
    void alternative(std::string_view name, AlternativeIndex alternative) { key(name), id(alternative); }
    void step(std::string_view name, StepIndex step) { key(name), id(step); }

    void alternatives(std::string_view name, AlternativeSet set) { alternatives(name, members(set)); }
    void alternatives(std::string_view name, const std::vector<AlternativeIndex>& all) {
        key(name).list(all, [&](AlternativeIndex alternative) { id(alternative); });
    }
    void steps(std::string_view name, const std::vector<StepIndex>& steps) { key(name), ids(steps); }
    void ids(const std::vector<StepIndex>& steps) {
        list(steps, [&](StepIndex step) { id(step); });
    }

    /// Of other things of the pack.
    template <class Things>
    void ids(std::string_view name, const std::vector<std::size_t>& indices, const Things& things) {
        key(name).list(indices, [&](std::size_t index) { text(things[index].id); });
    }

private:
    const Model& model_;
};

// Each writes fields of the object that is being written.
void write_ranking(AdviceWriter& out, const std::vector<RankedAlternative>& ranking);
void write_verdict(AdviceWriter& out, const std::optional<Verdict>& verdict);
void write_house(AdviceWriter& out, const std::vector<HouseAdvice>& house);
void write_outlook(AdviceWriter& out, const Outlook& outlook);
void write_analyses(AdviceWriter& out, const Advice& advice);
void write_told(AdviceWriter& out, const Advice& advice);

}  // namespace crossroads::json
