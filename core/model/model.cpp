#include "core/model/model.hpp"

#include <algorithm>

#include "core/model/pack_rules.hpp"
#include "core/model/provisions.hpp"

namespace crossroads {

Model::Model(Pack pack) : pack_(std::move(pack)) {
    for (const StepIndex step : below<StepIndex>(steps())) {
        Criterion criterion;
        criterion.weight = this->step(step).weight * half_units;
        for (const OutcomeIndex outcome : below<OutcomeIndex>(Outcomes(this->step(step)).size())) {
            criterion.values.emplace_back();
            for (const AlternativeIndex alternative : below<AlternativeIndex>(alternatives()))
                criterion.values.back().push_back(value(step, outcome, alternative).value);
        }
        criteria_.push_back(std::move(criterion));
    }
    for (const Case& known_case : pack_.cases) {
        case_options_.emplace_back(steps());
        for (const Answer& answer : known_case.answers) {
            const StepIndex step = *find_step(answer.step);
            for (const std::string& id : answer.options) case_options_.back()[step].push_back(*find_option(step, id));
        }
    }
}

const Value& Model::value(StepIndex step, OutcomeIndex outcome, AlternativeIndex alternative) const {
    const Values& values = this->outcome(step, outcome).values;
    const auto of = [&](const auto& entry) { return entry.first == this->alternative(alternative).id; };
    return std::find_if(values.begin(), values.end(), of)->second;
}

std::optional<AlternativeIndex> Model::find_alternative(std::string_view id) const {
    return find_id<AlternativeIndex>(pack_.alternatives, id);
}

std::optional<StepIndex> Model::find_step(std::string_view id) const { return find_id<StepIndex>(pack_.steps, id); }

std::optional<OutcomeIndex> Model::find_outcome(StepIndex step, std::string_view id) const {
    return find_id<OutcomeIndex>(Outcomes(this->step(step)), id);
}

std::optional<std::size_t> Model::find_option(StepIndex step, std::string_view id) const {
    return find_id(this->step(step).options, id);
}

std::int64_t Model::load(StepIndex step, std::span<const std::size_t> options) const {
    std::int64_t load = 0;
    for (const std::size_t option : options) load += this->step(step).options[option].load;
    return load;
}

OutcomeIndex Model::band(StepIndex step, std::int64_t load) const {
    expects([&] { return this->step(step).takes_many && load >= 0; });
    const std::vector<Band>& bands = this->step(step).bands;
    const auto above = std::find_if(bands.begin(), bands.end(), [load](const Band& band) { return band.from > load; });
    return OutcomeIndex(static_cast<std::size_t>(above - bands.begin()) - 1);
}

std::optional<OutcomeIndex> Model::amounts_to(StepIndex step, std::span<const std::size_t> options) const {
    expects([&] { return this->step(step).takes_many || options.size() <= 1; });
    if (options.empty()) return std::nullopt;
    return this->step(step).takes_many ? band(step, load(step, options)) : OutcomeIndex(options.front());
}

Result<Model> build_model(Pack pack) {
    derive_loads(pack);
    Findings findings = pack_findings(pack);
    if (has_errors(findings)) return Result<Model>(std::move(findings));
    return {Model(std::move(pack)), std::move(findings)};
}

}  // namespace crossroads
