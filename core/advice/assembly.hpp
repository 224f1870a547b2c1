// The bill of materials: what each framework brings for the chosen needs, and
// what must be added to it.
#pragma once

#include "core/checklist/checklist.hpp"

namespace crossroads {

/// What one framework brings and lacks for the chosen needs.
struct Assembly {
    std::size_t framework = 0;
    std::vector<std::int64_t> statuses;   ///< how many needs, by the rule's statuses
    std::vector<std::size_t> packages;    ///< to add, each once, in the order of the needs
    std::int64_t maintainers = 0;         ///< how many keep them
    std::vector<std::size_t> stale;       ///< of the packages
    std::vector<std::size_t> ending;      ///< of the packages
};

/// One entry for each framework that some alternative is built from; none while no
/// need is chosen.
std::vector<Assembly> assemblies(const Model& model, const Checklist& checklist);

/// Where a need goes when both frameworks of an alternative are used.
struct Home {
    const Option* need = nullptr;
    std::size_t framework = 0;
};

/// What an alternative has to be assembled from to begin with.
struct Kit {
    std::vector<std::size_t> packages;
    std::vector<Home> homes;  ///< only where two frameworks stand side by side
};
Kit kit(const Model& model, const Checklist& checklist, const Alternative& alternative);

}  // namespace crossroads
