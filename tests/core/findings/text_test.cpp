#include "core/findings/text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace crossroads;

TEST_CASE("characters counts code points, not bytes") {
    CHECK(characters("") == 0);
    CHECK(characters("abc") == 3);
    CHECK(characters("grüße") == 5);
    CHECK(characters("🚀🚀") == 2);
}

TEST_CASE("an id is lower-case words joined by hyphens") {
    for (const char* id : {"a", "api-tokens", "f2", "a-", "constructors"}) CHECK_MESSAGE(is_id(id), id);
    for (const char* id : {"", "A", "2f", "-a", "a b", "a_b", "__proto__", "constructor", "{", "a{", "ä"}) CHECK_MESSAGE(!is_id(id), id);
    CHECK(is_id(std::string(40, 'a')));
    CHECK(!is_id(std::string(41, 'a')));
}

TEST_CASE("every month ends on its day") {
    for (const char* last : {"01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"}) {
        const std::string day = std::string("2026-") + last;
        const bool ends_on_30 = day.ends_with("30");
        CHECK_MESSAGE(is_date(day), day);
        CHECK_MESSAGE(!is_date(day.substr(0, 8) + (day.ends_with("28") ? "29" : ends_on_30 ? "31" : "32")), day);
    }
}

TEST_CASE("a date has a month and a day that exist") {
    for (const char* date : {"2026-11-22", "2024-02-29", "2000-02-29", "2026-12-31"}) CHECK_MESSAGE(is_date(date), date);
    for (const char* date : {"", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-04-31", "2026-11-00",
                             "2026-1-22", "22-11-2026", "2026/11/22", "2026-11/22", "2026-11-2x"})
        CHECK_MESSAGE(!is_date(date), date);
}

TEST_CASE("only plain web addresses are links") {
    for (const char* address : {"https://example.org", "http://example.org/a?b=c#d", "https://example.org/@user"})
        CHECK_MESSAGE(is_web_address(address), address);
    for (const char* address :
         {"", "example.org", "https://?x", "http://#x", "javascript:alert(1)", "java\tscript:x", "data:text/html,x", "file:///etc/passwd",
          "ftp://example.org", "https://", "https:///path", "https://user@example.org", "https://u:p@example.org/",
          "https://exa mple.org", "https://example.org/\"", "https://example.org/<b>", "https:\\\\example.org",
          "HTTPS://example.org", "https://example.org/'", "https://example.org/>", "https://example.org/a\\b", "https://example.org/\x7f", "https://ex\xC3\xA4mple.org"})
        CHECK_MESSAGE(!is_web_address(address), address);
}
