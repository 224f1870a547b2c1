#include "core/json/write_assessment.hpp"

#include "core/json/write_findings.hpp"

namespace crossroads::json {

namespace {

void write_remarks(Writer& out, std::string_view name, const std::vector<Remark>& remarks) {
    out.key(name).begin_object();
    for (const Remark& remark : remarks) out.key(remark.about).text(remark.text);
    out.end_object();
}

void write_ids(Writer& out, std::string_view name, const std::vector<std::string>& ids) {
    out.key(name).begin_list();
    for (const std::string& id : ids) out.text(id);
    out.end_list();
}

void write_answer(Writer& out, const Model& model, const Answer& answer) {
    const auto step = model.find_step(answer.step);
    const bool one = step ? !model.pack().steps[*step].takes_many : true;
    out.key(answer.step);
    if (one && answer.options.size() == 1) {
        out.text(answer.options.front());
        return;
    }
    out.begin_list();
    for (const std::string& option : answer.options) out.text(option);
    out.end_list();
}

}  // namespace

void write(Writer& out, const Model& model, const Assessment& assessment, bool identified) {
    out.begin_object();
    out.key("schema").integer(assessment_schema);
    if (identified) out.key("id").text(assessment.id).key("revision").integer(assessment.revision);
    out.key("pack").begin_object();
    out.key("id").text(assessment.pack_id).key("version").text(assessment.pack_version);
    out.end_object();
    out.key("title").text(assessment.title);
    out.key("date").text(assessment.date);
    out.key("answers").begin_object();
    for (const Answer& answer : assessment.answers) write_answer(out, model, answer);
    out.end_object();
    out.key("weights").begin_object();
    for (const SetWeight& set : assessment.weights) out.key(set.step).integer(set.weight);
    out.end_object();
    write_remarks(out, "notes", assessment.notes);
    write_remarks(out, "ruled_out", assessment.ruled_out);
    write_ids(out, "fixed", assessment.fixed);
    write_ids(out, "left_open", assessment.left_open);
    out.key("decision");
    if (const Decision& decision = assessment.decision; decision.made()) {
        out.begin_object();
        out.key("alternative").text(decision.alternative).key("because").text(decision.because);
        out.key("by").text(decision.by).key("date").text(decision.date);
        out.end_object();
    } else {
        out.null();
    }
    out.end_object();
}

std::string write_assessment(const Model& model, const Assessment* assessment, const Findings& findings) {
    Writer out;
    out.begin_object().key("assessment");
    if (assessment)
        write(out, model, *assessment, true);
    else
        out.null();
    write(out, findings);
    out.end_object();
    return out.document();
}

}  // namespace crossroads::json
