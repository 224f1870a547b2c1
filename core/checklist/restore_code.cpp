#include "core/checklist/restore_code.hpp"

#include <algorithm>

#include "core/checklist/digest.hpp"
#include "core/findings/findings.hpp"

namespace crossroads {

namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Numbers from 0 to 31, each in a char. A whole number has its least one first.
using Digits = std::string;

/// number * radix + digit, in place.
void push(Digits& number, std::size_t radix, std::size_t digit) {
    for (char& place : number) {
        digit += static_cast<std::size_t>(place) * radix;
        place = static_cast<char>(digit & 31);
        digit >>= 5;
    }
    for (; digit; digit >>= 5) number += static_cast<char>(digit & 31);
}

/// Undoes push, and gives the digit.
std::size_t pop(Digits& number, std::size_t radix) {
    std::size_t rest = 0;
    for (std::size_t i = number.size(); i-- > 0;) {
        rest = rest << 5 | static_cast<std::size_t>(number[i]);
        number[i] = static_cast<char>(rest / radix);
        rest %= radix;
    }
    return rest;
}

/// The answers as a number; without any, the largest that there is. What is pushed last is popped first.
Digits number_of(const Model& model, const By<StepIndex, ChecklistStep>* answers) {
    Digits number;
    for (std::size_t step = model.steps(); step-- > 0;) {
        const Step& asked = model.pack().steps[step];
        std::size_t options = asked.options.size();
        const std::vector<std::size_t>* chosen = answers ? &(*answers)[StepIndex(step)].options : nullptr;
        if (!asked.takes_many)
            push(number, options + 1, !chosen ? options : chosen->empty() ? 0 : chosen->front() + 1);
        else
            while (options-- > 0)
                push(number, 2, !chosen || std::find(chosen->begin(), chosen->end(), options) != chosen->end());
    }
    return number;
}

/// What must follow the digits; zero after a whole code.
char check(const Digits& digits) {
    int sum = 0;
    for (const char digit : digits) {
        sum = (sum ^ digit) << 1;
        if (sum > 31) sum ^= 0b100101;  // x^5 + x^2 + 1 is primitive
    }
    return static_cast<char>(sum);
}

Digits whole_code(const Model& model, const Assessment& assessment) {
    std::string ids = model.pack().id;
    for (const Step& step : model.pack().steps) {
        ids += step.takes_many ? "\n*" : "\n";
        ids += step.id;
        for (const Option& option : step.options) {
            ids += ' ';
            ids += option.id;
        }
    }
    const std::uint32_t first = sha256(std::move(ids))[0];
    Digits code{static_cast<char>(first >> 27), static_cast<char>(first >> 22 & 31)};

    const Resolved resolved = resolve(model, assessment);
    Digits number = number_of(model, &resolved.checklist.steps);
    number.resize(number_of(model, nullptr).size());
    code.append(number.rbegin(), number.rend());
    code += check(code);
    return code;
}

/// The digits that a person wrote; empty when some letter is none.
Digits digits_of(std::string_view text) {
    Digits digits;
    for (char c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        const std::size_t digit = letters.find(c);
        if (digit != letters.npos)
            digits += static_cast<char>(digit);
        else if (c == 'U')
            return {};
    }
    return digits;
}

/// Takes the answers out of a number, the first step's first.
std::vector<Answer> answers_of(const Model& model, Digits number) {
    std::vector<Answer> answers;
    for (const Step& step : model.pack().steps) {
        Answer answer;
        answer.step = step.id;
        std::size_t place = step.takes_many ? 0 : pop(number, step.options.size() + 1);
        for (const Option& option : step.options)
            if (step.takes_many ? pop(number, 2) : --place == 0) answer.options.push_back(option.id);
        if (!answer.options.empty()) answers.push_back(std::move(answer));
    }
    return answers;
}

}  // namespace

std::string restore_code(const Model& model, const Assessment& assessment) {
    std::string code;
    for (const char digit : whole_code(model, assessment)) {
        if (code.size() % 5 == 4) code += '-';
        code += letters[static_cast<std::size_t>(digit)];
    }
    return code;
}

Result<Assessment> read_restore_code(const Model& model, std::string_view text) {
    Assessment assessment;
    Findings findings;
    const Digits code = digits_of(text);
    const Digits blank = whole_code(model, assessment);
    if (code.size() > 2 && check(code) == 0 && !code.starts_with(blank.substr(0, 2))) {
        note(findings, Severity::error, "other_pack_code", "",
             "This restore code was made with other questions, or several letters of it are wrong. Open it where it "
             "was made.");
    } else {
        if (code.size() == blank.size()) assessment.answers = answers_of(model, Digits(code.rbegin() + 1, code.rend() - 2));
        // Not every number is that of some answers: only what is written is read.
        if (whole_code(model, assessment) != code)
            note(findings, Severity::error, "bad_restore_code", "",
                 "This is no restore code, or a letter of it is wrong. Compare it with the one that you were given.");
    }
    assessment.pack_id = model.pack().id;
    assessment.pack_version = model.pack().version;
    return {std::move(assessment), std::move(findings)};
}

}  // namespace crossroads
