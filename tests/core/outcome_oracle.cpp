#include "tests/core/outcome_oracle.hpp"

#include <map>

namespace oracle {

using crossroads::Pack;
using crossroads::Step;
using crossroads::Values;

namespace {

/// What these options leave to do there.
long long sum(const Step& step, const NameSet& options, const std::string& measure) {
    long long sum = 0;
    for (const auto& option : step.options) {
        if (!options.contains(option.id)) continue;
        if (!measured(step)) sum += option.load;
        for (const auto& provision : option.provisions)
            for (const auto& [size, work] : step.load_rule.sizes)
                if (provision.framework == measure && provision.size == size) sum += work;
    }
    return sum;
}

}  // namespace

bool measured(const Step& step) { return !step.load_rule.sizes.empty(); }

Names measures(const Pack& pack, const Step& step) {
    if (!measured(step)) return {""};
    Names all;
    for (const auto& framework : pack.frameworks) {
        bool built = false;
        for (const auto& alternative : pack.alternatives)
            for (const std::string& id : alternative.frameworks) built = built || id == framework.id;
        if (built) all.push_back(framework.id);
    }
    return all;
}

Names bands(const Pack& pack, const Step& step, const NameSet& options) {
    Names bands;
    for (const std::string& measure : measures(pack, step)) {
        bands.emplace_back();
        for (const auto& band : step.bands)
            if (band.from <= sum(step, options, measure)) bands.back() = band.id;
    }
    return bands;
}

std::string joined(const Names& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ".") + name;
    return text;
}

std::vector<NameSet> sets(const Step& step) {
    std::vector<NameSet> sets;
    for (std::size_t bits = 1; bits < std::size_t{1} << step.options.size(); ++bits) {
        NameSet options;
        bool exclusive = false;
        for (std::size_t i = 0; i < step.options.size(); ++i) {
            if (!(bits >> i & 1)) continue;
            options.insert(step.options[i].id);
            exclusive = exclusive || step.options[i].exclusive;
        }
        if (!exclusive || options.size() == 1) sets.push_back(options);
    }
    return sets;
}

Names outcomes(const Pack& pack, const Step& step) {
    Names ids;
    if (!step.takes_many) {
        for (const auto& option : step.options) ids.push_back(option.id);
        return ids;
    }
    std::map<std::vector<std::size_t>, std::string> ordered;
    for (const NameSet& options : sets(step)) {
        const Names reached = bands(pack, step, options);
        std::vector<std::size_t> places;
        for (const std::string& id : reached)
            for (std::size_t i = 0; i < step.bands.size(); ++i)
                if (step.bands[i].id == id) places.push_back(i);
        ordered[places] = joined(reached);
    }
    for (const auto& [places, id] : ordered) ids.push_back(id);
    return ids;
}

std::string measure_of(const Pack& pack, const Step& step, const std::string& alternative) {
    std::string framework;
    for (const auto& candidate : pack.alternatives)
        if (candidate.id == alternative) framework = candidate.frameworks.front();
    for (const auto& [id, named] : step.load_rule.measured_by)
        if (id == alternative) framework = named;
    return framework;
}

std::string own_part(const Pack& pack, const Step& step, const std::string& outcome, const std::string& alternative) {
    if (!step.takes_many || !measured(step)) return outcome;
    const std::string framework = measure_of(pack, step, alternative);
    std::string rest = outcome + ".";
    for (const std::string& measure : measures(pack, step)) {
        if (measure == framework) return rest.substr(0, rest.find('.'));
        rest.erase(0, rest.find('.') + 1);
    }
    return "";
}

long long value(const Pack& pack, const Step& step, const std::string& outcome, const std::string& alternative) {
    const std::string part = own_part(pack, step, outcome, alternative);
    const Values* values = nullptr;
    for (const auto& band : step.bands)
        if (band.id == part) values = &band.values;
    for (const auto& option : step.options)
        if (!step.takes_many && option.id == part) values = &option.values;
    if (values)
        for (const auto& [id, value] : *values)
            if (id == alternative) return value.value;
    return 0;
}

}  // namespace oracle
