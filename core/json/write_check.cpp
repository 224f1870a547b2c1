#include "core/json/write_check.hpp"

#include "core/decision/scoring.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads::json {

std::string_view name(Examined examined) {
    switch (examined) {
        case Examined::all: return "all";
        case Examined::by_bounds: return "by_bounds";
        case Examined::alike: return "alike";
        case Examined::not_computed: break;
    }
    return "not_computed";
}

void write_outcomes(Writer& out, const Model& model, const Outcomes& outcomes) {
    out.begin_object();
    for (std::size_t step = 0; step < outcomes.size(); ++step)
        out.key(model.pack().steps[step].id).text(model.outcome_id(step, outcomes[step]));
    out.end_object();
}

void write_alternatives(Writer& out, const Model& model, AlternativeSet set) {
    out.begin_list();
    for (const std::size_t a : members(set)) out.text(model.pack().alternatives[a].id);
    out.end_list();
}

std::string write_check(const Model& model, const Findings& findings, const Check& check) {
    Findings all = findings;
    all.insert(all.end(), check.findings.begin(), check.findings.end());
    Writer out;
    out.begin_object();
    out.key("usable").boolean(true);
    write(out, all);
    out.key("report").begin_object();
    out.key("checklists").text(to_text(check.checklists));
    out.key("examined").text(name(check.examined));
    out.key("work").integer(check.work);
    out.key("wins").begin_list();
    for (std::size_t a = 0; a < check.wins.size(); ++a) {
        out.begin_object();
        out.key("alternative").text(model.pack().alternatives[a].id).key("count").text(to_text(check.wins[a]));
        out.end_object();
    }
    out.end_list();
    out.key("ties").begin_list();
    for (const Tie& tie : check.ties) {
        out.begin_object();
        write_alternatives(out.key("alternatives"), model, tie.alternatives);
        out.key("count").text(to_text(tie.count));
        write_outcomes(out.key("example"), model, tie.example);
        out.end_object();
    }
    out.end_list();
    out.key("directions").integer(static_cast<std::int64_t>(check.directions));
    out.key("conditions").integer(static_cast<std::int64_t>(check.conditions));
    out.end_object();
    out.end_object();
    return out.document();
}

}  // namespace crossroads::json
