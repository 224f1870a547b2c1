#include "tests/core/pack_oracle.hpp"

#include "tests/core/house_oracle.hpp"

namespace oracle {

namespace {

using crossroads::Condition;
using crossroads::Pack;
using crossroads::Step;

/// Answers by step; a step that is not in it is open.
using Answers = std::map<std::string, std::string>;

std::map<std::string, long long> scores(const Pack& pack, const Answers& answers) {
    std::map<std::string, long long> scores;
    for (const auto& alternative : pack.alternatives) scores[alternative.id] = 0;
    for (const Step& step : pack.steps)
        if (answers.contains(step.id))
            for (auto& [id, score] : scores) score += step.weight * value(pack, step, answers.at(step.id), id);
    return scores;
}

/// Points of those whom no rule of the house that the pack is under rules out.
std::map<std::string, long long> scores_of_those_left(const Pack& pack, const Answers& answers) {
    Rules rules;
    for (const auto& decreed : pack.house.rules) rules.push_back(decreed.rule);
    Names checklist;
    for (const Step& step : pack.steps) checklist.push_back(answers.contains(step.id) ? answers.at(step.id) : "");
    std::map<std::string, long long> left = scores(pack, answers);
    for (const std::string& out : ruled_out(pack, rules, checklist)) left.erase(out);
    return left;
}

/// Nobody while nothing is answered.
NameSet winners(const Pack& pack, const Answers& answers) {
    NameSet best;
    if (answers.empty()) return best;
    const std::map<std::string, long long> all = scores_of_those_left(pack, answers);
    for (const auto& [id, score] : all) {
        bool highest = true;
        for (const auto& [rival, more] : all) highest = highest && more <= score;
        if (highest) best.insert(id);
    }
    return best;
}

/// Whether the winners stay the same with every answer to the open steps from this one on.
bool settled(const Pack& pack, const Answers& answers, const NameSet& best, std::size_t from = 0) {
    while (from < pack.steps.size() && answers.contains(pack.steps[from].id)) ++from;
    if (from == pack.steps.size()) return winners(pack, answers) == best;
    for (const std::string& outcome : outcomes(pack, pack.steps[from])) {
        Answers more = answers;
        more[pack.steps[from].id] = outcome;
        if (!settled(pack, more, best, from + 1)) return false;
    }
    return true;
}

/// Whether some single other answer brings other winners.
bool flips(const Pack& pack, const Answers& answers, const NameSet& best) {
    for (const Step& step : pack.steps)
        for (const std::string& outcome : outcomes(pack, step)) {
            Answers other = answers;
            if (answers.contains(step.id)) other[step.id] = outcome;
            if (winners(pack, other) != best) return true;
        }
    return false;
}

std::string firmness(const Pack& pack, const Answers& answers) {
    const NameSet best = winners(pack, answers);
    if (best.empty()) return "";
    if (best.size() > 1) return "tie";
    const std::map<std::string, long long> all = scores_of_those_left(pack, answers);
    const bool stands = settled(pack, answers, best) && !flips(pack, answers, best);
    if (all.size() == 1) return stands ? "clear" : "leaning";
    long long second = -1;
    for (const auto& [id, score] : all)
        if (!best.contains(id) && score > second) second = score;
    long long total = 0;
    for (const Step& step : pack.steps) total += step.weight;
    const long long lead = all.at(*best.begin()) - second;
    if (lead < pack.firmness.leaning * total) return "close";
    return stands && lead >= pack.firmness.clear * total ? "clear" : "leaning";
}

Answers answers(const Pack& pack, const Names& checklist) {
    Answers answers;
    for (std::size_t i = 0; i < checklist.size(); ++i) answers[pack.steps[i].id] = checklist[i];
    return answers;
}

/// An answer with the options that were chosen; no outcome: open.
struct Said {
    std::string outcome;
    NameSet options;
};

/// At least one option, and only one where the step takes one.
Said said(const Pack& pack, const Step& step, const NameSet& options) {
    if (!step.takes_many) return {*options.begin(), {}};
    return {joined(bands(pack, step, options)), options};
}

/// All that can be said to a step.
std::vector<Said> all_said(const Pack& pack, const Step& step) {
    std::vector<Said> all{{}};
    if (step.takes_many)
        for (const NameSet& options : sets(step)) all.push_back(said(pack, step, options));
    else
        for (const auto& option : step.options) all.push_back({option.id, {}});
    return all;
}

bool holds(const Pack& pack, const Condition& condition, const std::map<std::string, Said>& said) {
    using enum Condition::Kind;
    const auto named = [&](const std::string& id) {
        for (const std::string& one : condition.ids)
            if (one == id) return true;
        return false;
    };
    Answers answers;
    for (const auto& [step, answer] : said)
        if (!answer.outcome.empty()) answers[step] = answer.outcome;
    std::size_t held = 0;
    for (const Condition& part : condition.parts) held += holds(pack, part, said);
    if (condition.kind == all) return held == condition.parts.size();
    if (condition.kind == any) return held > 0;
    if (condition.kind == none) return held == 0;
    if (condition.kind == step) return answers.contains(condition.step) && named(answers.at(condition.step));
    if (condition.kind == firmness) return named(oracle::firmness(pack, answers));
    if (condition.kind == work) {
        for (const Step& step : pack.steps)
            if (measured(step) && answers.contains(step.id)) {
                std::string rest = answers.at(step.id) + ".";
                for (const std::string& measure : measures(pack, step)) {
                    if (measure == condition.framework && named(rest.substr(0, rest.find('.')))) return true;
                    rest.erase(0, rest.find('.') + 1);
                }
            }
        return false;
    }
    if (condition.kind == need) {
        for (const auto& [step, answer] : said)
            if (answer.options.contains(condition.ids.front())) return true;
        return false;
    }
    for (const std::string& winner : winners(pack, answers))
        if (named(winner)) return true;
    return false;
}

bool can_hold(const Pack& pack, const Condition& condition, std::map<std::string, Said>& said, std::size_t step) {
    if (step == pack.steps.size()) return holds(pack, condition, said);
    for (const Said& answer : all_said(pack, pack.steps[step])) {
        said[pack.steps[step].id] = answer;
        if (can_hold(pack, condition, said, step + 1)) return true;
    }
    return false;
}

}  // namespace

std::vector<Names> checklists(const Pack& pack) {
    std::vector<Names> all{{}};
    for (const Step& step : pack.steps) {
        std::vector<Names> longer;
        for (const Names& checklist : all)
            for (const std::string& outcome : outcomes(pack, step)) {
                longer.push_back(checklist);
                longer.back().push_back(outcome);
            }
        all = longer;
    }
    return all;
}

NameSet winners(const Pack& pack, const Names& checklist) { return winners(pack, answers(pack, checklist)); }

std::map<NameSet, Ended> endings(const Pack& pack) {
    std::map<NameSet, Ended> endings;
    for (const Names& checklist : checklists(pack)) {
        Ended& ended = endings[winners(pack, checklist)];
        if (ended.count++ == 0) ended.first = checklist;
    }
    return endings;
}

bool told_apart(const Pack& pack, std::size_t step, const std::string& outcome, const std::string& other) {
    for (Names checklist : checklists(pack)) {
        checklist[step] = outcome;
        const NameSet before = winners(pack, checklist);
        checklist[step] = other;
        if (winners(pack, checklist) != before) return true;
    }
    return false;
}

std::vector<Names> differing(const Pack& pack, const Pack& other) {
    std::vector<Names> differing;
    for (const Names& checklist : checklists(pack)) {
        Answers known;
        for (std::size_t i = 0; i < checklist.size(); ++i)
            for (const Step& step : other.steps)
                if (step.id == pack.steps[i].id && step.takes_many == pack.steps[i].takes_many)
                    for (const std::string& outcome : outcomes(other, step))
                        if (outcome == checklist[i]) known[step.id] = outcome;
        if (winners(other, known) != winners(pack, checklist)) differing.push_back(checklist);
    }
    return differing;
}

bool holds(const Pack& pack, const Condition& condition, const std::map<std::string, NameSet>& chosen) {
    std::map<std::string, Said> all;
    for (const Step& step : pack.steps)
        if (chosen.contains(step.id)) all[step.id] = said(pack, step, chosen.at(step.id));
    return holds(pack, condition, all);
}

bool can_hold(const Pack& pack, const Condition& condition) {
    std::map<std::string, Said> said;
    return can_hold(pack, condition, said, 0);
}

}  // namespace oracle
