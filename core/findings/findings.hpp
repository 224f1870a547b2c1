// How a finding is made.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "core/findings/place.hpp"
#include "core/findings/result.hpp"

namespace crossroads {

/// What a message says of the case at hand: a text or a whole number.
class Detail {
public:
    Detail(std::string_view text) : text_(text) {}
    Detail(const std::string& text) : text_(text) {}
    Detail(const char* text) : text_(text) {}
    Detail(std::int64_t number) : number_(number) {}
    Detail(std::size_t number) : number_(static_cast<std::int64_t>(number)) {}
    Detail(int number) : number_(number) {}

    std::string text() const { return number_ ? std::to_string(*number_) : std::string(text_); }

private:
    std::string_view text_;
    std::optional<std::int64_t> number_;
};

/// The pattern with each {} replaced by the next detail.
std::string message(std::string_view pattern, std::initializer_list<Detail> details);

void note(Findings& findings, Severity severity, std::string_view code, const Place& place, std::string_view pattern,
          std::initializer_list<Detail> details = {});

}  // namespace crossroads
