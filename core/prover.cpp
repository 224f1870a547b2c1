#include "core/prover.hpp"

#include "core/findings/findings.hpp"
#include "core/json/read_model.hpp"
#include "core/json/read_rules.hpp"
#include "core/json/write_check.hpp"
#include "core/json/write_difference.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads {

namespace {

/// The pack as it is used, or what is wrong with that.
Result<Model> read_model(const Used& used) {
    Result<Model> model = json::read_model(used.pack_text);
    if (!model.ok()) return model;
    Findings findings = model.findings();
    Model made = std::move(model).value();
    if (!used.rules_text.empty()) {
        json::ReadHouse read = json::read_house(made.pack(), used.rules_text);
        if (!read.house) return Result<Model>(std::move(read.findings));
        made = decreed(made, std::move(*read.house));
    }
    const std::optional<std::size_t> set = used.judgement.empty() ? 0 : find_id(made.pack().judgements, used.judgement);
    if (!set) {
        note(findings, Severity::error, "unknown_judgement", "/judgements", "This pack has no judgement \"{}\".", {used.judgement});
        return Result<Model>(std::move(findings));
    }
    if (*set > 0) made = judged_by(made, *set);
    return {std::move(made), std::move(findings)};
}

}  // namespace

std::string check_pack(const Used& used) {
    const Result<Model> model = read_model(used);
    if (!model.ok()) return json::write_findings(false, model.findings());
    return json::write_check(model.value(), model.findings(), check(model.value()), beyond_counts(model.value()));
}

std::string compare_packs(const Used& used, const Used& other_used) {
    const Result<Model> one = read_model(used);
    const Result<Model> other = read_model(other_used);
    if (one.ok() && other.ok())
        return json::write_difference(one.value(), other.value(), difference(one.value(), other.value()));
    json::Writer out;
    out.object([&] {
        out.key("usable").boolean(false);
        out.key("a").object([&] { json::write(out, one.findings()); });
        out.key("b").object([&] { json::write(out, other.findings()); });
    });
    return out.document();
}

}  // namespace crossroads
