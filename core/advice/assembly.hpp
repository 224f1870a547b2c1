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

/// The packages that go to one of two frameworks side by side.
struct Side {
    std::size_t framework = 0;
    std::vector<std::size_t> packages;
};

/// What becomes of a need's work when the second of two frameworks takes over.
struct Move {
    const Option* need = nullptr;
    const Provision* left = nullptr;  ///< what the first has; it says `moves`
};

/// What an alternative has to be assembled from to begin with.
struct Kit {
    std::vector<std::size_t> packages;
    std::vector<Home> homes;  ///< only where two frameworks stand side by side
    std::vector<Side> sides;  ///< likewise, in the order of the alternative's frameworks
    std::vector<Move> moves;  ///< only of two in turn, for the needs of which it is said
};
Kit kit(const Model& model, const Checklist& checklist, const Alternative& alternative);

}  // namespace crossroads
