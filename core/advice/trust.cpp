#include "core/advice/trust.hpp"

namespace crossroads {

std::optional<TrustAdvice> trust_advice(const Model& model) {
    const std::optional<Trust>& trust = model.pack().trust;
    if (!trust) return std::nullopt;
    TrustAdvice advice{&*trust, nullptr, trust->edition == model.pack().version};
    for (const Agreement& figures : trust->figures)
        if (figures.judgement == (model.judgement() ? model.judgement()->id : "")) advice.figures = &figures;
    return advice;
}

}  // namespace crossroads
