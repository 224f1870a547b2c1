// How the default pack compares with what real projects use. A report with figures, which the
// page tells in one sentence: the test holds that sentence to the figures, and bends no value.
#include <doctest/doctest.h>

#include <iostream>

#include <algorithm>

#include "core/checklist/checklist.hpp"
#include "core/decision/scoring.hpp"
#include "core/json/answers.hpp"
#include "core/json/read_pack.hpp"
#include "tests/core/files.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

/// These two began long before Flask was published (2010), so they chose between other things.
bool older_than_flask(const Case& project) { return project.id == "ckan" || project.id == "indico"; }

struct Figures {
    std::int64_t projects = 0;
    std::int64_t agree = 0;
    std::int64_t clear = 0;
    std::int64_t clear_agree = 0;
};

std::string hundredths(std::int64_t part, std::int64_t whole) { return std::to_string((200 * part + whole) / (2 * whole)) + " %"; }

std::vector<Answer> read_answers(const json::Node& node) {
    std::vector<Answer> answers;
    Findings findings;
    for (std::size_t i = 0; i < node.keys.size(); ++i)
        answers.push_back({node.keys[i], json::read_options(node.items[i], "", findings)});
    REQUIRE(findings.empty());
    return answers;
}

/// One project as one reader answered for it: its points for Django less those for Flask, against what it uses.
void count(const Model& model, const Case& project, const std::vector<Answer>& answers, const char* reader, Figures& figures) {
    Assessment assessment;
    assessment.answers = answers;
    const Resolved resolved = resolve(model, assessment);
    REQUIRE(resolved.findings.empty());
    const Problem& problem = resolved.checklist.problem;
    const Row scores = crossroads::scores(problem);
    const std::int64_t lead = scores[*model.find_alternative("django")] - scores[*model.find_alternative("flask")];
    const bool agrees = project.told.front() == "django" ? lead > 0 : lead < 0;
    const bool clear = std::abs(lead) >= model.pack().strength.clear * total_weight(problem);
    ++figures.projects;
    figures.agree += agrees;
    figures.clear += clear;
    figures.clear_agree += clear && agrees;
    if (!agrees)
        std::cout << "  miss (" << reader << "): " << project.name << " uses " << project.told.front() << "; Django leads by "
                  << lead / total_weight(problem) << " points" << (clear ? ", clear" : "") << '\n';
}

}  // namespace

TEST_CASE("the page tells how often real projects use what the checklist puts first") {
    const Model model = samples::model(json::read_pack(files::read("core/packs/django-or-flask.json")).pack);
    const Result<json::Node> second = json::read_document(files::read("tests/core/second_readings.json"), json::pack_limits);
    REQUIRE(second.ok());
    Figures one;
    Figures other;
    for (const Case& project : model.pack().cases) {
        if (project.kind != "project" || project.told.size() != 1 || older_than_flask(project)) continue;
        if (project.told.front() != "django" && project.told.front() != "flask") continue;
        CAPTURE(project.id);
        count(model, project, project.answers, "first reader", one);
        const auto key = std::find(second.value().keys.begin(), second.value().keys.end(), project.id);
        REQUIRE(key != second.value().keys.end());
        count(model, project, read_answers(second.value().items[static_cast<std::size_t>(key - second.value().keys.begin())]),
              "second reader", other);
    }
    const std::string told =
        "Of " + std::to_string(one.projects) + " open-source projects that use Django or Flask, this checklist puts the framework that they use first in " +
        std::to_string(one.agree) + " (" + hundredths(one.agree, one.projects) + ") with one reader’s answers and in " +
        std::to_string(other.agree) + " (" + hundredths(other.agree, other.projects) +
        ") with another’s. Where it calls the verdict clear it agrees in " + hundredths(one.clear_agree, one.clear) + " and " +
        hundredths(other.clear_agree, other.clear) + "; it does so for " + hundredths(one.clear, one.projects) + " and " +
        hundredths(other.clear, other.projects) +
        " of them. The projects were seen while the options were shaped, so expect less on others.";
    std::cout << told << '\n';
    const auto passage = std::find_if(model.pack().about.begin(), model.pack().about.end(),
                                      [](const Passage& candidate) { return candidate.id == "calibration"; });
    REQUIRE(passage != model.pack().about.end());
    CHECK(passage->text == told);
}
