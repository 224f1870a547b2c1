#include "core/advisor.hpp"

#include <charconv>

#include "core/advice/advice.hpp"
#include "core/advice/group.hpp"
#include "core/advice/lead_parts.hpp"
#include "core/checklist/canonical.hpp"
#include "core/checklist/digest.hpp"
#include "core/checklist/restore_code.hpp"
#include "core/decision/contest.hpp"
#include "core/decision/scoring.hpp"
#include "core/findings/findings.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_members.hpp"
#include "core/json/write_advice.hpp"
#include "core/json/write_assessment.hpp"
#include "core/json/write_findings.hpp"
#include "core/json/write_effect.hpp"
#include "core/json/write_group.hpp"
#include "core/json/write_paper.hpp"
#include "core/json/write_rules.hpp"
#include "core/pack_in_use.hpp"

namespace crossroads {

namespace {

/// By how much the first of the pair led the second when their points were kept.
std::optional<std::int64_t> kept_lead(const Model& model, const json::Member& member) {
    const auto tenths = [&](AlternativeIndex alternative) -> std::optional<std::int64_t> {
        for (const json::KeptPoints& kept : member.tenths)
            if (kept.alternative == model.alternative(alternative).id) return kept.tenths;
        return std::nullopt;
    };
    const auto one = tenths(model.pair().first);
    const auto other = tenths(model.pair().second);
    if (!one || !other) return std::nullopt;
    return *one - *other;
}

/// Who is advised; nobody while no question is answered.
AlternativeSet advised(const Model& model, const Assessment& assessment) {
    const Problem problem = resolve(model, assessment).checklist.problem;
    return answered_steps(problem).empty() ? 0 : winners(net_scores(problem));
}

std::optional<std::size_t> whole_number(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

Advisor::Advisor(std::string_view pack_text) : inside_(std::make_unique<PackInUse>(pack_text)) {}
Advisor::~Advisor() = default;

std::string Advisor::findings() const {
    const bool usable = inside_->make_model() != nullptr;
    return json::write_findings(usable, inside_->pack_findings);
}

std::string Advisor::paper() const {
    const Model* model = inside_->make_model();
    if (!model) return json::write_findings(false, inside_->pack_findings);
    return json::write_paper(*model, inside_->pack_findings, crossroads::paper(*model));
}

std::string Advisor::decree(std::string_view rules_text) {
    json::ReadHouse read = inside_->read_house(rules_text);
    json::Writer out;
    out.object([&] {
        json::write(out, read.findings);
        out.key("rules").optional(read.rules, [&](const HouseRules& rules) { json::write(out, rules); });
        out.key("digest").optional(read.rules, [&](const HouseRules&) { out.text(read.house->digest); });
    });
    if (read.house) inside_->decree(std::move(*read.house));
    return out.document();
}

std::string Advisor::read(std::string_view assessment_text) const {
    const Result<Assessment> assessment = inside_->understand(assessment_text);
    return inside_->write(assessment, inside_->all_findings(assessment));
}

std::string Advisor::advise(std::string_view assessment_text, std::string_view today, std::string_view parts) const {
    const Result<Assessment> assessment = inside_->understand(assessment_text);
    const Result<Parts> wanted = parts_named(parts);
    Findings findings = assessment.findings();
    findings.add(wanted.findings());
    if (!assessment.ok() || !wanted.ok()) return json::write_no_advice(findings);
    if (!today.empty() && !is_date(today)) {
        note(findings, Severity::warning, "bad_date", "", "\"{}\" is no day. Write today as YYYY-MM-DD.", {today});
        today = "";
    }
    const Model& model = inside_->judged(assessment.value());
    Advice advice = crossroads::advise(model, assessment.value(), today, wanted.value());
    findings.add(advice.findings);
    advice.findings = std::move(findings);
    return json::write_advice(model, advice);
}

std::string Advisor::together(std::string_view text) const {
    Findings findings;
    const std::vector<json::Member> members = inside_->understand(text, 1, most_members, findings);
    if (members.empty()) return json::write_none("together", findings);
    std::vector<Problem> problems;
    for (const json::Member& member : members)
        problems.push_back(resolve(inside_->judged(member.assessment), member.assessment).checklist.problem);
    return json::write_group(inside_->judged(members.front().assessment), problems, advise_group(problems), findings);
}

std::string Advisor::split(std::string_view text) const {
    Findings findings;
    const std::vector<json::Member> members = inside_->understand(text, 2, 2, findings);
    if (members.empty()) return json::write_none("split", findings);
    const Model& from = inside_->judged(members.front().assessment);
    const Model& to = inside_->judged(members.back().assessment);
    return json::write_split(to, lead_parts(from, members.front().assessment, to, members.back().assessment, kept_lead(to, members.front())),
                             findings);
}

std::string Advisor::effect(std::string_view rules_text, std::string_view assessment_text, std::string_view piece) {
    const std::optional<std::size_t> number = whole_number(piece);
    PackInUse::Proposal* proposal = number == 0 ? &inside_->propose(rules_text) : number ? inside_->proposed(rules_text, *number) : nullptr;
    Findings findings;
    if (!proposal) note(findings, Severity::error, "bad_piece", "", "Pieces are asked for one after the other, from 0.");
    if (!proposal || !proposal->difference) return json::write_none("effect", proposal ? proposal->findings : findings);
    DifferenceInPieces& difference = *proposal->difference;
    const Result<Assessment> assessment = inside_->understand(assessment_text);
    std::optional<json::Advised> here;
    if (number == 0 && assessment.ok()) {
        const Assessment& said = assessment.value();
        const Model& before = inside_->judged(said);
        const Model after = inside_->chosen_of(*proposal->model, PackInUse::choice_of(*proposal->model, said));
        here.emplace(json::Advised{before, advised(before, said), advised(after, said)});
    }
    std::optional<Piece> counted;
    if (difference.given() < difference.pieces()) counted = difference.next();
    return json::write_effect(*inside_->model, proposal->findings, difference, counted ? &*counted : nullptr, here ? &*here : nullptr);
}

std::string Advisor::digest(std::string_view assessment_text) const {
    const Result<Assessment> assessment = inside_->understand(assessment_text);
    json::Writer out;
    const auto write = [&](const std::string& pack_digest, auto form) {
        out.key("digest").optional(PackInUse::value_of(assessment), [&](const Assessment& it) {
            json::Writer said;
            json::write(said, *inside_->model, form(it), false);
            out.text(hex(sha256(said.document() + "\n" + pack_digest)));
        });
        out.key("pack").text(pack_digest);
    };
    out.object([&] {
        write(inside_->pack_digest(), [&](const Assessment& it) { return canonical(*inside_->model, it); });
        out.key("earlier").object([&] { write(inside_->earlier_pack_digest(), [](const Assessment& it) { return it; }); });
        json::write(out, assessment.findings());
    });
    return out.document();
}

std::string Advisor::sum_of(std::string_view text) {
    json::Writer out;
    out.text(hex(sha256(std::string(text))));
    return out.document();
}

std::string Advisor::restore_code(std::string_view assessment_text) const {
    const Result<Assessment> assessment = inside_->understand(assessment_text);
    json::Writer out;
    out.object([&] {
        out.key("code").optional(PackInUse::value_of(assessment), [&](const Assessment& it) {
            out.text(crossroads::restore_code(*inside_->model, it));
        });
        out.key("left_out").texts(assessment.ok() ? left_out(*inside_->model, assessment.value()) : std::vector<std::string>());
        json::write(out, inside_->all_findings(assessment));
    });
    return out.document();
}

std::string Advisor::read_restore_code(std::string_view code) const {
    const Model* const model = inside_->make_model();
    const Result<Assessment> assessment =
        model ? inside_->today(crossroads::read_restore_code(*model, code)) : Result<Assessment>(inside_->pack_findings);
    return inside_->write(assessment, assessment.findings());
}

}  // namespace crossroads
