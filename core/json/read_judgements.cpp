#include "core/json/read_judgements.hpp"

namespace crossroads::json {

namespace {

/// Without a reason a value is a number alone: what supports it is the table's.
void read_value(Fields& fields, Values::value_type& entry) {
    auto& [alternative, value] = entry;
    alternative = fields.name();
    fields.integer("value", value.value);
    const Node* reason = fields.find("reason", false);
    if (!reason) return;
    if (reason->kind == Node::Kind::text && reason->text.empty())
        note(fields.findings(), Severity::error, "empty_text", Place(fields.place(), "reason"),
             "This text is empty. Write it, or take its entry out.");
    fields.text("reason", value.reason);
    fields.texts("sources", value.sources);
    fields.optional_texts("against", value.against);
}

void read_outcome(Fields& fields, OutcomeValues& outcome) {
    outcome.outcome = fields.name();
    fields.objects(fields.rest(), outcome.values, read_value);
}

void read_step_values(Fields& fields, StepValues& step) {
    step.step = fields.name();
    fields.objects(fields.rest(), step.outcomes, read_outcome);
}

void read_agreement(Fields& fields, Agreement& agreement) {
    fields.optional_text("judgement", agreement.judgement);
    fields.integer("readings", agreement.readings);
    fields.integer("agree", agreement.agree);
    fields.integer("clear", agreement.clear);
    fields.integer("clear_agree", agreement.clear_agree);
    fields.integer("firm", agreement.firm);
    fields.integer("firm_agree", agreement.firm_agree);
}

}  // namespace

void read_judgement(Fields& fields, Judgement& judgement) {
    fields.text("id", judgement.id);
    fields.text("name", judgement.name);
    fields.text("text", judgement.text);
    fields.optional_texts("sources", judgement.sources);
    for (const Fields::Item& entry : fields.entries("weights", false))
        judgement.weights.emplace_back(entry.name, Fields::integer_of(entry.node, entry.place, fields.findings()));
    fields.objects(fields.entries("values", false), judgement.values, read_step_values);
}

void read_trust(Fields& fields, Trust& trust) {
    fields.text("edition", trust.edition);
    fields.text("counted", trust.counted);
    fields.integer("projects", trust.projects);
    fields.text("text", trust.text);
    fields.texts("sources", trust.sources);
    fields.objects(fields.list("figures"), trust.figures, read_agreement);
}

}  // namespace crossroads::json
