#include "core/model/house_rules.hpp"

#include <algorithm>
#include <array>

#include "core/findings/text.hpp"
#include "core/model/beyond.hpp"
#include "core/model/content_rules.hpp"
#include "core/model/provisions.hpp"
#include "core/model/rules.hpp"

namespace crossroads {

namespace {

using Kind = Condition::Kind;

/// What is wrong with the document, whatever the pack.
class Document : Rules {
public:
    explicit Document(Findings& findings) : Rules(none_, findings) {}

    void judge(const HouseRules& house) {
        id(house.id, "/id");
        length(house.version, max_house_text, "/version");
        length(house.title, max_house_text, "/title");
        length(house.pack_id, max_house_text, "/pack/id");
        length(house.pack_version, max_house_text, "/pack/version");
        count(house.rules.size(), 0, max_house_rules, "rules", "/rules");
        ids(house.rules, "/rules");
        for (std::size_t i = 0; i < house.rules.size(); ++i) rule(house.rules[i], Place("/rules", i));
    }

private:
    void length(const std::string& text, std::size_t most, const Place& place) {
        if (const std::size_t length = characters(text); length > most)
            error("text_too_long", place, "This text has {} characters. Shorten it to {}.", {length, most});
    }
    void text(const std::string& text, std::size_t most, const Place& place) {
        if (text.empty()) error("empty_text", place, "This text is empty. Write it, or take its entry out.");
        length(text, most, place);
    }

    void rule(const HouseRule& rule, const Place& place) {
        text(rule.because, max_house_because, at(place, "because"));
        length(rule.source, max_house_text, at(place, "source"));
        length(rule.owner, max_house_text, at(place, "owner"));
        if (!rule.review.empty()) date(rule.review, at(place, "review"));
        const Place when(place, "when");
        switch (rule.effect) {
            case Effect::rule_out:
                text(rule.rule_out, max_house_text, at(place, "rule_out"));
                if (rule.when) veto(*rule.when, when);
                return;
            case Effect::warn:
                text(rule.warn, max_house_text, at(place, "warn"));
                if (rule.when) condition_words(*rule.when, when);
                return;
            case Effect::weight: number(rule.number, 1, max_weight, Place(place, "weight", "weight")); break;
            case Effect::value: number(rule.number, 0, 100, Place(place, "value", "value")); break;
        }
        if (rule.when) error("only_always", when, "A weight or a value is set always. Take the condition out, or warn instead.");
    }

    void veto(const Condition& condition, const Place& place) {
        const auto of_one_step = [](const Condition& part) { return part.kind == Kind::step || part.kind == Kind::work; };
        const std::vector<Condition>& parts = condition.parts;
        if (!of_one_step(condition) && !(condition.kind == Kind::any && std::all_of(parts.begin(), parts.end(), of_one_step)))
            error("no_veto", place, "To rule out, ask for one step, for the work in one framework, or for any of several such. Or warn instead.");
        count(parts.size(), 0, max_veto_parts, "conditions", at(place, "any"));
    }

    void condition_words(const Condition& condition, const Place& place) {
        constexpr std::array firmness{"tie", "close", "leaning", "clear"};
        if (condition.kind == Kind::firmness)
            for (std::size_t i = 0; i < condition.ids.size(); ++i) one_of(condition.ids[i], firmness, Place(place, "firmness", i));
        const char* const names[] = {"all", "any", "none"};
        for (std::size_t i = 0; i < condition.parts.size(); ++i)
            condition_words(condition.parts[i], Place(place, names[static_cast<std::size_t>(condition.kind)], i));
    }

    inline static const Pack none_{};
};

/// What a rule names that the pack has not.
class Fit : Rules {
public:
    using Rules::Rules;

    void judge(const HouseRule& rule, const Place& place) {
        if (rule.when) condition_findings(pack_, *rule.when, at(place, "when"), findings_);
        switch (rule.effect) {
            case Effect::rule_out: return whom(rule.rule_out, at(place, "rule_out"));
            case Effect::warn: return;
            case Effect::weight: return reference(rule.step, pack_.steps, "step", Place(place, "weight", "step"));
            case Effect::value: return value(rule, at(place, "value"));
        }
    }

private:
    void whom(std::string_view id, const Place& place) {
        if (!id.starts_with(framework_prefix)) return reference(id, pack_.alternatives, "alternative", place);
        id.remove_prefix(framework_prefix.size());
        if (!is_built_from(pack_, id)) unknown(id, "framework", place);
    }

    void value(const HouseRule& rule, const Place& place) {
        reference(rule.alternative, pack_.alternatives, "alternative", at(place, "alternative"));
        const std::optional<std::size_t> found = find_id(pack_.steps, rule.step);
        if (!found) return unknown(rule.step, "step", at(place, "step"));
        const Step& step = pack_.steps[*found];
        if (step.takes_many)
            reference(rule.outcome, step.bands, "band", at(place, "outcome"));
        else
            reference(rule.outcome, step.options, "option", at(place, "outcome"));
    }
};

/// Rules in the ids of this edition.
class Renamed {
public:
    Renamed(const Pack& pack, Findings& findings) : pack_(pack), findings_(findings) {}

    void rename(HouseRule& rule, const Place& place) {
        if (rule.when) rename(*rule.when, at(place, "when"));
        const Place here(place, rule.effect == Effect::weight ? "weight" : "value");
        step(rule.step, at(here, "step"));
        if (rule.effect == Effect::value) option(rule.step, rule.outcome, at(here, "outcome"));
    }

private:
    void rename(Condition& condition, const Place& place) {
        for (std::size_t i = 0; i < condition.parts.size(); ++i)
            rename(condition.parts[i], Place(place, condition.kind == Kind::all ? "all" : condition.kind == Kind::any ? "any" : "none", i));
        step(condition.step, at(place, "step"));
        for (std::size_t i = 0; i < condition.ids.size(); ++i) {
            if (condition.kind == Kind::step) option(condition.step, condition.ids[i], Place(place, "is", i));
            if (condition.kind == Kind::need)
                for (const Step& asked : pack_.steps)
                    if (asked.takes_many) to(present_id(asked.options, condition.ids[i]), condition.ids[i], at(place, "need"));
        }
    }
    void step(std::string& id, const Place& place) { to(present_id(pack_.steps, id), id, place); }
    void option(const std::string& step, std::string& id, const Place& place) {
        if (const auto asked = find_id(pack_.steps, step)) to(present_id(pack_.steps[*asked].options, id), id, place);
    }
    void to(const std::string* present, std::string& id, const Place& place) {
        if (!present) return;
        note(findings_, Severity::warning, "renamed", place, "\"{}\" is called \"{}\" in this edition, and the rule follows.", {id, *present});
        id = *present;
    }

    const Pack& pack_;
    Findings& findings_;
};

bool contradict(const HouseRule& one, const HouseRule& other) {
    return one.effect == other.effect && one.step == other.step && one.outcome == other.outcome && one.alternative == other.alternative &&
           one.number != other.number;
}

void set_contradictions_aside(House& house, Findings& findings) {
    std::vector<char> contradicted(house.rules.size(), false);
    for (std::size_t i = 0; i < house.rules.size(); ++i)
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            const DecreedRule& one = house.rules[earlier];
            const DecreedRule& other = house.rules[i];
            if (one.force != Force::acts || other.force != Force::acts || !contradict(one.rule, other.rule)) continue;
            contradicted[i] = contradicted[earlier] = true;
            note(findings, Severity::error, "rules_contradict", Place("/rules", i),
                 "\"{}\" sets to {} what \"{}\" sets to {}. Neither acts: change one, or take it out.",
                 {other.rule.id, other.rule.number, one.rule.id, one.rule.number});
        }
    for (std::size_t i = 0; i < house.rules.size(); ++i)
        if (contradicted[i]) house.rules[i].force = Force::unfit;
}

}  // namespace

void find_disorder(const HouseRules& rules, Findings& findings) { Document(findings).judge(rules); }

House laid_over(const Pack& pack, const HouseRules& rules, std::string digest, Findings& findings) {
    const Pack whole = taking_in(pack, std::vector<char>(pack.beyond.size(), true));
    House house{rules.id, rules.version, std::move(digest), {}};
    if (!rules.pack_id.empty() && rules.pack_id != pack.id)
        note(findings, Severity::warning, "other_pack", "/pack/id", "These rules were made for the pack \"{}\". What this pack knows of them acts.", {rules.pack_id});
    const Place all("/rules");
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const Place place(all, i);
        DecreedRule& decreed = house.rules.emplace_back(DecreedRule{rules.rules[i], rules.rules[i].off ? Force::off : Force::acts});
        Renamed(whole, findings).rename(decreed.rule, place);
        Findings misfits;
        Fit(whole, misfits).judge(decreed.rule, place);
        for (Finding finding : misfits) {
            finding.severity = Severity::warning;
            finding.message += " The rule is kept, and does not act.";
            findings.add(std::move(finding));
        }
        if (!misfits.empty()) decreed.force = Force::unfit;
    }
    set_contradictions_aside(house, findings);
    return house;
}

House overruling(House house, const std::vector<std::string>& ids) {
    for (DecreedRule& decreed : house.rules)
        if (decreed.force == Force::acts && among(ids, decreed.rule.id)) decreed.force = Force::overruled;
    return house;
}

}  // namespace crossroads
