#include "core/model/pack_rules.hpp"

#include <algorithm>
#include <array>
#include <bitset>

#include "core/decision/problem.hpp"
#include "core/findings/text.hpp"
#include "core/model/content_rules.hpp"
#include "core/model/judgement_rules.hpp"
#include "core/model/rules.hpp"

namespace crossroads {

namespace {

class ModelRules : Rules {
public:
    using Rules::Rules;

    void judge() {
        head();
        for (std::size_t i = 0; i < pack_.frameworks.size(); ++i) framework(pack_.frameworks[i], at("/frameworks", i));
        for (std::size_t i = 0; i < pack_.alternatives.size(); ++i)
            alternative(pack_.alternatives[i], at("/alternatives", i));
        for (std::size_t i = 0; i < pack_.steps.size(); ++i) step(pack_.steps[i], at("/steps", i));
        completions();
        for (std::size_t i = 0; i < pack_.cases.size(); ++i) known_case(pack_.cases[i], at("/cases", i));
        for (std::size_t i = 0; i < pack_.sources.size(); ++i) source(pack_.sources[i], at("/sources", i));
    }

private:
    void head() {
        if (!is_id(pack_.id)) error("bad_id", "/id", "\"{}\" cannot be the id of a pack.", {pack_.id});
        text(pack_.version, "/version");
        text(pack_.language, "/language");
        text(pack_.title, "/title");
        text(pack_.question, "/question");
        optional_text(pack_.scope_note, "/scope_note");
        number(pack_.strength.leaning, 1, 100, "/strength/leaning");
        number(pack_.strength.clear, 1, 100, "/strength/clear");
        if (pack_.strength.clear < pack_.strength.leaning)
            error("clear_below_leaning", "/strength/clear",
                  "A verdict cannot be clear with a smaller lead than it is leaning.");
        count(pack_.frameworks.size(), 1, max_alternatives, "frameworks", "/frameworks");
        count(pack_.alternatives.size(), 2, max_alternatives, "alternatives", "/alternatives");
        count(pack_.steps.size(), 1, max_steps, "steps", "/steps");
        ids(pack_.frameworks, "/frameworks");
        ids(pack_.alternatives, "/alternatives");
        ids(pack_.steps, "/steps");
        ids(pack_.cases, "/cases");
        ids(pack_.sources, "/sources");
    }

    void framework(const Framework& framework, const Place& place) { text(framework.name, at(place, "name")); }

    void alternative(const Alternative& alternative, const Place& place) {
        text(alternative.name, at(place, "name"));
        text(alternative.phrase, at(place, "phrase"));
        text(alternative.imperative, at(place, "imperative"));
        count(alternative.frameworks.size(), 1, 2, "frameworks", at(place, "frameworks"));
        references(alternative.frameworks, pack_.frameworks, "framework", at(place, "frameworks"));
        text(alternative.nature, at(place, "nature"));
        texts(alternative.pros, at(place, "pros"));
        texts(alternative.cons, at(place, "cons"));
        texts(alternative.best_for, at(place, "best_for"));
    }

    void step(const Step& step, const Place& place) {
        text(step.title, at(place, "title"));
        text(step.question, at(place, "question"));
        optional_text(step.help, at(place, "help"));
        text(step.why, at(place, "why"));
        number(step.weight, 1, max_weight, at(place, "weight"));
        count(step.options.size(), 1, max_options, "options", at(place, "options"));
        ids(step.options, at(place, "options"));
        swing_least_ = 100;
        swing_most_ = 0;
        for (std::size_t i = 0; i < step.options.size(); ++i)
            option(step, step.options[i], at(at(place, "options"), i));
        if (step.takes_many) many(step, place);
        for (std::size_t i = 0; i < step.directions.size(); ++i) {
            const Place here(place, "directions", i);
            reference(step.directions[i].favours, pack_.alternatives, "alternative", at(here, "favours"));
            reference(step.directions[i].over, pack_.alternatives, "alternative", at(here, "over"));
        }
        if (!has_errors(findings_) && (swing_least_ != 0 || swing_most_ != 100))
            warning("not_a_swing", place,
                    "The values of this step run from {} to {}. Stretch them from 0 to 100, so that weights of steps "
                    "can be compared.", {swing_least_, swing_most_});
    }

    void option(const Step& step, const Option& option, const Place& place) {
        text(option.label, at(place, "label"));
        optional_text(option.help, at(place, "help"));
        if (!step.takes_many) {
            values(option.values, at(place, "values"));
            return;
        }
        number(option.load, 0, max_load, at(place, "load"));
        if (!option.group.empty() && !known(step.groups, option.group))
            error("unknown_group", at(place, "group"), "There is no group \"{}\" in this step.", {option.group});
    }

    void many(const Step& step, const Place& place) {
        text(step.load_rule.text, Place(place, "load_rule", "text"));
        ids(step.groups, at(place, "groups"));
        for (std::size_t i = 0; i < step.groups.size(); ++i)
            text(step.groups[i].label, at(at(at(place, "groups"), i), "label"));

        const Place bands = at(place, "bands");
        count(step.bands.size(), 1, max_bands, "bands", bands);
        ids(step.bands, bands);
        for (std::size_t i = 0; i < step.bands.size(); ++i) {
            const Band& band = step.bands[i];
            text(band.label, at(at(bands, i), "label"));
            values(band.values, at(at(bands, i), "values"));
            if (i == 0 && band.from != 0)
                error("bands_start_above_0", at(at(bands, i), "from"), "The first band must begin at load 0.");
            if (i > 0 && band.from <= step.bands[i - 1].from)
                error("bands_not_ascending", at(at(bands, i), "from"),
                      "This band begins at {}, not above the one before it ({}).", {band.from, step.bands[i - 1].from});
        }
        reachable_bands(step, bands);
    }

    /// A band that no set of options reaches can never be an outcome.
    void reachable_bands(const Step& step, const Place& place) {
        if (has_errors(findings_)) return;
        std::bitset<max_options * static_cast<std::size_t>(max_load) + 1> loads;
        loads[0] = true;
        for (const Option& option : step.options)
            if (!option.exclusive) loads |= loads << static_cast<std::size_t>(option.load);
        loads[0] = false;  // the empty set is not an answer
        for (const Option& option : step.options) loads[static_cast<std::size_t>(option.load)] = true;
        for (std::size_t i = 0; i < step.bands.size(); ++i) {
            const auto from = static_cast<std::size_t>(step.bands[i].from);
            const auto to = i + 1 < step.bands.size() ? static_cast<std::size_t>(step.bands[i + 1].from) : loads.size();
            bool reached = false;
            for (std::size_t load = from; load < to && load < loads.size(); ++load) reached = reached || loads[load];
            if (!reached)
                error("unreachable_band", at(place, i), "No set of options has a load in this band. Move its limits.");
        }
    }

    void values(const Values& values, const Place& place) {
        for (const Alternative& alternative : pack_.alternatives) {
            const auto same = [&](const auto& entry) { return entry.first == alternative.id; };
            if (std::none_of(values.begin(), values.end(), same))
                error("missing_value", place, "There is no value for the alternative \"{}\".", {alternative.id});
        }
        for (const auto& [id, value] : values) {
            const Place here = at(place, id);
            if (!known(pack_.alternatives, id))
                error("unknown_alternative", here, "There is no alternative \"{}\" in this pack.", {id});
            number(value.value, 0, 100, at(here, "value"));
            text(value.reason, at(here, "reason"));
            references(value.sources, pack_.sources, "source", at(here, "sources"));
            references(value.against, pack_.sources, "source", at(here, "against"));
            swing_least_ = std::min(swing_least_, value.value);
            swing_most_ = std::max(swing_most_, value.value);
        }
    }

    /// All the ways to answer everything must be countable in 128 bits.
    void completions() {
        double count = 1;
        for (const Step& step : pack_.steps)
            count *= static_cast<double>(std::max<std::size_t>(1, Outcomes(step).size()));
        constexpr double limit = 0x1p120;
        if (count > limit)
            error("too_many_completions", "/steps",
                  "There are more than 2^120 ways to answer all steps. Take steps or options out.");
    }

    void known_case(const Case& known_case, const Place& place) {
        text(known_case.name, at(place, "name"));
        text(known_case.summary, at(place, "summary"));
        text(known_case.what, at(place, "what"));
        one_of(known_case.kind, std::array{"article", "project"}, at(place, "kind"));
        count(known_case.told.size(), 1, max_alternatives, "alternatives", at(place, "told"));
        references(known_case.told, pack_.alternatives, "alternative", at(place, "told"));
        references(known_case.sources, pack_.sources, "source", at(place, "sources"));
        for (const Answer& answer : known_case.answers) {
            const Place here(place, "answers", answer.step);
            const std::optional<std::size_t> found = find_id(pack_.steps, answer.step);
            if (!found) {
                unknown(answer.step, "step", here);
                continue;
            }
            const Step& step = pack_.steps[*found];
            if (!step.takes_many && answer.options.size() > 1)
                error("too_many_options", here, "This step takes one option.");
            references(answer.options, step.options, "option", here);
        }
    }

    void source(const Source& source, const Place& place) {
        text(source.title, at(place, "title"));
        text(source.claim, at(place, "claim"));
        one_of(source.kind, std::array{"documented", "measured", "survey", "report", "opinion"}, at(place, "kind"));
        if (!source.url.empty() && !is_web_address(source.url))
            error("bad_url", at(place, "url"), "Only an address that begins with https:// or http:// can be a link.");
        date(source.read, at(place, "read"));
        if (!source.true_until.empty()) date(source.true_until, at(place, "true_until"));
        const std::size_t length = source.published.size();  // a year or a month is as good as its first day
        if (length > 0 && !is_date(source.published + (length == 4 ? "-01-01" : length == 7 ? "-01" : "")))
            error("bad_date", at(place, "published"), "Write the day as YYYY-MM-DD, the month as YYYY-MM or the year as YYYY.");
    }

    std::int64_t swing_least_ = 0;
    std::int64_t swing_most_ = 0;
};

}  // namespace

Findings pack_findings(const Pack& pack) {
    Findings findings;
    ModelRules(pack, findings).judge();
    judgement_findings(pack, findings);
    content_findings(pack, findings);
    return findings;
}

}  // namespace crossroads
