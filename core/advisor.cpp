#include "core/advisor.hpp"

#include <algorithm>

#include "core/advice/advice.hpp"
#include "core/checklist/digest.hpp"
#include "core/checklist/restore_code.hpp"
#include "core/findings/findings.hpp"
#include "core/findings/text.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_model.hpp"
#include "core/json/write_advice.hpp"
#include "core/json/write_assessment.hpp"
#include "core/json/write_findings.hpp"
#include "core/json/write_paper.hpp"

namespace crossroads {

struct Advisor::Inside {
    explicit Inside(std::string_view text) : read(json::read_pack(text)) {
        constexpr std::string_view white = " \t\r\n";
        const std::size_t begin = std::min(text.find_first_not_of(white), text.size());
        pack_text = text.substr(begin, text.find_last_not_of(white) + 1 - begin);
        pack_text += '\n';
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

    /// The assessment, or what is wrong with it or with the pack.
    Result<Assessment> understand(std::string_view assessment_text) {
        return make_model() ? json::read_assessment(assessment_text) : Result<Assessment>(pack_findings);
    }

    /// What was found in the text, and what the model does not know of it.
    Findings all_findings(const Result<Assessment>& assessment) const {
        Findings findings = assessment.findings();
        if (assessment.ok()) findings.add(resolve(*model, assessment.value()).findings);
        return findings;
    }

    std::string write(const Result<Assessment>& assessment, const Findings& findings) const {
        json::Writer out;
        out.object([&] {
            out.key("assessment").optional(value_of(assessment), [&](const Assessment& it) { json::write(out, *model, it, true); });
            json::write(out, findings);
        });
        return out.document();
    }

    static const Assessment* value_of(const Result<Assessment>& assessment) { return assessment.ok() ? &assessment.value() : nullptr; }

    std::string pack_text;
    std::string pack_digest;             ///< made when first asked for
    std::optional<json::ReadPack> read;  ///< until the model is made of it
    std::optional<Model> model;
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
    Advice advice = crossroads::advise(*inside_->model, assessment.value(), today, wanted.value());
    findings.add(advice.findings);
    advice.findings = std::move(findings);
    return json::write_advice(*inside_->model, advice);
}

std::string Advisor::digest(std::string_view assessment_text) const {
    const Result<Assessment> assessment = inside_->understand(assessment_text);
    std::string& pack_digest = inside_->pack_digest;
    if (pack_digest.empty()) pack_digest = hex(sha256(inside_->pack_text));  // most of the work, and always the same
    json::Writer out;
    out.object([&] {
        out.key("digest").optional(Inside::value_of(assessment), [&](const Assessment& it) {
            json::Writer said;
            json::write(said, *inside_->model, it, false);
            out.text(hex(sha256(said.document() + "\n" + pack_digest)));
        });
        out.key("pack").text(pack_digest);
        json::write(out, assessment.findings());
    });
    return out.document();
}

std::string Advisor::restore_code(std::string_view assessment_text) const {
    const Result<Assessment> assessment = inside_->understand(assessment_text);
    json::Writer out;
    out.object([&] {
        out.key("code").optional(Inside::value_of(assessment), [&](const Assessment& it) {
            out.text(crossroads::restore_code(*inside_->model, it));
        });
        json::write(out, inside_->all_findings(assessment));
    });
    return out.document();
}

std::string Advisor::read_restore_code(std::string_view code) const {
    const Model* const model = inside_->make_model();
    const Result<Assessment> assessment =
        model ? crossroads::read_restore_code(*model, code) : Result<Assessment>(inside_->pack_findings);
    return inside_->write(assessment, assessment.findings());
}

}  // namespace crossroads
