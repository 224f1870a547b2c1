#include "core/json/write_check.hpp"

#include <algorithm>
#include <span>

#include "core/decision/scoring.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads::json {

std::string_view name(Examined examined) {
    switch (examined) {
        case Examined::all: return "all";
        case Examined::by_bounds: return "by_bounds";
        case Examined::alike: return "alike";
        case Examined::not_computed: break;
    }
    return "not_computed";
}

void write_outcomes(Writer& out, const Model& model, const Completion& outcomes) {
    out.object([&] {
        for (const StepIndex step : outcomes.places()) out.key(model.step(step).id).text(model.outcome_id(step, outcomes[step]));
    });
}

void write_alternatives(Writer& out, const Model& model, AlternativeSet set) {
    out.list(members(set), [&](AlternativeIndex alternative) { out.text(model.alternative(alternative).id); });
}

/// The first of them: whoever mends those checks again.
constexpr std::ptrdiff_t most_carrying = 20;

void write_carrying(Writer& out, const Model& model, const Check& check) {
    out.key("carrying").optional(check.carrying, [&](const std::vector<CarryingValue>& values) {
        out.list(std::span(values).first(static_cast<std::size_t>(std::min(most_carrying, std::ssize(values)))), [&](const CarryingValue& value) {
            const Step& step = model.step(value.step);
            out.object([&] {
                out.key("step").text(step.id);
                out.key("outcome").text(step.takes_many ? step.bands[value.outcome].id : step.options[value.outcome].id);
                out.key("alternative").text(model.alternative(value.alternative).id);
                out.key("verdicts").text(to_text(value.verdicts));
            });
        });
    });
}

std::string write_check(const Model& model, const Findings& findings, const Check& check, const std::vector<BeyondCount>& beyond) {
    Findings all = findings;
    all.add(check.findings);
    Writer out;
    out.object([&] {
        out.key("usable").boolean(true);
        write(out, all);
        out.key("report").object([&] {
            out.key("checklists").text(to_text(check.checklists));
            out.key("examined").text(name(check.examined));
            out.key("work").integer(check.work);
            AlternativeIndex alternative;
            out.key("wins").list(check.wins, [&](Count count) {
                out.object([&] {
                    out.key("alternative").text(model.alternative(alternative).id).key("count").text(to_text(count));
                });
                ++alternative;
            });
            out.key("ties").list(check.ties, [&](const Tie& tie) {
                out.object([&] {
                    write_alternatives(out.key("alternatives"), model, tie.alternatives);
                    out.key("count").text(to_text(tie.count));
                    write_outcomes(out.key("example"), model, tie.example);
                });
            });
            if (check.nobody.count > 0)
                out.key("nobody").object([&] {
                    out.key("count").text(to_text(check.nobody.count));
                    write_outcomes(out.key("example"), model, check.nobody.example);
                });
            write_carrying(out, model, check);
            if (!beyond.empty())
                out.key("beyond").list(beyond, [&](const BeyondCount& count) {
                    out.object([&] {
                        out.key("alternative").text(model.pack().beyond[count.alternative].id);
                        out.key("checklists").text(to_text(count.checklists));
                        out.key("leads").optional(count.leads, [&](Count leads) { out.text(to_text(leads)); });
                    });
                });
            out.key("directions").integer(check.directions);
            out.key("conditions").integer(check.conditions);
        });
    });
    return out.document();
}

}  // namespace crossroads::json
