#include "core/advice/assembly.hpp"

#include <algorithm>

#include "core/model/provisions.hpp"

namespace crossroads {

namespace {

void add_once(std::vector<std::size_t>& list, std::size_t index) {
    if (std::find(list.begin(), list.end(), index) == list.end()) list.push_back(index);
}

/// Calls `each` with every chosen need and its rule.
void for_each_need(const Model& model, const Checklist& checklist, auto each) {
    for (const StepIndex step : checklist.steps.places()) {
        const Step& asked = model.step(step);
        if (checklist.steps[step].state != StepState::answered || !measures_work(asked)) continue;
        for (const std::size_t option : checklist.steps[step].options)
            if (!asked.options[option].exclusive) each(asked.options[option], asked.load_rule);
    }
}

void add_packages(const Pack& pack, const Provision& provision, std::vector<std::size_t>& packages) {
    for (const std::string& id : provision.packages) add_once(packages, *find_id(pack.packages, id));
}

Assembly assembly(const Model& model, const Checklist& checklist, std::size_t framework) {
    const Pack& pack = model.pack();
    Assembly assembly{framework, {}, {}, 0, {}, {}};
    for_each_need(model, checklist, [&](const Option& need, const LoadRule& rule) {
        const Provision& provision = *provision_of(need, pack.frameworks[framework].id);
        assembly.statuses.resize(std::max(assembly.statuses.size(), rule.statuses.size()));
        for (std::size_t status = 0; status < rule.statuses.size(); ++status)
            assembly.statuses[status] += rule.statuses[status] == provision.status;
        add_packages(pack, provision, assembly.packages);
    });
    std::vector<std::string_view> maintainers;
    for (const std::size_t index : assembly.packages) {
        const Package& package = pack.packages[index];
        if (std::find(maintainers.begin(), maintainers.end(), package.maintainer) == maintainers.end())
            maintainers.push_back(package.maintainer);
        if (!package.stale.empty()) assembly.stale.push_back(index);
        if (!package.ending.empty()) assembly.ending.push_back(index);
    }
    assembly.maintainers = static_cast<std::int64_t>(maintainers.size());
    return assembly;
}

/// The one that the need names, or else the one that it leaves less work in.
const std::string& home_of(const Option& need, const LoadRule& rule, const std::vector<std::string>& frameworks) {
    const std::string* home = &frameworks.front();
    for (const std::string& framework : frameworks) {
        if (framework == need.home) return framework;
        const auto work = [&](const std::string& in) { return *work_left(rule, *provision_of(need, in)); };
        if (work(framework) < work(*home)) home = &framework;
    }
    return *home;
}

}  // namespace

std::vector<Assembly> assemblies(const Model& model, const Checklist& checklist) {
    std::vector<Assembly> assemblies;
    bool any = false;
    for_each_need(model, checklist, [&](const Option&, const LoadRule&) { any = true; });
    if (!any) return assemblies;
    for (std::size_t framework = 0; framework < model.pack().frameworks.size(); ++framework)
        if (is_built_from(model.pack(), model.pack().frameworks[framework].id))
            assemblies.push_back(assembly(model, checklist, framework));
    return assemblies;
}

Kit kit(const Model& model, const Checklist& checklist, const Alternative& alternative) {
    const Pack& pack = model.pack();
    const bool side_by_side = alternative.frameworks.size() > 1 && !alternative.in_turn;
    Kit kit;
    if (side_by_side)
        for (const std::string& id : alternative.frameworks) kit.sides.push_back({*find_id(pack.frameworks, id), {}});
    for_each_need(model, checklist, [&](const Option& need, const LoadRule& rule) {
        const std::string& home = side_by_side ? home_of(need, rule, alternative.frameworks) : alternative.frameworks.front();
        const Provision& provision = *provision_of(need, home);
        add_packages(pack, provision, kit.packages);
        if (alternative.in_turn && !provision.moves.empty()) kit.moves.push_back({&need, &provision});
        if (!side_by_side) return;
        const std::size_t framework = *find_id(pack.frameworks, home);
        kit.homes.push_back({&need, framework});
        for (Side& side : kit.sides)
            if (side.framework == framework) add_packages(pack, provision, side.packages);
    });
    return kit;
}

}  // namespace crossroads
