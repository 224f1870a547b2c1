#include "core/checklist/checklist.hpp"

#include <algorithm>

#include "core/findings/findings.hpp"
#include "core/findings/place.hpp"
#include "core/model/decreed.hpp"

namespace crossroads {

namespace {

void unknown(Findings& findings, std::string_view what, const std::string& path, std::string_view id) {
    note(findings, Severity::warning, message("unknown_{}", {what}), Place(path),
         "This pack has no {} \"{}\". It is kept, and counts for nothing here.", {what, id});
}

/// An answer that has no place in this pack. `edition`: the earlier one of this pack that it was given under; "": another pack.
void unplaced(Findings& findings, std::string_view what, const std::string& path, std::string_view id, const std::string& edition) {
    if (edition.empty()) return unknown(findings, what, path, id);
    note(findings, Severity::warning, "set_aside", Place(path),
         "This edition has no {} \"{}\" any more, as {} had. It is set aside: kept, and counting for nothing.", {what, id, edition});
}

void resolve_answer(const Model& model, const Answer& answer, const std::string& edition, Checklist& checklist, Findings& findings) {
    const std::string path = "/answers" + pointer_step(answer.step);
    const std::optional<StepIndex> step = model.find_step(answer.step);
    if (!step) {
        unplaced(findings, "step", path, answer.step, edition);
        return;
    }
    const Step& asked = model.step(*step);
    std::vector<std::size_t> options;
    for (const std::string& id : answer.options) {
        const std::optional<std::size_t> option = model.find_option(*step, id);
        if (!option)
            unplaced(findings, "option", path, id, edition);
        else if (const auto place = std::lower_bound(options.begin(), options.end(), *option);
                 place == options.end() || *place != *option)
            options.insert(place, *option);
    }

    const bool contradicts = options.size() > 1 && (!asked.takes_many || std::any_of(options.begin(), options.end(), [&](std::size_t option) { return asked.options[option].exclusive; }));
    if (contradicts) {
        note(findings, Severity::warning, "contradictory_answer", Place(path),
             asked.takes_many ? "\"{}\" is answered with options that exclude each other. It is left open."
                              : "\"{}\" takes one option and has several. It is left open.", {asked.title});
        return;
    }
    checklist.steps[*step].options = options;
    checklist.problem.criteria[*step].given = model.amounts_to(*step, options);
}

/// Rules out every alternative that is built from the framework that "framework:ID" names; false where it names none.
bool rule_out_framework(const Model& model, std::string_view key, Checklist& checklist) {
    if (!key.starts_with(framework_prefix) || !find_id(model.pack().frameworks, key.substr(framework_prefix.size()))) return false;
    const auto is_of = [&](const Alternative& alternative) {
        return std::find(alternative.frameworks.begin(), alternative.frameworks.end(), key.substr(framework_prefix.size())) != alternative.frameworks.end();
    };
    for (const AlternativeIndex a : checklist.problem.all())
        if (is_of(model.alternative(a))) checklist.problem.ruled_out[a] = true;
    for (std::size_t i = 0; i < checklist.beyond_ruled_out.size(); ++i)
        if (is_of(model.pack().beyond[i])) checklist.beyond_ruled_out[i] = true;
    return true;
}

/// Whether a rule that rules out does so now.
Truth rules_out_now(const Model& model, const HouseRule& rule, const Problem& problem) {
    if (!rule.when) return Truth::yes;
    Truth now = Truth::no;
    for (const StepIndex step : problem.criteria.places()) {
        const Criterion& criterion = problem.criteria[step];
        const auto met_by = [&](OutcomeIndex outcome) {
            return meets(*rule.when, model.pack(), model.step(step), model.outcomes(step), outcome);
        };
        if (criterion.given && met_by(*criterion.given)) return Truth::yes;
        if (!criterion.open()) continue;
        for (const OutcomeIndex outcome : criterion.values.places())
            if (met_by(outcome)) now = Truth::maybe;
    }
    return now;
}

/// What the house rules out, beside what the person does. Vetoes stand in the criteria already.
void resolve_house(const Model& model, Checklist& checklist) {
    for (const AlternativeIndex a : checklist.problem.all())
        if (contains(model.ruled_out(), a)) checklist.problem.ruled_out[a] = true;
    for (const DecreedRule& decreed : model.pack().house.rules) {
        const bool rules_out = decreed.acts(Effect::rule_out);
        checklist.ruling_out.push_back(rules_out ? rules_out_now(model, decreed.rule, checklist.problem) : Truth::no);
        if (checklist.ruling_out.back() != Truth::yes) continue;
        for (std::size_t i = 0; i < checklist.beyond_ruled_out.size(); ++i)
            if (names(decreed.rule, model.pack().beyond[i])) checklist.beyond_ruled_out[i] = true;
    }
}

/// What an assessment says of rules that are not those in force.
void compare_rules(const House& house, const NamedRules& said, Findings& findings) {
    const bool names_some = !said.id.empty() || !said.digest.empty();
    if (names_some && (said.digest.empty() || said.digest != house.digest))
        note(findings, Severity::warning, "other_rules", "/rules",
             house.decreed() ? "This was made under the rules \"{}\" {} of a house. Others are in force here."
                             : "This was made under the rules \"{}\" {} of a house. None are in force here.",
             {said.id, said.version});
    for (const Remark& overruled : said.overruled)
        if (!house.is_named(said.id) || std::none_of(house.rules.begin(), house.rules.end(), [&](const DecreedRule& it) { return it.rule.id == overruled.about; }))
            note(findings, Severity::warning, "unknown_rule", Place("/rules/overruled", std::string_view(overruled.about)),
                 "No rule \"{}\" is in force here. What is said of it is kept, and counts for nothing.", {overruled.about});
}

/// By step: whether it is among `ids`.
Flags<StepIndex> marked(const Model& model, const std::vector<std::string>& ids, const std::string& path, Findings& findings) {
    Flags<StepIndex> marked(model.steps(), false);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (const auto step = model.find_step(ids[i]))
            marked[*step] = true;
        else
            unknown(findings, "step", path + std::to_string(i), ids[i]);
    }
    return marked;
}

}  // namespace

Resolved resolve(const Model& model, const Assessment& assessment) {
    Resolved resolved;
    Checklist& checklist = resolved.checklist;
    checklist.steps.resize(model.steps());
    checklist.problem.alternatives = model.alternatives();
    checklist.problem.ruled_out.assign(model.alternatives(), false);
    checklist.beyond_ruled_out.assign(model.pack().beyond.size(), false);
    checklist.problem.criteria = By<StepIndex, Criterion>(model.criteria());

    if (!assessment.pack_id.empty() && assessment.pack_id != model.pack().id)
        note(resolved.findings, Severity::warning, "other_pack", "/pack/id",
             "This was made with the pack \"{}\". What this pack knows of it is used.", {assessment.pack_id});
    const bool earlier = assessment.pack_id == model.pack().id && assessment.pack_version != model.pack().version;
    for (const Answer& answer : assessment.answers)
        resolve_answer(model, answer, earlier ? assessment.pack_version : "", checklist, resolved.findings);
    for (const SetWeight& set : assessment.weights) {
        const auto step = model.find_step(set.step);
        if (step && decrees_weight(model.pack().house, set.step))
            note(resolved.findings, Severity::warning, "decreed_weight", Place("/weights", std::string_view(set.step)),
                 "A rule of the house sets this weight. The number that stands here is kept, and does not count.");
        else if (step)
            checklist.problem.criteria[*step].weight = set.weight;
        else
            unknown(resolved.findings, "step", "/weights" + pointer_step(set.step), set.step);
    }
    for (const Remark& note : assessment.notes)
        if (!model.find_step(note.about)) unknown(resolved.findings, "step", "/notes" + pointer_step(note.about), note.about);
    for (const Remark& ruled_out : assessment.ruled_out) {
        if (const auto alternative = model.find_alternative(ruled_out.about))
            checklist.problem.ruled_out[*alternative] = true;
        else if (const auto beyond = find_id(model.pack().beyond, ruled_out.about))
            checklist.beyond_ruled_out[*beyond] = true;
        else if (!rule_out_framework(model, ruled_out.about, checklist))
            unknown(resolved.findings, "alternative", "/ruled_out" + pointer_step(ruled_out.about), ruled_out.about);
    }
    compare_rules(model.pack().house, assessment.rules, resolved.findings);
    resolve_house(model, checklist);
    checklist.fixed = marked(model, assessment.fixed, "/fixed/", resolved.findings);
    checklist.left_open = marked(model, assessment.left_open, "/left_open/", resolved.findings);
    for (std::size_t i = 0; i < assessment.taken_in.size(); ++i)
        if (const std::string& id = assessment.taken_in[i]; !model.find_alternative(id) && !find_id(model.pack().beyond, id))
            unknown(resolved.findings, "alternative", "/taken_in/" + std::to_string(i), id);
    if (const std::string& chosen = assessment.judgement; !chosen.empty() && !find_id(model.pack().judgements, chosen))
        unknown(resolved.findings, "judgement", "/judgement", chosen);
    checklist.decided = model.find_alternative(assessment.decision.alternative);
    if (const std::string& decided = assessment.decision.alternative; find_id(model.pack().beyond, decided))
        note(resolved.findings, Severity::warning, "not_taken_in", "/decision/alternative",
             "\"{}\" stands beyond the question. Take it in, so that what was decided is compared.", {decided});
    else if (!decided.empty() && !checklist.decided)
        unknown(resolved.findings, "alternative", "/decision/alternative", decided);

    for (const StepIndex step : checklist.steps.places()) {
        const Criterion& criterion = checklist.problem.criteria[step];
        checklist.steps[step].state = !criterion.counts() ? StepState::off
                                      : criterion.given   ? StepState::answered
                                                          : StepState::open;
    }
    return resolved;
}

}  // namespace crossroads
