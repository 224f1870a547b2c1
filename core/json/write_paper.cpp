#include "core/json/write_paper.hpp"

#include "core/json/write_findings.hpp"
#include "core/json/writer.hpp"

namespace crossroads::json {

namespace {

void write(Writer& out, const Model& model, const PaperLine& line) {
    out.object([&] {
        out.key("outcome").text(line.id);
        if (line.from) {
            out.key("from").integer(*line.from);
            out.key("to").optional(line.to, [&](std::int64_t to) { out.integer(to); });
        }
        out.key("tenths").object([&] {
            for (const AlternativeIndex a : line.tenths.places()) out.key(model.alternative(a).id).integer(line.tenths[a]);
        });
    });
}

void write(Writer& out, const Model& model, StepIndex index, const PaperStep& paper) {
    const std::vector<Framework>& frameworks = model.pack().frameworks;
    out.object([&] {
        out.key("step").text(model.step(index).id);
        out.key("frameworks").list(paper.frameworks, [&](std::size_t framework) { out.text(frameworks[framework].id); });
        std::size_t option = 0;
        out.key("needs").list(paper.loads, [&](const std::vector<std::int64_t>& loads) {
            out.object([&] {
                out.key("need").text(model.step(index).options[option++].id);
                out.key("loads").list(loads, [&](std::int64_t load) { out.integer(load); });
            });
        });
        out.key("measured_by").object([&] {
            for (const AlternativeIndex a : paper.measure_of.places())
                if (!paper.frameworks.empty()) out.key(model.alternative(a).id).text(frameworks[paper.frameworks[paper.measure_of[a]]].id);
        });
        out.key("outcomes").list(paper.lines, [&](const PaperLine& line) { write(out, model, line); });
    });
}

}  // namespace

std::string write_paper(const Model& model, const Findings& findings, const By<StepIndex, PaperStep>& paper) {
    Writer out;
    out.object([&] {
        out.key("usable").boolean(true);
        write(out, findings);
        out.key("paper").list(paper.places(), [&](StepIndex step) { write(out, model, step, paper[step]); });
    });
    return out.document();
}

}  // namespace crossroads::json
