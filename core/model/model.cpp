#include "core/model/model.hpp"

#include <algorithm>

#include "core/model/pack_rules.hpp"
#include "core/model/provisions.hpp"

namespace crossroads {

Model::Model(Pack pack) : pack_(std::move(pack)) {
    for (const Step& step : pack_.steps) {
        Criterion criterion;
        criterion.weight = step.weight * half_units;
        for (std::size_t outcome = 0; outcome < Outcomes(step).size(); ++outcome) {
            criterion.values.emplace_back();
            for (std::size_t a = 0; a < alternatives(); ++a)
                criterion.values.back().push_back(value(criteria_.size(), outcome, a).value);
        }
        criteria_.push_back(std::move(criterion));
    }
    for (const Case& known_case : pack_.cases) {
        case_options_.emplace_back(steps());
        for (const Answer& answer : known_case.answers) {
            const std::size_t step = *find_step(answer.step);
            for (const std::string& id : answer.options) case_options_.back()[step].push_back(*find_option(step, id));
        }
    }
}

const std::string& Model::outcome_id(std::size_t step, std::size_t outcome) const {
    return Outcomes(pack_.steps[step])[outcome].id;
}

const Value& Model::value(std::size_t step, std::size_t outcome, std::size_t alternative) const {
    const Values& values = Outcomes(pack_.steps[step])[outcome].values;
    const auto of = [&](const auto& entry) { return entry.first == pack_.alternatives[alternative].id; };
    return std::find_if(values.begin(), values.end(), of)->second;
}

std::optional<std::size_t> Model::find_alternative(std::string_view id) const {
    return find_id(pack_.alternatives, id);
}

std::optional<std::size_t> Model::find_step(std::string_view id) const { return find_id(pack_.steps, id); }

std::optional<std::size_t> Model::find_outcome(std::size_t step, std::string_view id) const {
    return find_id(Outcomes(pack_.steps[step]), id);
}

std::optional<std::size_t> Model::find_option(std::size_t step, std::string_view id) const {
    return find_id(pack_.steps[step].options, id);
}

std::int64_t Model::load(std::size_t step, std::span<const std::size_t> options) const {
    std::int64_t load = 0;
    for (const std::size_t option : options) load += pack_.steps[step].options[option].load;
    return load;
}

std::size_t Model::band(std::size_t step, std::int64_t load) const {
    const std::vector<Band>& bands = pack_.steps[step].bands;
    const auto above = std::find_if(bands.begin(), bands.end(), [load](const Band& band) { return band.from > load; });
    return static_cast<std::size_t>(above - bands.begin()) - 1;
}

std::optional<std::size_t> Model::outcome(std::size_t step, std::span<const std::size_t> options) const {
    if (options.empty()) return std::nullopt;
    return pack_.steps[step].takes_many ? band(step, load(step, options)) : options.front();
}

Result<Model> build_model(Pack pack) {
    derive_loads(pack);
    Findings findings = pack_findings(pack);
    if (has_errors(findings)) return Result<Model>(std::move(findings));
    return {Model(std::move(pack)), std::move(findings)};
}

}  // namespace crossroads
