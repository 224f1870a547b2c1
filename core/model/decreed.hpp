// A pack under the rules of a house: weights and values written over every set of judgements, warnings among the
// cautions; whom a rule rules out stands beside the values, as vetoes.
#pragma once

#include "core/model/outcomes.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// The pack under these rules; whatever it was under before has to be the same. Under none it is as written.
Pack decreed(Pack pack, House house);

/// Whether a rule of the house sets this step's weight.
bool decrees_weight(const House& house, std::string_view step);

/// Whether a rule's own words name this alternative.
bool names(const HouseRule& rule, const Alternative& alternative);

/// Whom a rule rules out, where its condition is met: among the alternatives that the pack asks about.
AlternativeSet named_by(const Pack& pack, const HouseRule& rule);

/// Whether this outcome alone meets the condition of a rule that rules out.
bool meets(const Condition& when, const Pack& pack, const Step& step, const Outcomes& outcomes, OutcomeIndex outcome);

}  // namespace crossroads
