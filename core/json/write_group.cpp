#include "core/json/write_group.hpp"

#include "core/json/advice_writer.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads::json {

namespace {

void write_numbers(Writer& out, std::string_view name, const std::vector<std::size_t>& numbers) {
    out.key(name).list(numbers, [&](std::size_t number) { out.integer(number); });
}

void write_steps(AdviceWriter& out, std::string_view name, const std::vector<Said>& said) {
    out.key(name).list(said, [&](const Said& it) { out.id(it.step); });
}

/// The fields of an outcome, and of who holds it.
void write_holders(AdviceWriter& out, StepIndex step, OutcomeIndex outcome, const std::vector<std::size_t>& members) {
    out.key("outcome").text(out.model().outcome_id(step, outcome));
    write_numbers(out, "members", members);
}

void write_said(AdviceWriter& out, const Said& said) {
    out.object([&] {
        out.step("step", said.step);
        out.key("outcomes").list(said.outcomes, [&](const Holders& holders) {
            out.object([&] { write_holders(out, said.step, holders.outcome, holders.members); });
        });
        write_numbers(out, "open", said.open);
    });
}

void write_agreements(AdviceWriter& out, const std::vector<Problem>& members, const Agreements& all) {
    out.key("agreements").list(all.agreements, [&](const PartialAgreement& agreement) {
        out.object([&] {
            out.key("agreed").list(agreement.agreed, [&](const Agreed& agreed) {
                out.object([&] {
                    out.step("step", agreed.step);
                    write_holders(out, agreed.step, agreed.outcome, holders(members, agreed.step, agreed.outcome));
                });
            });
            out.alternatives("winners", agreement.winners);
        });
    });
    out.key("agreement_count").integer(all.count);
}

void write_mixes(AdviceWriter& out, const GroupAdvice& advice) {
    AlternativeSet possible = 0;
    out.key("winners").list(advice.agreements.winners, [&](const WinnersOfMixes& it) {
        possible |= it.winners;
        out.object([&] {
            out.alternatives("winners", it.winners);
            out.key("mixes").text(std::to_string(it.mixes));
        });
    });
    out.alternatives("possible", possible);
    out.steps("essential", advice.essential);
    out.key("influence").list(advice.agreements.influence, [&](const Influence& influence) {
        out.object([&] {
            out.step("step", influence.step);
            out.key("changes").integer(influence.changes);
            out.key("pairs").integer(influence.pairs);
        });
    });
}

/// {"findings", `name`: …}: `write` writes fields.
template <class Write>
std::string document(AdviceWriter& out, std::string_view name, const Findings& findings, Write write) {
    out.object([&] {
        json::write(out, findings);
        out.key(name).object(write);
    });
    return out.document();
}

}  // namespace

std::string write_group(const Model& model, const std::vector<Problem>& members, const GroupAdvice& advice, const Findings& findings) {
    AdviceWriter out(model);
    return document(out, "together", findings, [&] {
        out.key("mixes").text(to_text(advice.agreements.mixes));
        out.key("counted").boolean(advice.agreements.counted);
        write_steps(out, "differ", advice.differ);
        write_steps(out, "off", advice.off);
        std::vector<Said> says = advice.differ;
        says.insert(says.end(), advice.off.begin(), advice.off.end());
        out.key("says").list(says, [&](const Said& said) { write_said(out, said); });
        out.alternatives("always", advice.always);
        out.key("weights").object([&] {
            out.key("leads").optional(advice.leads, [&](AlternativeIndex leads) { out.id(leads); });
            out.key("members").list(advice.under_weights, [&](const std::optional<AlternativeSet>& set) {
                out.optional(set, [&](AlternativeSet possible) { out.list(crossroads::members(possible), [&](AlternativeIndex a) { out.id(a); }); });
            });
        });
        if (!advice.agreements.counted) return out.steps("blocked_by", advice.blocked_by);
        write_mixes(out, advice);
        write_agreements(out, members, advice.agreements);
    });
}

std::string write_split(const Model& model, const LeadParts& parts, const Findings& findings) {
    AdviceWriter out(model);
    return document(out, "split", findings, [&] {
        out.alternative("alternative", model.pair().first);
        out.alternative("rival", model.pair().second);
        out.key("before").integer(parts.before);
        out.key("parts").list(parts.parts, [&](const LeadPart& part) {
            out.object([&] { out.key("of").text(part.of).key("tenths").integer(part.tenths); });
        });
        out.key("after").integer(parts.after);
    });
}

std::string write_no_group(std::string_view name, const Findings& findings) {
    Writer out;
    out.object([&] {
        write(out, findings);
        out.key(name).null();
    });
    return out.document();
}

}  // namespace crossroads::json
