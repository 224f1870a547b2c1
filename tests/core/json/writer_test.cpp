#include "core/json/writer.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using crossroads::json::Writer;

TEST_CASE("commas stand between values and nowhere else") {
    Writer out;
    const std::vector<std::optional<int>> numbers{-1, std::nullopt, 3};
    out.object([&] {
        out.key("a").list(numbers, [&](const std::optional<int>& it) { out.optional(it, [&](int number) { out.integer(number); }); });
        out.key("b").object([] {}).key("c").boolean(true);
        out.key("d").texts(std::vector<std::string>{}).key("e").texts(std::vector<std::string>{"x", "y"});
    });
    CHECK(out.document() == R"({"a":[-1,null,3],"b":{},"c":true,"d":[],"e":["x","y"]})");
}

TEST_CASE("texts are escaped as JSON.stringify does") {
    Writer out;
    out.text("\"\\/\b\f\n\r\t\x01\x1f\x7f ü 🚀 </script>");
    CHECK(out.document() == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f ü 🚀 </script>\"");
}
