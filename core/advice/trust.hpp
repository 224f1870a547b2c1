// How far to trust an advice, by what the pack knows of others.
#pragma once

#include "core/model/model.hpp"

namespace crossroads {

/// How often such advice agreed with what real projects did.
struct TrustAdvice {
    const Trust* counted = nullptr;
    const Agreement* figures = nullptr;  ///< for the set of judgements in use; nullptr: not counted for it
    bool current = false;  ///< counted with this edition of the pack: no value has changed since
};

/// By the set of judgements of the model; none where the pack has no figures.
std::optional<TrustAdvice> trust_advice(const Model& model);

}  // namespace crossroads
