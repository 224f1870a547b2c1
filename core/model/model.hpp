// A pack proved consistent: every id resolved, every outcome with a value for
// every alternative, in dense integer tables. Only build_model can make one, so
// whoever holds a Model need not check anything again.
#pragma once

#include <span>
#include <string_view>

#include "core/decision/problem.hpp"
#include "core/findings/result.hpp"
#include "core/model/outcomes.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

class Model {
public:
    const Pack& pack() const { return pack_; }
    std::size_t alternatives() const { return pack_.alternatives.size(); }
    std::size_t steps() const { return pack_.steps.size(); }

    const Alternative& alternative(AlternativeIndex alternative) const { return pack_.alternatives[alternative.number()]; }
    const Step& step(StepIndex step) const { return pack_.steps[step.number()]; }

    /// What the answers to a step can amount to.
    const Outcomes& outcomes(StepIndex step) const { return outcomes_[step]; }
    const std::string& outcome_id(StepIndex step, OutcomeIndex outcome) const { return outcomes_[step].ids[outcome]; }

    /// What an alternative is worth in an outcome, and why.
    const Value& value(StepIndex step, OutcomeIndex outcome, AlternativeIndex alternative) const;

    /// The numbers of every step: the pack's weight in half units, nothing answered.
    const By<StepIndex, Criterion>& criteria() const { return criteria_; }

    /// Whom rules of the house rule out, whatever is answered; what they rule out for an answer stands in criteria().
    AlternativeSet ruled_out() const { return ruled_out_; }

    /// The set of judgements that its weights and values are by; none in a pack without sets.
    const Judgement* judgement() const { return pack_.judgements.empty() ? nullptr : &pack_.judgements[set_]; }

    /// The two that the pack's question is about.
    std::pair<AlternativeIndex, AlternativeIndex> pair() const;

    std::optional<AlternativeIndex> find_alternative(std::string_view id) const;
    std::optional<StepIndex> find_step(std::string_view id) const;
    std::optional<OutcomeIndex> find_outcome(StepIndex step, std::string_view id) const;
    std::optional<std::size_t> find_option(StepIndex step, std::string_view id) const;

    /// The sums of the options, one for each measure of a step that takes many.
    std::vector<std::int64_t> sums(StepIndex step, std::span<const std::size_t> options) const;

    /// The outcome that is one band for each measure. Some set of needs has it.
    OutcomeIndex outcome_of(StepIndex step, const BandOfEach& bands) const;

    /// What these options amount to; none when there are none (an empty set is not
    /// an answer). A step that takes one must be given at most one.
    std::optional<OutcomeIndex> amounts_to(StepIndex step, std::span<const std::size_t> options) const;

    /// What a case answered to a step, in the case's order; empty when that is not known.
    const std::vector<std::size_t>& case_options(std::size_t known_case, StepIndex step) const {
        return case_options_[known_case][step];
    }

private:
    friend Result<Model> build_model(Pack pack);
    friend Model judged_by(const Model& model, std::size_t set);
    friend Model taking_in(const Model& model, const std::vector<char>& taken);
    friend Model decreed(const Model& model, House house);
    explicit Model(Pack pack, std::size_t set = 0);
    void veto(const HouseRule& rule);

    Pack pack_;
    std::size_t set_;
    By<StepIndex, Outcomes> outcomes_;
    By<StepIndex, Criterion> criteria_;
    AlternativeSet ruled_out_ = 0;
    std::vector<By<StepIndex, std::vector<std::size_t>>> case_options_;  ///< [case][step]
};

/// Proves a pack consistent, or tells everything that is wrong with it. By its first set of judgements.
Result<Model> build_model(Pack pack);

/// The same pack by another of its sets (judged.hpp). `model`: by the first one.
Model judged_by(const Model& model, std::size_t set);

/// The same pack under rules of a house (decreed.hpp). `model`: by the first set.
Model decreed(const Model& model, House house);

/// The same pack, by the same set, with some of those beyond its question taken in (beyond.hpp).
Model taking_in(const Model& model, const std::vector<char>& taken);

}  // namespace crossroads
