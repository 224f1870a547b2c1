// Fields that this version does not know, of an assessment or of a house's rules: carried, never read.
#pragma once

#include "core/json/fields.hpp"
#include "core/json/writer.hpp"
#include "core/model/unread.hpp"

namespace crossroads::json {

/// The node as JSON, with the names in each object sorted: equal values have equal texts.
std::string text_of(const Node& node);

/// Takes what nobody asked for, with a warning for each.
void carry(Fields& fields, std::vector<Unread>& unread);

void write(Writer& out, const std::vector<Unread>& unread);

}  // namespace crossroads::json
