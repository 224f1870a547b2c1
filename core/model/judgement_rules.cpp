#include "core/model/judgement_rules.hpp"

#include <algorithm>

#include "core/model/rules.hpp"

namespace crossroads {

namespace {

class JudgementRules : Rules {
public:
    using Rules::Rules;

    void judge() {
        pair();
        ids(pack_.judgements, "/judgements");
        count(pack_.judgements.size(), 0, max_judgements, "sets", "/judgements");
        if (!pack_.judgements.empty() && !(pack_.judgements[0].weights.empty() && pack_.judgements[0].values.empty()))
            error("first_is_table", "/judgements/0",
                  "The first set is what the steps say themselves. Write its weights and values there.");
        for (std::size_t i = 0; i < pack_.judgements.size(); ++i) judgement(pack_.judgements[i], at("/judgements", i));
        if (pack_.trust) trust(*pack_.trust, "/trust");
        if (pack_.steps.size() <= max_steps) former(pack_.steps, "/steps");
        for (std::size_t i = 0; i < pack_.steps.size(); ++i)
            if (pack_.steps[i].options.size() <= max_options) former(pack_.steps[i].options, at(at("/steps", i), "options"));
    }

private:
    void pair() {
        if (pack_.pair.empty()) return;
        if (pack_.pair.size() != 2 || pack_.pair[0] == pack_.pair[1])
            error("wrong_count", "/pair", "A pair is two different alternatives, or this field is left out.");
        for (std::size_t i = 0; i < pack_.pair.size(); ++i) asked_about(pack_.pair[i], at("/pair", i));
    }

    void judgement(const Judgement& judgement, const Place& place) {
        text(judgement.name, at(place, "name"));
        text(judgement.text, at(place, "text"));
        references(judgement.sources, pack_.sources, "source", at(place, "sources"));
        for (const auto& [step, weight] : judgement.weights) {
            const Place here(place, "weights", step);
            reference(step, pack_.steps, "step", here);
            number(weight, 1, max_weight, here);
        }
        for (const StepValues& values : judgement.values) {
            const Place here(place, "values", values.step);
            reference(values.step, pack_.steps, "step", here);
            for (const Step& step : pack_.steps)
                if (step.id == values.step) step_values(step, values, here);
        }
    }

    void step_values(const Step& step, const StepValues& values, const Place& place) {
        for (const OutcomeValues& outcome : values.outcomes) {
            const Place here(place, outcome.outcome);
            if (step.takes_many)
                reference(outcome.outcome, step.bands, "band", here);
            else
                reference(outcome.outcome, step.options, "option", here);
            for (const auto& [id, value] : outcome.values) {
                const Place it(here, id);
                reference(id, pack_.alternatives, "alternative", it);
                number(value.value, 0, 100, at(it, "value"));
                optional_text(value.reason, at(it, "reason"));
                references(value.sources, pack_.sources, "source", at(it, "sources"));
                references(value.against, pack_.sources, "source", at(it, "against"));
            }
        }
    }

    void trust(const Trust& trust, const Place& place) {
        text(trust.edition, at(place, "edition"));
        date(trust.counted, at(place, "counted"));
        number(trust.projects, 1, max_readings, at(place, "projects"));
        text(trust.text, at(place, "text"));
        references(trust.sources, pack_.sources, "source", at(place, "sources"));
        for (std::size_t i = 0; i < trust.figures.size(); ++i) {
            const Agreement& figures = trust.figures[i];
            const Place here(place, "figures", i);
            if (!figures.judgement.empty()) reference(figures.judgement, pack_.judgements, "judgement", at(here, "judgement"));
            const auto part = [&](std::int64_t some, std::int64_t all, std::string_view name) {
                number(some, 0, max_readings, at(here, name));
                if (some > all) error("more_than_all", at(here, name), "{} of {} cannot be. Count again.", {some, all});
            };
            number(figures.readings, 1, max_readings, at(here, "readings"));
            part(figures.agree, figures.readings, "agree");
            part(figures.clear, figures.readings, "clear");
            part(figures.clear_agree, figures.clear, "clear_agree");
            part(figures.firm, figures.readings, "firm");
            part(figures.firm_agree, figures.firm, "firm_agree");
        }
    }

    /// An earlier id belongs to one thing of its list, and is nobody's id today.
    template <class Items>
    void former(const Items& items, const Place& place) {
        std::vector<std::string_view> told;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Place item(place, i);
            const Place all(item, "was");
            count(items[i].was.size(), 0, max_former, "earlier ids", all);
            for (std::size_t w = 0; w < items[i].was.size() && w < max_former; ++w) {
                const std::string& was = items[i].was[w];
                id(was, at(all, w));
                if (known(items, was) || std::find(told.begin(), told.end(), was) != told.end())
                    error("id_in_use", at(all, w),
                          "\"{}\" already stands for something in this list. An earlier answer can become one thing only.", {was});
                told.push_back(was);
            }
        }
    }

    static constexpr std::size_t max_judgements = 12;
    static constexpr std::size_t max_former = 20;
    static constexpr std::int64_t max_readings = 100'000;
};

}  // namespace

void judgement_findings(const Pack& pack, Findings& findings) { JudgementRules(pack, findings).judge(); }

}  // namespace crossroads
