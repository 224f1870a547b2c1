// Advice → JSON text: ids in place of indices, names in place of states. The format
// stands in the README.
#pragma once

#include "core/advice/advice.hpp"

namespace crossroads::json {

/// The advice on a readable assessment.
std::string write_advice(const Model& model, const Advice& advice);

/// What is told of an assessment, or with a pack, that cannot be read.
std::string write_no_advice(const Findings& findings);

}  // namespace crossroads::json
