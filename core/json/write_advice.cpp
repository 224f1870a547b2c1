#include "core/json/write_advice.hpp"

#include <algorithm>

#include "core/advice/evidence.hpp"
#include "core/json/advice_writer.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads::json {

namespace {

std::string_view name(StepState state) {
    switch (state) {
        case StepState::open: return "open";
        case StepState::answered: return "answered";
        case StepState::off: break;
    }
    return "off";
}

void write_steps(AdviceWriter& out, const By<StepIndex, StepAdvice>& steps) {
    out.key("progress").object([&] {
        for (const StepState state : {StepState::answered, StepState::open, StepState::off})
            out.key(name(state)).integer(std::count_if(steps.begin(), steps.end(), [state](const StepAdvice& step) {
                return step.state == state;
            }));
    });
    StepIndex index;
    out.key("steps").list(steps, [&](const StepAdvice& step) {
        out.object([&] {
            out.step("step", index);
            out.key("state").text(name(step.state));
            out.key("outcome").optional(step.outcome, [&](OutcomeIndex outcome) { out.text(out.model().outcome_id(index, outcome)); });
            out.key("weight").integer(step.weight);
            out.key("importance").optional(step.importance, [&](Importance importance) { out.text(name(importance)); });
            out.key("presets").object([&] {
                for (const Importance preset : importances) out.key(name(preset)).integer(weight(preset, step.usual_weight));
            });
        });
        ++index;
    });
}

void write_comparison(AdviceWriter& out, const Comparison& comparison) {
    out.object([&] {
        out.alternative("alternative", comparison.alternative);
        out.alternative("rival", comparison.rival);
        out.key("lead_tenths").integer(comparison.lead_tenths);
        out.key("least_lead").integer(comparison.least_lead);
        out.key("most_lead").integer(comparison.most_lead);
        out.key("parts").list(comparison.parts, [&](const Contribution& part) {
            out.object([&] {
                out.step("step", part.step);
                out.key("tenths").integer(part.tenths);
            });
        });
    });
}

/// Ids of steps that argue for or against the winner, chosen by rule.
void write_card(AdviceWriter& out, const Advice& advice) {
    out.key("card").object([&] {
        out.key("reasons").list(advice.card, [&](const CardReason& reason) {
            out.object([&] {
                out.step("step", reason.step);
                out.alternative("serves", reason.serves);
                out.key("tenths").integer(reason.tenths);
                out.key("against").boolean(reason.against);
            });
        });
    });
}

void write_numbers(AdviceWriter& out, const Advice& advice) {
    out.key("numbers").list(advice.numbers, [&](const AnswerNumbers& answer) {
        out.object([&] {
            out.step("step", answer.step);
            out.key("outcome").text(out.model().outcome_id(answer.step, answer.outcome));
            out.key("weight").integer(answer.weight);
            out.key("values").list(answer.values.places(), [&](AlternativeIndex a) {
                out.object([&] {
                    out.alternative("alternative", a);
                    out.key("value").integer(answer.values[a]);
                    out.key("tenths").integer(answer.tenths[a]);
                    out.key("judgement").boolean(rests_on_judgement(out.model(), answer.step, answer.outcome, a));
                });
            });
        });
    });
}

}  // namespace

void write_ranking(AdviceWriter& out, const std::vector<RankedAlternative>& ranking) {
    out.key("ranking").list(ranking, [&](const RankedAlternative& ranked) {
        out.object([&] {
            out.alternative("alternative", ranked.standing.alternative);
            out.key("rank").integer(ranked.standing.rank);
            out.key("points").integer(ranked.points);
            out.key("tenths").integer(ranked.tenths);
            out.key("least").integer(ranked.least);
            out.key("most").integer(ranked.most);
            out.key("ruled_out").boolean(ranked.ruled_out);
            if (!ranked.ruled_out_by.empty())
                out.key("ruled_out_by").list(ranked.ruled_out_by, [&](const HouseRule* rule) { out.text(rule->id); });
        });
    });
}

void write_verdict(AdviceWriter& out, const std::optional<Verdict>& verdict) {
    out.key("verdict").optional(verdict, [&](const Verdict& made) {
        out.object([&] {
            out.alternatives("winners", made.winners);
            out.key("firmness").text(name(made.firmness));
            out.alternatives("rivals", made.rivals);
            out.key("lead").integer(made.lead);
            out.key("lead_tenths").integer(made.lead_tenths);
            out.key("spread_tenths").integer(made.spread_tenths);
            out.key("settled").boolean(made.settled);
            out.key("total_weight").integer(made.total_weight);
            out.key("thresholds").object([&] {
                out.key(name(Firmness::clear)).integer(out.pack().firmness.clear);
                out.key(name(Firmness::leaning)).integer(out.pack().firmness.leaning);
            });
        });
    });
}

void write_outlook(AdviceWriter& out, const Outlook& outlook) {
    const Completions& completions = outlook.completions;
    out.key("outlook").object([&] {
        out.alternatives("settled_on", outlook.settled_on);
        out.alternatives("possible", completions.possible);
        out.key("counted").boolean(completions.counted);
        out.key("total").text(to_text(completions.total));
        AlternativeIndex alternative;
        out.key("wins").list(completions.wins, [&](Count count) {
            out.object([&] {
                out.alternative("alternative", alternative);
                out.key("count").text(to_text(count));
                out.key("thousandths").integer(outlook.thousandths[alternative.number()]);
            });
            ++alternative;
        });
        if (completions.nobody > 0) out.key("nobody").text(to_text(completions.nobody));
        out.key("ties").text(to_text(completions.ties));
        out.key("open").list(completions.open, [&](const OpenStep& open) {
            out.object([&] {
                out.step("step", open.criterion);
                if (out.key("matters"); open.matters == Matters::not_decided)
                    out.null();
                else
                    out.boolean(open.matters == Matters::yes);
                out.key("gain").integer(open.gain);
            });
        });
        out.key("next").optional(outlook.next, [&](StepIndex step) { out.id(step); });
    });
}

std::string write_advice(const Model& model, const Advice& advice) {
    AdviceWriter out(model);
    out.object([&] {
        out.key("pack").object([&] {
            out.key("id").text(out.pack().id).key("version").text(out.pack().version);
            out.key("judgement").optional(model.judgement(), [&](const Judgement& set) { out.text(set.id); });
        });
        write(out, advice.findings);
        write_steps(out, advice.steps);
        write_ranking(out, advice.ranking);
        write_verdict(out, advice.verdict);
        if (out.pack().house.decreed()) write_house(out, advice.house);
        if (advice.parts.contains(Part::contributions))
            out.key("contributions").list(advice.contributions, [&](const Comparison& comparison) { write_comparison(out, comparison); });
        if (advice.parts.contains(Part::card)) write_card(out, advice);
        if (advice.parts.contains(Part::numbers)) write_numbers(out, advice);
        if (advice.parts.contains(Part::outlook)) write_outlook(out, advice.outlook);
        write_analyses(out, advice);
        write_told(out, advice);
    });
    return out.document();
}

std::string write_no_advice(const Findings& findings) {
    Writer out;
    out.object([&] {
        write(out, findings);
        out.key("ranking").texts(std::initializer_list<std::string_view>{});
        out.key("verdict").null();
    });
    return out.document();
}

}  // namespace crossroads::json
