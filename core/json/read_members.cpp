#include "core/json/read_members.hpp"

#include "core/json/fields.hpp"
#include "core/json/read_assessment.hpp"

namespace crossroads::json {

namespace {

constexpr std::int64_t most_tenths = 1000;

void read_member(Fields& fields, std::size_t number, Member& member) {
    if (const Node* node = fields.find("assessment", true)) {
        Result<Assessment> read = assessment_of(*node);
        fields.findings().add_of(number, read.findings());
        if (read.ok()) member.assessment = std::move(read).value();
    }
    for (const Fields::Item& item : fields.entries("tenths", false)) {
        const std::int64_t tenths = Fields::integer_of(item.node, item.place, fields.findings());
        if (tenths < 0 || tenths > most_tenths)
            note(fields.findings(), Severity::error, "out_of_range", item.place, "Kept points are tenths from 0 to {}.", {most_tenths});
        member.tenths.push_back({std::string(item.name), tenths});
    }
}

}  // namespace

Result<std::vector<Member>> read_members(std::string_view text, std::size_t least, std::size_t most) {
    const Result<Node> document = read_document(text, pack_limits);
    if (!document.ok()) return Result<std::vector<Member>>(document.findings());

    Findings findings;
    Fields fields(document.value(), "", findings);
    const std::vector<Fields::Item> items = fields.list("members");
    if (items.size() < least || items.size() > most)
        note(findings, Severity::error, "wrong_count", "/members", "There are {} members. Give {} to {}.", {items.size(), least, most});
    std::vector<Member> members(items.size() > most ? 0 : items.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
        Fields member(items[i].node, items[i].place, findings);
        read_member(member, i, members[i]);
    }
    fields.finish();
    return {std::move(members), std::move(findings)};
}

}  // namespace crossroads::json
