#include "core/checklist/restore_code.hpp"

#include <algorithm>

#include "core/checklist/base32.hpp"
#include "core/checklist/canonical.hpp"
#include "core/checklist/digest.hpp"
#include "core/findings/findings.hpp"

namespace crossroads {

using namespace base32;

namespace {

/// Ten bits that stand for a text.
std::size_t mark(std::string text) { return sha256(std::move(text))[0] >> 22; }

constexpr std::size_t marked = 2;  ///< digits of a mark, and of a weight
static_assert(max_half_weight < 1 << 5 * marked);

/// A value that stands for rules: no weight is as large. None where none are named.
std::size_t rules_mark(const std::string& digest) {
    constexpr auto least = static_cast<std::size_t>(max_half_weight) + 1;
    return digest.empty() ? 0 : least + sha256(digest)[0] % ((std::size_t{1} << 5 * marked) - least);
}

/// The questions of the pack as it is now, as it keeps those of earlier editions.
Edition edition_of(const Pack& pack) {
    Edition now;
    for (const Step& step : pack.steps) {
        now.steps.push_back({step.id, step.takes_many, {}});
        for (const Option& option : step.options) now.steps.back().options.push_back(option.id);
    }
    return now;
}

std::size_t mark(const Pack& pack, const Edition& edition) {
    std::string ids = pack.id;
    for (const EditionStep& step : edition.steps) {
        ids += step.takes_many ? "\n*" : "\n";
        ids += step.id;
        for (const std::string& option : step.options) {
            ids += ' ';
            ids += option;
        }
    }
    return mark(std::move(ids));
}

/// The answers as a number; without any, the largest that there is. What is pushed last is popped first.
Digits number_of(const Edition& edition, const Assessment* said) {
    Digits number;
    for (std::size_t step = edition.steps.size(); step-- > 0;) {
        const EditionStep& asked = edition.steps[step];
        const std::vector<std::string>* chosen = nullptr;
        if (said)
            for (const Answer& answer : said->answers)
                if (answer.step == asked.id) chosen = &answer.options;
        const auto is_chosen = [&](std::size_t option) {
            return !said || (chosen && std::find(chosen->begin(), chosen->end(), asked.options[option]) != chosen->end());
        };
        std::size_t options = asked.options.size();
        if (asked.takes_many) {
            while (options-- > 0) push(number, 2, is_chosen(options));
        } else {
            std::size_t digit = options;
            while (digit > 0 && !is_chosen(digit - 1)) --digit;
            push(number, options + 1, digit);
        }
    }
    return number;
}

/// How many digits the place of a step has behind the answers; one place is left for what is none.
std::size_t place_digits(const Edition& edition) { return edition.steps.size() < 32 ? 1 : 2; }

/// What a code can say of an assessment.
struct Codable {
    Assessment said;
    std::size_t rules = 0;  ///< their mark; 0: none are named
};

/// The code of answers and weights by the ids that the edition has, in its order.
Digits whole_code(const Pack& pack, const Edition& edition, const Codable& codable) {
    const Assessment& said = codable.said;
    Digits code;
    write(code, mark(pack, edition), marked);
    Digits number = number_of(edition, &said);
    number.resize(number_of(edition, nullptr).size());
    code.append(number.rbegin(), number.rend());
    const auto append = [&](std::size_t place, std::size_t value) {
        write(code, place, place_digits(edition));
        write(code, value, marked);
    };
    for (std::size_t step = 0; step < edition.steps.size(); ++step)
        for (const SetWeight& set : said.weights)
            if (set.step == edition.steps[step].id) append(step, static_cast<std::size_t>(set.weight));
    if (!said.judgement.empty()) append(edition.steps.size(), mark(said.judgement));
    for (const std::string& id : said.taken_in) append(edition.steps.size(), mark(id));
    if (codable.rules) append(0, codable.rules);
    code += check(code);
    return code;
}

/// The only set of judgements, or alternative beyond the question, that a mark can mean; nullptr where there is none or several.
const std::string* marked_id(const Pack& pack, std::size_t marked_by) {
    std::vector<const std::string*> ids;
    const auto look_among = [&](const auto& things) {
        for (const auto& thing : things)
            if (mark(thing.id) == marked_by) ids.push_back(&thing.id);
    };
    look_among(pack.judgements);
    look_among(pack.beyond);
    return ids.size() == 1 ? ids.front() : nullptr;
}

/// What of an assessment can be in a code, by what the model makes of it.
Codable codable(const Model& model, const Assessment& assessment) {
    const Checklist checklist = resolve(model, assessment).checklist;
    Codable codable{{}, rules_mark(assessment.rules.digest)};
    Assessment& said = codable.said;
    for (const StepIndex step : checklist.steps.places()) {
        Answer answer{model.step(step).id, {}};
        for (const std::size_t option : checklist.steps[step].options) answer.options.push_back(model.step(step).options[option].id);
        for (const SetWeight& set : assessment.weights)
            if (set.step == answer.step) said.weights.push_back(set);
        if (!answer.options.empty()) said.answers.push_back(std::move(answer));
    }
    const auto can_be_marked = [&](const std::string& id) {
        const std::string* const meant = marked_id(model.pack(), mark(id));
        return meant && *meant == id;
    };
    if (find_id(model.pack().judgements, assessment.judgement) && can_be_marked(assessment.judgement)) said.judgement = assessment.judgement;
    for (const Alternative& beyond : model.pack().beyond)
        if (std::find(assessment.taken_in.begin(), assessment.taken_in.end(), beyond.id) != assessment.taken_in.end() && can_be_marked(beyond.id)) said.taken_in.push_back(beyond.id);
    const House& house = model.pack().house;
    if (codable.rules && assessment.rules.digest == house.digest) said.rules = {house.id, house.version, house.digest, {}, {}};
    return codable;
}

/// What a code says by the ids of the edition; what makes another code, where it says nothing.
Codable decoded(const Pack& pack, const Edition& edition, const Digits& code) {
    Codable codable;
    Assessment& said = codable.said;
    const std::size_t answers_end = marked + number_of(edition, nullptr).size();
    const std::size_t places = place_digits(edition);
    if (code.size() <= answers_end || code.size() > answers_end + (edition.steps.size() + 2 + pack.beyond.size()) * (places + marked) + 1) return codable;
    Digits number(code.rend() - static_cast<std::ptrdiff_t>(answers_end), code.rend() - marked);
    for (const EditionStep& step : edition.steps) {
        Answer answer{step.id, {}};
        std::size_t place = step.takes_many ? 0 : pop(number, step.options.size() + 1);
        for (const std::string& option : step.options)
            if (step.takes_many ? pop(number, 2) : --place == 0) answer.options.push_back(option);
        if (!answer.options.empty()) said.answers.push_back(std::move(answer));
    }
    std::string_view rest = std::string_view(code).substr(answers_end);
    for (; rest.size() > places + marked; rest.remove_prefix(places + marked)) {
        const std::size_t place = read(rest.substr(0, places));
        const std::size_t value = read(rest.substr(places, marked));
        if (place == 0 && value > static_cast<std::size_t>(max_half_weight))
            codable.rules = value;
        else if (place < edition.steps.size())
            said.weights.push_back({edition.steps[place].id, std::min(static_cast<std::int64_t>(value), max_half_weight)});
        else if (const std::string* const id = marked_id(pack, value)) {
            if (find_id(pack.judgements, *id))
                said.judgement = *id;
            else
                said.taken_in.push_back(*id);
        }
    }
    return codable;
}

}  // namespace

std::string restore_code(const Model& model, const Assessment& assessment) {
    return spell(whole_code(model.pack(), edition_of(model.pack()), codable(model, assessment)));
}

std::vector<std::string> left_out(const Model& model, const Assessment& assessment) {
    std::vector<std::string> fields;
    const auto leave = [&](const char* field, bool is_left_out) {
        if (is_left_out) fields.push_back(field);
    };
    const Assessment said = codable(model, assessment).said;
    const Assessment whole = canonical(model, assessment);
    leave("title", !whole.title.empty());
    leave("answers", whole.answers != said.answers);
    leave("weights", whole.weights != said.weights);
    leave("notes", !whole.notes.empty());
    leave("ruled_out", !whole.ruled_out.empty());
    leave("fixed", !whole.fixed.empty());
    leave("left_open", !whole.left_open.empty());
    leave("decision", whole.decision.made());
    leave("context", !whole.context.empty());
    leave("judgement", whole.judgement != said.judgement);
    leave("rules", whole.rules != said.rules);
    leave("taken_in", whole.taken_in != said.taken_in);
    leave("states", !whole.states.empty());
    leave("others", !whole.others.empty());
    for (const Unread& field : whole.unread) fields.push_back(field.name);
    return fields;
}

Result<Assessment> read_restore_code(const Model& model, std::string_view text) {
    const Pack& pack = model.pack();
    std::vector<Edition> editions{edition_of(pack)};
    editions.insert(editions.end(), pack.editions.begin(), pack.editions.end());

    Assessment assessment;
    Findings findings;
    const Digits code = digits_of(text);
    bool ours = false;
    for (const Edition& edition : editions) {
        Digits of_edition;
        write(of_edition, mark(pack, edition), marked);
        if (!code.starts_with(of_edition)) continue;
        ours = true;
        const Codable read = decoded(pack, edition, code);
        Codable written = read;
        if (&edition == &editions.front()) written.said = codable(model, read.said).said;
        // Not every number is that of some answers: only what is written is read.
        if (whole_code(pack, edition, written) != code) continue;
        assessment = read.said;
        if (const House& house = pack.house; read.rules && read.rules == rules_mark(house.digest))
            assessment.rules = {house.id, house.version, house.digest, {}, {}};
        else if (read.rules)
            note(findings, Severity::warning, "other_rules", "/rules",
                 "This code was made under rules of a house that are not in force here. What it says of them is left out.");
        assessment.pack_id = pack.id;
        assessment.pack_version = pack.version;
        return {std::move(assessment), std::move(findings)};
    }
    if (code.size() > marked && check(code) == 0 && !ours)
        note(findings, Severity::error, "other_pack_code", "",
             "This restore code was made with other questions, or several letters of it are wrong. Open it where it "
             "was made.");
    else
        note(findings, Severity::error, "bad_restore_code", "",
             "This is no restore code, or a letter of it is wrong. Compare it with the one that you were given.");
    return Result<Assessment>(std::move(findings));
}

}  // namespace crossroads
