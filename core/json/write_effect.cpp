#include "core/json/write_effect.hpp"

#include "core/json/write_check.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads::json {

namespace {

void write_example(Writer& out, const Model& model, const Differing& example) {
    out.object([&] {
        write_outcomes(out.key("answers"), model, example.outcomes);
        write_alternatives(out.key("before"), model, example.winners);
        write_alternatives(out.key("after"), model, example.others);
    });
}

void write_steps(Writer& out, const Model& model, const Flags<StepIndex>& marked) {
    std::vector<std::string_view> ids;
    for (const StepIndex step : marked.places())
        if (marked[step]) ids.push_back(model.step(step).id);
    out.texts(ids);
}

}  // namespace

std::string write_effect(const Model& model, const Findings& findings, const DifferenceInPieces& difference, const Piece* piece,
                         const Advised* here) {
    Writer out;
    out.object([&] {
        write(out, findings);
        out.key("effect").object([&] {
            out.key("checklists").text(to_text(difference.checklists()));
            out.key("pieces").integer(static_cast<std::int64_t>(difference.pieces()));
            out.key("examined").text(name(piece ? Examined::all : Examined::not_computed));
            out.key("differing").optional(piece, [&](const Piece& it) { out.text(to_text(it.differing)); });
            out.key("examples").optional(piece, [&](const Piece& it) {
                out.list(it.examples, [&](const Differing& example) { write_example(out, model, example); });
            });
            out.key("wins").optional(piece, [&](const Piece& it) { write_alternatives(out, model, it.wins); });
            out.key("nobody").optional(piece, [&](const Piece& it) { out.text(to_text(it.nobody)); });
            out.key("matters").optional(piece, [&](const Piece& it) { write_steps(out, model, it.matters); });
            if (!here) return;
            out.key("here").object([&] {
                write_alternatives(out.key("before"), here->model, here->before);
                write_alternatives(out.key("after"), here->model, here->after);
            });
        });
    });
    return out.document();
}

}  // namespace crossroads::json
