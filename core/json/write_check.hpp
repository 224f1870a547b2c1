// What was proved of a pack → JSON text.
#pragma once

#include "core/json/writer.hpp"
#include "core/proof/beyond.hpp"

namespace crossroads::json {

/// {"usable":true,"findings":[…],"report":{…}}: `findings` are the pack's own, followed by
/// those of the check. Counts are decimal strings.
std::string write_check(const Model& model, const Findings& findings, const Check& check, const std::vector<BeyondCount>& beyond = {});

/// As packs are compared and checked, in reports.
std::string_view name(Examined examined);

/// {"step":"outcome",…}
void write_outcomes(Writer& out, const Model& model, const Completion& outcomes);

/// ["id",…]
void write_alternatives(Writer& out, const Model& model, AlternativeSet set);

}  // namespace crossroads::json
