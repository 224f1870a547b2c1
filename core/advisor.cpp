#include "core/advisor.hpp"

#include <algorithm>

#include "core/advice/advice.hpp"
#include "core/advice/group.hpp"
#include "core/advice/lead_parts.hpp"
#include "core/checklist/canonical.hpp"
#include "core/checklist/digest.hpp"
#include "core/checklist/renames.hpp"
#include "core/checklist/restore_code.hpp"
#include "core/findings/findings.hpp"
#include "core/findings/text.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_members.hpp"
#include "core/json/read_model.hpp"
#include "core/json/write_advice.hpp"
#include "core/json/write_assessment.hpp"
#include "core/json/write_findings.hpp"
#include "core/json/write_group.hpp"
#include "core/json/write_paper.hpp"
#include "core/model/beyond.hpp"

namespace crossroads {

namespace {

std::string with_line_feeds(std::string_view text) {
    std::string unix_text;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.substr(i, 2) != "\r\n") unix_text += text[i];
    return unix_text;
}

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

}  // namespace

struct Advisor::Inside {
    explicit Inside(std::string_view text) : read(json::read_pack(text)) {
        constexpr std::string_view white = " \t\r\n";
        const std::size_t begin = std::min(text.find_first_not_of(white), text.size());
        pack_text = text.substr(begin, text.find_last_not_of(white) + 1 - begin);
        pack_text += '\n';
    }

    /// SHA-256 of the pack's text with one kind of line end, whichever its file has.
    const std::string& pack_digest() {
        if (digest_of_pack.empty()) digest_of_pack = hex(sha256(with_line_feeds(pack_text)));  // most of the work, and always the same
        return digest_of_pack;
    }
    /// The same as version 1.0 of the tool made it: of the text as it is.
    const std::string& earlier_pack_digest() {
        if (earlier_digest_of_pack.empty())
            earlier_digest_of_pack = pack_text.find('\r') == std::string::npos ? pack_digest() : hex(sha256(pack_text));
        return earlier_digest_of_pack;
    }

    /// The pack proved consistent, or nullptr when it is not: then pack_findings say why.
    const Model* make_model() {
        if (read) {
            Result<Model> made = json::to_model(std::move(*read));
            read.reset();
            pack_findings = made.findings();
            if (made.ok()) model = std::move(made).value();
        }
        return model ? &*model : nullptr;
    }

    /// In the ids of this edition of the pack.
    Result<Assessment> today(Result<Assessment> as_written) const {
        if (!as_written.ok()) return as_written;
        Findings findings = as_written.findings();
        Assessment assessment = with_present_ids(*model, std::move(as_written).value(), findings);
        return {std::move(assessment), std::move(findings)};
    }

    /// About the alternatives of the question and those that were taken in, by the set of judgements that was chosen; by
    /// the first where that is unknown.
    const Model& judged(const Assessment& assessment) {
        const Pack& pack = model->pack();
        const std::size_t set = find_id(pack.judgements, assessment.judgement).value_or(0);
        const std::vector<char> in = taken(pack, assessment.taken_in);
        const bool widened = std::find(in.begin(), in.end(), true) != in.end();
        if (set == 0 && !widened) return *model;
        for (const Variant& variant : variants_)
            if (variant.set == set && variant.taken == in) return *variant.model;
        if (variants_.size() == max_variants) variants_.erase(variants_.begin());
        std::unique_ptr<Model> made = set > 0 ? std::make_unique<Model>(judged_by(*model, set)) : nullptr;
        if (widened) made = std::make_unique<Model>(taking_in(made ? *made : *model, in));
        variants_.push_back({set, in, std::move(made)});
        return *variants_.back().model;
    }

    /// The assessment, or what is wrong with it or with the pack.
    Result<Assessment> understand(std::string_view assessment_text) {
        return make_model() ? today(json::read_assessment(assessment_text)) : Result<Assessment>(pack_findings);
    }

    /// Several assessments, each as above; none when one of them, or the pack, cannot be used.
    std::vector<json::Member> understand(std::string_view text, std::size_t least, std::size_t most, Findings& findings) {
        if (!make_model()) {
            findings = pack_findings;
            return {};
        }
        Result<std::vector<json::Member>> as_written = json::read_members(text, least, most);
        findings = as_written.findings();
        if (!as_written.ok()) return {};
        std::vector<json::Member> members = std::move(as_written).value();
        for (std::size_t i = 0; i < members.size(); ++i) {
            Findings found;
            members[i].assessment = with_present_ids(*model, std::move(members[i].assessment), found);
            found.add(resolve(*model, members[i].assessment).findings);
            findings.add_of(i, found);
        }
        return members;
    }

    /// What was found in the text, and what the model does not know of it.
    Findings all_findings(const Result<Assessment>& assessment) {
        Findings findings = assessment.findings();
        if (assessment.ok()) findings.add(resolve(judged(assessment.value()), assessment.value()).findings);
        return findings;
    }

    std::string write(const Result<Assessment>& assessment, const Findings& findings) const {
        json::Writer out;
        out.object([&] {
            out.key("assessment").optional(value_of(assessment), [&](const Assessment& it) { json::write(out, *model, canonical(*model, it), true); });
            json::write(out, findings);
        });
        return out.document();
    }

    static const Assessment* value_of(const Result<Assessment>& assessment) { return assessment.ok() ? &assessment.value() : nullptr; }

    std::string pack_text;
    std::string digest_of_pack;  ///< made when first asked for, as the next one
    std::string earlier_digest_of_pack;
    std::optional<json::ReadPack> read;  ///< until the model is made of it
    std::optional<Model> model;
    struct Variant {
        std::size_t set;
        std::vector<char> taken;
        std::unique_ptr<Model> model;
    };
    static constexpr std::size_t max_variants = 12;
    std::vector<Variant> variants_;  ///< each made when it is first asked for; the oldest make room
    Findings pack_findings;
};

Advisor::Advisor(std::string_view pack_text) : inside_(std::make_unique<Inside>(pack_text)) {}
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
    if (members.empty()) return json::write_no_group("together", findings);
    std::vector<Problem> problems;
    for (const json::Member& member : members)
        problems.push_back(resolve(inside_->judged(member.assessment), member.assessment).checklist.problem);
    return json::write_group(inside_->judged(members.front().assessment), problems, advise_group(problems), findings);
}

std::string Advisor::split(std::string_view text) const {
    Findings findings;
    const std::vector<json::Member> members = inside_->understand(text, 2, 2, findings);
    if (members.empty()) return json::write_no_group("split", findings);
    const Model& from = inside_->judged(members.front().assessment);
    const Model& to = inside_->judged(members.back().assessment);
    return json::write_split(to, lead_parts(from, members.front().assessment, to, members.back().assessment, kept_lead(to, members.front())),
                             findings);
}

std::string Advisor::digest(std::string_view assessment_text) const {
    const Result<Assessment> assessment = inside_->understand(assessment_text);
    json::Writer out;
    const auto write = [&](const std::string& pack_digest, auto form) {
        out.key("digest").optional(Inside::value_of(assessment), [&](const Assessment& it) {
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
        out.key("code").optional(Inside::value_of(assessment), [&](const Assessment& it) {
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
