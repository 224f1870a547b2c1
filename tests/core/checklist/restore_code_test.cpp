#include "core/checklist/restore_code.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

#include "core/json/read_model.hpp"
#include "tests/core/files.hpp"
#include "tests/core/generated.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;
using generated::Draws;

namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const Model& default_model() {
    static const Model model = samples::model(json::read_pack(files::read("core/packs/django-or-flask.json")).pack);
    return model;
}

/// As large as a pack may be: 60 steps of 100 options, all of which may be taken but one.
Model largest_model() {
    Pack pack = samples::pack();
    Step step = pack.steps.back();
    step.bands.front().values = pack.steps[0].options[0].values;
    while (step.options.size() < max_options) {
        step.options.push_back(step.options[2]);
        step.options.back().id = "need-" + std::to_string(step.options.size());
    }
    pack.cases.clear();
    pack.steps.clear();
    while (pack.steps.size() < max_steps) {
        step.id = "step-" + std::to_string(pack.steps.size());
        for (std::size_t i = 0; i < step.options.size(); ++i) step.options[i].id = "need-" + std::to_string(pack.steps.size()) + "-" + std::to_string(i);
        pack.steps.push_back(step);
    }
    return samples::model(std::move(pack));
}

std::size_t below(Draws& draws, std::size_t bound) {
    return static_cast<std::size_t>(draws.below(static_cast<std::int64_t>(bound)));
}

/// Answers of every kind, in the pack's order.
std::vector<Answer> answers(const Model& model, Draws& draws) {
    std::vector<Answer> answers;
    const std::int64_t density = 1 + draws.below(4);
    for (const Step& step : model.pack().steps) {
        if (draws.below(4) >= density) continue;
        Answer answer{step.id, {}};
        for (const Option& option : step.options)
            if (step.takes_many && !option.exclusive && draws.one_in(density)) answer.options.push_back(option.id);
        if (answer.options.empty()) answer.options = {step.options[below(draws, step.options.size())].id};
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::string code_of(const Model& model, std::vector<Answer> answers) {
    Assessment assessment;
    assessment.answers = std::move(answers);
    return restore_code(model, assessment);
}

std::string without_hyphens(std::string code) {
    std::erase(code, '-');
    return code;
}

/// The code of the finding that a text is refused with; "" when it is taken.
std::string refusal(const Model& model, std::string_view text) {
    const Result<Assessment> read = read_restore_code(model, text);
    if (read.ok()) return "";
    REQUIRE(read.findings().size() == 1);
    return read.findings()[0].code;
}

void check_round_trips(const Model& model, int count) {
    Draws draws(26);
    for (int i = 0; i < count; ++i) {
        const std::vector<Answer> said = answers(model, draws);
        const std::string code = code_of(model, said);
        CAPTURE(code);
        const Result<Assessment> read = read_restore_code(model, code);
        REQUIRE(read.ok());
        REQUIRE(read.value().answers == said);
    }
}

}  // namespace

// Made from the description in the header alone, by a program of a dozen lines in another language.
TEST_CASE("codes are what the header says") {
    const Model model = samples::model();
    CHECK(code_of(model, {}) == "ZP00-7");
    CHECK(code_of(model, {{"snacks", {"fruit", "cake"}}, {"time", {"evening"}}}) == "ZP1R-P");
    CHECK(code_of(model, {{"time", {"evening"}}, {"guests", {"many"}}, {"snacks", {"none"}}}) == "ZP0H-0");
}

TEST_CASE("every answer comes back from its code") {
    check_round_trips(samples::model(), 1000);
    check_round_trips(default_model(), 10'000);
    check_round_trips(largest_model(), 20);
}

TEST_CASE("a code names its pack's id and version") {
    const Assessment read = read_restore_code(samples::model(), code_of(samples::model(), {{"time", {"morning"}}})).value();
    CHECK(read.pack_id == "tea-or-coffee");
    CHECK(read.pack_version == "1");
}

TEST_CASE("weights come back with the answers, three letters each, as does the set of judgements") {
    const Model model = json::read_model(files::read("tests/packs/everything.json")).value();
    REQUIRE(model.pack().judgements.size() > 1);
    Assessment said;
    const std::size_t length = without_hyphens(restore_code(model, said)).size();
    for (const Step& step : model.pack().steps) {
        said.weights.push_back({step.id, static_cast<std::int64_t>(said.weights.size()) * 40});
        CHECK(without_hyphens(restore_code(model, said)).size() == length + 3 * said.weights.size());
        CHECK(read_restore_code(model, restore_code(model, said)).value().weights == said.weights);
    }
    said.weights.front().weight = max_half_weight;
    for (const Judgement& set : model.pack().judgements) {
        said.judgement = set.id;
        const Assessment read = read_restore_code(model, restore_code(model, said)).value();
        CHECK(read.weights == said.weights);
        CHECK(read.judgement == set.id);
    }
    said.judgement = "nobody's";
    CHECK(read_restore_code(model, restore_code(model, said)).value().judgement == "");

    Assessment largest;
    const Model many = largest_model();
    for (const Step& step : many.pack().steps) largest.weights.push_back({step.id, 1});
    CHECK(read_restore_code(many, restore_code(many, largest)).value().weights == largest.weights);
}

TEST_CASE("weights in another order or twice make no other code") {
    const Model model = samples::model();
    Assessment one, other;
    one.weights = {{"time", 3}, {"guests", 8}};
    other.weights = {{"guests", 8}, {"sugar", 1}, {"time", 3}};
    CHECK(restore_code(model, one) == restore_code(model, other));
}

TEST_CASE("what is left out of a code is told by name") {
    const Model model = samples::model();
    Assessment said;
    said.answers = {{"time", {"evening"}}};
    said.weights = {{"time", 3}};
    CHECK(left_out(model, said).empty());
    said.answers.push_back({"sugar", {"two"}});
    said.weights.push_back({"sugar", 3});
    said.title = "T";
    said.notes = {{"time", "x"}};
    said.ruled_out = {{"tea", ""}};
    said.fixed = said.left_open = said.taken_in = {"x"};
    said.decision.by = "me";
    said.context = "x";
    said.judgement = "x";
    said.rules.id = "x";
    said.states = said.others = "[1]";
    said.unread = {{"later", "1"}};
    CHECK(left_out(model, said) == std::vector<std::string>{"title", "answers", "weights", "notes", "ruled_out", "fixed", "left_open", "decision",
                                                             "context", "judgement", "rules", "taken_in", "states", "others", "later"});
}

TEST_CASE("the rules of a house come back with three letters where they are in force, and are told where they are not") {
    const Model model = samples::model(samples::everything());
    const auto under = [&](const std::string& digest) { return decreed(model, House{"acme", "3", digest, {}}); };
    Draws draws(30);
    for (int i = 0; i < 700; ++i) {  // so that most of the 623 marks are met
        Assessment said;
        said.answers = answers(model, draws);
        if (draws.one_in(2)) said.weights = {{model.pack().steps.front().id, max_half_weight}};
        if (draws.one_in(2)) said.judgement = model.pack().judgements.back().id;
        const std::string plain = without_hyphens(restore_code(model, said));
        const std::string digest = "digest " + std::to_string(i);
        said.rules = {"acme", "3", digest, {}, {}};
        const std::string code = restore_code(model, said);
        CHECK(without_hyphens(code).size() == plain.size() + 3);
        CHECK(restore_code(under(digest), said) == code);
        CHECK(left_out(under(digest), said).empty());
        CHECK(left_out(model, said) == std::vector<std::string>{"rules"});
        const Result<Assessment> ours = read_restore_code(under(digest), code);
        REQUIRE(ours.ok());
        CHECK(ours.findings().empty());
        CHECK(ours.value().rules == said.rules);
        CHECK(ours.value().weights == said.weights);
        CHECK(ours.value().judgement == said.judgement);
        const Result<Assessment> theirs = read_restore_code(model, code);
        REQUIRE(theirs.ok());
        CHECK(samples::find(theirs.findings(), "other_rules").severity == Severity::warning);
        CHECK(theirs.value().rules == NamedRules());
        CHECK(theirs.value().answers == said.answers);
        said.rules.overruled = {{"rule-1", "A demo."}};
        CHECK(restore_code(model, said) == code);
        CHECK(left_out(under(digest), said) == std::vector<std::string>{"rules"});
    }
    const std::string code = restore_code(model, {});
    CHECK(read_restore_code(under("d"), code).findings().empty());
}

TEST_CASE("a code of an earlier edition opens, whatever became of the questions") {
    const Model before = samples::model();
    Draws draws(29);
    Pack pack = samples::pack();
    Edition edition{"1", {}};
    for (const Step& step : pack.steps) {
        edition.steps.push_back({step.id, step.takes_many, {}});
        for (const Option& option : step.options) edition.steps.back().options.push_back(option.id);
    }
    pack.cases.clear();
    std::swap(pack.steps[0], pack.steps[2]);
    for (Step& step : pack.steps) std::reverse(step.options.begin(), step.options.end());
    for (Step& step : pack.steps)
        if (step.id == "guests") step.options.front().id = "crowd";
    pack.editions = {{"0", {{"time", false, {"morning"}}}}, edition};
    const Model now = samples::model(std::move(pack));
    for (int i = 0; i < 500; ++i) {
        Assessment said;
        said.answers = answers(before, draws);
        if (draws.one_in(2)) said.weights = {{"guests", 7}};
        const std::string code = restore_code(before, said);
        CHECK(refusal(samples::model(), code) == "");
        const Result<Assessment> read = read_restore_code(now, code);
        REQUIRE(read.ok());
        CHECK(read.value().answers == said.answers);
        CHECK(read.value().weights == said.weights);
        const std::string of_now = restore_code(now, said);
        CHECK(read_restore_code(now, of_now).ok());
        CHECK(refusal(before, of_now) == "other_pack_code");
    }
}

TEST_CASE("all codes of answers alone are alike in length, and those of the default pack at most 24 letters long") {
    Draws draws(27);
    const std::string blank = code_of(default_model(), {});
    CHECK(without_hyphens(blank).size() <= 24);
    for (int i = 0; i < 100; ++i) CHECK(code_of(default_model(), answers(default_model(), draws)).size() == blank.size());
}

TEST_CASE("what the pack does not know, and what contradicts itself, is not in the code") {
    const Model model = samples::model();
    CHECK(code_of(model, {{"sugar", {"two"}}, {"time", {"noon"}}, {"guests", {"none", "many"}}, {"snacks", {"none", "cake"}}}) ==
          code_of(model, {}));
}

TEST_CASE("one wrong letter, two swapped neighbours, a letter too many or too few are refused") {
    Draws draws(28);
    for (int i = 0; i < 200; ++i) {
        const std::string code = without_hyphens(code_of(default_model(), answers(default_model(), draws)));
        CAPTURE(code);
        for (std::size_t at = 0; at < code.size(); ++at) {
            for (const char letter : letters) {
                if (letter == code[at]) continue;
                std::string wrong = code;
                wrong[at] = letter;
                REQUIRE(refusal(default_model(), wrong) == "bad_restore_code");
            }
            std::string wrong = code;
            wrong[at] = 'U';
            REQUIRE(refusal(default_model(), wrong) == "bad_restore_code");
            if (at + 1 < code.size() && code[at] != code[at + 1]) {
                wrong = code;
                std::swap(wrong[at], wrong[at + 1]);
                REQUIRE(refusal(default_model(), wrong) == "bad_restore_code");
            }
            wrong = code;
            REQUIRE(refusal(default_model(), wrong.erase(at, 1)) != "");
            wrong = code;
            REQUIRE(refusal(default_model(), wrong.insert(at, 1, letters[below(draws, 32)])) != "");
        }
    }
}

TEST_CASE("a code may be written as people write") {
    const Model model = samples::model();
    const auto as_written = [&](const std::string& written) { return read_restore_code(model, written).value().answers; };
    const std::vector<Answer> with_one{{"time", {"evening"}}, {"snacks", {"cake", "fruit"}}};
    REQUIRE(code_of(model, with_one) == "ZP1R-P");
    for (const char* written : {"ZP1RP", "zp1rp", "zpi-rp", "ZPI R P", "zplrp", "-ZPLR\nP ", "\xE2\x80\x9CZP1R\xE2\x80\x93P\xE2\x80\x9D."})
        CHECK(as_written(written) == with_one);
    const std::vector<Answer> with_zeros{{"time", {"evening"}}, {"guests", {"many"}}, {"snacks", {"none"}}};
    REQUIRE(code_of(model, with_zeros) == "ZP0H-0");
    for (const char* written : {"ZPOH-O", "zpoh o"}) CHECK(as_written(written) == with_zeros);
    Draws draws(28);
    for (int i = 0; i < 100; ++i) {
        std::string code = code_of(default_model(), answers(default_model(), draws));
        const std::vector<Answer> said = read_restore_code(default_model(), code).value().answers;
        std::transform(code.begin(), code.end(), code.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        CHECK(read_restore_code(default_model(), code).value().answers == said);
    }
}

TEST_CASE("a code is refused under other questions, and read whatever else was edited") {
    const std::string code = code_of(samples::model(), {{"time", {"evening"}}});
    const auto under = [&](auto change) {
        Pack pack = samples::pack();
        pack.cases.clear();
        change(pack);
        return refusal(samples::model(std::move(pack)), code);
    };
    CHECK(under([](Pack& pack) { pack.id = "tea-or-cocoa"; }) == "other_pack_code");
    CHECK(under([](Pack& pack) { pack.steps[0].id = "hour"; }) == "other_pack_code");
    CHECK(under([](Pack& pack) { pack.steps[0].options[0].id = "noon"; }) == "other_pack_code");
    CHECK(under([](Pack& pack) { std::swap(pack.steps[0], pack.steps[1]); }) == "other_pack_code");
    CHECK(under([](Pack& pack) { std::swap(pack.steps[2].options[1], pack.steps[2].options[2]); }) == "other_pack_code");
    CHECK(under([](Pack& pack) { pack.steps.erase(pack.steps.begin()); }) == "other_pack_code");
    CHECK(under([](Pack& pack) {
              pack.version = "2";
              pack.steps[0].weight = 9;
              pack.steps[0].options[0].label = "Dawn";
          }) == "");
    CHECK(refusal(default_model(), code) == "other_pack_code");
}

TEST_CASE("only what is written is read, of all that could be") {
    const Model model = samples::model();
    const std::string prefix = without_hyphens(code_of(model, {})).substr(0, 2);
    std::size_t taken = 0;
    for (const char high : letters)
        for (const char low : letters)
            for (const char check : letters) {
                const std::string code = prefix + high + low + check;
                const Result<Assessment> read = read_restore_code(model, code);
                if (!read.ok()) continue;
                ++taken;
                CHECK(without_hyphens(code_of(model, read.value().answers)) == code);
            }
    CHECK(taken == 3 * 3 * 5);  // snacks: open, none, cake, fruit, or the last two
}

TEST_CASE("what is no code is refused, whatever it is") {
    Draws draws(29);
    for (const char* text : {"", "-", "0", "00", "001", "U", "\xff\xfe", "B100-0000-0000-0000-0000-0000-0000-0000"})
        CHECK(refusal(default_model(), text) == "bad_restore_code");
    CHECK(refusal(default_model(), std::string(300'000, 'Z')) != "");
    int taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text(below(draws, 40), ' ');
        const std::int64_t kind = draws.below(2);
        for (char& c : text) c = kind ? static_cast<char>(draws.below(256) - 128) : letters[below(draws, 32)];
        taken += refusal(default_model(), text).empty();
    }
    CHECK(taken == 0);
}
