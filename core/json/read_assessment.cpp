#include "core/json/read_assessment.hpp"

#include "core/findings/text.hpp"
#include "core/json/answers.hpp"
#include "core/json/carried.hpp"
#include "core/json/fields.hpp"

namespace crossroads::json {

namespace {

void check_length(const std::string& text, std::size_t most, const Place& place, Findings& findings) {
    const std::size_t length = characters(text);
    if (length > most)
        note(findings, Severity::error, "text_too_long", place,
             "This text has {} characters. At most {} are kept; shorten it.", {length, most});
}

void read_remarks(Fields& fields, std::string_view name, std::size_t most, std::vector<Remark>& remarks) {
    for (const Fields::Item& item : fields.entries(name, false)) {
        Remark remark{std::string(item.name), Fields::text_of(item.node, item.place, fields.findings())};
        check_length(remark.text, most, item.place, fields.findings());
        remarks.push_back(std::move(remark));
    }
}

std::int64_t read_weight(const Node& node, const Place& place, Findings& findings) {
    if (node.kind == Node::Kind::integer && node.integer >= 0 && node.integer <= max_half_weight) return node.integer;
    note(findings, Severity::error, "out_of_range", place,
         "A weight is a whole number from 0 (off) to {}, in half units.", {max_half_weight});
    return 0;
}

void check_entries(std::size_t count, const Place& place, Findings& findings) {
    if (count > max_entries)
        note(findings, Severity::error, "wrong_count", place,
             "There are {} entries. At most {} are read.", {count, max_entries});
}

/// A number that no one reaches by changing things would leave no room to count on.
void read_revision(Fields& fields, std::int64_t& revision) {
    fields.integer("revision", revision, false);
    if (revision >= 0 && revision <= max_revision) return;
    revision = 0;
    note(fields.findings(), Severity::warning, "out_of_range", "/revision",
         "A revision is a number from 0 to {}. It is taken as 0.", {max_revision});
}

void read_date(Fields& fields, std::string_view name, std::string& date) {
    fields.optional_text(name, date);
    if (!date.empty() && !is_date(date))
        note(fields.findings(), Severity::error, "bad_date", Place(fields.place(), name),
             "Write the day as YYYY-MM-DD.");
}

/// A text of limited length.
void read_text(Fields& fields, std::string_view name, std::size_t most, std::string& text) {
    fields.optional_text(name, text);
    check_length(text, most, Place(fields.place(), name), fields.findings());
}

void read_origin(Fields& fields, Assessment& assessment) {
    fields.optional_text("id", assessment.pack_id);
    fields.optional_text("version", assessment.pack_version);
    carry(fields, assessment.pack_unread);
}

void read_rules(Fields& fields, NamedRules& rules) {
    read_text(fields, "id", max_place, rules.id);
    read_text(fields, "version", max_place, rules.version);
    read_text(fields, "digest", max_place, rules.digest);
    read_remarks(fields, "overruled", max_reason, rules.overruled);
    check_entries(rules.overruled.size(), "/rules/overruled", fields.findings());
    carry(fields, rules.unread);
}

/// Assessments of their own, of this version or another: each is judged when it is opened.
void read_beside(Fields& fields, std::string_view name, std::string& beside) {
    const std::vector<Fields::Item> items = fields.list(name, false);
    check_entries(items.size(), Place(fields.place(), name), fields.findings());
    for (const Fields::Item& item : items) {
        beside += beside.empty() ? '[' : ',';
        beside += text_of(item.node);
    }
    if (!beside.empty()) beside += ']';
}

void read_decision(Fields& fields, Decision& decision) {
    fields.optional_text("alternative", decision.alternative);
    read_text(fields, "because", max_because, decision.because);
    read_text(fields, "by", max_by, decision.by);
    read_date(fields, "date", decision.date);
    read_date(fields, "review", decision.review);
    carry(fields, decision.unread);
}

}  // namespace

Result<Assessment> read_assessment(std::string_view text) {
    const Result<Node> document = read_document(text, assessment_limits);
    return document.ok() ? assessment_of(document.value()) : Result<Assessment>(document.findings());
}

Result<Assessment> assessment_of(const Node& node) {
    Findings findings;
    Fields fields(node, "", findings, Severity::warning);
    std::int64_t schema = 0;
    fields.integer("schema", schema);
    if (!has_errors(findings) && schema != assessment_schema)
        note(findings, Severity::error, "unknown_schema", "/schema",
             "These answers have schema {}; this page reads schema {}. Open them with the page that made them.",
             {schema, assessment_schema});
    if (has_errors(findings)) return Result<Assessment>(std::move(findings));

    Assessment assessment;
    read_text(fields, "id", 40, assessment.id);
    read_revision(fields, assessment.revision);
    fields.object("pack", assessment, read_origin, false);
    read_text(fields, "title", max_title, assessment.title);
    read_date(fields, "date", assessment.date);
    for (const Fields::Item& item : fields.entries("answers", false)) {
        Answer answer{std::string(item.name), read_options(item.node, item.place, findings)};
        check_entries(answer.options.size(), item.place, findings);
        if (!answer.options.empty()) assessment.answers.push_back(std::move(answer));
    }
    for (const Fields::Item& item : fields.entries("weights", false))
        assessment.weights.push_back({std::string(item.name), read_weight(item.node, item.place, findings)});
    read_remarks(fields, "notes", max_note, assessment.notes);
    read_remarks(fields, "ruled_out", max_reason, assessment.ruled_out);
    fields.optional_texts("fixed", assessment.fixed);
    fields.optional_texts("left_open", assessment.left_open);
    if (const Node* decision = fields.find("decision", false); decision && decision->kind != Node::Kind::null)
        fields.object("decision", assessment.decision, read_decision);
    read_text(fields, "context", max_context, assessment.context);
    read_text(fields, "judgement", max_place, assessment.judgement);
    fields.object("rules", assessment.rules, read_rules, false);
    fields.optional_texts("taken_in", assessment.taken_in);
    read_text(fields, "place", max_place, assessment.place);
    read_beside(fields, "states", assessment.states);
    read_beside(fields, "others", assessment.others);
    carry(fields, assessment.unread);
    check_entries(assessment.fixed.size(), "/fixed", findings);
    check_entries(assessment.left_open.size(), "/left_open", findings);
    check_entries(assessment.answers.size(), "/answers", findings);
    check_entries(assessment.weights.size(), "/weights", findings);
    check_entries(assessment.notes.size(), "/notes", findings);
    check_entries(assessment.ruled_out.size(), "/ruled_out", findings);
    check_entries(assessment.taken_in.size(), "/taken_in", findings);
    check_entries(assessment.unread.size(), "", findings);
    return {std::move(assessment), std::move(findings)};
}

}  // namespace crossroads::json
