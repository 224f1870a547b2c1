#include "core/json/writer.hpp"

#include <doctest/doctest.h>

using crossroads::json::Writer;

TEST_CASE("commas stand between values and nowhere else") {
    Writer out;
    out.begin_object().key("a").begin_list().integer(-1).text("x").null().end_list().key("b").begin_object().end_object();
    out.key("c").boolean(true).end_object();
    CHECK(out.document() == R"({"a":[-1,"x",null],"b":{},"c":true})");
}

TEST_CASE("texts are escaped as JSON.stringify does") {
    Writer out;
    out.text("\"\\/\b\f\n\r\t\x01\x1f\x7f ü 🚀 </script>");
    CHECK(out.document() == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f ü 🚀 </script>\"");
}
