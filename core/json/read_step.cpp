#include "core/json/read_step.hpp"

namespace crossroads::json {

namespace {

void read_value(Fields& fields, Values::value_type& entry) {
    auto& [alternative, value] = entry;
    alternative = fields.name();
    fields.integer("value", value.value);
    fields.text("reason", value.reason);
    fields.texts("sources", value.sources);
    fields.optional_texts("against", value.against);
}

void read_provision(Fields& fields, Provision& provision) {
    provision.framework = fields.name();
    fields.text("status", provision.status);
    fields.text("size", provision.size);
    fields.optional_texts("packages", provision.packages);
    fields.optional_texts("others", provision.others);
    fields.optional_text("note", provision.note);
    fields.optional_text("moves", provision.moves);
    fields.optional_text("moves_note", provision.moves_note);
    fields.optional_texts("sources", provision.sources);
}

void read_option(Fields& fields, Option& option, const Step& step) {
    fields.text("id", option.id);
    fields.text("label", option.label);
    fields.optional_text("help", option.help);
    fields.optional_texts("was", option.was);
    if (step.takes_many) {
        fields.optional_boolean("deciding", option.deciding);
        fields.optional_text("group", option.group);
        fields.optional_boolean("exclusive", option.exclusive);
        if (!measures_work(step)) {
            fields.integer("load", option.load);
        } else if (!option.exclusive) {
            fields.objects(fields.entries("provisions"), option.provisions, read_provision);
            fields.optional_text("home", option.home);
        }
    } else {
        fields.objects(fields.entries("values"), option.values, read_value);
    }
}

void read_group(Fields& fields, Group& group) {
    fields.text("id", group.id);
    fields.text("label", group.label);
}

void read_band(Fields& fields, Band& band) {
    fields.text("id", band.id);
    fields.text("label", band.label);
    fields.integer("from", band.from);
    fields.objects(fields.entries("values"), band.values, read_value);
}

void read_preset(Fields& fields, Preset& preset) {
    fields.text("id", preset.id);
    fields.text("label", preset.label);
    fields.texts("needs", preset.needs);
}

void read_load_rule(Fields& fields, LoadRule& rule) {
    fields.text("text", rule.text);
    const Node* sizes = fields.find("sizes", false);
    if (!sizes) return;
    if (sizes->kind == Node::Kind::object && sizes->items.empty())
        note(fields.findings(), Severity::error, "wrong_count", Place(fields.place(), "sizes"),
             "There are no sizes. Write some, or take this field out and give each need a load.");
    fields.texts("statuses", rule.statuses);
    for (const Fields::Item& entry : fields.entries("sizes"))
        rule.sizes.emplace_back(entry.name, Fields::integer_of(entry.node, entry.place, fields.findings()));
    for (const Fields::Item& entry : fields.entries("measured_by", false))
        rule.measured_by.emplace_back(entry.name, Fields::text_of(entry.node, entry.place, fields.findings()));
}

void read_direction(Fields& fields, Direction& direction) {
    fields.text("favours", direction.favours);
    fields.text("over", direction.over);
}

}  // namespace

bool read_takes(Fields& fields) {
    std::string takes = "one";
    fields.text("takes", takes);
    if (takes != "one" && takes != "many")
        note(fields.findings(), Severity::error, "unknown_word", Place(fields.place(), "takes"),
             "\"{}\" is not one of: one, many.", {takes});
    return takes == "many";
}

void read_step(Fields& fields, Step& step) {
    fields.text("id", step.id);
    fields.text("title", step.title);
    fields.text("question", step.question);
    fields.optional_text("help", step.help);
    fields.text("why", step.why);
    fields.optional_texts("was", step.was);
    fields.integer("weight", step.weight);
    step.takes_many = read_takes(fields);
    if (step.takes_many) {
        fields.object("load_rule", step.load_rule, read_load_rule);
        fields.objects(fields.list("groups"), step.groups, read_group);
        fields.objects(fields.list("bands"), step.bands, read_band);
        fields.objects(fields.list("presets", false), step.presets, read_preset);
    }
    fields.objects(fields.list("options"), step.options,
                   [&](Fields& its, Option& option) { read_option(its, option, step); });
    fields.objects(fields.list("directions", false), step.directions, read_direction);
}

}  // namespace crossroads::json
