#include "core/json/write_assessment.hpp"

#include "core/json/carried.hpp"

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
        if (!decision.review.empty()) out.key("review").text(decision.review);
        write(out, decision.unread);
    });
}

/// What came later than the other fields is written only where it says something, so that whatever says nothing of it keeps
/// its bytes and its digest.
void write_later(Writer& out, const Assessment& assessment, bool identified) {
    if (!assessment.context.empty()) out.key("context").text(assessment.context);
    if (!assessment.judgement.empty()) out.key("judgement").text(assessment.judgement);
    if (const NamedRules& rules = assessment.rules; rules.named())
        out.key("rules").object([&] {
            out.key("id").text(rules.id).key("version").text(rules.version).key("digest").text(rules.digest);
            if (!rules.overruled.empty()) write_remarks(out, "overruled", rules.overruled);
            write(out, rules.unread);
        });
    if (!assessment.taken_in.empty()) out.key("taken_in").texts(assessment.taken_in);
    if (identified && !assessment.place.empty()) out.key("place").text(assessment.place);
    if (identified && !assessment.states.empty()) out.key("states").json(assessment.states);
    if (identified && !assessment.others.empty()) out.key("others").json(assessment.others);
    write(out, assessment.unread);
}

}  // namespace

void write(Writer& out, const Model& model, const Assessment& assessment, bool identified) {
    out.object([&] {
        out.key("schema").integer(assessment_schema);
        if (identified) out.key("id").text(assessment.id).key("revision").integer(assessment.revision);
        out.key("pack").object([&] {
            out.key("id").text(assessment.pack_id).key("version").text(assessment.pack_version);
            write(out, assessment.pack_unread);
        });
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
        write_later(out, assessment, identified);
    });
}

}  // namespace crossroads::json
