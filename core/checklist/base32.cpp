#include "core/checklist/base32.hpp"

namespace crossroads::base32 {

namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

}  // namespace

void push(Digits& number, std::size_t radix, std::size_t digit) {
    for (char& place : number) {
        digit += static_cast<std::size_t>(place) * radix;
        place = static_cast<char>(digit & 31);
        digit >>= 5;
    }
    for (; digit; digit >>= 5) number += static_cast<char>(digit & 31);
}

std::size_t pop(Digits& number, std::size_t radix) {
    std::size_t rest = 0;
    for (std::size_t i = number.size(); i-- > 0;) {
        rest = rest << 5 | static_cast<std::size_t>(number[i]);
        number[i] = static_cast<char>(rest / radix);
        rest %= radix;
    }
    return rest;
}

void write(Digits& code, std::size_t value, std::size_t digits) {
    while (digits-- > 0) code += static_cast<char>(value >> 5 * digits & 31);
}

std::size_t read(std::string_view digits) {
    std::size_t value = 0;
    for (const char digit : digits) value = value << 5 | static_cast<std::size_t>(digit);
    return value;
}

char check(const Digits& digits) {
    int sum = 0;
    for (const char digit : digits) {
        sum = (sum ^ digit) << 1;
        if (sum > 31) sum ^= 0b100101;  // x^5 + x^2 + 1 is primitive
    }
    return static_cast<char>(sum);
}

std::string spell(const Digits& code) {
    std::string spelled;
    for (const char digit : code) {
        if (spelled.size() % 5 == 4) spelled += '-';
        spelled += letters[static_cast<std::size_t>(digit)];
    }
    return spelled;
}

Digits digits_of(std::string_view text) {
    Digits digits;
    for (char c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        const std::size_t digit = letters.find(c);
        if (digit != letters.npos)
            digits += static_cast<char>(digit);
        else if (c == 'U')
            return {};
    }
    return digits;
}

}  // namespace crossroads::base32
