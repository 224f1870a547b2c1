// What can be proved of packs, from the outside: JSON text in, JSON text out. For
// those who write packs; the page does not need it.
#pragma once

#include <string>
#include <string_view>

namespace crossroads {

/// A pack as somebody uses it: by the set of judgements of this id ("": the first), under these rules of a house (a document's text; "": none).
struct Used {
    std::string_view pack_text;
    std::string_view judgement = "";
    std::string_view rules_text = "";
};

/// {"usable", "findings", "report"}: everything found in a pack, and how the space of its checklists was examined
/// (core/proof/check.hpp). No report when it or its rules cannot be used; what of these does not fit is told by Advisor::decree.
std::string check_pack(const Used& used);

/// {"usable", "difference"}: how two packs differ in what they recommend (core/proof/difference.hpp);
/// {"usable": false, "a", "b"} with the findings of each when one cannot be used.
/// It may be one pack by two sets of judgements, or with and without rules.
std::string compare_packs(const Used& one, const Used& other);

}  // namespace crossroads
