#include "core/advisor.hpp"

#include <algorithm>

#include "core/advice/advice.hpp"
#include "core/checklist/digest.hpp"
#include "core/checklist/restore_code.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_model.hpp"
#include "core/json/write_advice.hpp"
#include "core/json/write_assessment.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads {

namespace {

/// What was found in the text, and what the model does not know of it.
Findings all_findings(const Model& model, const Result<Assessment>& assessment) {
    Findings findings = assessment.findings();
    if (assessment.ok())
        for (Finding& finding : resolve(model, assessment.value()).findings) findings.push_back(std::move(finding));
    return findings;
}

}  // namespace

Advisor::Advisor(std::string_view pack_text) {
    constexpr std::string_view white = " \t\r\n";
    const std::size_t begin = std::min(pack_text.find_first_not_of(white), pack_text.size());
    pack_text_ = pack_text.substr(begin, pack_text.find_last_not_of(white) + 1 - begin);
    pack_text_ += '\n';
    read_ = json::read_pack(pack_text);
}

const Model* Advisor::model() const {
    if (read_) {
        Result<Model> model = json::to_model(std::move(*read_));
        read_.reset();
        pack_findings_ = model.findings();
        if (model.ok()) model_ = std::move(model).value();
    }
    return model_ ? &*model_ : nullptr;
}

std::string Advisor::findings() const {
    const bool usable = model() != nullptr;
    return json::write_findings(usable, pack_findings_);
}

std::string Advisor::read(std::string_view assessment_text) const {
    if (!model()) return json::write_no_advice(pack_findings_);
    const Result<Assessment> assessment = json::read_assessment(assessment_text);
    return json::write_assessment(*model_, assessment.ok() ? &assessment.value() : nullptr, all_findings(*model_, assessment));
}

std::string Advisor::advise(std::string_view assessment_text, std::string_view today) const {
    if (!model()) return json::write_no_advice(pack_findings_);
    const Result<Assessment> assessment = json::read_assessment(assessment_text);
    if (!assessment.ok()) return json::write_no_advice(assessment.findings());
    Advice advice = crossroads::advise(*model_, assessment.value(), today);
    advice.findings.insert(advice.findings.begin(), assessment.findings().begin(), assessment.findings().end());
    return json::write_advice(*model_, advice);
}

Result<Assessment> Advisor::understand(std::string_view assessment_text) const {
    return model() ? json::read_assessment(assessment_text) : Result<Assessment>(pack_findings_);
}

std::string Advisor::digest(std::string_view assessment_text) const {
    const Result<Assessment> assessment = understand(assessment_text);
    if (pack_digest_.empty()) pack_digest_ = hex(sha256(pack_text_));  // most of the work, and always the same
    json::Writer out;
    out.object([&] {
        out.key("digest").optional(assessment.ok() ? &assessment.value() : nullptr, [&](const Assessment& read) {
            json::Writer said;
            json::write(said, *model_, read, false);
            out.text(hex(sha256(said.document() + "\n" + pack_digest_)));
        });
        out.key("pack").text(pack_digest_);
        json::write(out, assessment.findings());
    });
    return out.document();
}

std::string Advisor::restore_code(std::string_view assessment_text) const {
    const Result<Assessment> assessment = understand(assessment_text);
    json::Writer out;
    out.object([&] {
        out.key("code").optional(assessment.ok() ? &assessment.value() : nullptr, [&](const Assessment& read) {
            out.text(crossroads::restore_code(*model_, read));
        });
        json::write(out, model_ ? all_findings(*model_, assessment) : pack_findings_);
    });
    return out.document();
}

std::string Advisor::read_restore_code(std::string_view code) const {
    if (!model()) return json::write_no_advice(pack_findings_);
    const Result<Assessment> assessment = crossroads::read_restore_code(*model_, code);
    return json::write_assessment(*model_, assessment.ok() ? &assessment.value() : nullptr, assessment.findings());
}

}  // namespace crossroads
