// Writes compact JSON, with the same bytes as JSON.stringify would.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crossroads::json {

/// Commas and escapes are the writer's business, nesting is the caller's.
class Writer {
public:
    Writer& begin_object();
    Writer& end_object();
    Writer& begin_list();
    Writer& end_list();
    Writer& key(std::string_view name);
    Writer& text(std::string_view value);
    Writer& integer(std::int64_t value);
    Writer& boolean(bool value);
    Writer& null();

    /// The document so far.
    const std::string& document() const { return document_; }

private:
    void separate();
    void quote(std::string_view value);

    std::string document_;
    bool first_ = true;  ///< whether nothing stands before the next value at this level
};

}  // namespace crossroads::json
