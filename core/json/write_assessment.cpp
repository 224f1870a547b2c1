#include "core/json/write_assessment.hpp"

namespace crossroads::json {

namespace {

void write_remarks(Writer& out, std::string_view name, const std::vector<Remark>& remarks) {
    out.key(name).object([&] {
        for (const Remark& remark : remarks) out.key(remark.about).text(remark.text);
    });
}

void write_answer(Writer& out, const Model& model, const Answer& answer) {
    const auto step = model.find_step(answer.step);
    out.key(answer.step);
    if (answer.options.size() == 1 && !(step && model.step(*step).takes_many))
        out.text(answer.options.front());
    else
        out.texts(answer.options);
}

void write_decision(Writer& out, const Decision& decision) {
    out.object([&] {
        out.key("alternative").text(decision.alternative).key("because").text(decision.because);
        out.key("by").text(decision.by).key("date").text(decision.date);
    });
}

}  // namespace

void write(Writer& out, const Model& model, const Assessment& assessment, bool identified) {
    out.object([&] {
        out.key("schema").integer(assessment_schema);
        if (identified) out.key("id").text(assessment.id).key("revision").integer(assessment.revision);
        out.key("pack").object([&] { out.key("id").text(assessment.pack_id).key("version").text(assessment.pack_version); });
        out.key("title").text(assessment.title);
        out.key("date").text(assessment.date);
        out.key("answers").object([&] {
            for (const Answer& answer : assessment.answers) write_answer(out, model, answer);
        });
        out.key("weights").object([&] {
            for (const SetWeight& set : assessment.weights) out.key(set.step).integer(set.weight);
        });
        write_remarks(out, "notes", assessment.notes);
        write_remarks(out, "ruled_out", assessment.ruled_out);
        out.key("fixed").texts(assessment.fixed);
        out.key("left_open").texts(assessment.left_open);
        const Decision& decision = assessment.decision;
        out.key("decision").optional(decision.made() ? &decision : nullptr, [&](const Decision& made) { write_decision(out, made); });
    });
}

}  // namespace crossroads::json
