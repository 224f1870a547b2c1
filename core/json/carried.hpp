// Fields of an assessment that this version does not know: carried, never read.
#pragma once

#include "core/checklist/assessment.hpp"
#include "core/json/fields.hpp"
#include "core/json/writer.hpp"

namespace crossroads::json {

/// The node as JSON, with the names in each object sorted: equal values have equal texts.
std::string text_of(const Node& node);

/// Takes what nobody asked for, with a warning for each.
void carry(Fields& fields, std::vector<Unread>& unread);

void write(Writer& out, const std::vector<Unread>& unread);

}  // namespace crossroads::json
