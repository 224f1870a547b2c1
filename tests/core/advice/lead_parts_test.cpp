#include "core/advice/lead_parts.hpp"

#include <doctest/doctest.h>

#include "core/advice/advice.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

using PlainParts = std::vector<std::pair<std::string_view, std::int64_t>>;

PlainParts plain(const LeadParts& told) {
    PlainParts plain;
    for (std::size_t i = told.kept ? 0 : 1; i < lead_parts_of.size(); ++i)
        plain.emplace_back(lead_parts_of[i], told.leads[i + 1] - told.leads[i]);
    return plain;
}

Assessment said(std::vector<Answer> answers, std::vector<SetWeight> weights = {}) {
    Assessment said;
    said.answers = std::move(answers);
    said.weights = std::move(weights);
    return said;
}

/// The lead of the pair as the advice shows it.
std::int64_t lead(const Model& model, const Assessment& assessment) {
    const auto [one, other] = model.pair();
    std::int64_t lead = 0;
    for (const RankedAlternative& ranked : advise(model, assessment, "", Parts()).ranking)
        lead += ranked.standing.alternative == one ? ranked.tenths : ranked.standing.alternative == other ? -ranked.tenths : 0;
    return lead;
}

const Assessment evening = said({{"time", {"evening"}}, {"guests", {"none"}}});
const Assessment morning = said({{"time", {"morning"}}, {"guests", {"none"}}}, {{"snacks", 4}});

}  // namespace

TEST_CASE("importance comes before answers: another order would give other parts") {
    const Model model = samples::model();
    // Tea leads by 3 of 6 weights, by 6 of 14 half units once snacks count double, and loses as much in the morning.
    const LeadParts told = lead_parts(model, evening, model, morning, std::nullopt);
    CHECK(told.leads.front() == 500);
    CHECK(plain(told) == PlainParts{{"judgement", 0}, {"importance", -72}, {"answers", -856}});
    CHECK(told.leads.back() == -428);
}

TEST_CASE("kept points that are not today's are the pack's part, and no changed mind") {
    const Model model = samples::model();
    const LeadParts told = lead_parts(model, evening, model, evening, 480);
    CHECK(told.leads.front() == 480);
    CHECK(plain(told) == PlainParts{{"pack", 20}, {"judgement", 0}, {"importance", 0}, {"answers", 0}});
    CHECK(told.leads.back() == 500);
}

TEST_CASE("another set of judgements is a part of its own") {
    Pack pack = samples::pack();
    pack.judgements = {{"book", "The book", "Its own.", {"book"}, {}, {}}, {"ours", "Ours", "Time is less.", {"book"}, {{"time", 2}}, {}}};
    const Model sets = samples::model(pack);
    const LeadParts told = lead_parts(sets, evening, judged_by(sets, 1), evening, std::nullopt);
    CHECK(told.leads.front() == 500);
    CHECK(plain(told) == PlainParts{{"judgement", -100}, {"importance", 0}, {"answers", 0}});
}

TEST_CASE("nothing that counts is no lead") {
    const Model model = samples::model();
    const Assessment off = said({}, {{"time", 0}, {"guests", 0}, {"snacks", 0}});
    const LeadParts told = lead_parts(model, off, model, off, std::nullopt);
    CHECK(told.leads.front() == 0);
    CHECK(told.leads.back() == 0);
}

TEST_CASE("the parts go from the lead that was shown to the one that is") {
    const Model model = samples::model();
    generated::Draws draws(22);
    const auto assessment = [&] {
        Assessment made;
        for (const StepIndex step : below<StepIndex>(model.steps())) {
            const Step& asked = model.step(step);
            if (!draws.one_in(3)) made.answers.push_back({asked.id, {asked.options[static_cast<std::size_t>(draws.below(std::ssize(asked.options)))].id}});
            if (draws.one_in(2)) made.weights.push_back({asked.id, draws.below(9)});
        }
        return made;
    };
    for (int i = 0; i < 500; ++i) {
        const Assessment from = assessment();
        const Assessment to = assessment();
        const LeadParts told = lead_parts(model, from, model, to, draws.one_in(2) ? std::optional(draws.below(2001) - 1000) : std::nullopt);
        REQUIRE(told.leads.back() == lead(model, to));
        REQUIRE(told.leads[1] == lead(model, from));
        if (!told.kept) REQUIRE(told.leads.front() == told.leads[1]);
    }
}
