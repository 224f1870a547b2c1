#include "core/advice/advice.hpp"

#include <algorithm>

#include "core/advice/boxes.hpp"
#include "core/advice/evidence.hpp"
#include "core/advice/passages.hpp"
#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/order.hpp"
#include "core/decision/points.hpp"

namespace crossroads {

namespace {

StepAdvice step_advice(const Model& model, StepIndex step, const Checklist& checklist) {
    const Criterion& criterion = checklist.problem.criteria[step];
    const std::int64_t usual = model.criteria()[step].weight;
    return {checklist.steps[step].state, criterion.given, criterion.weight, usual, importance(criterion.weight, usual)};
}

std::vector<RankedAlternative> ranked(const Problem& problem, const Row& scores) {
    const std::int64_t total = total_weight(problem);
    const By<AlternativeIndex, Range> ranges = score_ranges(problem);
    std::vector<RankedAlternative> ranked;
    const AlternativeSet out = crossroads::out(problem);
    for (const Standing& standing : ranking(scores, out)) {
        const AlternativeIndex a = standing.alternative;
        ranked.push_back({standing, rounded_points(scores[a], total, 1), rounded_points(scores[a], total, 10),
                          rounded_points(ranges[a].least, total, 10), rounded_points(ranges[a].most, total, 10),
                          contains(out, a)});
    }
    return ranked;
}

Comparison comparison(const Problem& problem, const Row& scores, AlternativeIndex alternative, AlternativeIndex rival) {
    const std::int64_t total = total_weight(problem);
    const Range range = lead_range(problem, alternative, rival);
    Comparison comparison{alternative, rival,
                          rounded_points(scores[alternative], total, 10) - rounded_points(scores[rival], total, 10),
                          rounded_points(range.least, total, 10), rounded_points(range.most, total, 10), {}};
    const By<StepIndex, std::int64_t> tenths(
        apportioned(contributions(problem, alternative, rival).list(), total, 10, comparison.lead_tenths));
    for (const StepIndex step : largest_first(tenths))
        if (problem.criteria[step].answered()) comparison.parts.push_back({step, tenths[step]});
    return comparison;
}

/// Shares of `total` in thousandths that add up to 1,000.
std::vector<std::int64_t> in_thousandths(const std::vector<Count>& counts, Count total) {
    int shift = 0;
    while (total >> shift > Count{1} << 40) ++shift;
    std::vector<std::int64_t> parts;
    std::int64_t sum = 0;
    for (const Count count : counts) {
        parts.push_back(static_cast<std::int64_t>(count >> shift));
        sum += parts.back();
    }
    return apportioned(parts, sum, 1000, 1000);
}

Outlook outlook(const Problem& problem, AlternativeSet settled_on) {
    Outlook outlook;
    outlook.settled_on = settled_on;
    outlook.completions = count_completions(problem);
    if (!outlook.completions.counted) return outlook;
    std::vector<Count> classes = outlook.completions.wins.list();
    classes.push_back(outlook.completions.nobody);
    classes.push_back(outlook.completions.ties);
    outlook.thousandths = in_thousandths(classes, outlook.completions.total);
    outlook.next = most_useful(outlook.completions);
    return outlook;
}

StandingWeights standing_weights(const Problem& problem, AlternativeIndex winner, StepIndex step) {
    StandingWeights weights{step, weight_range(problem, winner, step), 0, std::nullopt};
    if (const auto& least = weights.exact.least) weights.least = least->numerator / least->denominator + 1;
    if (const auto& most = weights.exact.most) weights.most = (most->numerator - 1) / most->denominator;
    return weights;
}

std::optional<WeightFactor> weight_factor(const Problem& problem, AlternativeIndex winner) {
    const std::optional<AllWeights> all = all_weights(problem, winner);
    if (!all) return std::nullopt;
    WeightFactor factor{all->rival, 100};
    // The largest h with (h / 100)^2 <= gains / losses, without a square root.
    while (factor.hundredths < 100'000 &&
           (factor.hundredths + 1) * (factor.hundredths + 1) <= 10'000 * all->gains / all->losses)
        ++factor.hundredths;
    return factor;
}

std::vector<FlipAdvice> flip_advice(const Problem& problem, const Flags<StepIndex>& fixed) {
    const std::int64_t total = total_weight(problem);
    std::vector<FlipAdvice> advice;
    for (const Flip& flip : flips(problem))
        advice.push_back({flip, rounded_points(flip.lead, total, 10), fixed[flip.criterion] != 0});
    return advice;
}

/// The boxes behind every flip and every listed change of needs, each looked up once.
std::vector<BandBoxes> boxes_of_changes(const Model& model, const Checklist& checklist, const Advice& advice) {
    std::vector<BandBoxes> boxes;
    By<StepIndex, By<OutcomeIndex, std::optional<Boxes>>> fewest(model.steps());
    const auto look_up = [&](const Change& change) {
        const auto known = [&](const BandBoxes& band) { return band.change == change; };
        if (!model.step(change.criterion).takes_many || std::any_of(boxes.begin(), boxes.end(), known)) return;
        auto& of_step = fewest[change.criterion];
        if (of_step.empty()) of_step = fewest_boxes(model, change.criterion, checklist.steps[change.criterion].options);
        if (const auto& options = of_step[change.outcome]) boxes.push_back({change, *options});
    };
    const auto look_up_all = [&](const SmallestChanges& changes) {
        for (const ChangeSet& set : changes.sets)
            for (const Change& change : set.changes) look_up(change);
    };
    for (const FlipAdvice& flip : advice.flips) look_up({flip.flip.criterion, flip.flip.outcome});
    if (advice.changes_against) look_up_all(*advice.changes_against);
    for (const ChangesFor& changes : advice.changes_for) look_up_all(changes.changes);
    return boxes;
}

OpinionMargin opinion_margin(const Model& model, const Problem& problem, AlternativeIndex winner, AlternativeIndex rival) {
    const Evidence evidence = crossroads::evidence(model, problem, winner, rival);
    const Comparison against = comparison(problem, scores(problem), winner, rival);
    OpinionMargin margin{rival, against.lead_tenths, 0, evidence.on_opinion, {}, std::nullopt};
    for (const Contribution& part : against.parts)
        if (std::find(margin.steps.begin(), margin.steps.end(), part.step) != margin.steps.end())
            margin.opinion_tenths += part.tenths;
    const Row scores = crossroads::scores(evidence.without);
    margin.ranking = ranked(evidence.without, scores);
    margin.verdict = crossroads::verdict(evidence.without, scores, model.pack().firmness, settled_winners(evidence.without),
                                         !flips(evidence.without).empty());
    return margin;
}

/// Those whom `winner` has to beat, best first.
std::vector<AlternativeIndex> ranked_rivals(const Advice& advice, AlternativeIndex winner) {
    std::vector<AlternativeIndex> rivals;
    for (const RankedAlternative& other : advice.ranking)
        if (other.standing.alternative != winner && !other.ruled_out) rivals.push_back(other.standing.alternative);
    return rivals;
}

/// What can only be asked about a single winner.
void ask_about(AlternativeIndex winner, const Model& model, const Checklist& checklist, Advice& advice) {
    const Problem& problem = checklist.problem;
    const std::vector<AlternativeIndex> rivals = ranked_rivals(advice, winner);
    if (advice.parts.contains(Part::changes)) {
        advice.changes_against = changes_against(problem, winner, checklist.fixed);
        for (const RankedAlternative& other : advice.ranking)  // whom an answer rules out another one can bring back
            if (const AlternativeIndex a = other.standing.alternative; a != winner && !problem.ruled_out[a])
                advice.changes_for.push_back({a, changes_for(problem, a, checklist.fixed)});
    }
    if (advice.parts.contains(Part::reasons)) advice.reasons = sufficient_reasons(problem, winner);
    if (advice.parts.contains(Part::weights)) {
        advice.all_weights = weight_factor(problem, winner);
        for (const StepIndex step : answered_steps(problem)) advice.weights.push_back(standing_weights(problem, winner, step));
    }
    if (advice.parts.contains(Part::carrying))
        advice.carrying = Carrying{switching_values(problem, winner), fewest_values(problem, winner)};
    if (advice.parts.contains(Part::weightings))
        for (const AlternativeIndex rival : rivals) {
            const std::vector<Differences> groups = value_differences(problem, winner, rival);
            const Differences all = together(groups);
            if (all.size() >= 2) advice.pair_shares.push_back({winner, rival, share_above(all), share_above_in_order(groups)});
        }
    if (advice.parts.contains(Part::evidence) && !rivals.empty())
        advice.opinion = opinion_margin(model, problem, winner, rivals.front());
}

/// What the pack has to say about this situation.
void tell(const Model& model, const Checklist& checklist, std::string_view today, Advice& advice) {
    const Pack& pack = model.pack();
    const std::vector<AlternativeIndex> nobody;
    const Judged judged{model, checklist, advice.verdict ? advice.verdict->winners : nobody,
                        advice.verdict ? name(advice.verdict->firmness) : ""};
    const bool otherwise = advice.verdict && checklist.decided;
    const Judged taken{model, checklist, otherwise ? std::span(&*checklist.decided, 1) : judged.winners, judged.firmness};
    const Parts parts = advice.parts;
    advice.house = house_advice(taken, today);
    if (parts.contains(Part::work)) advice.work = work(model, checklist);
    if (parts.contains(Part::assembly)) advice.assemblies = assemblies(model, checklist);
    if (parts.contains(Part::plans))
        for (const AlternativeIndex a : checklist.problem.all()) {
            Plan& plan = advice.plans.emplace_back(Plan{a, {}, kit(model, checklist, model.alternative(a))});
            for (const PlanPart& part : model.alternative(a).plan)
                for (const Passage* passage : fitting(part.passages, judged)) plan.passages.push_back(passage);
        }
    if (parts.contains(Part::cautions)) advice.cautions = fitting(pack.cautions, taken);
    if (parts.contains(Part::similar)) advice.similar = similar_cases(model, checklist, judged.winners);
    if (parts.contains(Part::trust)) advice.trust = trust_advice(model);
    if (parts.contains(Part::outdated)) advice.outdated = outdated(pack, today);
    if (parts.contains(Part::beyond) && advice.verdict) advice.beyond = beyond_advice(model, checklist, *advice.verdict);
}

/// The pack's pair, as the ranking has it: who is ruled out comes last.
std::pair<AlternativeIndex, AlternativeIndex> pair_by_rank(const Model& model, const std::vector<RankedAlternative>& ranking) {
    const auto [one, other] = model.pair();
    for (const RankedAlternative& ranked : ranking) {
        if (ranked.standing.alternative == one) break;
        if (ranked.standing.alternative == other) return {other, one};
    }
    return {one, other};
}

/// Everything that is asked about a verdict.
void analyse(const Model& model, const Checklist& checklist, const Row& so_far, Advice& advice) {
    const Problem& problem = checklist.problem;
    const std::vector<AlternativeIndex>& winners = advice.verdict->winners;
    if (advice.parts.contains(Part::contributions)) {
        const auto [ahead, behind] = pair_by_rank(model, advice.ranking);
        advice.contributions.push_back(comparison(problem, so_far, ahead, behind));
        for (const AlternativeIndex winner : winners)
            for (const AlternativeIndex rival : ranked_rivals(advice, winner))
                if (!(winner == ahead && rival == behind) && !(winner == behind && rival == ahead))
                    advice.contributions.push_back(comparison(problem, so_far, winner, rival));
    }
    if (advice.parts.contains(Part::card)) advice.card = card_reasons(model, problem, *advice.verdict);
    if (advice.parts.contains(Part::numbers)) advice.numbers = numbers(problem);
    if (advice.parts.contains(Part::weightings)) advice.rank_shares = rank_shares(problem);
    if (winners.size() == 1) ask_about(winners.front(), model, checklist, advice);
    advice.boxes = boxes_of_changes(model, checklist, advice);
}

}  // namespace

Advice advise(const Model& model, const Assessment& assessment, std::string_view today, Parts parts) {
    Resolved resolved = resolve(model, assessment);
    const Checklist& checklist = resolved.checklist;
    const Problem& problem = checklist.problem;
    const Row so_far = scores(problem);

    Advice advice;
    advice.parts = parts;
    advice.findings = std::move(resolved.findings);
    for (const StepIndex step : checklist.steps.places()) advice.steps.push_back(step_advice(model, step, checklist));
    advice.ranking = ranked(problem, so_far);
    for (RankedAlternative& ranked : advice.ranking) ranked.ruled_out_by = ruled_out_by(model, checklist, ranked.standing.alternative);
    const AlternativeSet settled_on = settled_winners(problem);
    if (parts.contains(Part::outlook)) advice.outlook = outlook(problem, settled_on);
    advice.flips = flip_advice(problem, checklist.fixed);
    advice.verdict = verdict(problem, so_far, model.pack().firmness, settled_on, !advice.flips.empty());
    if (advice.verdict) analyse(model, checklist, so_far, advice);
    tell(model, checklist, today, advice);
    return advice;
}

}  // namespace crossroads
