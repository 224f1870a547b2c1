// The library of decision/ and analyses/ alone: any problem in numbers, and the laws between its analyses.
#include <algorithm>

#include "core/analyses/analyses.hpp"
#include "tests/fuzz/target.hpp"

using namespace crossroads;

namespace {

/// Numbers taken from the input, one byte or three each; 0 once it is used up.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : data_(data), end_(data + size) {}
    std::int64_t below(std::int64_t bound) { return next() % bound; }
    std::int64_t number() { return large_ ? std::min<std::int64_t>((next() << 16 | next() << 8 | next()) & 0x1fffff, 1 << 20) : next(); }
    void large(bool large) { large_ = large; }

private:
    std::int64_t next() { return data_ == end_ ? 0 : *data_++; }

    const std::uint8_t* data_;
    const std::uint8_t* end_;
    bool large_ = false;
};

Problem problem_of(Bytes bytes) {
    Problem problem;
    problem.alternatives = 1 + static_cast<std::size_t>(bytes.below(6));
    bytes.large(bytes.below(2));
    for (std::size_t a = 0; a < problem.alternatives; ++a) problem.ruled_out.push_back(bytes.below(8) == 7);
    for (std::int64_t steps = bytes.below(9); steps > 0; --steps) {
        Criterion step;
        step.weight = bytes.number();
        for (std::int64_t outcomes = 1 + bytes.below(4); outcomes > 0; --outcomes) {
            step.values.emplace_back();
            for (std::size_t a = 0; a < problem.alternatives; ++a) step.values.back().push_back(bytes.number());
        }
        if (bytes.below(3) == 2)
            for (const OutcomeIndex outcome : step.values.places())
                step.vetoes.push_back(outcome.number() == 0 ? 0 : static_cast<AlternativeSet>(bytes.below(std::int64_t{1} << problem.alternatives)));
        if (const auto given = static_cast<std::size_t>(bytes.below(6)); given < step.values.size()) step.given = OutcomeIndex(given);
        problem.criteria.push_back(std::move(step));
    }
    return problem;
}

void about_winner(const Problem& problem, AlternativeIndex winner, bool settled) {
    const Flags<StepIndex> fixed(problem.criteria.size(), false);
    const SmallestChanges changes = changes_against(problem, winner, fixed);
    for (const ChangeSet& set : changes.sets) {
        Problem then = problem;
        for (const Change& change : set.changes) then.criteria[change.criterion].given = change.outcome;
        fuzz::require(winners(net_scores(then)) == set.winners && set.winners != only(winner), "a change changes the winners as told");
    }
    const SufficientReasons reasons = sufficient_reasons(problem, winner);
    if (reasons.state != SufficientReasons::State::not_computed)
        fuzz::require((reasons.state == SufficientReasons::State::found) == settled, "there is a reason exactly when it is settled");
    for (const StepIndex step : answered_steps(problem)) {
        const auto [least, most] = weight_range(problem, winner, step);
        const std::int64_t weight = problem.criteria[step].weight;
        fuzz::require(!least || least->numerator < weight * least->denominator, "the weight is above its least bound");
        fuzz::require(!most || most->numerator > weight * most->denominator, "the weight is below its most bound");
    }
    if (const auto all = all_weights(problem, winner)) fuzz::require(all->gains > all->losses, "the factor is above 1");
    for (const AlternativeIndex rival : rivals(problem, winner)) {
        const std::vector<Differences> groups = value_differences(problem, winner, rival);
        const std::int64_t share = share_above(together(groups));
        fuzz::require(share > 0, "who wins beats each rival in some weighting");
        const std::optional<std::int64_t> in_order = share_above_in_order(groups);
        fuzz::require(!in_order || *in_order > 0, "who wins does so in the order of the weights too");
        fuzz::require(share < million || !in_order || *in_order == million, "who wins always does so in this order too");
    }
}

/// One alone: the mixes are the completions.
void about_mixes(const Problem& problem, const Completions& completions) {
    const Held held = crossroads::held({problem});
    const Agreements told = agreements(problem, held);
    fuzz::require(told.mixes == completions.total, "there are as many mixes of one as completions");
    if (!told.counted || !completions.counted) return;
    AlternativeSet possible = 0;
    std::int64_t sum = 0;
    for (const WinnersOfMixes& it : told.winners) {
        possible |= it.winners;
        sum += it.mixes;
    }
    fuzz::require(static_cast<Count>(sum) == told.mixes && possible == completions.possible, "each mix has its winners");
    for (const PartialAgreement& agreement : told.agreements) {
        Problem agreed = problem;
        for (const Agreed& part : agreement.agreed) agreed.criteria[part.step].given = part.outcome;
        if (agreement.winners != 0) fuzz::require(settled_winners(agreed) == agreement.winners, "an agreement settles it");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Problem problem = problem_of({data, size});
    fuzz::require(well_formed(problem), "the problem is one");
    fuzz::count_reached();
    const Row so_far = scores(problem);
    const AlternativeSet settled = settled_winners(problem);
    const Completions completions = count_completions(problem);
    if (completions.counted) {
        Count sum = completions.nobody + completions.ties;
        for (const Count wins : completions.wins) sum += wins;
        const bool somebody = completions.possible != 0;
        fuzz::require(!somebody || sum == completions.total, "each completion has one winner, or a tie");
        fuzz::require((settled & completions.possible) == settled, "who wins everywhere wins somewhere");
    }
    about_mixes(problem, completions);
    const bool flips = !crossroads::flips(problem).empty();
    const std::optional<Verdict> best = verdict(problem, so_far, {8, 3}, settled, flips);
    if (best && best->firmness == Firmness::clear && !best->rivals.empty())
        fuzz::require(best->settled && !flips, "what is clear no single answer changes");
    if (best && best->winners.size() == 1) about_winner(problem, best->winners.front(), settled == only(best->winners.front()));
    if (const auto shares = rank_shares(problem))
        for (const AlternativeIndex a : problem.all()) {
            std::int64_t sum = 0;
            for (const std::int64_t count : shares->counts[a]) sum += count;
            fuzz::require(sum == (contains(out(problem), a) ? 0 : shares->samples), "each weighting gives each alternative one rank");
        }
    return 0;
}
