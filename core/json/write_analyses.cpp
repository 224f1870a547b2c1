#include "core/advice/evidence.hpp"
#include "core/json/advice_writer.hpp"

namespace crossroads::json {

namespace {

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

void write_change(AdviceWriter& out, const Change& change, const std::vector<BandBoxes>& boxes) {
    out.step("step", change.criterion);
    out.key("outcome").text(out.model().outcome_id(change.criterion, change.outcome));
    for (const BandBoxes& band : boxes)
        if (band.change == change) out.ids("boxes", band.options, out.model().step(change.criterion).options);
}

void write_flips(AdviceWriter& out, const Advice& advice) {
    out.key("flips").list(advice.flips, [&](const FlipAdvice& told) {
        out.object([&] {
            write_change(out, {told.flip.criterion, told.flip.outcome}, advice.boxes);
            out.key("instead_of").text(out.model().outcome_id(told.flip.criterion, *advice.steps[told.flip.criterion].outcome));
            out.alternatives("winners", told.flip.winners);
            if (told.flip.out) out.alternatives("rules_out", told.flip.out);
            out.key("lead_tenths").integer(told.lead_tenths);
            out.key("fixed").boolean(told.fixed);
        });
    });
}

void write_smallest(AdviceWriter& out, const SmallestChanges& smallest, const std::vector<BandBoxes>& boxes) {
    out.key("state").text(name(smallest.state));
    out.key("size").integer(smallest.size);
    out.key("count").integer(smallest.count);
    out.key("sets").list(smallest.sets, [&](const ChangeSet& set) {
        out.object([&] {
            out.key("changes").list(set.changes, [&](const Change& change) { out.object([&] { write_change(out, change, boxes); }); });
            out.alternatives("winners", set.winners);
        });
    });
}

void write_changes(AdviceWriter& out, const Advice& advice) {
    out.key("changes").object([&] {
        out.key("against").optional(advice.changes_against, [&](const SmallestChanges& smallest) {
            out.object([&] { write_smallest(out, smallest, advice.boxes); });
        });
        out.key("for").list(advice.changes_for, [&](const ChangesFor& changes) {
            out.object([&] {
                out.alternative("alternative", changes.alternative);
                write_smallest(out, changes.changes, advice.boxes);
            });
        });
    });
}

void write_reasons(AdviceWriter& out, const std::optional<SufficientReasons>& reasons) {
    out.key("reasons").optional(reasons, [&](const SufficientReasons& found) {
        out.object([&] {
            out.key("state").text(name(found.state));
            out.key("count").integer(found.count);
            out.key("sets").list(found.reasons, [&](const std::vector<StepIndex>& steps) { out.ids(steps); });
        });
    });
}

void write_bound(AdviceWriter& out, std::string_view name, const std::optional<Bound>& bound) {
    out.key(name).optional(bound, [&](const Bound& exact) {
        out.object([&] {
            out.key("numerator").integer(exact.numerator);
            out.key("denominator").integer(exact.denominator);
            out.alternatives("rivals", exact.rivals);
        });
    });
}

void write_weights(AdviceWriter& out, const Advice& advice) {
    out.key("weights").object([&] {
        out.key("steps").list(advice.weights, [&](const StandingWeights& weights) {
            out.object([&] {
                out.step("step", weights.step);
                out.key("least").integer(weights.least);
                out.key("most").optional(weights.most, [&](std::int64_t most) { out.integer(most); });
                write_bound(out, "below", weights.exact.least);
                write_bound(out, "above", weights.exact.most);
            });
        });
        out.key("all").optional(advice.all_weights, [&](const WeightFactor& factor) {
            out.object([&] {
                out.key("hundredths").integer(factor.hundredths);
                out.alternative("rival", factor.rival);
            });
        });
    });
}

void write_carrying(AdviceWriter& out, const Advice& advice) {
    const auto write_values = [&](const std::vector<SwitchingValue>& values) {
        out.key("values").list(values, [&](const SwitchingValue& value) {
            const OutcomeIndex outcome = *advice.steps[value.criterion].outcome;
            out.object([&] {
                out.step("step", value.criterion);
                out.key("outcome").text(out.model().outcome_id(value.criterion, outcome));
                out.alternative("alternative", value.alternative);
                out.key("value").integer(value.value);
                out.key("falls_at").integer(value.falls_at);
                out.alternatives("winners", value.winners);
                out.key("judgement").boolean(rests_on_judgement(out.model(), value.criterion, outcome, value.alternative));
            });
        });
    };
    out.key("carrying").optional(advice.carrying, [&](const Carrying& carrying) {
        out.object([&] {
            write_values(carrying.values);
            out.key("fewest");
            if (carrying.fewest.empty()) return void(out.null());
            out.object([&] {
                out.key("count").integer(std::ssize(carrying.fewest));
                write_values(carrying.fewest);
            });
        });
    });
}

void write_ranks(AdviceWriter& out, const RankShares& shares) {
    out.object([&] {
        out.key("samples").integer(shares.samples);
        out.key("half_width").integer(shares.half_width);
        AlternativeIndex alternative;
        out.key("alternatives").list(shares.counts, [&](const std::vector<std::int64_t>& counts) {
            out.object([&] {
                out.alternative("alternative", alternative);
                out.key("counts").list(counts, [&](std::int64_t count) { out.integer(count); });
            });
            ++alternative;
        });
    });
}

void write_weightings(AdviceWriter& out, const Advice& advice) {
    out.key("weightings").object([&] {
        out.key("pairs").list(advice.pair_shares, [&](const PairShare& pair) {
            out.object([&] {
                out.alternative("alternative", pair.alternative);
                out.alternative("rival", pair.rival);
                out.key("millionths").integer(pair.millionths);
                out.key("in_order").optional(pair.in_order, [&](std::int64_t share) { out.integer(share); });
            });
        });
        out.key("ranks").optional(advice.rank_shares, [&](const RankShares& shares) { write_ranks(out, shares); });
    });
}

void write_evidence(AdviceWriter& out, const std::optional<OpinionMargin>& opinion) {
    out.key("evidence").optional(opinion, [&](const OpinionMargin& margin) {
        out.object([&] {
            out.alternative("rival", margin.rival);
            out.key("lead_tenths").integer(margin.lead_tenths);
            out.key("opinion_tenths").integer(margin.opinion_tenths);
            out.key("answers").integer(std::ssize(margin.steps));
            out.steps("steps", margin.steps);
            out.key("without").object([&] {
                write_ranking(out, margin.ranking);
                write_verdict(out, margin.verdict);
            });
        });
    });
}

}  // namespace

void write_analyses(AdviceWriter& out, const Advice& advice) {
    if (advice.parts.contains(Part::flips)) write_flips(out, advice);
    if (advice.parts.contains(Part::changes)) write_changes(out, advice);
    if (advice.parts.contains(Part::reasons)) write_reasons(out, advice.reasons);
    if (advice.parts.contains(Part::weights)) write_weights(out, advice);
    if (advice.parts.contains(Part::carrying)) write_carrying(out, advice);
    if (advice.parts.contains(Part::weightings)) write_weightings(out, advice);
    if (advice.parts.contains(Part::evidence)) write_evidence(out, advice.opinion);
}

}  // namespace crossroads::json
