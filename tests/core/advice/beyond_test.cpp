// An alternative beyond the question against two packs that know nothing of such a thing: one
// without it, and one in which it is an alternative like the others.
#include "core/advice/beyond.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>

#include "core/advice/advice.hpp"
#include "core/analyses/completions.hpp"
#include "core/checklist/restore_code.hpp"
#include "core/json/read_pack.hpp"
#include "core/json/write_advice.hpp"
#include "core/model/beyond.hpp"
#include "core/proof/beyond.hpp"
#include "tests/core/files.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

Pack pack() { return json::read_pack(files::read("core/packs/django-or-flask.json")).pack; }

void erase_values(Values& values, const std::string& id) {
    std::erase_if(values, [&](const auto& entry) { return entry.first == id; });
}

/// As if nobody had written it; what is said of its framework stays.
Pack without_it() {
    Pack pack = ::pack();
    for (Step& step : pack.steps) {
        for (Option& option : step.options) erase_values(option.values, "fastapi");
        for (Band& band : step.bands) erase_values(band.values, "fastapi");
    }
    for (Judgement& set : pack.judgements)
        for (StepValues& step : set.values)
            for (OutcomeValues& outcome : step.outcomes) erase_values(outcome.values, "fastapi");
    std::erase_if(pack.alternatives, [](const Alternative& it) { return it.beyond; });
    return pack;
}

/// In which it is no longer beyond the question.
Pack with_five() {
    Pack pack = ::pack();
    for (Alternative& it : pack.alternatives) it.beyond = false;
    return pack;
}

const Model& model() {
    static const Model model = samples::model(pack());
    return model;
}
const Model& widened() {
    static const Model widened = taking_in(model(), {true});
    return widened;
}

std::string advised(const Model& model, const Assessment& assessment) {
    return json::write_advice(model, advise(model, assessment, "2026-11-30"));
}

Assessment answered(std::vector<Answer> answers) {
    Assessment assessment;
    assessment.answers = std::move(answers);
    return assessment;
}

/// The pack's cases, and checklists answered at random, some of them open.
std::vector<Assessment> assessments() {
    std::vector<Assessment> all;
    for (const Case& known : model().pack().cases) all.push_back(answered(known.answers));
    generated::Draws draws(24);
    for (int i = 0; i < 40; ++i) {
        Assessment& said = all.emplace_back();
        for (const Step& step : model().pack().steps) {
            if (draws.one_in(5)) continue;
            Answer& answer = said.answers.emplace_back(Answer{step.id, {}});
            const std::int64_t most = step.takes_many ? 1 + draws.below(14) : 1;
            for (std::int64_t n = 0; n < most; ++n) {
                const Option& option = step.options[static_cast<std::size_t>(draws.below(std::ssize(step.options)))];
                if (!option.exclusive && std::find(answer.options.begin(), answer.options.end(), option.id) == answer.options.end())
                    answer.options.push_back(option.id);
            }
            if (answer.options.empty()) said.answers.pop_back();
        }
    }
    return all;
}

std::vector<BeyondAdvice> beyond(const Assessment& assessment) { return advise(model(), assessment, "", Parts::all()).beyond; }

/// How many complete checklists with these answers it would lead.
Count leads(const std::vector<Answer>& given) {
    Problem problem = resolve(widened(), answered(given)).checklist.problem;
    const Completions completions = count_completions(problem, std::int64_t{1} << 40);
    REQUIRE(completions.counted);
    return completions.wins[AlternativeIndex(4)];
}

std::string grouped(Count count) {
    std::string text = to_text(count);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

std::string percent(Count part, Count whole) {
    const std::string tenths = to_text((2000 * part + whole) / (2 * whole));
    return (tenths.size() > 1 ? tenths.substr(0, tenths.size() - 1) : "0") + "." + tenths.back() + " %";
}

}  // namespace

TEST_CASE("with it beyond the question, everything that is said of the others stays as it is, to the byte") {
    const Model without = samples::model(without_it());
    for (const Assessment& assessment : assessments()) {
        const std::string with = advised(model(), assessment);
        std::string others = advised(without, assessment);
        others.pop_back();  // the end of the object
        CHECK(with.starts_with(others + ",\"beyond\":["));
    }
    const Check one = check(model());
    const Check other = check(without);
    CHECK(one.checklists == other.checklists);
    CHECK(one.wins.list() == other.wins.list());
    CHECK(one.conditions == other.conditions);
}

TEST_CASE("taken in, it is an alternative like the others") {
    const Model five = samples::model(with_five());
    for (Assessment assessment : assessments()) {
        assessment.taken_in = {"fastapi"};
        CHECK(advised(widened(), assessment) == advised(five, assessment));
    }
}

TEST_CASE("beyond the question it has the points that it has when it is taken in") {
    for (const Assessment& assessment : assessments()) {
        const std::vector<BeyondAdvice> told = beyond(assessment);
        const Advice five = advise(widened(), assessment, "", Parts());
        REQUIRE(told.size() == (five.verdict ? 1 : 0));
        if (told.empty()) continue;
        const BeyondAdvice& it = told.front();
        std::int64_t best = -1;
        for (const RankedAlternative& ranked : five.ranking) {
            if (ranked.standing.alternative == AlternativeIndex(4)) {
                CHECK(ranked.tenths == it.tenths);
                CHECK(ranked.points == it.points);
            } else {
                best = std::max(best, ranked.tenths);
            }
        }
        CHECK(it.lead_tenths == it.tenths - best);
        std::int64_t sum = 0;
        for (const BeyondPart& part : it.parts) sum += part.tenths;
        CHECK(sum == it.lead_tenths);
        CHECK(it.firmness.has_value() == (it.lead_tenths >= 0));
    }
}

TEST_CASE("look at it first where it leads enough and a need asks for it, too where it is near or could have a seat, else not") {
    const auto look = [](std::vector<Answer> answers) { return beyond(answered(std::move(answers))).front(); };
    const std::vector<Answer> api{{"scope", {"api"}}, {"needs", {"rest-api", "openapi", "async-views", "sse", "websockets"}}, {"team", {"few"}}, {"learning", {"lean"}},
                                  {"stage", {"mvp"}}, {"compliance", {"none"}}, {"integrations", {"few"}}, {"growth", {"large"}}};
    for (const Assessment& assessment : assessments())
        for (const BeyondAdvice& it : beyond(assessment)) {
            const bool enough = it.lead_tenths > 30;  // a tenth on either side of the threshold is left to rounding
            if (enough && !it.brings.empty()) CHECK(it.look == Look::first);
            if (it.lead_tenths < 29) CHECK(it.look != Look::first);
            if (it.lead_tenths < -31 && !it.seat) CHECK(it.look == Look::nothing);
            if (it.lead_tenths > -29) CHECK(it.look != Look::nothing);
            if (it.seat) CHECK(it.look != Look::nothing);
            if (it.seat) CHECK(model().alternative(it.rival).id == "combine");  // beside another, not before it
        }
    const BeyondAdvice content = look({{"scope", {"content"}}, {"needs", {"orm", "admin", "cms", "accounts"}}});
    CHECK(content.look == Look::nothing);
    CHECK(content.brings.empty());
    CHECK(look(api).brings.size() > 0);
    CHECK(look({{"scope", {"api"}}, {"needs", {"cors", "rate-limit"}}}).brings.empty());  // as much work as in Flask
}

TEST_CASE("a seat is beside another framework, and not where that takes over later") {
    Pack in_turn = pack();
    in_turn.alternatives[find_id(in_turn.alternatives, "combine").value()].in_turn = true;
    const Model later = samples::model(std::move(in_turn));
    int seats = 0;
    for (const Assessment& assessment : assessments())
        for (const BeyondAdvice& it : beyond(assessment)) {
            if (!it.seat) continue;
            ++seats;
            CHECK(model().alternative(*it.seat).id == "flask");
            CHECK(!advise(later, assessment, "", Parts::all()).beyond.front().seat);
        }
    CHECK(seats > 0);
}

TEST_CASE("it leads somewhere, and nowhere that users, data of one's own and a back office decide") {
    const std::vector<BeyondCount> counts = beyond_counts(model());
    REQUIRE(counts.size() == 1);
    REQUIRE(counts[0].leads);
    CHECK(*counts[0].leads == leads({}));
    CHECK(*counts[0].leads > 0);
    const Answer office{"needs", {"orm", "migrations", "accounts", "permissions", "admin", "forms"}};
    for (const char* scope : {"app", "content"}) CHECK(leads({{"scope", {scope}}, office}) == 0);
    CHECK(leads({{"scope", {"platform"}}, office, {"integrations", {"alone"}}}) == 0);
    CHECK(leads({{"scope", {"api"}}}) > 0);
    const Count of_each = counts[0].checklists / model().pack().steps[0].options.size();
    const std::string told = "Taken in, FastAPI would lead in " + grouped(*counts[0].leads) + " of " + grouped(counts[0].checklists) + " complete checklists (" +
                             percent(*counts[0].leads, counts[0].checklists) + "): in " + percent(leads({{"scope", {"api"}}}), of_each) + " of those for an API, in " +
                             percent(leads({{"scope", {"content"}}}), of_each) + " of those for content.";
    const std::vector<Passage>& about = model().pack().about;
    CHECK(about[find_id(about, "beyond-counted").value()].text.starts_with(told));
}

TEST_CASE("what it does not bring is counted as work, as for everyone") {
    const Step& needs = model().pack().steps[1];
    const Alternative& it = model().pack().beyond.front();
    std::vector<std::size_t> all;
    std::int64_t before = 0;
    for (std::size_t option = 0; option < needs.options.size(); ++option) {
        if (needs.options[option].exclusive) continue;
        all.push_back(option);
        const Outcome& outcome = outcome_for(needs, it, all);
        const auto band = static_cast<std::int64_t>(find_id(needs.bands, outcome.id).value());
        CHECK(band >= before);
        before = band;
    }
    CHECK(before + 1 == std::ssize(needs.bands));  // all of them together are months
    const std::size_t admin = find_id(needs.options, "admin").value();
    CHECK(outcome_for(needs, it, {admin}).id == "weeks");
}

TEST_CASE("who is ruled out is not spoken of, alone or with the framework") {
    Assessment said = answered({{"scope", {"api"}}});
    CHECK(beyond(said).size() == 1);
    for (const char* key : {"fastapi", "framework:fastapi"}) {
        said.ruled_out = {{key, ""}};
        CHECK(beyond(said).empty());
        CHECK(resolve(model(), said).findings.empty());
    }
}

TEST_CASE("a restore code says what was taken in, and a decision for what was not is told") {
    Assessment said = answered({{"scope", {"api"}}});
    said.taken_in = {"fastapi"};
    said.judgement = "practice";
    const std::string code = restore_code(model(), said);
    CHECK(left_out(model(), said).empty());
    const Assessment read = read_restore_code(model(), code).value();
    CHECK(read.taken_in == said.taken_in);
    CHECK(read.judgement == said.judgement);
    said.taken_in = {"fastapi", "later"};
    CHECK(left_out(model(), said) == std::vector<std::string>{"taken_in"});

    said.decision.alternative = "fastapi";
    CHECK(samples::find(resolve(model(), said).findings, "not_taken_in").path == "/decision/alternative");
    CHECK(resolve(widened(), said).checklist.decided == AlternativeIndex(4));
}
