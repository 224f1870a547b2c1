#include "core/json/write_group.hpp"

#include <algorithm>
#include <span>

#include "core/json/advice_writer.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads::json {

namespace {

/// Who has given this, or, with none, left the step open.
void write_members(AdviceWriter& out, std::string_view name, const std::vector<Problem>& members, StepIndex step, std::optional<OutcomeIndex> given) {
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (members[i].criteria[step].given == given) who.push_back(i);
    out.key(name).list(who, [&](std::size_t member) { out.integer(member); });
}

void write_outcome(AdviceWriter& out, const std::vector<Problem>& members, StepIndex step, OutcomeIndex outcome) {
    out.key("outcome").text(out.model().outcome_id(step, outcome));
    write_members(out, "members", members, step, outcome);
}

/// Each outcome where the first who gives it stands.
void write_said(AdviceWriter& out, const std::vector<Problem>& members, StepIndex step) {
    std::vector<OutcomeIndex> said;
    for (const Problem& member : members)
        if (const auto& given = member.criteria[step].given; given && std::find(said.begin(), said.end(), *given) == said.end())
            said.push_back(*given);
    out.object([&] {
        out.step("step", step);
        out.key("outcomes").list(said, [&](OutcomeIndex outcome) { out.object([&] { write_outcome(out, members, step, outcome); }); });
        write_members(out, "open", members, step, std::nullopt);
    });
}

void write_agreements(AdviceWriter& out, const std::vector<Problem>& members, const Agreements& all) {
    out.key("agreements").list(all.agreements, [&](const PartialAgreement& agreement) {
        out.object([&] {
            out.key("agreed").list(agreement.agreed, [&](const Agreed& agreed) {
                out.object([&] {
                    out.step("step", agreed.step);
                    write_outcome(out, members, agreed.step, agreed.outcome);
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
        out.steps("differ", advice.differ);
        out.steps("off", advice.off);
        std::vector<StepIndex> told = advice.differ;
        for (const StepIndex step : advice.off) told.push_back(step);
        out.key("says").list(told, [&](StepIndex step) { write_said(out, members, step); });
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
        out.key("before").integer(parts.leads.front());
        std::size_t part = parts.kept ? 0 : 1;
        out.key("parts").list(std::span(lead_parts_of).subspan(part), [&](std::string_view of) {
            out.object([&] { out.key("of").text(of).key("tenths").integer(parts.leads[part + 1] - parts.leads[part]); });
            ++part;
        });
        out.key("after").integer(parts.leads.back());
    });
}

}  // namespace crossroads::json
