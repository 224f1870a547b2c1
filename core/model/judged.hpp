// A pack by one of its named sets of judgements: the same questions and answers, with that
// set's weights and values in the place of the table's.
#pragma once

#include "core/model/pack.hpp"

namespace crossroads {

/// With what the set says written over the table; the first set is the table itself (judgement_rules.hpp). A value that gives no reason keeps the
/// table's reason and sources. `set`: the place in pack.judgements. Every id that it names must be known.
Pack judged_by(Pack pack, std::size_t set);

}  // namespace crossroads
