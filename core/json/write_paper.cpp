#include "core/json/write_paper.hpp"

#include "core/json/write_findings.hpp"
#include "core/json/writer.hpp"

namespace crossroads::json {

namespace {

void write(Writer& out, const Model& model, StepIndex step, OutcomeIndex index, const PaperOutcome& outcome) {
    out.object([&] {
        out.key("outcome").text(model.outcome(step, index).id);
        if (outcome.from) {
            out.key("from").integer(*outcome.from);
            out.key("to").optional(outcome.to, [&](std::int64_t to) { out.integer(to); });
        }
        out.key("tenths").object([&] {
            for (const AlternativeIndex a : outcome.tenths.places()) out.key(model.alternative(a).id).integer(outcome.tenths[a]);
        });
    });
}

void write(Writer& out, const Model& model, StepIndex index, const PaperStep& paper) {
    out.object([&] {
        out.key("step").text(model.step(index).id);
        std::size_t option = 0;
        out.key("needs").list(paper.loads, [&](std::int64_t load) {
            out.object([&] { out.key("need").text(model.step(index).options[option++].id).key("load").integer(load); });
        });
        out.key("outcomes").list(paper.outcomes.places(), [&](OutcomeIndex outcome) {
            write(out, model, index, outcome, paper.outcomes[outcome]);
        });
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
