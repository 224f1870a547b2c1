// What each framework has for a need, and the work that follows from it.
#pragma once

#include <string_view>

#include "core/model/pack.hpp"

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

}  // namespace crossroads
