#include "core/json/read_pack.hpp"

#include "core/json/answers.hpp"
#include "core/json/fields.hpp"
#include "core/json/read_passage.hpp"

namespace crossroads::json {

namespace {

void read_value(Fields& fields, Values::value_type& entry) {
    auto& [alternative, value] = entry;
    alternative = fields.name();
    fields.integer("value", value.value);
    fields.text("reason", value.reason);
    fields.texts("sources", value.sources);
}

void read_provision(Fields& fields, Provision& provision) {
    provision.framework = fields.name();
    fields.text("status", provision.status);
    fields.optional_texts("packages", provision.packages);
    fields.optional_texts("others", provision.others);
    fields.optional_text("note", provision.note);
    fields.optional_texts("sources", provision.sources);
}

void read_option(Fields& fields, Option& option, const Step& step) {
    fields.text("id", option.id);
    fields.text("label", option.label);
    fields.optional_text("help", option.help);
    if (step.takes_many) {
        fields.optional_text("group", option.group);
        fields.optional_boolean("exclusive", option.exclusive);
        if (step.load_rule.ratings.empty()) {
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

void read_load_rule(Fields& fields, LoadRule& rule) {
    fields.text("text", rule.text);
    if (const Node* ratings = fields.find("ratings", false)) {
        fields.text("saved_by", rule.saved_by);
        fields.text("compared_with", rule.compared_with);
        for (const Fields::Item& entry : fields.entries("ratings"))
            rule.ratings.emplace_back(entry.name, Fields::integer_of(entry.node, entry.place, fields.findings()));
        if (ratings->kind == Node::Kind::object && rule.ratings.empty())
            note(fields.findings(), Severity::error, "wrong_count", Place(fields.place(), "ratings"),
                 "There are no ratings. Write some, or take this field out and give each need a load.");
    }
}

void read_direction(Fields& fields, Direction& direction) {
    fields.text("favours", direction.favours);
    fields.text("over", direction.over);
}

bool read_takes(Fields& fields) {
    std::string takes;
    fields.text("takes", takes);
    if (takes != "one" && takes != "many" && !takes.empty())
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
    fields.integer("weight", step.weight);
    step.takes_many = read_takes(fields);
    if (step.takes_many) {
        fields.object("load_rule", step.load_rule, read_load_rule);
        fields.objects(fields.list("groups"), step.groups, read_group);
        fields.objects(fields.list("bands"), step.bands, read_band);
    }
    fields.objects(fields.list("options"), step.options,
                   [&](Fields& its, Option& option) { read_option(its, option, step); });
    fields.objects(fields.list("directions", false), step.directions, read_direction);
}

void read_framework(Fields& fields, Framework& framework) {
    fields.text("id", framework.id);
    fields.text("name", framework.name);
    fields.optional_boolean("orientation", framework.orientation);
}

void read_package(Fields& fields, Package& package) {
    fields.text("id", package.id);
    fields.text("version", package.version);
    fields.text("released", package.released);
    fields.text("maintainer", package.maintainer);
    fields.optional_text("stale", package.stale);
    fields.optional_text("ending", package.ending);
    fields.optional_texts("sources", package.sources);
}

void read_plan_part(Fields& fields, PlanPart& part) {
    fields.text("id", part.id);
    fields.text("title", part.title);
    fields.objects(fields.list("passages"), part.passages, read_passage);
}

void read_cell(Fields& fields, Cell& cell) {
    cell.framework = fields.name();
    fields.texts("texts", cell.texts);
    fields.optional_texts("sources", cell.sources);
}

void read_trait(Fields& fields, Trait& trait) {
    fields.text("id", trait.id);
    fields.text("title", trait.title);
    fields.objects(fields.entries("cells"), trait.cells, read_cell);
}

void read_alternative(Fields& fields, Alternative& alternative) {
    fields.text("id", alternative.id);
    fields.text("name", alternative.name);
    fields.text("phrase", alternative.phrase);
    fields.text("imperative", alternative.imperative);
    fields.texts("frameworks", alternative.frameworks);
    fields.optional_boolean("in_turn", alternative.in_turn);
    fields.text("nature", alternative.nature);
    fields.texts("pros", alternative.pros);
    fields.texts("cons", alternative.cons);
    fields.texts("best_for", alternative.best_for);
    fields.objects(fields.list("plan", false), alternative.plan, read_plan_part);
}

void read_case(Fields& fields, Case& known_case) {
    fields.text("id", known_case.id);
    fields.text("name", known_case.name);
    fields.text("summary", known_case.summary);
    fields.text("kind", known_case.kind);
    fields.optional_boolean("ready", known_case.ready);
    fields.texts("told", known_case.told);
    fields.text("what", known_case.what);
    for (const Fields::Item& answer : fields.entries("answers"))
        known_case.answers.push_back(
            {std::string(answer.name), read_options(answer.node, answer.place, fields.findings())});
    fields.texts("sources", known_case.sources);
}

void read_source(Fields& fields, Source& source) {
    fields.text("id", source.id);
    fields.text("title", source.title);
    fields.optional_text("url", source.url);
    fields.text("kind", source.kind);
    fields.text("claim", source.claim);
    fields.text("read", source.read);
    fields.optional_text("true_until", source.true_until);
}

void read_strength(Fields& fields, Strengths& strength) {
    fields.integer("clear", strength.clear);
    fields.integer("leaning", strength.leaning);
}

}  // namespace

ReadPack read_pack(std::string_view text) {
    ReadPack read;
    Result<Node> document = read_document(text, pack_limits);
    read.findings = document.findings();
    if (!document.ok()) return read;

    Fields fields(document.value(), "", read.findings);
    std::int64_t schema = 0;
    fields.integer("schema", schema);
    if (has_errors(read.findings)) return read;
    if (schema != pack_schema) {
        note(read.findings, Severity::error, "unknown_schema", "/schema",
             "This pack has schema {}; this page reads schema {}.", {schema, pack_schema});
        return read;
    }
    read.readable = true;
    Pack& pack = read.pack;
    std::string schema_address;  // where an editor finds pack.schema.json
    fields.optional_text("$schema", schema_address);
    fields.text("id", pack.id);
    fields.text("version", pack.version);
    fields.text("language", pack.language);
    fields.text("title", pack.title);
    fields.text("question", pack.question);
    fields.optional_text("scope_note", pack.scope_note);
    fields.object("strength", pack.strength, read_strength);
    fields.objects(fields.list("frameworks"), pack.frameworks, read_framework);
    fields.objects(fields.list("packages", false), pack.packages, read_package);
    fields.objects(fields.list("alternatives"), pack.alternatives, read_alternative);
    fields.objects(fields.list("steps"), pack.steps, read_step);
    fields.objects(fields.list("cautions", false), pack.cautions, read_passage);
    fields.objects(fields.list("comparison", false), pack.comparison, read_trait);
    fields.objects(fields.list("about", false), pack.about, read_passage);
    fields.objects(fields.list("cases"), pack.cases, read_case);
    fields.objects(fields.list("sources"), pack.sources, read_source);
    fields.finish();
    return read;
}

}  // namespace crossroads::json
