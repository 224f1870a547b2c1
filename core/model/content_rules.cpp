#include "core/model/content_rules.hpp"

#include <algorithm>
#include <array>

#include "core/findings/text.hpp"
#include "core/model/provisions.hpp"
#include "core/model/rules.hpp"

namespace crossroads {

namespace {

class ContentRules : Rules {
public:
    using Rules::Rules;

    void judge() {
        ids(pack_.packages, "/packages");
        for (std::size_t i = 0; i < pack_.packages.size(); ++i) package(pack_.packages[i], at("/packages", i));
        for (std::size_t i = 0; i < pack_.alternatives.size(); ++i) plan(pack_.alternatives[i], at("/alternatives", i));
        passages(pack_.cautions, "/cautions");
        passages(pack_.about, "/about");
        once(passages_);
        ids(pack_.comparison, "/comparison");
        for (std::size_t i = 0; i < pack_.comparison.size(); ++i) trait(pack_.comparison[i], at("/comparison", i));
    }

private:
    void sources(const std::vector<std::string>& ids, const Place& place) {
        references(ids, pack_.sources, "source", at(place, "sources"));
    }

    void package(const Package& package, const Place& place) {
        text(package.version, at(place, "version"));
        text(package.maintainer, at(place, "maintainer"));
        optional_text(package.stale, at(place, "stale"));
        optional_text(package.ending, at(place, "ending"));
        if (!is_date(package.released + "-01")) error("bad_date", at(place, "released"), "Write the month as YYYY-MM.");
        sources(package.sources, place);
    }

    void plan(const Alternative& alternative, const Place& place) {
        const Place plan(place, "plan");
        ids(alternative.plan, plan);
        for (std::size_t i = 0; i < alternative.plan.size(); ++i) {
            const Place part(plan, i);
            text(alternative.plan[i].title, at(part, "title"));
            passages(alternative.plan[i].passages, at(part, "passages"));
        }
    }

    void passages(const std::vector<Passage>& passages, const Place& place) {
        for (std::size_t i = 0; i < passages.size(); ++i) {
            const Passage& passage = passages[i];
            const Place here(place, i);
            id(passage.id, at(here, "id"));
            passages_.push_back({passage.id, here.pointer()});
            text(passage.title, at(here, "title"));
            optional_text(passage.text, at(here, "text"));
            if (passage.text.empty() && passage.commands.empty())
                error("empty_text", at(here, "text"), "This passage says nothing. Give it a text or commands.");
            texts(passage.commands, at(here, "commands"));
            if (passage.when) condition(*passage.when, at(here, "when"));
            sources(passage.sources, here);
        }
    }

public:
    void condition(const Condition& condition, const Place& place) {
        using enum Condition::Kind;
        constexpr std::array names{"tie", "close", "leaning", "clear"};
        switch (condition.kind) {
            case all: return parts(condition, at(place, "all"));
            case any: return parts(condition, at(place, "any"));
            case none: return parts(condition, at(place, "none"));
            case verdict: return references(condition.ids, pack_.alternatives, "alternative", at(place, "verdict"));
            case firmness:
                for (std::size_t i = 0; i < condition.ids.size(); ++i)
                    one_of(condition.ids[i], names, Place(place, "firmness", i));
                return;
            case need:
                for (const Step& step : pack_.steps)
                    if (step.takes_many && known(step.options, condition.ids.front())) return;
                return unknown(condition.ids.front(), "need", at(place, "need"));
            case step: return outcomes(condition, place);
            case work: return work_in(condition, place);
        }
    }

private:
    void parts(const Condition& condition, const Place& place) {
        for (std::size_t i = 0; i < condition.parts.size(); ++i) this->condition(condition.parts[i], at(place, i));
    }

    void outcomes(const Condition& condition, const Place& place) {
        const std::optional<std::size_t> found = find_id(pack_.steps, condition.step);
        if (!found) return unknown(condition.step, "step", at(place, "step"));
        const Step& step = pack_.steps[*found];
        const Place is(place, "is");
        if (!step.takes_many) return references(condition.ids, step.options, "option", is);
        references(condition.ids, step.bands, "band", is);
        if (measures_work(step))
            error("work_of_no_framework", is, "Each framework has a band of its own in this step. Ask for the work in one: {\"work\": …, \"is\": …}.");
    }

    /// The bands of some step that measures work.
    void work_in(const Condition& condition, const Place& place) {
        if (!is_built_from(pack_, condition.framework)) unknown(condition.framework, "framework", at(place, "work"));
        for (std::size_t i = 0; i < condition.ids.size(); ++i)
            if (std::none_of(pack_.steps.begin(), pack_.steps.end(), [&](const Step& step) {
                    return measures_work(step) && known(step.bands, condition.ids[i]);
                }))
                unknown(condition.ids[i], "band", Place(place, "is", i));
    }

    void trait(const Trait& trait, const Place& place) {
        text(trait.title, at(place, "title"));
        for (const Cell& cell : trait.cells) {
            const Place here(place, "cells", cell.framework);
            reference(cell.framework, pack_.frameworks, "framework", here);
            count(cell.texts.size(), 1, max_cell_texts, "texts", at(here, "texts"));
            texts(cell.texts, at(here, "texts"));
            sources(cell.sources, here);
        }
    }

    static constexpr std::size_t max_cell_texts = 12;

    std::vector<Named> passages_;  ///< of all lists: advice names them by their ids alone
};

}  // namespace

void content_findings(const Pack& pack, Findings& findings) { ContentRules(pack, findings).judge(); }

void condition_findings(const Pack& pack, const Condition& when, const Place& place, Findings& findings) {
    ContentRules(pack, findings).condition(when, place);
}

}  // namespace crossroads
