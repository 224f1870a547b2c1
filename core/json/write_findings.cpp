#include "core/json/write_findings.hpp"

namespace crossroads::json {

void write(Writer& out, const Findings& findings) {
    out.key("findings").list(findings, [&](const Finding& finding) {
        out.object([&] {
            out.key("severity").text(finding.severity == Severity::error ? "error" : "warning");
            out.key("code").text(finding.code);
            out.key("path").text(finding.path);
            out.key("message").text(finding.message);
            if (finding.member) out.key("member").integer(*finding.member);
            if (finding.line > 0) out.key("line").integer(finding.line).key("column").integer(finding.column);
        });
    });
}

std::string write_findings(bool usable, const Findings& findings) {
    Writer out;
    out.object([&] {
        out.key("usable").boolean(usable);
        write(out, findings);
    });
    return out.document();
}

std::string write_none(std::string_view name, const Findings& findings) {
    Writer out;
    out.object([&] {
        write(out, findings);
        out.key(name).null();
    });
    return out.document();
}

}  // namespace crossroads::json
