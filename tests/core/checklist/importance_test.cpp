// How much a step counts: each preset has its weight, each weight at most one preset.
#include "core/checklist/importance.hpp"

#include <doctest/doctest.h>

#include "core/model/pack.hpp"

using namespace crossroads;

TEST_CASE("presets ascend, and each weight that one has leads back to it") {
    for (std::int64_t usual = half_units; usual <= half_units * max_weight; usual += half_units) {
        std::int64_t before = -1;
        for (const Importance preset : importances) {
            const std::int64_t given = weight(preset, usual);
            CHECK(given > before);
            CHECK(importance(given, usual) == preset);
            before = given;
        }
        CHECK(weight(Importance::normal, usual) == usual);
        CHECK(2 * weight(Importance::less, usual) == usual);
        CHECK(before == 2 * usual);
        CHECK(before <= max_half_weight);
        CHECK(!importance(before + 1, usual));
    }
}

TEST_CASE("each preset has a name of its own") {
    CHECK(name(Importance::off) == "off");
    CHECK(name(Importance::less) == "less");
    CHECK(name(Importance::normal) == "normal");
    CHECK(name(Importance::more) == "more");
}
