// What must be true of a house's rules, and which of them act over a pack.
//
// Errors: the document cannot be used.
//   bad_id, duplicate_id, empty_text, text_too_long, out_of_range, bad_date, wrong_count
//   only_always    a weight or a value under a condition
//   no_veto        ruling out under another condition than a step, work, or any of several such
//   unknown_word   a condition asks for a firmness that there is not
//   rules_contradict  two rules set one weight or one value to different numbers; the others act nevertheless
// Warnings: a rule is kept, and does not act, because the pack has not what it names.
//   unknown_step, unknown_option, unknown_band, unknown_need, unknown_alternative, unknown_framework, work_of_no_framework
//   other_pack     they were made for another one; what this one knows of them acts
//   renamed        a step or an option has another id in this edition, and the rule follows
#pragma once

#include "core/findings/result.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// Adds what is wrong with the document itself.
void find_disorder(const HouseRules& rules, Findings& findings);

/// The rules over a pack, each in the order written. `rules`: without errors. `pack`: with or without those beyond its question apart.
House laid_over(const Pack& pack, const HouseRules& rules, std::string digest, Findings& findings);

/// With these rules overruled.
House overruling(House house, const std::vector<std::string>& ids);

}  // namespace crossroads
