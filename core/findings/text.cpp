#include "core/findings/text.hpp"

#include <algorithm>

namespace crossroads {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// The number that `text` spells; digits only.
int number(std::string_view text) {
    int number = 0;
    for (const char c : text) number = 10 * number + (c - '0');
    return number;
}

}  // namespace

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_id(std::string_view text) {
    // Every object of JavaScript answers to that name, and what reads packs and advice looks ids up in objects.
    if (text == "constructor") return false;
    return !text.empty() && text.size() <= 40 && is_lower(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
        if (!is_digit(text[i])) return false;
    const int year = number(text.substr(0, 4));
    const int month = number(text.substr(5, 2));
    const int day = number(text.substr(8, 2));
    if (month < 1 || month > 12 || day < 1) return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int days = month == 2 ? (leap ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
    return day <= days;
}

bool is_web_address(std::string_view text) {
    std::string_view rest;
    for (const std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme)) rest = text.substr(scheme.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    if (host.empty() || host.find('@') != std::string_view::npos) return false;
    return std::all_of(rest.begin(), rest.end(), [](char c) {
        return c > ' ' && c < '\x7f' && c != '"' && c != '\'' && c != '<' && c != '>' && c != '\\';
    });
}

}  // namespace crossroads
