// What the rules of a house do in one decision.
#pragma once

#include "core/advice/passages.hpp"

namespace crossroads {

struct HouseAdvice {
    const DecreedRule* decreed = nullptr;  ///< in the model's pack
    /// Whether it acts; maybe: an open step can still meet the condition on which it rules out. A warning acts where it is said.
    Truth acts = Truth::no;
    bool due = false;  ///< the day to look at it again has come
};

/// One for each rule, in their order. `today`: YYYY-MM-DD, or "" when it is not known.
std::vector<HouseAdvice> house_advice(const Judged& judged, std::string_view today);

/// The rules that rule an alternative out now.
std::vector<const HouseRule*> ruled_out_by(const Model& model, const Checklist& checklist, AlternativeIndex alternative);

}  // namespace crossroads
