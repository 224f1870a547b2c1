// What can be proved of packs, from the outside: JSON text in, JSON text out. For
// those who write packs; the page does not need it.
#pragma once

#include <string>
#include <string_view>

namespace crossroads {

/// {"usable", "findings", "report"}: everything found in a pack, and how the space of its
/// checklists was examined (core/proof/check.hpp). No report when the pack cannot be used.
/// By the set of judgements of this id; "": by the first. Under these rules of a house (core/model/house.hpp); "": under none. Where
/// they cannot be read, nothing is usable, and "findings" are theirs; what does not fit of them is told by Advisor::decree.
std::string check_pack(std::string_view pack_text, std::string_view judgement = "", std::string_view rules_text = "");

/// {"usable", "difference"}: how two packs differ in what they recommend (core/proof/difference.hpp);
/// {"usable": false, "a", "b"} with the findings of each when one cannot be used.
/// Each by the set of judgements of its id and under rules of its own, so that one pack can also be compared with itself.
std::string compare_packs(std::string_view one_text, std::string_view other_text, std::string_view one_judgement = "",
                          std::string_view other_judgement = "", std::string_view one_rules = "", std::string_view other_rules = "");

}  // namespace crossroads
