#include "core/json/writer.hpp"

namespace crossroads::json {

Writer& Writer::begin(char bracket) {
    separate();
    document_ += bracket;
    first_ = true;
    return *this;
}

Writer& Writer::end(char bracket) {
    document_ += bracket;
    first_ = false;
    return *this;
}

Writer& Writer::key(std::string_view name) {
    separate();
    quote(name);
    document_ += ':';
    first_ = true;
    return *this;
}

Writer& Writer::text(std::string_view value) {
    separate();
    quote(value);
    return *this;
}

Writer& Writer::number(std::int64_t value) { return json(std::to_string(value)); }

Writer& Writer::boolean(bool value) { return json(value ? "true" : "false"); }

Writer& Writer::null() {
    separate();
    document_ += "null";
    return *this;
}

Writer& Writer::json(std::string_view value) {
    separate();
    document_ += value;
    return *this;
}

void Writer::separate() {
    if (!first_) document_ += ',';
    first_ = false;
}

void Writer::quote(std::string_view value) {
    constexpr std::string_view digits = "0123456789abcdef";
    document_ += '"';
    for (const char c : value) {
        switch (c) {
            case '"': document_ += "\\\""; break;
            case '\\': document_ += "\\\\"; break;
            case '\b': document_ += "\\b"; break;
            case '\f': document_ += "\\f"; break;
            case '\n': document_ += "\\n"; break;
            case '\r': document_ += "\\r"; break;
            case '\t': document_ += "\\t"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    document_ += "\\u00";
                    document_ += digits[static_cast<unsigned char>(c) >> 4];
                    document_ += digits[static_cast<unsigned char>(c) & 15];
                } else {
                    document_ += c;
                }
        }
    }
    document_ += '"';
}

}  // namespace crossroads::json
