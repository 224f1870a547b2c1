// What a function may rely on, said in code: checked in every build with sanitizers, and
// nothing at all in the others.
#pragma once

namespace crossroads {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool checks_expectations = true;
#elif defined(__has_feature)
inline constexpr bool checks_expectations = __has_feature(address_sanitizer);
#else
inline constexpr bool checks_expectations = false;
#endif

/// Stops the program unless `holds()`: whoever called broke a rule of the function's header.
template <class Holds>
constexpr void expects([[maybe_unused]] Holds holds) {
    if constexpr (checks_expectations)
        if (!holds()) __builtin_trap();
}

}  // namespace crossroads
