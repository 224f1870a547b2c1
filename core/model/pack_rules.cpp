#include "core/model/pack_rules.hpp"

#include <algorithm>
#include <array>

#include "core/decision/problem.hpp"
#include "core/findings/text.hpp"
#include "core/model/content_rules.hpp"
#include "core/model/edition_rules.hpp"
#include "core/model/judgement_rules.hpp"
#include "core/model/needs_rules.hpp"
#include "core/model/outcomes.hpp"
#include "core/model/rules.hpp"

namespace crossroads {

namespace {

class ModelRules : Rules {
public:
    using Rules::Rules;

    void judge() {
        head();
        for (std::size_t i = 0; i < pack_.frameworks.size(); ++i) framework(pack_.frameworks[i], at("/frameworks", i));
        for (std::size_t i = 0; i < pack_.alternatives.size(); ++i) {
            alternative(pack_.alternatives[i], at("/alternatives", i));
            if (i > 0 && pack_.alternatives[i - 1].beyond && !pack_.alternatives[i].beyond)
                error("beyond_not_last", at("/alternatives", i - 1), "Those beyond the question stand last. Move this one down.");
        }
        for (std::size_t i = 0; i < pack_.steps.size(); ++i) step(pack_.steps[i], at("/steps", i));
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
        number(pack_.firmness.leaning, 1, 100, "/firmness/leaning");
        number(pack_.firmness.clear, 1, 100, "/firmness/clear");
        if (pack_.firmness.clear < pack_.firmness.leaning)
            error("clear_below_leaning", "/firmness/clear",
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
        if (!step.takes_many) ids(step.options, at(place, "options"));
        for (std::size_t i = 0; i < step.options.size(); ++i)
            option(step, step.options[i], at(at(place, "options"), i));
        for (std::size_t i = 0; step.takes_many && i < step.bands.size(); ++i)
            values(step.bands[i].values, at(Place(place, "bands", i), "values"));
        for (std::size_t i = 0; i < step.directions.size(); ++i) {
            const Place here(place, "directions", i);
            asked_about(step.directions[i].favours, at(here, "favours"));
            asked_about(step.directions[i].over, at(here, "over"));
        }
    }

    void option(const Step& step, const Option& option, const Place& place) {
        if (step.takes_many) id(option.id, at(place, "id"));  // of needs, those in the whole pack tell what stands twice
        text(option.label, at(place, "label"));
        optional_text(option.help, at(place, "help"));
        if (!step.takes_many) values(option.values, at(place, "values"));
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
        }
    }

    void known_case(const Case& known_case, const Place& place) {
        text(known_case.name, at(place, "name"));
        text(known_case.summary, at(place, "summary"));
        text(known_case.what, at(place, "what"));
        one_of(known_case.kind, std::array{"article", "project"}, at(place, "kind"));
        count(known_case.told.size(), 1, max_alternatives, "alternatives", at(place, "told"));
        for (std::size_t i = 0; i < known_case.told.size(); ++i) asked_about(known_case.told[i], Place(place, "told", i));
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
            for (std::size_t i = 0; i < answer.options.size(); ++i) {
                const std::string& id = answer.options[i];
                if (static_cast<std::size_t>(std::find(answer.options.begin(), answer.options.end(), id) - answer.options.begin()) < i)
                    error("duplicate_option", at(here, i), "\"{}\" stands twice in this answer.", {id});
                if (const auto option = find_id(step.options, id); option && step.options[*option].exclusive && answer.options.size() > 1)
                    error("contradictory_answer", here, "\"{}\" cannot stand beside other options.", {id});
            }
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
};

/// What only the outcomes of steps show, in a pack without errors.
class OutcomeRules : Rules {
public:
    using Rules::Rules;

    /// `reached`: of the steps that take many.
    void judge(const std::vector<Outcomes>& reached) {
        double completions = 1;
        for (std::size_t i = 0; i < pack_.steps.size(); ++i) {
            const Outcomes all = pack_.steps[i].takes_many ? reached[i] : outcomes(pack_, pack_.steps[i]);
            completions *= static_cast<double>(all.size());
            swing(pack_.steps[i], all, at("/steps", i));
        }
        // All the ways to answer everything must be countable in 128 bits.
        constexpr double limit = 0x1p120;
        if (completions > limit)
            error("too_many_completions", "/steps",
                  "There are more than 2^120 ways to answer all steps. Take steps or options out.");
    }

private:
    void swing(const Step& step, const Outcomes& all, const Place& place) {
        std::int64_t least = 100;
        std::int64_t most = 0;
        for (const OutcomeIndex outcome : all.ids.places())
            for (const AlternativeIndex a : below<AlternativeIndex>(pack_.alternatives.size())) {
                if (pack_.alternatives[a.number()].beyond) continue;
                const std::int64_t value = value_in(pack_, step, all, outcome, a).value;
                least = std::min(least, value);
                most = std::max(most, value);
            }
        if (least != 0 || most != 100)
            warning("not_a_swing", place,
                    "The values of this step run from {} to {}. Stretch them from 0 to 100, so that weights of steps "
                    "can be compared.", {least, most});
    }
};

}  // namespace

Findings pack_findings(const Pack& pack) {
    Findings findings;
    ModelRules(pack, findings).judge();
    const std::vector<Outcomes> reached = needs_findings(pack, findings);
    judgement_findings(pack, findings);
    content_findings(pack, findings);
    edition_findings(pack, findings);
    if (!has_errors(findings)) OutcomeRules(pack, findings).judge(reached);
    return findings;
}

}  // namespace crossroads
