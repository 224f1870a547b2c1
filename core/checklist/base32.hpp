// Numbers as letters that people can read to each other: Crockford's base 32 (crockford.com/base32).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossroads::base32 {

/// Numbers from 0 to 31, each in a char. A number in mixed radix has its least one first.
using Digits = std::string;

/// number * radix + digit, in place.
void push(Digits& number, std::size_t radix, std::size_t digit);

/// Undoes push, and gives the digit.
std::size_t pop(Digits& number, std::size_t radix);

/// A number of so many digits, the most significant first.
void write(Digits& code, std::size_t value, std::size_t digits);
std::size_t read(std::string_view digits);

/// What must follow the digits; zero after a whole code.
char check(const Digits& digits);

/// In groups of four.
std::string spell(const Digits& code);

/// The digits that a person wrote; empty when some letter is none.
Digits digits_of(std::string_view text);

}  // namespace crossroads::base32
