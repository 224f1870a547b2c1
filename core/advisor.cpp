#include "core/advisor.hpp"

#include "core/advice.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_model.hpp"
#include "core/json/write_advice.hpp"
#include "core/json/write_assessment.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads {

Advisor::Advisor(std::string_view pack_text) {
    Result<Model> model = json::read_model(pack_text);
    findings_ = model.findings();
    if (model.ok()) model_ = std::move(model).value();
}

std::string Advisor::findings() const { return json::write_findings(model_.has_value(), findings_); }

std::string Advisor::read(std::string_view assessment_text) const {
    if (!model_) return json::write_no_advice(findings_);
    const Result<Assessment> assessment = json::read_assessment(assessment_text);
    Findings findings = assessment.findings();
    if (assessment.ok())
        for (Finding& finding : resolve(*model_, assessment.value()).findings) findings.push_back(std::move(finding));
    return json::write_assessment(*model_, assessment.ok() ? &assessment.value() : nullptr, findings);
}

std::string Advisor::advise(std::string_view assessment_text, std::string_view today) const {
    if (!model_) return json::write_no_advice(findings_);
    const Result<Assessment> assessment = json::read_assessment(assessment_text);
    if (!assessment.ok()) return json::write_no_advice(assessment.findings());
    Advice advice = crossroads::advise(*model_, assessment.value(), today);
    advice.findings.insert(advice.findings.begin(), assessment.findings().begin(), assessment.findings().end());
    return json::write_advice(*model_, advice);
}

}  // namespace crossroads
