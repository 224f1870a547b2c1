// What advice tells of the author's values, tried on the pack itself.
#include <doctest/doctest.h>

#include "core/advice/advice.hpp"
#include "core/advice/evidence.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

/// The pack with another number in place of this value of it.
Pack with(const Pack& pack, const Value& value, std::int64_t number) {
    Pack changed = pack;
    for (std::size_t s = 0; s < pack.steps.size(); ++s) {
        const auto put = [&](const auto& from, auto& into) {
            for (std::size_t i = 0; i < from.size(); ++i)
                for (std::size_t a = 0; a < from[i].values.size(); ++a)
                    if (&from[i].values[a].second == &value) into[i].values[a].second.value = number;
        };
        put(pack.steps[s].options, changed.steps[s].options);
        put(pack.steps[s].bands, changed.steps[s].bands);
    }
    return changed;
}

AlternativeSet winners(Pack pack, const Assessment& said) {
    AlternativeSet set = 0;
    const Advice advice = advise(samples::model(std::move(pack)), said);
    for (const AlternativeIndex winner : advice.verdict->winners) set |= only(winner);
    return set;
}

}  // namespace

TEST_CASE("a value that carries the verdict topples it at the number told, and not one before") {
    const Model model = samples::model(samples::everything());
    const Pack& pack = model.pack();
    std::size_t of_needs = 0;
    std::size_t of_others = 0;
    for (const auto& time : pack.steps[0].options)
        for (const auto& guests : pack.steps[1].options)
            for (const std::vector<std::string>& extras : {std::vector<std::string>{"foam", "sugar"}, {"foam"}, {"no-extras"}}) {
                Assessment said;
                said.answers = {{"time", {time.id}}, {"guests", {guests.id}}, {"extras", extras}};
                const Advice advice = advise(model, said);
                CHECK(advice.carrying.has_value() == (advice.verdict->winners.size() == 1));
                if (!advice.carrying) continue;
                for (const SwitchingValue& value : advice.carrying->values) {
                    const Value& author = model.value(value.criterion, *advice.steps[value.criterion].outcome, value.alternative);
                    CHECK(author.value == value.value);
                    CHECK(winners(with(pack, author, value.falls_at), said) == value.winners);
                    const std::int64_t before = value.falls_at + (value.falls_at < value.value ? 1 : -1);
                    CHECK(winners(with(pack, author, before), said) == only(advice.verdict->winners.front()));
                    ++(model.step(value.criterion).takes_many ? of_needs : of_others);
                }
            }
    CHECK(of_needs > 3);
    CHECK(of_others > 3);
}

TEST_CASE("a value rests on judgement when none of its sources is stronger than opinion") {
    Pack pack = samples::everything();
    Value& value = pack.steps[0].options[0].values[0].second;
    for (Source& source : pack.sources)
        if (source.id == "label") source.kind = "documented";
    for (const auto& [sources, judgement] : {std::pair(std::vector<std::string>{}, true), {{"label"}, false}}) {
        value.sources = sources;
        const Model model = samples::model(pack);
        CHECK(rests_on_judgement(model, 0, 0, *model.find_alternative(pack.steps[0].options[0].values[0].first)) == judgement);
    }
    for (Source& source : pack.sources) source.kind = "opinion";
    CHECK(rests_on_judgement(samples::model(pack), 0, 0, 0));
}
