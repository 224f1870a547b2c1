// The bill of materials: what each framework brings for the chosen needs, and
// what must be added to it.
#pragma once

#include "core/checklist/assessment.hpp"

namespace crossroads {

/// What a framework has for a need; nullptr when the pack does not say.
const Provision* provision_of(const Option& need, std::string_view framework);

/// The work that a status stands for by this rule; none for an unknown one.
std::optional<std::int64_t> rating(const LoadRule& rule, std::string_view status);

/// Whether some alternative is built from this framework.
bool is_built_from(const Pack& pack, std::string_view framework);

/// Fills in the loads of needs, where their rule has ratings: the rating in the
/// framework compared with, less the one in the framework that saves work, never
/// below 0. What cannot be rated has load 0 (content_findings tells why).
void derive_loads(Pack& pack);

/// What one framework brings and lacks for the chosen needs.
struct Assembly {
    std::size_t framework = 0;
    std::vector<std::int64_t> statuses;   ///< how many needs, by the rule's ratings
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
