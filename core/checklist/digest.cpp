#include "core/checklist/digest.hpp"

namespace crossroads {

namespace {

// The names of the standard: constants of section 4.2.2, functions of 4.1.2.
constexpr std::uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t rotr(std::uint32_t x, int n) { return x >> n | x << (32 - n); }
std::uint32_t sum(std::uint32_t x, int a, int b, int c) { return rotr(x, a) ^ rotr(x, b) ^ rotr(x, c); }
std::uint32_t sigma(std::uint32_t x, int a, int b, int shift) { return rotr(x, a) ^ rotr(x, b) ^ x >> shift; }

/// Works one block of 64 bytes into the digest.
void digest_block(const char* block, Digest& digest) {
    std::uint32_t w[64];
    for (int t = 0; t < 64; ++t) {
        if (t < 16) {
            w[t] = 0;
            for (int i = 0; i < 4; ++i) w[t] = w[t] << 8 | static_cast<unsigned char>(block[4 * t + i]);
        } else {
            w[t] = sigma(w[t - 2], 17, 19, 10) + w[t - 7] + sigma(w[t - 15], 7, 18, 3) + w[t - 16];
        }
    }
    Digest v = digest;  // a to h
    for (int t = 0; t < 64; ++t) {
        const std::uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
        const std::uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        const std::uint32_t first = v[7] + sum(v[4], 6, 11, 25) + choice + K[t] + w[t];
        const std::uint32_t second = sum(v[0], 2, 13, 22) + majority;
        for (std::size_t i = 7; i > 0; --i) v[i] = v[i - 1];
        v[4] += first;
        v[0] = first + second;
    }
    for (std::size_t i = 0; i < 8; ++i) digest[i] += v[i];
}

}  // namespace

Digest sha256(std::string message) {
    const std::uint64_t bits = std::uint64_t{message.size()} * 8;
    message += '\x80';
    message.resize((message.size() + 8 + 63) / 64 * 64);
    for (std::size_t i = 0; i < 8; ++i) message[message.size() - 1 - i] = static_cast<char>(bits >> (8 * i) & 0xff);

    Digest digest{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    for (std::size_t at = 0; at < message.size(); at += 64) digest_block(&message[at], digest);
    return digest;
}

std::string hex(const Digest& digest) {
    std::string hex;
    for (const std::uint32_t word : digest)
        for (int shift = 28; shift >= 0; shift -= 4) hex += "0123456789abcdef"[word >> shift & 15];
    return hex;
}

}  // namespace crossroads
