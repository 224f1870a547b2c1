// JSON trees for tests and fuzzers: written back as text, and looked into.
#pragma once

#include "core/json/document.hpp"

namespace crossroads::tree {

/// Compact JSON.
std::string text_of(const json::Node& node);

/// The field of an object; nullptr when there is none.
const json::Node* field(const json::Node& object, std::string_view name);

}  // namespace crossroads::tree
