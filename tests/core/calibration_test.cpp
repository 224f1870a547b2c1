// How the default pack compares with what real projects use. A report with figures, which the
// page tells in one sentence: the test holds that sentence to the figures, and bends no value.
#include <doctest/doctest.h>

#include <iostream>
#include <map>

#include <algorithm>

#include "core/advice/beyond.hpp"
#include "core/analyses/completions.hpp"
#include "core/analyses/flips.hpp"
#include "core/checklist/checklist.hpp"
#include "core/decision/contest.hpp"
#include "core/decision/scoring.hpp"
#include "core/decision/verdict.hpp"
#include "core/json/answers.hpp"
#include "core/json/read_pack.hpp"
#include "tests/core/files.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

/// These two began long before Flask was published (2010), so they chose between other things.
bool older_than_flask(const Case& project) { return project.id == "ckan" || project.id == "indico"; }

/// Of how many the framework in use has more points than the other one.
struct Agreement {
    std::int64_t count = 0;
    std::int64_t agree = 0;
};

/// Of all, and of those that meet each condition of a clear verdict.
struct Figures {
    Agreement all, clear, large_lead, settled, no_flip;
};

std::string hundredths(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? "none" : std::to_string((200 * part + whole) / (2 * whole)) + " %";
}

void print(const char* of, const Figures& figures) {
    const auto print_one = [](const char* condition, const Agreement& it) {
        std::cout << "  " << condition << ": " << it.agree << " of " << it.count << " (" << hundredths(it.agree, it.count) << ")\n";
    };
    std::cout << of << ", agreement with what is in use\n";
    print_one("all", figures.all);
    print_one("the lead reaches the threshold", figures.large_lead);
    print_one("nothing left to ask", figures.settled);
    print_one("no single other answer changes the winners", figures.no_flip);
    print_one("clear: all three", figures.clear);
}

std::vector<Answer> read_answers(const json::Node& node) {
    std::vector<Answer> answers;
    Findings findings;
    for (std::size_t i = 0; i < node.keys.size(); ++i)
        answers.push_back({node.keys[i], json::read_options(node.items[i], "", findings)});
    REQUIRE(findings.empty());
    return answers;
}

bool leads_enough(const Problem& problem, const Verdict& verdict, const Row& scores, const Thresholds& thresholds) {
    if (verdict.winners.size() > 1 || verdict.rivals.empty()) return false;
    return scores[verdict.winners.front()] - scores[verdict.rivals.front()] >= thresholds.clear * total_weight(problem);
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
    const bool flips = !crossroads::flips(problem).empty();
    const Verdict verdict = *crossroads::verdict(problem, scores, model.pack().firmness, settled_winners(problem), flips);
    const bool clear = verdict.firmness == Firmness::clear;
    const auto add = [agrees](bool met, Agreement& to) {
        to.count += met;
        to.agree += met && agrees;
    };
    add(true, figures.all);
    add(clear, figures.clear);
    add(leads_enough(problem, verdict, scores, model.pack().firmness), figures.large_lead);
    add(verdict.settled, figures.settled);
    add(!flips, figures.no_flip);
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
        "Two readers answered for " + std::to_string(one.all.count) +
        " open-source projects that use Django or Flask. The checklist puts the framework in use first for " + std::to_string(one.all.agree) +
        " of them (" + hundredths(one.all.agree, one.all.count) + ") by the one’s answers and for " + std::to_string(other.all.agree) + " (" +
        hundredths(other.all.agree, other.all.count) + ") by the other’s. Its verdict is clear for " + std::to_string(one.clear.count) +
        " and for " + std::to_string(other.clear.count) + ", and names the framework in use for " + std::to_string(one.clear.agree) +
        " and for " + std::to_string(other.clear.agree) + " of these. The projects were seen while the options were shaped, so expect less on others.";
    print("First reader", one);
    print("Second reader", other);
    std::cout << told << '\n';
    const auto passage = std::find_if(model.pack().about.begin(), model.pack().about.end(),
                                      [](const Passage& candidate) { return candidate.id == "calibration"; });
    REQUIRE(passage != model.pack().about.end());
    CHECK(passage->text == told);
}

TEST_CASE("how many of all complete checklists are clear, and what keeps the others from it") {
    const Model model = samples::model(json::read_pack(files::read("core/packs/django-or-flask.json")).pack);
    Problem problem{model.alternatives(), model.criteria(), Flags<AlternativeIndex>(model.alternatives(), 0)};
    for (Criterion& criterion : problem.criteria) criterion.given = 0;
    std::int64_t all = 0, large_lead = 0, no_flip = 0, clear = 0;
    const auto next = [&] {  // the next checklist, as a number whose digits are the outcomes
        for (Criterion& criterion : problem.criteria) {
            ++*criterion.given;
            if (criterion.given->number() < criterion.values.size()) return true;
            criterion.given = 0;
        }
        return false;
    };
    do {
        const Row scores = crossroads::scores(problem);
        const bool flips = !crossroads::flips(problem).empty();
        const Verdict verdict = *crossroads::verdict(problem, scores, model.pack().firmness, winners(net_scores(problem)), flips);
        const bool large = leads_enough(problem, verdict, scores, model.pack().firmness);
        ++all;
        large_lead += large;
        no_flip += !flips;
        clear += verdict.firmness == Firmness::clear;
        CHECK((verdict.firmness == Firmness::clear) == (large && !flips));
    } while (next());
    std::cout << "Of " << all << " complete checklists the lead reaches the threshold in " << hundredths(large_lead, all)
              << ", no single other answer changes the winners in " << hundredths(no_flip, all) << ", and both hold, so that the verdict is clear, in "
              << hundredths(clear, all) << ".\n";
    CHECK(clear > 0);
}

// A report, and no bar to fit to: who answered knew what is in use, and FastAPI's values were set before this was run.
TEST_CASE("of which projects it would say to look beyond the question first") {
    const Model model = samples::model(json::read_pack(files::read("core/packs/django-or-flask.json")).pack);
    const auto tell = [&](const std::string& name, const std::string& uses, const std::vector<Answer>& answers) {
        Assessment assessment;
        assessment.answers = answers;
        const Checklist checklist = resolve(model, assessment).checklist;
        const Row scores = crossroads::scores(checklist.problem);
        const auto verdict = crossroads::verdict(checklist.problem, scores, model.pack().firmness, 0, true);
        REQUIRE(verdict);
        const BeyondAdvice told = beyond_advice(model, checklist, *verdict).front();
        std::cout << "  " << crossroads::name(told.look) << ", lead " << told.lead_tenths << " tenths over " << model.alternative(told.rival).id << ": " << name << " (uses " << uses << ")\n";
        return told.look;
    };
    std::map<Look, int> of_ours;
    std::cout << "Beyond the question, for projects that use Django or Flask:\n";
    for (const Case& project : model.pack().cases)
        if (project.kind == "project") ++of_ours[tell(project.name, project.told.front(), project.answers)];
    const Result<json::Node> others = json::read_document(files::read("tests/core/fastapi_readings.json"), json::pack_limits);
    REQUIRE(others.ok());
    std::map<Look, int> of_theirs;
    std::cout << "For projects that use FastAPI, weighed it or left it:\n";
    for (std::size_t i = 0; i < others.value().keys.size(); ++i) {
        const json::Node& project = others.value().items[i];
        ++of_theirs[tell(others.value().keys[i], project.items[0].text, read_answers(project.items[1]))];
    }
    for (const auto& [whose, looks] : {std::pair{"ours", of_ours}, {"theirs", of_theirs}})
        for (const auto& [look, count] : looks) std::cout << "  " << whose << ": " << crossroads::name(look) << " " << count << '\n';
    CHECK(of_ours[Look::first] < of_ours[Look::nothing]);
    const std::vector<Passage>& about = model.pack().about;
    CHECK(of_theirs[Look::first] == 0);
    CHECK(about[find_id(about, "beyond-checked").value()].text.find("For " + std::to_string(others.value().keys.size()) + " projects that use FastAPI, weighed it or left it, “look at it too” is said " +
                                                                    std::to_string(of_theirs[Look::too]) + " times and “first” never.") != std::string::npos);
}
