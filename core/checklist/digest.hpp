// SHA-256 (FIPS 180-4). Made here and not by the page: a page on plain http has no
// crypto.subtle.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace crossroads {

using Digest = std::array<std::uint32_t, 8>;

Digest sha256(std::string message);

/// 64 digits.
std::string hex(const Digest& digest);

}  // namespace crossroads
