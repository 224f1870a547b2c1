// Rules of a house over a pack: what is read is canonical, lies over the pack the same however often it is laid there and in
// whichever order, and is gone once it is taken away.
#include <algorithm>

#include "core/advisor.hpp"
#include "core/json/read_model.hpp"
#include "core/json/read_rules.hpp"
#include "core/model/house_rules.hpp"
#include "tests/core/tree.hpp"
#include "tests/fuzz/target.hpp"

using namespace crossroads;

namespace {

const std::string& pack_text() {
    static const std::string text = fuzz::file("tests/packs/everything.json");
    return text;
}

std::string canonical_of(const std::string& told) {
    const Result<json::Node> read = json::read_document(told, json::pack_limits);
    fuzz::require(read.ok(), "core reads its own JSON");
    const json::Node* rules = tree::field(read.value(), "rules");
    return rules->kind == json::Node::Kind::object ? tree::text_of(*rules) : "";
}

std::string digest_in(const std::string& told) { return told.substr(told.rfind("\"digest\":")); }

/// On nothing, on some answers and on all of them.
std::string advice_of(const Advisor& advisor) {
    std::string all;
    for (const char* answers : {R"({})", R"({"time":"evening","snacks":["cake"]})", R"({"time":"noon","guests":"crowd","extras":["foam","cream"],"snacks":["fruit"]})"})
        all += advisor.advise(std::string(R"({"schema":1,"answers":)") + answers + "}", "2026-11-22");
    return all;
}

/// What rules come to: numbers, who is out, and how many warnings.
bool are_alike(const Model& one, const Model& other) {
    if (one.ruled_out() != other.ruled_out() || one.pack().cautions.size() != other.pack().cautions.size()) return false;
    for (const StepIndex step : one.criteria().places()) {
        const Criterion& a = one.criteria()[step];
        const Criterion& b = other.criteria()[step];
        if (a.weight != b.weight || a.values != b.values || a.vetoes != b.vetoes) return false;
    }
    return true;
}

void check_model(const std::string& text) {
    static const Model pack = json::read_model(pack_text()).value();
    HouseRules rules = json::read_rules(text).value();
    const auto laid = [&] {
        Findings findings;
        return decreed(pack, laid_over(pack.pack(), rules, "digest", findings));
    };
    const Model as_written = laid();
    std::reverse(rules.rules.begin(), rules.rules.end());
    fuzz::require(are_alike(as_written, laid()), "the order of rules makes no difference to what they do");
    fuzz::require(are_alike(decreed(as_written, as_written.pack().house), as_written), "what is decreed twice is decreed once");
    for (HouseRule& rule : rules.rules) rule.off = true;
    fuzz::require(are_alike(laid(), pack), "rules that are off do nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Advisor advisor(pack_text());
    static const std::string without = advice_of(advisor);
    const std::string text(reinterpret_cast<const char*>(data), size);
    const std::string told = advisor.decree(text);
    const std::string canonical = canonical_of(told);
    if (canonical.empty()) {
        fuzz::require(advisor.advise(R"({"schema":1})").find("\"house\":") == std::string::npos, "what cannot be read changes nothing");
        return 0;
    }

    fuzz::count_reached();
    const std::string under = advice_of(advisor);
    const std::string again = advisor.decree(canonical);
    fuzz::require(canonical_of(again) == canonical, "reading is a fixed point");
    fuzz::require(digest_in(again) == digest_in(told), "what says the same has one digest");
    fuzz::require(advice_of(advisor) == under, "the same rules, the same advice");
    check_model(text);
    advisor.decree("");
    fuzz::require(advice_of(advisor) == without, "rules that are taken away leave nothing behind");
    return 0;
}
