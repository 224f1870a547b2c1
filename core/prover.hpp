// What can be proved of packs, from the outside: JSON text in, JSON text out. For
// those who write packs; the page does not need it.
#pragma once

#include <string>
#include <string_view>

namespace crossroads {

/// {"usable", "findings", "report"}: everything found in a pack, and how the space of its
/// checklists was examined (core/proof/check.hpp). No report when the pack cannot be used.
/// By the set of judgements of this id; "": by the first.
std::string check_pack(std::string_view pack_text, std::string_view judgement = "");

/// {"usable", "difference"}: how two packs differ in what they recommend (core/proof/difference.hpp);
/// {"usable": false, "a", "b"} with the findings of each when one cannot be used.
/// Each by the set of judgements of its id, so that also two sets of one pack can be compared.
std::string compare_packs(std::string_view one_text, std::string_view other_text, std::string_view one_judgement = "",
                          std::string_view other_judgement = "");

}  // namespace crossroads
