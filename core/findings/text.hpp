// What counts as an id, a date, a web address; how long a text is.
#pragma once

#include <string_view>

namespace crossroads {

/// Code points in well-formed UTF-8.
std::size_t characters(std::string_view text);

/// a to z, 0 to 9 and hyphens, beginning with a letter, at most 40; not "constructor".
bool is_id(std::string_view text);

/// YYYY-MM-DD with a month and a day that exist.
bool is_date(std::string_view text);

/// https:// or http://, then printable ASCII without spaces, quotes, angle
/// brackets or backslashes: a host, and no user name before it.
bool is_web_address(std::string_view text);

}  // namespace crossroads
