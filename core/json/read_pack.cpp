#include "core/json/read_pack.hpp"

#include "core/json/answers.hpp"
#include "core/json/fields.hpp"
#include "core/json/read_passage.hpp"

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

Provision read_provision(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Provision provision;
    provision.framework = item.name;
    provision.status = fields.text("status");
    provision.packages = fields.texts("packages", false);
    provision.others = fields.texts("others", false);
    provision.note = fields.optional_text("note");
    provision.sources = fields.texts("sources", false);
    fields.finish();
    return provision;
}

Option read_option(const Fields::Item& item, const Step& step, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Option option;
    option.id = fields.text("id");
    option.label = fields.text("label");
    option.help = fields.optional_text("help");
    if (step.takes_many) {
        option.group = fields.optional_text("group");
        option.exclusive = fields.optional_boolean("exclusive");
        if (step.load_rule.ratings.empty()) {
            option.load = fields.integer("load");
        } else if (!option.exclusive) {
            for (const Fields::Item& entry : fields.entries("provisions", true))
                option.provisions.push_back(read_provision(entry, findings));
            option.home = fields.optional_text("home");
        }
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

LoadRule read_load_rule(Fields& step, const Place& place) {
    LoadRule rule;
    const Node* node = step.find("load_rule", true);
    if (!node) return rule;
    Fields fields(*node, Place(place, "load_rule"), step.findings());
    rule.text = fields.text("text");
    if (const Node* ratings = fields.find("ratings", false)) {
        rule.saved_by = fields.text("saved_by");
        rule.compared_with = fields.text("compared_with");
        for (const Fields::Item& entry : fields.entries("ratings", true))
            rule.ratings.emplace_back(entry.name, Fields::integer_of(entry.node, entry.place, step.findings()));
        if (ratings->kind == Node::Kind::object && rule.ratings.empty())
            step.findings().push_back({Severity::error, "wrong_count", Place(Place(place, "load_rule"), "ratings").pointer(),
                                       "There are no ratings. Write some, or take this field out and give each need a load."});
    }
    fields.finish();
    return rule;
}

Direction read_direction(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Direction direction;
    direction.favours = fields.text("favours");
    direction.over = fields.text("over");
    fields.finish();
    return direction;
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
        step.load_rule = read_load_rule(fields, item.place);
        for (const Fields::Item& group : fields.list("groups", true)) step.groups.push_back(read_group(group, findings));
        for (const Fields::Item& band : fields.list("bands", true)) step.bands.push_back(read_band(band, findings));
    }
    for (const Fields::Item& option : fields.list("options", true))
        step.options.push_back(read_option(option, step, findings));
    for (const Fields::Item& direction : fields.list("directions", false))
        step.directions.push_back(read_direction(direction, findings));
    fields.finish();
    return step;
}

Framework read_framework(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Framework framework;
    framework.id = fields.text("id");
    framework.name = fields.text("name");
    framework.orientation = fields.optional_boolean("orientation");
    fields.finish();
    return framework;
}

Package read_package(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Package package;
    package.id = fields.text("id");
    package.version = fields.text("version");
    package.released = fields.text("released");
    package.maintainer = fields.text("maintainer");
    package.stale = fields.optional_text("stale");
    package.ending = fields.optional_text("ending");
    package.sources = fields.texts("sources", false);
    fields.finish();
    return package;
}

PlanPart read_plan_part(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    PlanPart part;
    part.id = fields.text("id");
    part.title = fields.text("title");
    for (const Fields::Item& passage : fields.list("passages", true))
        part.passages.push_back(read_passage(passage, findings));
    fields.finish();
    return part;
}

Trait read_trait(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Trait trait;
    trait.id = fields.text("id");
    trait.title = fields.text("title");
    for (const Fields::Item& entry : fields.entries("cells", true)) {
        Fields cell(entry.node, entry.place, findings);
        trait.cells.push_back({std::string(entry.name), cell.texts("texts"), cell.texts("sources", false)});
        cell.finish();
    }
    fields.finish();
    return trait;
}

Alternative read_alternative(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Alternative alternative;
    alternative.id = fields.text("id");
    alternative.name = fields.text("name");
    alternative.phrase = fields.text("phrase");
    alternative.imperative = fields.text("imperative");
    alternative.frameworks = fields.texts("frameworks");
    alternative.in_turn = fields.optional_boolean("in_turn");
    alternative.nature = fields.text("nature");
    alternative.pros = fields.texts("pros");
    alternative.cons = fields.texts("cons");
    alternative.best_for = fields.texts("best_for");
    for (const Fields::Item& part : fields.list("plan", false)) alternative.plan.push_back(read_plan_part(part, findings));
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
    source.true_until = fields.optional_text("true_until");
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
    fields.optional_text("$schema");  // where an editor finds pack.schema.json
    pack.id = fields.text("id");
    pack.version = fields.text("version");
    pack.language = fields.text("language");
    pack.title = fields.text("title");
    pack.question = fields.text("question");
    pack.scope_note = fields.optional_text("scope_note");
    pack.strength = read_strength(fields, read.findings);
    const auto read_list = [&](std::string_view name, bool required, auto& things, auto read_thing) {
        for (const Fields::Item& item : fields.list(name, required)) things.push_back(read_thing(item, read.findings));
    };
    read_list("frameworks", true, pack.frameworks, read_framework);
    read_list("packages", false, pack.packages, read_package);
    read_list("alternatives", true, pack.alternatives, read_alternative);
    read_list("steps", true, pack.steps, read_step);
    read_list("cautions", false, pack.cautions, read_passage);
    read_list("comparison", false, pack.comparison, read_trait);
    read_list("about", false, pack.about, read_passage);
    read_list("cases", true, pack.cases, read_case);
    read_list("sources", true, pack.sources, read_source);
    fields.finish();
    return read;
}

}  // namespace crossroads::json
