// How a finding is made.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "core/findings/place.hpp"
#include "core/findings/result.hpp"

namespace crossroads {

/// What a message says of the case at hand: a text or a whole number.
class Part {
public:
    Part(std::string_view text) : text_(text) {}
    Part(const std::string& text) : text_(text) {}
    Part(const char* text) : text_(text) {}
    Part(std::int64_t number) : number_(number) {}
    Part(std::size_t number) : number_(static_cast<std::int64_t>(number)) {}
    Part(int number) : number_(number) {}

    std::string text() const { return number_ ? std::to_string(*number_) : std::string(text_); }

private:
    std::string_view text_;
    std::optional<std::int64_t> number_;
};

/// The pattern with each {} replaced by the next part.
std::string message(std::string_view pattern, std::initializer_list<Part> parts);

void note(Findings& findings, Severity severity, std::string_view code, const Place& place, std::string_view pattern,
          std::initializer_list<Part> parts = {});

}  // namespace crossroads
