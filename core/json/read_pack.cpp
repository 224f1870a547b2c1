#include "core/json/read_pack.hpp"

#include "core/json/answers.hpp"
#include "core/json/fields.hpp"

namespace crossroads::json {

namespace {

Value read_value(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Value value;
    value.value = fields.integer("value");
    value.reason = fields.text("reason");
    value.sources = fields.texts("sources");
    fields.finish();
    return value;
}

Values read_values(Fields& fields) {
    Values values;
    for (const Fields::Item& item : fields.entries("values", true))
        values.emplace_back(item.name, read_value(item, fields.findings()));
    return values;
}

Option read_option(const Fields::Item& item, bool takes_many, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Option option;
    option.id = fields.text("id");
    option.label = fields.text("label");
    option.help = fields.optional_text("help");
    if (takes_many) {
        option.group = fields.optional_text("group");
        option.load = fields.integer("load");
        option.exclusive = fields.optional_boolean("exclusive");
    } else {
        option.values = read_values(fields);
    }
    fields.finish();
    return option;
}

Group read_group(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Group group;
    group.id = fields.text("id");
    group.label = fields.text("label");
    fields.finish();
    return group;
}

Band read_band(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Band band;
    band.id = fields.text("id");
    band.label = fields.text("label");
    band.from = fields.integer("from");
    band.values = read_values(fields);
    fields.finish();
    return band;
}

bool read_takes(Fields& fields, const Place& place) {
    const std::string takes = fields.text("takes");
    if (takes != "one" && takes != "many" && !takes.empty())
        fields.findings().push_back({Severity::error, "unknown_word", Place(place, "takes").pointer(),
                                     "\"" + takes + "\" is not one of: one, many."});
    return takes == "many";
}

Step read_step(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Step step;
    step.id = fields.text("id");
    step.title = fields.text("title");
    step.question = fields.text("question");
    step.help = fields.optional_text("help");
    step.why = fields.text("why");
    step.weight = fields.integer("weight");
    step.takes_many = read_takes(fields, item.place);
    if (step.takes_many) {
        step.load_rule = fields.text("load_rule");
        for (const Fields::Item& group : fields.list("groups", true)) step.groups.push_back(read_group(group, findings));
        for (const Fields::Item& band : fields.list("bands", true)) step.bands.push_back(read_band(band, findings));
    }
    for (const Fields::Item& option : fields.list("options", true))
        step.options.push_back(read_option(option, step.takes_many, findings));
    fields.finish();
    return step;
}

Framework read_framework(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Framework framework;
    framework.id = fields.text("id");
    framework.name = fields.text("name");
    fields.finish();
    return framework;
}

Alternative read_alternative(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Alternative alternative;
    alternative.id = fields.text("id");
    alternative.name = fields.text("name");
    alternative.phrase = fields.text("phrase");
    alternative.imperative = fields.text("imperative");
    alternative.frameworks = fields.texts("frameworks");
    alternative.nature = fields.text("nature");
    alternative.pros = fields.texts("pros");
    alternative.cons = fields.texts("cons");
    alternative.best_for = fields.texts("best_for");
    fields.finish();
    return alternative;
}

Case read_case(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Case known_case;
    known_case.id = fields.text("id");
    known_case.name = fields.text("name");
    known_case.summary = fields.text("summary");
    known_case.kind = fields.text("kind");
    known_case.ready = fields.optional_boolean("ready");
    known_case.told = fields.texts("told");
    known_case.what = fields.text("what");
    for (const Fields::Item& answer : fields.entries("answers", true))
        known_case.answers.push_back({std::string(answer.name), read_options(answer.node, answer.place, findings)});
    known_case.sources = fields.texts("sources");
    fields.finish();
    return known_case;
}

Source read_source(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Source source;
    source.id = fields.text("id");
    source.title = fields.text("title");
    source.url = fields.optional_text("url");
    source.kind = fields.text("kind");
    source.claim = fields.text("claim");
    source.read = fields.text("read");
    fields.finish();
    return source;
}

Strengths read_strength(Fields& fields, Findings& findings) {
    Strengths strength;
    if (const Node* node = fields.find("strength", true)) {
        Fields thresholds(*node, "/strength", findings);
        strength.clear = thresholds.integer("clear");
        strength.leaning = thresholds.integer("leaning");
        thresholds.finish();
    }
    return strength;
}

}  // namespace

ReadPack read_pack(std::string_view text) {
    ReadPack read;
    Result<Node> document = read_document(text, pack_limits);
    read.findings = document.findings();
    if (!document.ok()) return read;

    Fields fields(document.value(), "", read.findings);
    const std::int64_t schema = fields.integer("schema");
    if (has_errors(read.findings)) return read;
    if (schema != pack_schema) {
        read.findings.push_back({Severity::error, "unknown_schema", "/schema",
                                 "This pack has schema " + std::to_string(schema) + "; this page reads schema " +
                                     std::to_string(pack_schema) + "."});
        return read;
    }
    read.readable = true;
    Pack& pack = read.pack;
    pack.id = fields.text("id");
    pack.version = fields.text("version");
    pack.language = fields.text("language");
    pack.title = fields.text("title");
    pack.question = fields.text("question");
    pack.scope_note = fields.optional_text("scope_note");
    pack.strength = read_strength(fields, read.findings);
    const auto read_list = [&](std::string_view name, auto& things, auto read_thing) {
        for (const Fields::Item& item : fields.list(name, true)) things.push_back(read_thing(item, read.findings));
    };
    read_list("frameworks", pack.frameworks, read_framework);
    read_list("alternatives", pack.alternatives, read_alternative);
    read_list("steps", pack.steps, read_step);
    read_list("cases", pack.cases, read_case);
    read_list("sources", pack.sources, read_source);
    fields.finish();
    return read;
}

}  // namespace crossroads::json
