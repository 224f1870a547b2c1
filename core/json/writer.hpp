// Writes compact JSON, with the same bytes as JSON.stringify would.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace crossroads::json {

/// Commas and escapes are the writer's business, and so is that what begins also ends.
class Writer {
public:
    /// {…}: `fields` writes keys with their values.
    template <class Fields>
    Writer& object(Fields fields) {
        begin('{');
        fields();
        return end('}');
    }

    /// […]: `each` writes one value for each item.
    template <class Items, class Each>
    Writer& list(const Items& items, Each each) {
        begin('[');
        for (const auto& item : items) each(item);
        return end(']');
    }
    template <class Items>
    Writer& texts(const Items& items) {
        return list(items, [&](const auto& item) { text(item); });
    }

    /// `write` writes what is there; null when nothing is.
    template <class Optional, class Write>
    Writer& optional(const Optional& value, Write write) {
        if (!value) return null();
        write(*value);
        return *this;
    }

    Writer& key(std::string_view name);
    Writer& text(std::string_view value);
    Writer& integer(std::integral auto value) { return number(static_cast<std::int64_t>(value)); }
    Writer& boolean(bool value);
    Writer& null();
    /// A value that is JSON already.
    Writer& json(std::string_view value);

    /// The document so far.
    const std::string& document() const { return document_; }

private:
    Writer& begin(char bracket);
    Writer& end(char bracket);
    Writer& number(std::int64_t value);
    void separate();
    void quote(std::string_view value);

    std::string document_;
    bool first_ = true;  ///< whether nothing stands before the next value at this level
};

}  // namespace crossroads::json
