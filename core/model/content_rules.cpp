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
        for (std::size_t i = 0; i < pack_.steps.size(); ++i)
            if (pack_.steps[i].takes_many) needs(pack_.steps[i], at("/steps", i));
        for (std::size_t i = 0; i < pack_.alternatives.size(); ++i) plan(pack_.alternatives[i], at("/alternatives", i));
        passages(pack_.cautions, "/cautions");
        passages(pack_.about, "/about");
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

    void needs(const Step& step, const Place& place) {
        const LoadRule& rule = step.load_rule;
        if (rule.ratings.empty()) return;
        const Place here(place, "load_rule");
        for (const auto& [name, framework] : {std::pair("saved_by", &rule.saved_by), {"compared_with", &rule.compared_with}})
            if (!is_built_from(pack_, *framework))
                error("unknown_framework", at(here, name), "No alternative is built from \"{}\".", {*framework});
        for (const auto& [status, rating] : rule.ratings) {
            id(status, Place(here, "ratings", status));
            number(rating, 0, max_rating, Place(here, "ratings", status));
        }
        for (std::size_t i = 0; i < rule.statuses.size(); ++i) id(rule.statuses[i], Place(here, "statuses", i));
        for (const auto& [size, work] : rule.sizes) {
            id(size, Place(here, "sizes", size));
            number(work, 0, max_load, Place(here, "sizes", size));
        }
        for (const auto& [alternative, framework] : rule.measured_by) measure(alternative, framework, Place(here, "measured_by", alternative));
        for (std::size_t i = 0; i < step.options.size(); ++i)
            if (!step.options[i].exclusive) need(step.options[i], rule, Place(place, "options", i));
    }

    /// The work in a framework that the alternative is built from counts for it.
    void measure(std::string_view alternative, const std::string& framework, const Place& place) {
        reference(alternative, pack_.alternatives, "alternative", place);
        for (const Alternative& candidate : pack_.alternatives)
            if (candidate.id == alternative && std::find(candidate.frameworks.begin(), candidate.frameworks.end(), framework) == candidate.frameworks.end())
                error("unknown_framework", place, "\"{}\" is not built from \"{}\".", {alternative, framework});
    }

    void need(const Option& need, const LoadRule& rule, const Place& place) {
        const Place all(place, "provisions");
        for (const Framework& framework : pack_.frameworks)
            if (is_built_from(pack_, framework.id) && !provision_of(need, framework.id))
                error("missing_provision", all, "It is not said what \"{}\" has for this need.", {framework.id});
        for (const Provision& provision : need.provisions) {
            const Place here(all, provision.framework);
            reference(provision.framework, pack_.frameworks, "framework", here);
            if (!rating(rule, provision.status))
                error("unknown_status", at(here, "status"),
                      "\"{}\" is not one of the load rule's ratings.", {provision.status});
            if (!provision.size.empty() && std::none_of(rule.sizes.begin(), rule.sizes.end(), [&](const auto& size) { return size.first == provision.size; }))
                error("unknown_size", at(here, "size"), "\"{}\" is not one of the load rule's sizes.", {provision.size});
            references(provision.packages, pack_.packages, "package", at(here, "packages"));
            references(provision.others, pack_.packages, "package", at(here, "others"));
            optional_text(provision.note, at(here, "note"));
            if (!provision.moves.empty()) one_of(provision.moves, std::array{"kept", "replaced", "rewritten"}, at(here, "moves"));
            optional_text(provision.moves_note, at(here, "moves_note"));
            sources(provision.sources, here);
        }
        if (!need.home.empty() && !provision_of(need, need.home)) unknown(need.home, "framework", at(place, "home"));
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

    /// Advice names passages by their ids, so those are unique in the whole pack.
    void passages(const std::vector<Passage>& passages, const Place& place) {
        ids(passages, place);
        for (const Passage& passage : passages) {
            const std::size_t i = static_cast<std::size_t>(&passage - passages.data());
            const Place here(place, i);
            for (const std::string* earlier : passage_ids_)
                if (*earlier == passage.id && !known(std::span(passages).first(i), passage.id))
                    error("duplicate_id", at(here, "id"),
                          "\"{}\" is already the id of another passage of this pack.", {passage.id});
            text(passage.title, at(here, "title"));
            optional_text(passage.text, at(here, "text"));
            if (passage.text.empty() && passage.commands.empty())
                error("empty_text", at(here, "text"), "This passage says nothing. Give it a text or commands.");
            texts(passage.commands, at(here, "commands"));
            if (passage.when) condition(*passage.when, at(here, "when"));
            sources(passage.sources, here);
        }
        for (const Passage& passage : passages) passage_ids_.push_back(&passage.id);
    }

    void condition(const Condition& condition, const Place& place) {
        using enum Condition::Kind;
        constexpr std::array strengths{"tie", "close", "leaning", "clear"};
        switch (condition.kind) {
            case all: return parts(condition, at(place, "all"));
            case any: return parts(condition, at(place, "any"));
            case none: return parts(condition, at(place, "none"));
            case verdict: return references(condition.ids, pack_.alternatives, "alternative", at(place, "verdict"));
            case strength:
                for (std::size_t i = 0; i < condition.ids.size(); ++i)
                    one_of(condition.ids[i], strengths, Place(place, "strength", i));
                return;
            case need:
                for (const Step& step : pack_.steps)
                    if (step.takes_many && known(step.options, condition.ids.front())) return;
                return unknown(condition.ids.front(), "need", at(place, "need"));
            case step: return outcomes(condition, place);
        }
    }

    void parts(const Condition& condition, const Place& place) {
        for (std::size_t i = 0; i < condition.parts.size(); ++i) this->condition(condition.parts[i], at(place, i));
    }

    void outcomes(const Condition& condition, const Place& place) {
        const std::optional<std::size_t> found = find_id(pack_.steps, condition.step);
        if (!found) return unknown(condition.step, "step", at(place, "step"));
        const Step& step = pack_.steps[*found];
        references(condition.ids, Outcomes(step), step.takes_many ? "band" : "option", at(place, "is"));
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
    static constexpr std::int64_t max_rating = 10;

    std::vector<const std::string*> passage_ids_;
};

}  // namespace

void content_findings(const Pack& pack, Findings& findings) { ContentRules(pack, findings).judge(); }

}  // namespace crossroads
