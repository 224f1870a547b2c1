#include "core/json/read_assessment.hpp"

#include "core/json/answers.hpp"
#include "core/json/fields.hpp"
#include "core/text.hpp"

namespace crossroads::json {

namespace {

void check_length(const std::string& text, std::size_t most, const Place& place, Findings& findings) {
    const std::size_t length = characters(text);
    if (length > most)
        findings.push_back({Severity::error, "text_too_long", place.pointer(),
                            "This text has " + std::to_string(length) + " characters. At most " +
                                std::to_string(most) + " are kept; shorten it."});
}

std::vector<Remark> read_remarks(Fields& fields, std::string_view name, std::size_t most) {
    std::vector<Remark> remarks;
    for (const Fields::Item& item : fields.entries(name, false)) {
        Remark remark{std::string(item.name), Fields::text_of(item.node, item.place, fields.findings())};
        check_length(remark.text, most, item.place, fields.findings());
        remarks.push_back(std::move(remark));
    }
    return remarks;
}

std::int64_t read_weight(const Node& node, const Place& place, Findings& findings) {
    if (node.kind == Node::Kind::integer && node.integer >= 0 && node.integer <= max_half_weight) return node.integer;
    findings.push_back({Severity::error, "out_of_range", place.pointer(),
                        "A weight is a whole number from 0 (off) to " + std::to_string(max_half_weight) +
                            ", in half units."});
    return 0;
}

void check_entries(std::size_t count, const Place& place, Findings& findings) {
    if (count > max_entries)
        findings.push_back({Severity::error, "wrong_count", place.pointer(),
                            "There are " + std::to_string(count) + " entries. At most " +
                                std::to_string(max_entries) + " are read."});
}

/// A number that no one reaches by changing things would leave no room to count on.
std::int64_t read_revision(Fields& fields) {
    const std::int64_t revision = fields.optional_integer("revision", 0);
    if (revision >= 0 && revision <= max_revision) return revision;
    fields.findings().push_back({Severity::warning, "out_of_range", "/revision",
                                 "A revision is a number from 0 to " + std::to_string(max_revision) + ". It is taken as 0."});
    return 0;
}

std::string read_date(Fields& fields, const Place& place) {
    std::string date = fields.optional_text("date");
    if (!date.empty() && !is_date(date))
        fields.findings().push_back({Severity::error, "bad_date", place.pointer(), "Write the day as YYYY-MM-DD."});
    return date;
}

void read_decision(const Node& node, Decision& decision, Findings& findings) {
    Fields fields(node, "/decision", findings);
    decision.alternative = fields.optional_text("alternative");
    decision.because = fields.optional_text("because");
    check_length(decision.because, max_because, "/decision/because", findings);
    decision.by = fields.optional_text("by");
    check_length(decision.by, max_by, "/decision/by", findings);
    decision.date = read_date(fields, "/decision/date");
    fields.finish(Severity::warning);
}

}  // namespace

Result<Assessment> read_assessment(std::string_view text) {
    Result<Node> document = read_document(text, assessment_limits);
    if (!document.ok()) return Result<Assessment>(document.findings());

    Findings findings;
    Fields fields(document.value(), "", findings);
    const std::int64_t schema = fields.integer("schema");
    if (!has_errors(findings) && schema != assessment_schema)
        findings.push_back({Severity::error, "unknown_schema", "/schema",
                            "These answers have schema " + std::to_string(schema) + "; this page reads schema " +
                                std::to_string(assessment_schema) + ". Open them with the page that made them."});
    if (has_errors(findings)) return Result<Assessment>(std::move(findings));

    Assessment assessment;
    assessment.id = fields.optional_text("id");
    check_length(assessment.id, 40, "/id", findings);
    assessment.revision = read_revision(fields);
    if (const Node* node = fields.find("pack", false)) {
        Fields pack(*node, "/pack", findings);
        assessment.pack_id = pack.optional_text("id");
        assessment.pack_version = pack.optional_text("version");
        pack.finish(Severity::warning);
    }
    assessment.title = fields.optional_text("title");
    check_length(assessment.title, max_title, "/title", findings);
    assessment.date = read_date(fields, "/date");
    for (const Fields::Item& item : fields.entries("answers", false)) {
        Answer answer{std::string(item.name), read_options(item.node, item.place, findings)};
        check_entries(answer.options.size(), item.place, findings);
        if (!answer.options.empty()) assessment.answers.push_back(std::move(answer));
    }
    for (const Fields::Item& item : fields.entries("weights", false))
        assessment.weights.push_back({std::string(item.name), read_weight(item.node, item.place, findings)});
    assessment.notes = read_remarks(fields, "notes", max_note);
    assessment.ruled_out = read_remarks(fields, "ruled_out", max_reason);
    assessment.fixed = fields.texts("fixed", false);
    assessment.left_open = fields.texts("left_open", false);
    if (const Node* node = fields.find("decision", false); node && node->kind != Node::Kind::null)
        read_decision(*node, assessment.decision, findings);
    check_entries(assessment.fixed.size(), "/fixed", findings);
    check_entries(assessment.left_open.size(), "/left_open", findings);
    check_entries(assessment.answers.size(), "/answers", findings);
    check_entries(assessment.weights.size(), "/weights", findings);
    check_entries(assessment.notes.size(), "/notes", findings);
    check_entries(assessment.ruled_out.size(), "/ruled_out", findings);
    fields.finish(Severity::warning);
    return {std::move(assessment), std::move(findings)};
}

}  // namespace crossroads::json
