#include "core/checklist/renames.hpp"

#include <doctest/doctest.h>

#include "core/checklist/checklist.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

/// Each as "code path", in the order told.
std::vector<std::string> told(const Findings& findings) {
    std::vector<std::string> told;
    for (const Finding& finding : findings) told.push_back(finding.code + " " + finding.path);
    return told;
}

}  // namespace

TEST_CASE("what has another id today is carried over wherever it stands, and told") {
    const Model model = samples::model(samples::everything());  // time was hour; noon was midday and lunch; cake was tart
    Assessment assessment;
    assessment.answers = {{"hour", {"lunch"}}, {"snacks", {"tart", "fruit"}}};
    assessment.weights = {{"hour", 3}};
    assessment.notes = {{"hour", "late"}};
    assessment.fixed = {"hour"};
    assessment.left_open = {"guests"};
    Findings findings;
    const Assessment today = with_present_ids(model, assessment, findings);
    CHECK(today.answers == std::vector<Answer>{{"time", {"noon"}}, {"snacks", {"cake", "fruit"}}});
    CHECK(today.weights == std::vector<SetWeight>{{"time", 3}});
    CHECK(today.notes == std::vector<Remark>{{"time", "late"}});
    CHECK(today.fixed == std::vector<std::string>{"time"});
    CHECK(today.left_open == std::vector<std::string>{"guests"});
    CHECK(told(findings) == std::vector<std::string>{"renamed /answers/hour", "renamed /answers/time", "renamed /answers/snacks",
                                                     "renamed /weights/hour", "renamed /notes/hour", "renamed /fixed/hour"});
    CHECK(resolve(model, today).findings.empty());
    Findings none;
    CHECK(with_present_ids(model, today, none) == today);
    CHECK(none.empty());
}

TEST_CASE("today's answer stays where an earlier one is there too") {
    const Model model = samples::model(samples::everything());
    Assessment assessment;
    assessment.answers = {{"hour", {"lunch"}}, {"time", {"evening"}}, {"snacks", {"tart", "cake"}}};
    Findings findings;
    CHECK(with_present_ids(model, assessment, findings) == assessment);
    CHECK(findings.empty());
}

TEST_CASE("what an option of one step was says nothing of another step") {
    Assessment assessment;
    assessment.answers = {{"guests", {"lunch"}}, {"mood", {"lunch"}}};
    Findings findings;
    CHECK(with_present_ids(samples::model(samples::everything()), assessment, findings) == assessment);
    CHECK(findings.empty());
}

TEST_CASE("an answer of an earlier edition that has no successor is set aside, one of another pack is unknown") {
    const Model model = samples::model();
    Assessment assessment;
    assessment.answers = {{"mood", {"good"}}, {"time", {"noon"}}};
    assessment.pack_id = model.pack().id;
    assessment.pack_version = "0";
    CHECK(told(resolve(model, assessment).findings) == std::vector<std::string>{"set_aside /answers/mood", "set_aside /answers/time"});
    assessment.pack_version = model.pack().version;
    CHECK(told(resolve(model, assessment).findings) == std::vector<std::string>{"unknown_step /answers/mood", "unknown_option /answers/time"});
}
