#include "core/json/advice_writer.hpp"

namespace crossroads::json {

namespace {

void write_passages(AdviceWriter& out, std::string_view name, const std::vector<const Passage*>& passages) {
    out.key(name).list(passages, [&](const Passage* passage) { out.text(passage->id); });
}

void write_work(AdviceWriter& out, const Work& work) {
    const Step& step = out.model().step(work.step);
    out.object([&] {
        out.step("step", work.step);
        out.key("framework").optional(work.framework, [&](std::size_t framework) { out.text(out.pack().frameworks[framework].id); });
        out.key("sum").integer(work.sum);
        out.key("band").text(step.bands[work.band].id);
        out.key("needs").list(work.needs, [&](const NeedWork& need) {
            out.object([&] { out.key("need").text(step.options[need.option].id).key("work").integer(need.work); });
        });
    });
}

void write_assembly(AdviceWriter& out, const Assembly& assembly) {
    out.object([&] {
        out.key("framework").text(out.pack().frameworks[assembly.framework].id);
        out.key("statuses").list(assembly.statuses, [&](std::int64_t count) { out.integer(count); });
        out.ids("packages", assembly.packages, out.pack().packages);
        out.key("maintainers").integer(assembly.maintainers);
        out.ids("stale", assembly.stale, out.pack().packages);
        out.ids("ending", assembly.ending, out.pack().packages);
    });
}

void write_plan(AdviceWriter& out, const Plan& plan) {
    out.object([&] {
        out.alternative("alternative", plan.alternative);
        write_passages(out, "passages", plan.passages);
        out.ids("packages", plan.kit.packages, out.pack().packages);
        out.key("homes").object([&] {
            for (const Home& home : plan.kit.homes) out.key(home.need->id).text(out.pack().frameworks[home.framework].id);
        });
        out.key("sides").object([&] {
            for (const Side& side : plan.kit.sides) out.ids(out.pack().frameworks[side.framework].id, side.packages, out.pack().packages);
        });
        out.key("moves").object([&] {
            for (const Move& move : plan.kit.moves) out.key(move.need->id).text(move.left->moves);
        });
    });
}

void write_similar(AdviceWriter& out, const SimilarCase& similar) {
    out.object([&] {
        out.key("case").text(out.pack().cases[similar.known_case].id);
        out.key("agreement").integer(similar.agreement);
        out.steps("same", similar.same);
        out.steps("differs", similar.differs);
        out.steps("unknown", similar.unknown);
        out.key("contradicts").boolean(similar.contradicts);
    });
}

void write_trust(AdviceWriter& out, const TrustAdvice& trust) {
    out.object([&] {
        out.key("edition").text(trust.counted->edition).key("counted").text(trust.counted->counted);
        out.key("current").boolean(trust.current);
        out.key("projects").integer(trust.counted->projects);
        out.key("figures").optional(trust.figures, [&](const Agreement& figures) {
            out.object([&] {
                out.key("readings").integer(figures.readings).key("agree").integer(figures.agree);
                out.key("clear").integer(figures.clear).key("clear_agree").integer(figures.clear_agree);
                out.key("firm").integer(figures.firm).key("firm_agree").integer(figures.firm_agree);
            });
        });
    });
}

void write_beyond(AdviceWriter& out, const BeyondAdvice& beyond) {
    out.object([&] {
        out.key("alternative").text(out.pack().beyond[beyond.alternative].id);
        out.key("points").integer(beyond.points).key("tenths").integer(beyond.tenths);
        out.alternative("rival", beyond.rival);
        out.key("lead_tenths").integer(beyond.lead_tenths);
        out.key("firmness").optional(beyond.firmness, [&](Firmness firmness) { out.text(name(firmness)); });
        out.key("look").text(name(beyond.look));
        out.key("seat").optional(beyond.seat, [&](AlternativeIndex seat) { out.id(seat); });
        out.key("brings").list(beyond.brings, [&](const BroughtNeed& need) { out.text(out.model().step(need.step).options[need.option].id); });
        out.key("parts").list(beyond.parts, [&](const BeyondPart& part) {
            out.object([&] {
                out.step("step", part.step);
                out.key("outcome").text(part.outcome->id);
                out.key("tenths").integer(part.tenths);
            });
        });
    });
}

}  // namespace

void write_told(AdviceWriter& out, const Advice& advice) {
    const Parts parts = advice.parts;
    if (parts.contains(Part::work)) out.key("work").list(advice.work, [&](const Work& work) { write_work(out, work); });
    if (parts.contains(Part::assembly))
        out.key("assembly").list(advice.assemblies, [&](const Assembly& assembly) { write_assembly(out, assembly); });
    if (parts.contains(Part::plans)) out.key("plans").list(advice.plans, [&](const Plan& plan) { write_plan(out, plan); });
    if (parts.contains(Part::cautions)) write_passages(out, "cautions", advice.cautions);
    if (parts.contains(Part::similar))
        out.key("similar").list(advice.similar, [&](const SimilarCase& similar) { write_similar(out, similar); });
    if (parts.contains(Part::trust)) out.key("trust").optional(advice.trust, [&](const TrustAdvice& trust) { write_trust(out, trust); });
    if (parts.contains(Part::outdated)) out.ids("outdated", advice.outdated, out.pack().sources);
    if (parts.contains(Part::beyond) && !out.pack().beyond.empty())
        out.key("beyond").list(advice.beyond, [&](const BeyondAdvice& beyond) { write_beyond(out, beyond); });
}

}  // namespace crossroads::json
