// How much a step counts, as people say it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace crossroads {

/// Presets of a step's weight: 0, half, once and twice the usual.
enum class Importance { off, less, normal, more };

inline constexpr std::array importances{Importance::off, Importance::less, Importance::normal, Importance::more};

/// In half units, of which any usual weight has an even number.
constexpr std::int64_t weight(Importance importance, std::int64_t usual) {
    switch (importance) {
        case Importance::off: return 0;
        case Importance::less: return usual / 2;
        case Importance::normal: return usual;
        case Importance::more: break;
    }
    return 2 * usual;
}

/// None when the weight is no preset.
constexpr std::optional<Importance> importance(std::int64_t given, std::int64_t usual) {
    for (const Importance preset : importances)
        if (given == weight(preset, usual)) return preset;
    return std::nullopt;
}

constexpr std::string_view name(Importance importance) {
    switch (importance) {
        case Importance::off: return "off";
        case Importance::less: return "less";
        case Importance::normal: return "normal";
        case Importance::more: break;
    }
    return "more";
}

}  // namespace crossroads
