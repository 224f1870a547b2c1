#include "core/model/provisions.hpp"

#include <algorithm>

namespace crossroads {

const Provision* provision_of(const Option& need, std::string_view framework) {
    for (const Provision& provision : need.provisions)
        if (provision.framework == framework) return &provision;
    return nullptr;
}

std::optional<std::int64_t> rating(const LoadRule& rule, std::string_view status) {
    for (const auto& [name, rating] : rule.ratings)
        if (name == status) return rating;
    return std::nullopt;
}

bool is_built_from(const Pack& pack, std::string_view framework) {
    return std::any_of(pack.alternatives.begin(), pack.alternatives.end(), [framework](const Alternative& alternative) {
        return std::find(alternative.frameworks.begin(), alternative.frameworks.end(), framework) != alternative.frameworks.end();
    });
}

void derive_loads(Pack& pack) {
    for (Step& step : pack.steps) {
        const LoadRule& rule = step.load_rule;
        const auto rated = [&](const Option& need, const std::string& framework) -> std::int64_t {
            const Provision* provision = provision_of(need, framework);
            return provision ? rating(rule, provision->status).value_or(0) : 0;
        };
        if (!rule.ratings.empty())
            for (Option& need : step.options)
                need.load = std::max<std::int64_t>(0, rated(need, rule.compared_with) - rated(need, rule.saved_by));
    }
}

}  // namespace crossroads
