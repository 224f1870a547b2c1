#include "core/model/model.hpp"

#include <algorithm>

#include "core/model/beyond.hpp"
#include "core/model/decreed.hpp"
#include "core/model/judged.hpp"
#include "core/model/pack_rules.hpp"

namespace crossroads {

Model::Model(Pack pack, std::size_t set) : pack_(std::move(pack)), set_(set) {
    for (const Step& step : pack_.steps) {
        outcomes_.push_back(crossroads::outcomes(pack_, step));
        Criterion criterion;
        criterion.weight = step.weight * half_units;
        for (const OutcomeIndex outcome : outcomes_.back().ids.places()) {
            criterion.values.emplace_back();
            for (const AlternativeIndex alternative : below<AlternativeIndex>(alternatives()))
                criterion.values.back().push_back(value_in(pack_, step, outcomes_.back(), outcome, alternative).value);
        }
        criteria_.push_back(std::move(criterion));
    }
    for (const DecreedRule& decreed : pack_.house.rules)
        if (decreed.acts(Effect::rule_out)) veto(decreed.rule);
    for (const Case& known_case : pack_.cases) {
        case_options_.emplace_back(steps());
        for (const Answer& answer : known_case.answers) {
            const StepIndex step = *find_step(answer.step);
            for (const std::string& id : answer.options) case_options_.back()[step].push_back(*find_option(step, id));
        }
    }
}

void Model::veto(const HouseRule& rule) {
    const AlternativeSet out = named_by(pack_, rule);
    if (!rule.when) ruled_out_ |= out;
    for (const StepIndex step : criteria_.places())
        for (const OutcomeIndex outcome : outcomes_[step].ids.places()) {
            if (!rule.when || out == 0 || !meets(*rule.when, pack_, this->step(step), outcomes_[step], outcome)) continue;
            auto& vetoes = criteria_[step].vetoes;
            vetoes.resize(outcomes_[step].size(), 0);
            vetoes[outcome] |= out;
        }
}

const Value& Model::value(StepIndex step, OutcomeIndex outcome, AlternativeIndex alternative) const {
    return value_in(pack_, this->step(step), outcomes_[step], outcome, alternative);
}

std::pair<AlternativeIndex, AlternativeIndex> Model::pair() const {
    return {*find_alternative(pack_.pair[0]), *find_alternative(pack_.pair[1])};
}

std::optional<AlternativeIndex> Model::find_alternative(std::string_view id) const {
    return find_id<AlternativeIndex>(pack_.alternatives, id);
}

std::optional<StepIndex> Model::find_step(std::string_view id) const { return find_id<StepIndex>(pack_.steps, id); }

std::optional<OutcomeIndex> Model::find_outcome(StepIndex step, std::string_view id) const {
    for (const OutcomeIndex outcome : outcomes_[step].ids.places())
        if (outcomes_[step].ids[outcome] == id) return outcome;
    return std::nullopt;
}

std::optional<std::size_t> Model::find_option(StepIndex step, std::string_view id) const {
    return find_id(this->step(step).options, id);
}

std::vector<std::int64_t> Model::sums(StepIndex step, std::span<const std::size_t> options) const {
    const Outcomes& outcomes = outcomes_[step];
    std::vector<std::int64_t> sums(this->step(step).takes_many ? outcomes.measures() : 0, 0);
    for (const std::size_t option : options)
        for (std::size_t m = 0; m < sums.size(); ++m) sums[m] += outcomes.loads[option][m];
    return sums;
}

OutcomeIndex Model::outcome_of(StepIndex step, const BandOfEach& bands) const {
    const auto& all = outcomes_[step].bands;
    return OutcomeIndex(static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), bands) - all.begin()));
}

std::optional<OutcomeIndex> Model::amounts_to(StepIndex step, std::span<const std::size_t> options) const {
    expects([&] { return this->step(step).takes_many || options.size() <= 1; });
    if (options.empty()) return std::nullopt;
    if (!this->step(step).takes_many) return OutcomeIndex(options.front());
    return outcome_of(step, bands_of(this->step(step), sums(step, options)));
}

Model decreed(const Model& model, House house) {
    expects([&] { return model.set_ == 0; });
    return Model(decreed(model.pack(), std::move(house)));
}

Model judged_by(const Model& model, std::size_t set) {
    expects([&] { return model.set_ == 0 && set < model.pack().judgements.size(); });
    return Model(judged_by(model.pack(), set), set);
}

Model taking_in(const Model& model, const std::vector<char>& taken) {
    expects([&] { return taken.size() == model.pack().beyond.size(); });
    return Model(taking_in(model.pack(), taken), model.set_);
}

Result<Model> build_model(Pack pack) {
    if (pack.pair.empty() && pack.alternatives.size() > 1) pack.pair = {pack.alternatives[0].id, pack.alternatives[1].id};
    Findings findings = pack_findings(pack);
    if (has_errors(findings)) return Result<Model>(std::move(findings));
    return {Model(asked_about(std::move(pack))), std::move(findings)};
}

}  // namespace crossroads
