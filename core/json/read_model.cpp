#include "core/json/read_model.hpp"

#include <algorithm>

namespace crossroads::json {

Result<Model> to_model(ReadPack read) {
    Findings findings = std::move(read.findings);
    if (!read.readable) return Result<Model>(std::move(findings));

    Result<Model> model = build_model(std::move(read.pack));
    const std::size_t told = findings.size();
    for (const Finding& finding : model.findings()) {
        // A field that could not be read was told already; its default is no news.
        const bool unread = std::any_of(findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(told),
                                        [&](const Finding& earlier) { return earlier.path == finding.path; });
        if (!unread) findings.add(finding);
    }
    if (!model.ok()) return Result<Model>(std::move(findings));
    return {std::move(model).value(), std::move(findings)};
}

Result<Model> read_model(std::string_view pack_text) { return to_model(read_pack(pack_text)); }

}  // namespace crossroads::json
