// Reads the named sets of a pack, and how far to trust it.
#pragma once

#include "core/json/fields.hpp"
#include "core/model/judgements.hpp"

namespace crossroads::json {

void read_judgement(Fields& fields, Judgement& judgement);

void read_trust(Fields& fields, Trust& trust);

}  // namespace crossroads::json
