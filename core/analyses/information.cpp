#include "core/analyses/information.hpp"

#include <bit>

namespace crossroads {

namespace {

constexpr int fraction_bits = 32;
constexpr std::uint64_t one = std::uint64_t{1} << fraction_bits;

/// -log2 of a share (1 to `one`, standing for 2^-32 to 1), in units of 2^-32, digit
/// by digit: squaring doubles the logarithm.
std::uint64_t minus_log2(std::uint64_t share) {
    const int shift = fraction_bits + 1 - static_cast<int>(std::bit_width(share));
    std::uint64_t mantissa = share << shift;  // from 1 to below 2, times `one`
    std::uint64_t log = 0;
    for (int bit = fraction_bits - 1; bit >= 0; --bit) {
        mantissa = static_cast<std::uint64_t>((Count{mantissa} * mantissa) >> fraction_bits);
        if (mantissa >= 2 * one) {
            mantissa >>= 1;
            log |= std::uint64_t{1} << bit;
        }
    }
    return (static_cast<std::uint64_t>(shift) << fraction_bits) - log;
}

}  // namespace

std::int64_t entropy(const std::vector<Count>& counts) {
    Count total = 0;
    for (const Count count : counts) total += count;
    int shift = 0;  // keeps count * 2^32 within 128 bits
    while (total >> shift >= (Count{1} << 94)) ++shift;

    std::int64_t sum = 0;
    for (const Count count : counts) {
        if (count == 0) continue;
        const auto share = static_cast<std::uint64_t>(((count >> shift) << fraction_bits) / (total >> shift));
        if (share == 0) continue;
        sum += static_cast<std::int64_t>((Count{share} * minus_log2(share)) >> fraction_bits);
    }
    return sum;
}

}  // namespace crossroads
