#include "core/model/provisions.hpp"

#include <algorithm>

namespace crossroads {

const Provision* provision_of(const Option& need, std::string_view framework) {
    for (const Provision& provision : need.provisions)
        if (provision.framework == framework) return &provision;
    return nullptr;
}

std::optional<std::int64_t> work_left(const LoadRule& rule, const Provision& provision) {
    for (const auto& [name, work] : rule.sizes)
        if (name == provision.size) return work;
    return std::nullopt;
}

std::string_view measured_by(const LoadRule& rule, const Alternative& alternative) {
    for (const auto& [id, framework] : rule.measured_by)
        if (id == alternative.id) return framework;
    return alternative.frameworks.front();
}

bool is_built_from(const Pack& pack, std::string_view framework) {
    return std::any_of(pack.alternatives.begin(), pack.alternatives.end(), [framework](const Alternative& alternative) {
        return std::find(alternative.frameworks.begin(), alternative.frameworks.end(), framework) != alternative.frameworks.end();
    });
}

}  // namespace crossroads
