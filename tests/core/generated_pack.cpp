#include "tests/core/generated_pack.hpp"

#include <algorithm>
#include <array>

namespace crossroads::generated {

namespace {

std::string name(const char* what, std::size_t i) { return what + std::to_string(i); }

std::size_t draw(Draws& draws, std::size_t below) {
    return static_cast<std::size_t>(draws.below(static_cast<std::int64_t>(below)));
}

Values values(const Pack& pack, Draws& draws, std::int64_t most) {
    Values values;
    for (const Alternative& alternative : pack.alternatives)
        values.push_back({alternative.id, {draws.below(most + 1), "Why.", {}}});
    return values;
}

Alternative alternative(std::string id, Draws& draws) {
    std::vector<std::string> frameworks{draws.one_in(2) ? "base" : "other"};
    if (draws.one_in(4)) frameworks.push_back(frameworks.front() == "base" ? "other" : "base");
    return {std::move(id), "Name", "phrase", "Do it.", frameworks, false, "Nature", {}, {}, {}, {}};
}

/// How the needs of a step are measured in frameworks.
LoadRule work_rule(const Pack& pack, Draws& draws) {
    LoadRule rule{"Rule", {"there"}, {{"none", 0}, {"some", 1}, {"more", 2}, {"most", 4}}, {}};
    for (const Alternative& alternative : pack.alternatives)
        if (alternative.frameworks.size() > 1)
            rule.measured_by.emplace_back(alternative.id, alternative.frameworks[draw(draws, 2)]);
    return rule;
}

Step step(const Pack& pack, std::string id, Draws& draws) {
    constexpr std::int64_t largest[] = {1, 2, 4, 100};
    const std::int64_t most = largest[draws.below(4)];
    Step step;
    step.id = std::move(id);
    step.title = step.question = step.why = "Text";
    step.weight = 1 + draws.below(3);
    step.takes_many = draws.one_in(3);
    const std::size_t count = 1 + draw(draws, 4);
    if (!step.takes_many) {
        for (std::size_t i = 0; i < count; ++i) {
            Option option;
            option.id = name("o", i);
            option.label = "Label";
            option.values = values(pack, draws, most);
            step.options.push_back(std::move(option));
        }
        return step;
    }
    step.load_rule.text = "Rule";
    if (draws.one_in(2)) step.load_rule = work_rule(pack, draws);
    std::int64_t all = 0;
    for (std::size_t i = 0; i < count; ++i) {
        Option need;
        need.id = step.id + name("-n", i);  // once in the whole pack
        need.label = "Label";
        need.exclusive = draws.one_in(5);
        if (!measures_work(step)) need.load = draws.below(4);
        for (const Framework& framework : pack.frameworks) {
            if (need.exclusive || !measures_work(step)) break;
            const auto& [size, work] = step.load_rule.sizes[draw(draws, 4)];
            need.provisions.push_back({framework.id, "there", {}, {}, "", {}, size});
            all += work;
        }
        if (!need.exclusive) all += need.load;
        step.options.push_back(std::move(need));
    }
    for (std::int64_t from = 0; from <= all; from += 1 + draws.below(3))
        step.bands.push_back({{name("o", step.bands.size()), "Label", values(pack, draws, most)}, from});
    return step;
}

}  // namespace

Pack pack(std::uint32_t seed) {
    Draws draws(seed);
    Pack pack;
    pack.id = "made-up";
    pack.version = pack.language = pack.title = pack.question = "Text";
    pack.firmness = {8, 3};
    pack.frameworks = {{"base", "Base"}, {"other", "Other"}};
    const std::size_t alternatives = 2 + draw(draws, 3);
    for (std::size_t i = 0; i < alternatives; ++i) pack.alternatives.push_back(alternative(name("a", i), draws));
    const std::size_t steps = 1 + draw(draws, 4);
    // A band that no needs reach makes no pack: then the step is made again.
    while (pack.steps.size() < steps) {
        pack.steps.push_back(step(pack, name("s", pack.steps.size()), draws));
        if (!build_model(pack).ok()) pack.steps.pop_back();
    }
    return pack;
}

Condition condition(const Pack& pack, Draws& draws) {
    using enum Condition::Kind;
    Condition condition;
    const Step& asked = pack.steps[draw(draws, pack.steps.size())];
    switch (draws.below(asked.takes_many ? 8 : 7)) {
        case 0: condition.kind = all; break;
        case 1: condition.kind = any; break;
        case 2: condition.kind = none; break;
        case 3:
            condition.kind = verdict;
            condition.ids = {pack.alternatives[draw(draws, pack.alternatives.size())].id};
            return condition;
        case 4:
            condition.kind = firmness;
            condition.ids = {std::array{"tie", "close", "leaning", "clear"}[draw(draws, 4)]};
            return condition;
        case 7:
            condition.kind = need;
            condition.ids = {asked.options[draw(draws, asked.options.size())].id};
            return condition;
        default:
            condition.kind = measures_work(asked) ? work : step;
            if (measures_work(asked))
                condition.framework = pack.alternatives[draw(draws, pack.alternatives.size())].frameworks.front();
            else
                condition.step = asked.id;
            for (const Band& band : asked.bands)
                if (draws.one_in(2)) condition.ids.push_back(band.id);
            for (const Option& option : asked.options)
                if (!asked.takes_many && draws.one_in(2)) condition.ids.push_back(option.id);
            return condition;
    }
    for (std::int64_t parts = draws.below(4); parts > 0; --parts)
        condition.parts.push_back(generated::condition(pack, draws));
    return condition;
}

namespace {

/// What a rule may be asked on which it rules out.
Condition veto(const Pack& pack, Draws& draws) {
    using enum Condition::Kind;
    while (true) {
        Condition part = condition(pack, draws);
        if (part.kind == step || part.kind == work) return part;
        if (part.kind != any) continue;
        part.parts.clear();
        for (std::int64_t parts = draws.below(3); parts > 0; --parts) {
            const Condition asked = veto(pack, draws);
            if (asked.kind != any) part.parts.push_back(asked);
        }
        return part;
    }
}

}  // namespace

std::vector<HouseRule> rules(const Pack& pack, std::uint32_t seed) {
    Draws draws(seed);
    std::vector<HouseRule> rules;
    for (std::int64_t count = draws.below(7); count > 0; --count) {
        HouseRule& rule = rules.emplace_back();
        rule.id = name("r", rules.size());
        rule.because = "Why.";
        rule.off = draws.one_in(6);
        const Alternative& alternative = pack.alternatives[draw(draws, pack.alternatives.size())];
        const Step& asked = pack.steps[draw(draws, pack.steps.size())];
        const std::string gone = draws.one_in(8) ? "-gone" : "";
        switch (draws.below(6)) {
            case 0: rule.effect = Effect::weight; break;
            case 1: rule.effect = Effect::value; break;
            case 2: rule.effect = Effect::warn; break;
            default: rule.effect = Effect::rule_out;
        }
        switch (rule.effect) {
            case Effect::rule_out:
                rule.rule_out = (draws.one_in(3) ? "framework:" + alternative.frameworks.front() : alternative.id) + gone;
                if (!draws.one_in(4)) rule.when = veto(pack, draws);
                break;
            case Effect::warn:
                rule.warn = "Mind.";
                if (draws.one_in(2)) rule.when = condition(pack, draws);
                break;
            case Effect::weight:
                rule.step = asked.id + gone;
                rule.number = 1 + draws.below(4);
                break;
            case Effect::value:
                rule.step = asked.id;
                rule.outcome = asked.takes_many ? asked.bands[draw(draws, asked.bands.size())].id : asked.options[draw(draws, asked.options.size())].id;
                rule.alternative = alternative.id + gone;
                rule.number = draws.below(5);
        }
    }
    return rules;
}

Pack changed(Pack pack, std::uint32_t seed) {
    Draws draws(seed);
    for (std::int64_t changes = draws.below(5); changes > 0; --changes) {
        const Pack before = pack;
        Step& some = pack.steps[draw(draws, pack.steps.size())];
        Values& outcome = some.takes_many ? some.bands[draw(draws, some.bands.size())].values
                                          : some.options[draw(draws, some.options.size())].values;
        switch (draws.below(10)) {
            case 0: some.weight = 1 + draws.below(4); break;
            case 1:
                for (Step& step : pack.steps) step.weight *= 3;
                break;
            case 2: outcome[draw(draws, outcome.size())].second.value = draws.below(5); break;
            case 3: std::reverse(pack.steps.begin(), pack.steps.end()); break;
            case 4: std::reverse(pack.alternatives.begin(), pack.alternatives.end()); break;
            case 5: pack.steps.erase(pack.steps.begin()); break;
            case 6: pack.steps.push_back(step(pack, name("t", pack.steps.size()), draws)); break;
            case 7: (some.takes_many ? some.bands.back().id : some.options.back().id) = "other"; break;
            case 8: some = step(pack, some.id, draws); break;  // which may take many now, or one
            case 9:
                pack.alternatives.push_back(alternative("more", draws));
                pack.alternatives.back().frameworks.resize(1);
                for (Step& step : pack.steps) {
                    for (Band& band : step.bands) band.values.push_back({"more", {draws.below(5), "Why.", {}}});
                    for (Option& option : step.options)
                        if (!step.takes_many) option.values.push_back({"more", {draws.below(5), "Why.", {}}});
                }
                break;
        }
        if (!build_model(pack).ok()) pack = before;
    }
    return pack;
}

}  // namespace crossroads::generated
