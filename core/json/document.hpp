// A JSON text as a tree. Every door to core passes through here, so size, depth
// and what counts as JSON are judged once, by one rule.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/findings/findings.hpp"

namespace crossroads::json {

/// A JSON value. Numbers are whole: nothing that core reads has fractions.
struct Node {
    enum class Kind { null, boolean, integer, text, list, object };

    Kind kind = Kind::null;
    bool boolean = false;
    std::int64_t integer = 0;
    std::string text;
    std::vector<std::string> keys;  ///< of an object, in the order written, each once
    std::vector<Node> items;        ///< of a list, or of an object beside its keys
};

struct Limits {
    std::size_t bytes = 0;
    std::size_t values = 0;  ///< of all kinds, the root among them
};
inline constexpr Limits pack_limits{1024 * 1024, 50'000};
inline constexpr Limits assessment_limits{256 * 1024, 10'000};
inline constexpr std::size_t max_depth = 32;
inline constexpr std::size_t max_entries_of_one = 1000;  ///< in one list or object
inline constexpr std::size_t max_name = 100;             ///< bytes in the name of a field

/// Reads a JSON text (RFC 8259, UTF-8 without a byte order mark). Stricter than
/// the RFC in four points, each a named finding: no key twice in one object
/// (duplicate_key), whole numbers of at most 18 digits only (not_a_whole_number: reading
/// stops there),
/// at most max_depth levels (too_deep), and no byte 0 anywhere (malformed_json). What exceeds a
/// limit of size is too_large, and reading stops there: within them reading takes little time
/// and memory, whatever the text.
Result<Node> read_document(std::string_view text, Limits limits);

}  // namespace crossroads::json
