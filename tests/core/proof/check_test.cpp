#include "core/proof/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "core/json/read_model.hpp"
#include "tests/core/files.hpp"
#include "tests/core/generated_pack.hpp"
#include "tests/core/pack_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

Condition is(std::string step, std::vector<std::string> ids) {
    return {Condition::Kind::step, {}, std::move(step), std::move(ids)};
}

Check checked(Pack pack, Effort effort = {}) { return check(samples::model(std::move(pack)), effort); }

bool found(const Findings& findings, std::string_view code, std::string_view path) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == code && finding.path == path && finding.severity == Severity::warning && !finding.message.empty();
    });
}

oracle::NameSet names(const Pack& pack, AlternativeSet set) {
    oracle::NameSet names;
    for (std::size_t a = 0; a < pack.alternatives.size(); ++a)
        if (set >> a & 1) names.insert(pack.alternatives[a].id);
    return names;
}

oracle::Names names(const Model& model, const Completion& outcomes) {
    oracle::Names names;
    for (const StepIndex step : outcomes.places()) names.push_back(model.outcome_id(step, outcomes[step]));
    return names;
}

}  // namespace

TEST_CASE("packs of which everything is true have no findings") {
    CHECK(checked(samples::everything()).findings.empty());
    CHECK(checked(samples::pack()).findings.size() == 1);  // the group in which nothing stands
    CHECK(found(checked(samples::pack()).findings, "unused_group", "/steps/2/groups/0"));
}

TEST_CASE("each thing that is not true is found at its place") {
    struct Broken {
        const char* code;
        const char* path;
        std::function<void(Pack&)> by;
    };
    const auto value = [](Pack& pack, std::size_t step, std::size_t option, std::size_t alternative) -> Value& {
        return pack.steps[step].options[option].values[alternative].second;
    };
    const std::vector<Broken> cases{
        {"never_wins", "/alternatives/3",
         [](Pack& pack) {
             for (Step& step : pack.steps) {
                 for (Option& option : step.options)
                     if (!step.takes_many) option.values[3].second.value = 0;
                 for (Band& band : step.bands) band.values[3].second.value = 0;
             }
         }},
        {"wins_only_tied", "/alternatives/0",
         [](Pack& pack) {
             for (Step& step : pack.steps) {
                 for (Option& option : step.options)
                     if (!step.takes_many) option.values[0].second.value = option.values[1].second.value;
                 for (Band& band : step.bands) band.values[0].second.value = band.values[1].second.value;
             }
         }},
        {"step_never_matters", "/steps/3",
         [](Pack& pack) {
             pack.steps[0].weight = pack.steps[1].weight = pack.steps[2].weight = 100;
             for (Band& band : pack.steps[3].bands)
                 for (auto& [id, some] : band.values) some.value = 50;
         }},
        {"same_differences", "/steps/0/options/1",
         [&](Pack& pack) {
             for (std::size_t a = 0; a < 4; ++a) value(pack, 0, 1, a).value = value(pack, 0, 0, a).value;
         }},
        {"outcomes_never_differ", "/steps/0/options/1",
         [&](Pack& pack) {
             for (std::size_t a = 0; a < 4; ++a) value(pack, 0, 1, a).value = value(pack, 0, 0, a).value;
             value(pack, 0, 1, 0).value = 1;
         }},
        {"dominated_outcome", "/steps/1/options/0",
         [&](Pack& pack) {
             for (std::size_t a = 0; a < 4; ++a) value(pack, 1, 0, a).value = a == 0 ? 0 : value(pack, 1, 1, a).value;
             value(pack, 1, 0, 0).reason = value(pack, 1, 1, 0).reason;
         }},
        {"broken_direction", "/steps/0/directions/0",
         [](Pack& pack) { std::swap(pack.steps[0].directions[0].favours, pack.steps[0].directions[0].over); }},
        {"idle_direction", "/steps/0/directions/0", [](Pack& pack) { pack.steps[0].directions[0].over = "tea"; }},
        {"never_holds", "/cautions/0/when",
         [](Pack& pack) { pack.cautions[0].when = {Condition::Kind::all, {is("time", {"noon"}), is("time", {"morning"})}, "", {}}; }},
        {"never_holds", "/about/0/when", [](Pack& pack) { pack.about[0].when = Condition{Condition::Kind::any, {}, "", {}}; }},
        {"never_holds", "/alternatives/0/plan/1/passages/0/when",
         [](Pack& pack) { pack.alternatives[0].plan[1].passages[0].when->ids.clear(); }},
        {"never_holds", "/alternatives/1/plan/0/passages/0/when",
         [](Pack& pack) {
             Passage never = pack.cautions[0];
             never.id = "never";
             never.when = Condition{Condition::Kind::any, {}, "", {}};
             pack.alternatives[1].plan = {{"first", "First", {never}}};
         }},
        {"unused_source", "/sources/3",
         [](Pack& pack) { pack.sources.push_back(pack.sources[0]), pack.sources.back().id = "film"; }},
        {"unused_package", "/packages/1", [](Pack& pack) { pack.steps[2].options[1].provisions[1].others.clear(); }},
        {"unused_framework", "/frameworks/2", [](Pack& pack) { pack.comparison[0].cells.pop_back(); }},
        {"unused_group", "/steps/0/groups/0", [](Pack& pack) { pack.steps[0].groups = {{"idle", "Idle"}}; }},
        {"unused_group", "/steps/2/groups/1", [](Pack& pack) { pack.steps[2].options[2].group = "white"; }},
        {"idle_need", "/steps/3/options/0",
         [](Pack& pack) {
             Option& need = pack.steps[3].options[0];
             need.load = 0;
             need.exclusive = false;
             need.provisions.clear();
             for (Passage& caution : pack.cautions) caution.when = is("time", {"noon"});
         }},
        {"idle_need", "/steps/3/options/2", [](Pack& pack) { pack.steps[3].options[2].load = 0; }},
    };
    for (const Broken& broken : cases) {
        CAPTURE(std::string(broken.code));
        CAPTURE(std::string(broken.path));
        Pack pack = samples::everything();
        broken.by(pack);
        const Findings findings = checked(pack).findings;
        CHECK(found(findings, broken.code, broken.path));
    }
}

TEST_CASE("an outcome may be worse for everybody when it says why") {
    Pack pack = samples::everything();
    for (auto& [id, value] : pack.steps[1].options[0].values) value.value = 0;
    CHECK(samples::find(checked(pack).findings, "dominated_outcome") == Finding{});
}

TEST_CASE("a need of which something is told, or about which a condition asks, is not idle") {
    Pack pack = samples::everything();
    pack.steps[3].options[2].load = 0;
    pack.cautions[1].when = Condition{Condition::Kind::none, {{Condition::Kind::need, {}, "", {"fruit"}}}, "", {}};
    CHECK(samples::find(checked(pack).findings, "idle_need") == Finding{});
}

TEST_CASE("what the budget does not allow is said not to be decided") {
    const Model model = samples::model(samples::everything());
    const Check gave_up = check(model, {0, 3});
    CHECK(gave_up.examined == Examined::not_computed);
    CHECK(gave_up.wins.empty());
    CHECK(gave_up.ties.empty());
    for (const char* path : {"/alternatives/0", "/steps/0", "/cautions/0/when"})
        CHECK(found(gave_up.findings, "not_decided", path));
    for (const Finding& finding : gave_up.findings) CHECK(finding.code == "not_decided");
    CHECK(gave_up.directions == 4);  // these take no budget

    const Check by_bounds = check(model, {0, 20'000});
    CHECK(by_bounds.examined == Examined::by_bounds);
    CHECK(by_bounds.findings.empty());
}

TEST_CASE("all questions together keep to the budget") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Pack pack = generated::pack(seed);
        generated::Draws draws(seed);
        for (int i = 0; i < 20; ++i)
            pack.cautions.push_back({"caution-" + std::to_string(i), "t", "t", {}, generated::condition(pack, draws), {}});
        const Model model = samples::model(pack);
        for (const std::int64_t budget : {0, 1, 10, 100, 1'000, 10'000}) {
            CAPTURE(budget);
            const Check some = check(model, {seed % 2 == 0 ? std::int64_t{1} << 20 : 0, budget});
            CHECK(some.all_work <= budget);
            CHECK(some.work <= some.all_work);
        }
    }
}

TEST_CASE("what is decided within a small budget is decided alike within a large one") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        const Model model = samples::model(generated::pack(seed));
        const Check all = check(model);
        for (const Finding& finding : check(model, {0, 200}).findings)
            CHECK((finding.code == "not_decided" || found(all.findings, finding.code.c_str(), finding.path)));
    }
}

TEST_CASE("every checklist is looked at one by one up to the limit, and how much work that was is told") {
    const Model model = samples::model(samples::pack());  // 2 * 2 * 2 checklists
    CHECK(check(model, {8, 1000}).examined == Examined::all);
    CHECK(check(model, {8, 1000}).work == 15);  // 8 and the places above them
    CHECK(check(model, {7, 1000}).examined == Examined::by_bounds);
}

TEST_CASE("wins, ties and what never matters agree with brute force") {
    int ties = 0, never = 0, apart = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Pack pack = generated::pack(seed);
        const Model model = samples::model(pack);
        const Check check = crossroads::check(model, {seed % 2 == 0 ? std::int64_t{1} << 20 : 0, std::int64_t{1} << 24});
        const auto endings = oracle::endings(pack);

        long long total = 0;
        for (const auto& [winners, ended] : endings) total += ended.count;
        CHECK(check.checklists == static_cast<Count>(total));
        std::size_t told = 0;
        for (const AlternativeIndex a : below<AlternativeIndex>(model.alternatives())) {
            const std::string& id = model.alternative(a).id;
            const auto ending = endings.find({id});
            CHECK(check.wins[a] == static_cast<Count>(ending == endings.end() ? 0 : ending->second.count));
            told += ending != endings.end();
            const bool tied = std::any_of(endings.begin(), endings.end(), [&](const auto& entry) { return entry.first.contains(id); });
            const std::string place = "/alternatives/" + std::to_string(a.number());
            CHECK(found(check.findings, "never_wins", place) == !tied);
            CHECK(found(check.findings, "wins_only_tied", place) == (tied && ending == endings.end()));
        }
        for (const Tie& tie : check.ties) {
            const auto ending = endings.find(names(pack, tie.alternatives));
            REQUIRE(ending != endings.end());
            CHECK(tie.count == static_cast<Count>(ending->second.count));
            CHECK(names(model, tie.example) == ending->second.first);
            ++ties;
        }
        CHECK(told + check.ties.size() == endings.size());

        for (std::size_t step = 0; step < model.steps(); ++step) {
            const std::string place = "/steps/" + std::to_string(step);
            const oracle::Names outcomes = model.outcomes(StepIndex(step)).ids.list();
            bool matters = false;
            for (std::size_t outcome = 1; outcome < outcomes.size(); ++outcome)
                matters = matters || oracle::told_apart(pack, step, outcomes[0], outcomes[outcome]);
            CHECK(found(check.findings, "step_never_matters", place) == !matters);
            never += !matters;
            for (std::size_t outcome = 1; matters && outcome < outcomes.size(); ++outcome) {
                bool differs = true;
                for (std::size_t other = 0; other < outcome; ++other)
                    differs = differs && oracle::told_apart(pack, step, outcomes[other], outcomes[outcome]);
                std::string here = place + (pack.steps[step].takes_many ? "/bands" : "/options");
                if (!measures_work(pack.steps[step])) here += "/" + std::to_string(outcome);
                const bool warned = std::any_of(check.findings.begin(), check.findings.end(), [&](const Finding& finding) {
                    const std::size_t first = finding.message.find('"') + 1;
                    return (finding.code == "outcomes_never_differ" || finding.code == "same_differences") && finding.path == here &&
                           finding.message.compare(first, finding.message.find('"', first) - first, outcomes[outcome]) == 0;
                });
                CHECK(warned == !differs);
                apart += !differs;
            }
        }
    }
    // The degenerate kinds were all met.
    CHECK(ties > 100);
    CHECK(never > 20);
    CHECK(apart > 20);
}
