#include "core/model/provisions.hpp"

#include <doctest/doctest.h>

#include "tests/core/samples.hpp"

using namespace crossroads;

TEST_CASE("what is said of a framework and of a size is found, and nothing else") {
    const Pack pack = samples::everything();
    const LoadRule& rule = pack.steps[2].load_rule;
    const Option& foam = pack.steps[2].options[1];
    REQUIRE(provision_of(foam, "leaf"));
    CHECK(provision_of(foam, "leaf")->status == "by-hand");
    CHECK(!provision_of(foam, "cocoa"));
    CHECK(work_left(rule, *provision_of(foam, "leaf")) == 4);
    Provision unknown = *provision_of(foam, "leaf");
    unknown.size = "a year";
    CHECK(!work_left(rule, unknown));
    CHECK(is_built_from(pack, "leaf"));
    CHECK(!is_built_from(pack, "cocoa"));
}

TEST_CASE("an alternative is measured by its framework, one of two by the one that is named") {
    const Pack pack = samples::everything();
    const LoadRule& rule = pack.steps[2].load_rule;
    CHECK(measured_by(rule, pack.alternatives[0]) == "leaf");
    CHECK(measured_by(rule, pack.alternatives[1]) == "bean");
    CHECK(measured_by(rule, pack.alternatives[2]) == "leaf");  // the second of the two
    CHECK(measured_by(rule, pack.alternatives[3]) == "bean");
}
