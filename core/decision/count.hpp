// Counts too large for 64 bits. Packs are limited to 2^120 completions.
#pragma once

#include <string>

namespace crossroads {

__extension__ typedef unsigned __int128 Count;

/// Decimal digits.
std::string to_text(Count count);

}  // namespace crossroads
