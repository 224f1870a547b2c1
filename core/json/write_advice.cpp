#include "core/json/write_advice.hpp"

#include <algorithm>

#include "core/json/write_findings.hpp"

namespace crossroads::json {

namespace {

std::string_view name(StepState state) {
    switch (state) {
        case StepState::open: return "open";
        case StepState::answered: return "answered";
        case StepState::off: break;
    }
    return "off";
}

std::string_view name(Importance importance) {
    switch (importance) {
        case Importance::off: return "off";
        case Importance::less: return "less";
        case Importance::normal: return "normal";
        case Importance::more: break;
    }
    return "more";
}

std::string_view name(SmallestChanges::State state) {
    switch (state) {
        case SmallestChanges::State::found: return "found";
        case SmallestChanges::State::more_than_four: return "more_than_four";
        case SmallestChanges::State::impossible: return "impossible";
        case SmallestChanges::State::not_searched: break;
    }
    return "not_searched";
}

std::string_view name(SufficientReasons::State state) {
    switch (state) {
        case SufficientReasons::State::found: return "found";
        case SufficientReasons::State::not_settled: return "not_settled";
        case SufficientReasons::State::not_computed: break;
    }
    return "not_computed";
}

/// Ids of alternatives, steps and outcomes in place of their indices.
class AdviceWriter {
public:
    AdviceWriter(const Model& model, const Advice& advice) : model_(model), advice_(advice) {}

    std::string document() {
        out_.begin_object();
        out_.key("pack").begin_object();
        out_.key("id").text(model_.pack().id).key("version").text(model_.pack().version);
        out_.end_object();
        write(out_, advice_.findings);
        progress(advice_.steps);
        list("steps", advice_.steps, [&](const StepAdvice& part) {
            step(static_cast<std::size_t>(&part - advice_.steps.data()), part);
        });
        list("ranking", advice_.ranking, [&](const RankedAlternative& part) { ranked(part); });
        out_.key("verdict");
        if (advice_.verdict)
            verdict(*advice_.verdict);
        else
            out_.null();
        list("contributions", advice_.contributions, [&](const Comparison& part) { comparison(part); });
        outlook(advice_.outlook);
        changes();
        reasons(advice_.reasons);
        weights();
        weightings();
        evidence();
        told();
        out_.end_object();
        return out_.document();
    }

private:
    template <class Items, class Each>
    void list(std::string_view name, const Items& items, Each each) {
        out_.key(name).begin_list();
        for (const auto& item : items) each(item);
        out_.end_list();
    }

    const std::string& alternative_id(std::size_t alternative) const { return model_.pack().alternatives[alternative].id; }
    const std::string& step_id(std::size_t step) const { return model_.pack().steps[step].id; }

    void alternatives(std::string_view name, const std::vector<std::size_t>& alternatives) {
        list(name, alternatives, [&](std::size_t alternative) { out_.text(alternative_id(alternative)); });
    }
    void alternatives(std::string_view name, AlternativeSet set) { alternatives(name, members(set)); }

    void optional_integer(std::string_view name, const std::optional<std::int64_t>& value) {
        out_.key(name);
        if (value)
            out_.integer(*value);
        else
            out_.null();
    }

    void progress(const std::vector<StepAdvice>& steps) {
        out_.key("progress").begin_object();
        for (const StepState state : {StepState::answered, StepState::open, StepState::off})
            out_.key(name(state)).integer(std::count_if(steps.begin(), steps.end(), [state](const StepAdvice& step) {
                return step.state == state;
            }));
        out_.end_object();
    }

    void step(std::size_t index, const StepAdvice& step) {
        out_.begin_object();
        out_.key("step").text(step_id(index));
        out_.key("state").text(name(step.state));
        out_.key("outcome");
        if (step.outcome)
            out_.text(model_.outcome_id(index, *step.outcome));
        else
            out_.null();
        optional_integer("load", step.load);
        out_.key("weight").integer(step.weight);
        out_.key("importance");
        if (step.importance)
            out_.text(name(*step.importance));
        else
            out_.null();
        out_.end_object();
    }

    void ranked(const RankedAlternative& ranked) {
        out_.begin_object();
        out_.key("alternative").text(alternative_id(ranked.standing.alternative));
        out_.key("rank").integer(static_cast<std::int64_t>(ranked.standing.rank));
        out_.key("points").integer(ranked.points);
        out_.key("tenths").integer(ranked.tenths);
        out_.key("least").integer(ranked.least);
        out_.key("most").integer(ranked.most);
        out_.key("ruled_out").boolean(ranked.ruled_out);
        out_.end_object();
    }

    void verdict(const Verdict& verdict) {
        out_.begin_object();
        alternatives("winners", verdict.winners);
        out_.key("strength").text(name(verdict.strength));
        alternatives("rivals", verdict.rivals);
        out_.key("lead").integer(verdict.lead);
        out_.key("lead_tenths").integer(verdict.lead_tenths);
        out_.key("settled").boolean(verdict.settled);
        out_.end_object();
    }

    void comparison(const Comparison& comparison) {
        out_.begin_object();
        out_.key("alternative").text(alternative_id(comparison.alternative));
        out_.key("rival").text(alternative_id(comparison.rival));
        out_.key("lead_tenths").integer(comparison.lead_tenths);
        out_.key("least_lead").integer(comparison.least_lead);
        out_.key("most_lead").integer(comparison.most_lead);
        list("parts", comparison.parts, [&](const Contribution& part) {
            out_.begin_object();
            out_.key("step").text(step_id(part.step));
            out_.key("tenths").integer(part.tenths);
            out_.end_object();
        });
        out_.end_object();
    }

    void outlook(const Outlook& outlook) {
        const Completions& completions = outlook.completions;
        out_.key("outlook").begin_object();
        alternatives("settled_on", outlook.settled_on);
        alternatives("possible", completions.possible);
        out_.key("counted").boolean(completions.counted);
        out_.key("total").text(to_text(completions.total));
        out_.key("wins").begin_list();
        for (std::size_t a = 0; a < completions.wins.size(); ++a) {
            out_.begin_object();
            out_.key("alternative").text(alternative_id(a));
            out_.key("count").text(to_text(completions.wins[a]));
            out_.key("thousandths").integer(outlook.thousandths[a]);
            out_.end_object();
        }
        out_.end_list();
        out_.key("ties").text(to_text(completions.ties));
        list("open", completions.open, [&](const OpenStep& open) {
            out_.begin_object();
            out_.key("step").text(step_id(open.criterion));
            out_.key("matters").boolean(open.matters);
            out_.key("gain").integer(open.gain);
            out_.end_object();
        });
        out_.key("next");
        if (outlook.next)
            out_.text(step_id(*outlook.next));
        else
            out_.null();
        out_.end_object();
    }

    void smallest_changes(const SmallestChanges& changes) {
        out_.key("state").text(name(changes.state));
        out_.key("size").integer(static_cast<std::int64_t>(changes.size));
        out_.key("count").integer(static_cast<std::int64_t>(changes.count));
        list("sets", changes.sets, [&](const ChangeSet& set) {
            out_.begin_object();
            list("changes", set.changes, [&](const Change& part) { change(part); });
            alternatives("winners", set.winners);
            out_.end_object();
        });
    }

    void change(const Change& change) {
        out_.begin_object();
        out_.key("step").text(step_id(change.criterion));
        out_.key("outcome").text(model_.outcome_id(change.criterion, change.outcome));
        for (const BandBoxes& band : advice_.boxes)
            if (band.change == change)
                list("boxes", band.options, [&](std::size_t option) {
                    out_.text(model_.pack().steps[change.criterion].options[option].id);
                });
        out_.end_object();
    }

    void changes() {
        out_.key("changes").begin_object();
        out_.key("against");
        if (advice_.changes_against) {
            out_.begin_object();
            smallest_changes(*advice_.changes_against);
            out_.end_object();
        } else {
            out_.null();
        }
        list("for", advice_.changes_for, [&](const ChangesFor& changes) {
            out_.begin_object();
            out_.key("alternative").text(alternative_id(changes.alternative));
            smallest_changes(changes.changes);
            out_.end_object();
        });
        out_.end_object();
    }

    void reasons(const std::optional<SufficientReasons>& reasons) {
        out_.key("reasons");
        if (!reasons) {
            out_.null();
            return;
        }
        out_.begin_object();
        out_.key("state").text(name(reasons->state));
        out_.key("count").integer(static_cast<std::int64_t>(reasons->count));
        list("sets", reasons->reasons, [&](const std::vector<std::size_t>& steps) {
            out_.begin_list();
            for (const std::size_t step : steps) out_.text(step_id(step));
            out_.end_list();
        });
        out_.end_object();
    }

    void bound(std::string_view name, const std::optional<Bound>& bound) {
        out_.key(name);
        if (!bound) {
            out_.null();
            return;
        }
        out_.begin_object();
        out_.key("numerator").integer(bound->numerator);
        out_.key("denominator").integer(bound->denominator);
        alternatives("rivals", bound->rivals);
        out_.end_object();
    }

    void weights() {
        out_.key("weights").begin_object();
        list("steps", advice_.weights, [&](const StandingWeights& weights) {
            out_.begin_object();
            out_.key("step").text(step_id(weights.step));
            out_.key("least").integer(weights.least);
            optional_integer("most", weights.most);
            bound("below", weights.exact.least);
            bound("above", weights.exact.most);
            out_.end_object();
        });
        out_.key("all");
        if (advice_.all_weights) {
            out_.begin_object();
            out_.key("hundredths").integer(advice_.all_weights->hundredths);
            out_.key("rival").text(alternative_id(advice_.all_weights->rival));
            out_.end_object();
        } else {
            out_.null();
        }
        out_.end_object();
    }

    void weightings() {
        out_.key("weightings").begin_object();
        list("pairs", advice_.pair_shares, [&](const PairShare& pair) {
            out_.begin_object();
            out_.key("alternative").text(alternative_id(pair.alternative));
            out_.key("rival").text(alternative_id(pair.rival));
            out_.key("millionths").integer(pair.millionths);
            out_.key("in_order").integer(pair.in_order);
            out_.end_object();
        });
        out_.key("ranks");
        if (advice_.rank_shares)
            ranks(*advice_.rank_shares);
        else
            out_.null();
        out_.end_object();
    }

    void ranks(const RankShares& shares) {
        out_.begin_object();
        out_.key("samples").integer(shares.samples);
        out_.key("half_width").integer(shares.half_width);
        out_.key("alternatives").begin_list();
        for (std::size_t a = 0; a < shares.counts.size(); ++a) {
            out_.begin_object();
            out_.key("alternative").text(alternative_id(a));
            list("counts", shares.counts[a], [&](std::int64_t count) { out_.integer(count); });
            out_.end_object();
        }
        out_.end_list();
        out_.end_object();
    }

    void evidence() {
        out_.key("evidence");
        if (!advice_.opinion) {
            out_.null();
            return;
        }
        const OpinionMargin& margin = *advice_.opinion;
        out_.begin_object();
        out_.key("rival").text(alternative_id(margin.rival));
        out_.key("lead_tenths").integer(margin.lead_tenths);
        out_.key("opinion_tenths").integer(margin.opinion_tenths);
        steps("steps", margin.steps);
        out_.key("without").begin_object();
        list("ranking", margin.ranking, [&](const RankedAlternative& part) { ranked(part); });
        out_.key("verdict");
        if (margin.verdict)
            verdict(*margin.verdict);
        else
            out_.null();
        out_.end_object();
        out_.end_object();
    }

    void steps(std::string_view name, const std::vector<std::size_t>& steps) {
        list(name, steps, [&](std::size_t step) { out_.text(step_id(step)); });
    }

    /// Ids of things of the pack, given by their indices.
    template <class Things>
    void ids(std::string_view name, const std::vector<std::size_t>& indices, const Things& things) {
        list(name, indices, [&](std::size_t index) { out_.text(things[index].id); });
    }

    void passages(std::string_view name, const std::vector<const Passage*>& passages) {
        list(name, passages, [&](const Passage* passage) { out_.text(passage->id); });
    }

    void told() {
        const Pack& pack = model_.pack();
        list("assembly", advice_.assemblies, [&](const Assembly& assembly) {
            out_.begin_object();
            out_.key("framework").text(pack.frameworks[assembly.framework].id);
            list("statuses", assembly.statuses, [&](std::int64_t count) { out_.integer(count); });
            ids("packages", assembly.packages, pack.packages);
            out_.key("maintainers").integer(assembly.maintainers);
            ids("stale", assembly.stale, pack.packages);
            ids("ending", assembly.ending, pack.packages);
            out_.end_object();
        });
        list("plans", advice_.plans, [&](const Plan& plan) {
            out_.begin_object();
            out_.key("alternative").text(alternative_id(plan.alternative));
            passages("passages", plan.passages);
            ids("packages", plan.kit.packages, pack.packages);
            out_.key("homes").begin_object();
            for (const Home& home : plan.kit.homes) out_.key(home.need->id).text(pack.frameworks[home.framework].id);
            out_.end_object();
            out_.end_object();
        });
        passages("cautions", advice_.cautions);
        list("similar", advice_.similar, [&](const SimilarCase& similar) {
            out_.begin_object();
            out_.key("case").text(pack.cases[similar.known_case].id);
            out_.key("agreement").integer(similar.agreement);
            steps("same", similar.same);
            steps("differs", similar.differs);
            steps("unknown", similar.unknown);
            out_.end_object();
        });
        ids("outdated", advice_.outdated, pack.sources);
    }

    const Model& model_;
    const Advice& advice_;
    Writer out_;
};

}  // namespace

std::string write_advice(const Model& model, const Advice& advice) { return AdviceWriter(model, advice).document(); }

std::string write_no_advice(const Findings& findings) {
    Writer out;
    out.begin_object();
    write(out, findings);
    out.key("ranking").begin_list().end_list();
    out.key("verdict").null();
    out.end_object();
    return out.document();
}

}  // namespace crossroads::json
