#include "core/prover.hpp"

#include "core/findings/findings.hpp"
#include "core/json/read_model.hpp"
#include "core/json/read_rules.hpp"
#include "core/json/write_check.hpp"
#include "core/json/write_difference.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads {

namespace {

/// The pack under rules of a house, or what is wrong with either.
Result<Model> read_model(std::string_view pack_text, std::string_view rules_text) {
    Result<Model> model = json::read_model(pack_text);
    if (!model.ok() || rules_text.empty()) return model;
    json::ReadHouse read = json::read_house(model.value().pack(), rules_text);
    if (!read.house) return Result<Model>(std::move(read.findings));
    return {decreed(model.value(), std::move(*read.house)), model.findings()};
}

/// The same by one of the pack's sets of judgements.
Result<Model> read_model(std::string_view pack_text, std::string_view judgement, std::string_view rules_text) {
    Result<Model> model = read_model(pack_text, rules_text);
    if (!model.ok() || judgement.empty()) return model;
    const std::optional<std::size_t> set = find_id(model.value().pack().judgements, judgement);
    if (set == 0) return model;
    if (set) return {judged_by(model.value(), *set), model.findings()};
    Findings findings;
    note(findings, Severity::error, "unknown_judgement", "/judgements", "This pack has no judgement \"{}\".", {judgement});
    return Result<Model>(std::move(findings));
}

}  // namespace

std::string check_pack(std::string_view pack_text, std::string_view judgement, std::string_view rules_text) {
    const Result<Model> model = read_model(pack_text, judgement, rules_text);
    if (!model.ok()) return json::write_findings(false, model.findings());
    return json::write_check(model.value(), model.findings(), check(model.value()), beyond_counts(model.value()));
}

std::string compare_packs(std::string_view one_text, std::string_view other_text, std::string_view one_judgement,
                          std::string_view other_judgement, std::string_view one_rules, std::string_view other_rules) {
    const Result<Model> one = read_model(one_text, one_judgement, one_rules);
    const Result<Model> other = read_model(other_text, other_judgement, other_rules);
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
