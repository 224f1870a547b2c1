// What each framework has for a need, and the work that follows from it.
#pragma once

#include <string_view>

#include "core/model/pack.hpp"

namespace crossroads {

/// What a framework has for a need; nullptr when the pack does not say.
const Provision* provision_of(const Option& need, std::string_view framework);

/// The work that a need leaves to do there, by the rule's sizes; none for an unknown size.
std::optional<std::int64_t> work_left(const LoadRule& rule, const Provision& provision);

/// The framework whose work counts for an alternative: the one that the rule names, or the
/// first that it is built from.
std::string_view measured_by(const LoadRule& rule, const Alternative& alternative);

/// Whether some alternative is built from this framework.
bool is_built_from(const Pack& pack, std::string_view framework);

}  // namespace crossroads
