#include "core/json/read_rules.hpp"

#include "core/checklist/digest.hpp"
#include "core/json/carried.hpp"
#include "core/json/read_passage.hpp"
#include "core/json/write_rules.hpp"
#include "core/model/house_rules.hpp"

namespace crossroads::json {

namespace {

void read_effect(Fields& fields, HouseRule& rule) {
    constexpr std::pair<const char*, Effect> effects[] = {
        {"rule_out", Effect::rule_out}, {"warn", Effect::warn}, {"weight", Effect::weight}, {"value", Effect::value}};
    int said = 0;
    for (const auto& [name, effect] : effects) {
        if (!fields.find(name, false)) continue;
        rule.effect = effect;
        ++said;
    }
    if (said != 1)
        note(fields.findings(), Severity::error, "wrong_count", fields.place(),
             "This rule does {} things. Let it do just one: rule_out, warn, weight or value.", {said});
    fields.optional_text("rule_out", rule.rule_out);
    fields.optional_text("warn", rule.warn);
    const auto read_weight = [](Fields& weight, HouseRule& to) {
        weight.text("step", to.step);
        weight.integer("weight", to.number);
    };
    const auto read_value = [](Fields& value, HouseRule& to) {
        value.text("step", to.step);
        value.text("outcome", to.outcome);
        value.text("alternative", to.alternative);
        value.integer("value", to.number);
    };
    fields.object("weight", rule, read_weight, false);
    fields.object("value", rule, read_value, false);
}

void read_rule(Fields& fields, HouseRule& rule) {
    fields.text("id", rule.id);
    if (fields.find("when", false)) fields.object("when", rule.when.emplace(), read_condition);
    read_effect(fields, rule);
    fields.text("because", rule.because);
    fields.optional_text("source", rule.source);
    fields.optional_text("owner", rule.owner);
    fields.optional_text("review", rule.review);
    fields.optional_boolean("off", rule.off);
    carry(fields, rule.unread);
}

void read_origin(Fields& fields, HouseRules& rules) {
    fields.optional_text("id", rules.pack_id);
    fields.optional_text("version", rules.pack_version);
    carry(fields, rules.pack_unread);
}

}  // namespace

Result<HouseRules> read_rules(std::string_view text) {
    const Result<Node> document = read_document(text, rules_limits);
    if (!document.ok()) return Result<HouseRules>(document.findings());

    Findings findings;
    Fields fields(document.value(), "", findings);
    std::int64_t schema = 0;
    fields.integer("schema", schema);
    if (!has_errors(findings) && schema != rules_schema)
        note(findings, Severity::error, "unknown_schema", "/schema",
             "These rules have schema {}; this page reads schema {}. Open them with the page that made them.", {schema, rules_schema});
    if (has_errors(findings)) return Result<HouseRules>(std::move(findings));

    HouseRules rules;
    std::string schema_address;  // where an editor finds rules.schema.json
    fields.optional_text("$schema", schema_address);
    fields.text("id", rules.id);
    fields.optional_text("version", rules.version);
    fields.optional_text("title", rules.title);
    fields.object("pack", rules, read_origin, false);
    fields.objects(fields.list("rules"), rules.rules, read_rule);
    carry(fields, rules.unread);
    if (!has_errors(findings)) find_disorder(rules, findings);
    return {std::move(rules), std::move(findings)};
}

std::string digest_of(const HouseRules& rules) {
    Writer canonical;
    write(canonical, rules);
    return hex(sha256(canonical.document()));
}

ReadHouse read_house(const Pack& pack, std::string_view text) {
    ReadHouse read;
    if (text.empty()) {
        read.house.emplace();
        return read;
    }
    Result<HouseRules> rules = read_rules(text);
    read.findings = rules.findings();
    if (!rules.ok()) return read;
    read.rules = std::move(rules).value();
    read.house = laid_over(pack, *read.rules, digest_of(*read.rules), read.findings);
    return read;
}

}  // namespace crossroads::json
