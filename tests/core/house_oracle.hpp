// What the rules of a house do, again by brute force: each is applied to the plain tables of a pack, checklist by
// checklist, by ids. Includes no header of core but the plain data of packs and rules.
#pragma once

#include "tests/core/pack_oracle.hpp"

namespace oracle {

using Rules = std::vector<crossroads::HouseRule>;

/// Whether a rule does anything at all: it is on, the pack has all that it names, and no other contradicts it.
bool acts(const crossroads::Pack& pack, const Rules& rules, std::size_t rule);

/// Whom the rules rule out when this is answered; "" is an open step.
NameSet ruled_out(const crossroads::Pack& pack, const Rules& rules, const Names& checklist);

/// Who is highest of a complete checklist under the rules; nobody where all are ruled out.
NameSet winners_under(const crossroads::Pack& pack, const Rules& rules, const Names& checklist);

}  // namespace oracle
