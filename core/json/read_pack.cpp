#include "core/json/read_pack.hpp"

#include "core/json/answers.hpp"
#include "core/json/fields.hpp"
#include "core/json/read_judgements.hpp"
#include "core/json/read_passage.hpp"
#include "core/json/read_step.hpp"

namespace crossroads::json {

namespace {

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
    fields.optional_boolean("beyond", alternative.beyond);
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
    fields.optional_text("published", source.published);
}

void read_edition_step(Fields& fields, EditionStep& step) {
    fields.text("id", step.id);
    step.takes_many = read_takes(fields);
    fields.texts("options", step.options);
}

void read_edition(Fields& fields, Edition& edition) {
    fields.text("version", edition.version);
    fields.objects(fields.list("steps"), edition.steps, read_edition_step);
}

void read_firmness(Fields& fields, Thresholds& firmness) {
    fields.integer("clear", firmness.clear);
    fields.integer("leaning", firmness.leaning);
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
    // Packs of version 1.0 call it strength: they still open, so that what was made with them can be read.
    const bool earlier = !fields.find("firmness", false) && fields.find("strength", false);
    fields.object(earlier ? "strength" : "firmness", pack.firmness, read_firmness);
    fields.objects(fields.list("frameworks"), pack.frameworks, read_framework);
    fields.objects(fields.list("packages", false), pack.packages, read_package);
    fields.objects(fields.list("alternatives"), pack.alternatives, read_alternative);
    fields.optional_texts("pair", pack.pair);
    fields.objects(fields.list("steps"), pack.steps, read_step);
    fields.objects(fields.list("judgements", false), pack.judgements, read_judgement);
    if (fields.find("trust", false)) fields.object("trust", pack.trust.emplace(), read_trust);
    fields.objects(fields.list("cautions", false), pack.cautions, read_passage);
    fields.objects(fields.list("comparison", false), pack.comparison, read_trait);
    fields.objects(fields.list("about", false), pack.about, read_passage);
    fields.objects(fields.list("cases"), pack.cases, read_case);
    fields.objects(fields.list("sources"), pack.sources, read_source);
    fields.objects(fields.list("editions", false), pack.editions, read_edition);
    fields.finish();
    return read;
}

}  // namespace crossroads::json
