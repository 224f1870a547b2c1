// What a version does not know of a document, and hands on.
#pragma once

#include <string>

namespace crossroads {

inline constexpr std::size_t max_unread = 8 * 1024;  ///< bytes of JSON, of the fields that one object has and nothing here knows

/// A field that this version does not know, from a later one: carried as it is.
struct Unread {
    std::string name;
    std::string json;  ///< its value, with the names in each object sorted

    bool operator==(const Unread&) const = default;
};

}  // namespace crossroads
