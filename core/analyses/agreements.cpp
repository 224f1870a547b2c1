#include "core/analyses/agreements.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// In place of a set of winners: the mixes of this agreement do not all have the same.
constexpr AlternativeSet unsettled = ~AlternativeSet{0};

/// A step in which several outcomes are held, as a digit of a partial agreement's number: which
/// outcome was agreed on, or, one more, none. Steps early in the checklist are the high digits.
struct Digit {
    StepIndex step;
    std::size_t outcomes;
    std::size_t stride = 1;  ///< how far apart the numbers are of which this digit differs by one

    std::size_t of(std::size_t number) const { return number / stride % (outcomes + 1); }
};

/// The winners of every partial agreement.
class Table {
public:
    Table(const Problem& problem, std::vector<Digit> digits, std::size_t size) : digits_(std::move(digits)), winners_(size) {
        const Row so_far = net_scores(problem);
        By<AlternativeIndex, Points> net(so_far.begin(), so_far.end());
        for (const Digit& digit : digits_) points_.push_back(net_points(problem.criteria[digit.step], net.size()));
        fill(0, 0, net);
    }

    std::size_t size() const { return winners_.size(); }
    const std::vector<Digit>& digits() const { return digits_; }
    AlternativeSet operator[](std::size_t agreement) const { return winners_[agreement]; }

private:
    /// What begins with the digits of `first` up to here, of which these are the scores; they are the same afterwards.
    void fill(std::size_t here, std::size_t first, By<AlternativeIndex, Points>& scores) {
        if (here == digits_.size()) {
            winners_[first] = winners(scores);
            return;
        }
        const Digit& digit = digits_[here];
        const auto none = winners_.begin() + static_cast<std::ptrdiff_t>(first + digit.outcomes * digit.stride);
        for (std::size_t outcome = 0; outcome < digit.outcomes; ++outcome) {
            const Row& points = points_[here][OutcomeIndex(outcome)];
            const std::size_t agreed = first + outcome * digit.stride;
            for (const AlternativeIndex a : scores.places()) scores[a] += static_cast<Points>(points[a]);
            fill(here + 1, agreed, scores);
            for (const AlternativeIndex a : scores.places()) scores[a] -= static_cast<Points>(points[a]);
            for (std::size_t rest = 0; rest < digit.stride; ++rest) {
                AlternativeSet& all = none[static_cast<std::ptrdiff_t>(rest)];
                if (outcome == 0)
                    all = winners_[agreed + rest];
                else if (all != winners_[agreed + rest])
                    all = unsettled;
            }
        }
    }

    std::vector<Digit> digits_;
    std::vector<Rows> points_;  ///< of each digit's step, net
    std::vector<AlternativeSet> winners_;  ///< by the agreement's number
};

/// Of the pairs of mixes that agree in all other steps with this one, the first of them, how many have different winners. `seen`: as many
/// zeros as there are sets of alternatives, and again afterwards.
std::int64_t changes(const Table& table, std::size_t mix, const Digit& digit, std::vector<std::int64_t>& seen) {
    if (table[mix + digit.outcomes * digit.stride] != unsettled) return 0;
    std::int64_t changes = 0;
    for (std::size_t before = 0; before < digit.outcomes; ++before)
        changes += static_cast<std::int64_t>(before) - seen[table[mix + before * digit.stride]]++;
    for (std::size_t outcome = 0; outcome < digit.outcomes; ++outcome) seen[table[mix + outcome * digit.stride]] = 0;
    return changes;
}

std::vector<WinnersOfMixes> most_mixes_first(const std::vector<std::int64_t>& mixes) {
    std::vector<WinnersOfMixes> winners;
    for (const std::size_t set : largest_first(mixes))
        if (mixes[set] > 0) winners.push_back({static_cast<AlternativeSet>(set), mixes[set]});
    return winners;
}

PartialAgreement agreement(const Table& table, std::size_t number, const Held& held) {
    PartialAgreement agreement{{}, table[number]};
    for (const Digit& digit : table.digits())
        if (const std::size_t outcome = digit.of(number); outcome < digit.outcomes)
            agreement.agreed.push_back({digit.step, held[digit.step][outcome]});
    return agreement;
}

/// What is told of a table; of `mixes` mixes.
void tell(const Table& table, const Problem& problem, const Held& held, std::int64_t mixes, Agreements& told) {
    const std::vector<Digit>& digits = table.digits();
    std::vector<std::int64_t> mixes_of(std::size_t{1} << problem.alternatives);
    std::vector<std::int64_t> seen(mixes_of.size());
    std::vector<std::int64_t> changes_of(digits.size());
    std::vector<std::vector<std::size_t>> by_steps(digits.size() + 1);
    std::vector<std::size_t> at(digits.size());  // the digits of `number`: to divide for them would take most of the time
    for (std::size_t number = 0; number < table.size(); ++number) {
        if (number > 0)
            for (std::size_t i = digits.size(); i-- > 0 && ++at[i] > digits[i].outcomes;) at[i] = 0;
        std::size_t steps = 0;
        bool smallest = table[number] != unsettled;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            const std::size_t missing = digits[i].outcomes - at[i];
            if (missing == 0) continue;
            ++steps;
            smallest = smallest && table[number + missing * digits[i].stride] == unsettled;
        }
        if (smallest && ++told.count && by_steps[steps].size() < listed_agreements) by_steps[steps].push_back(number);
        if (steps < digits.size()) continue;
        ++mixes_of[table[number]];
        for (std::size_t i = 0; i < digits.size(); ++i)
            if (at[i] == 0) changes_of[i] += changes(table, number, digits[i], seen);
    }

    told.winners = most_mixes_first(mixes_of);
    for (const std::vector<std::size_t>& numbers : by_steps)
        for (const std::size_t number : numbers)
            if (told.agreements.size() < listed_agreements) told.agreements.push_back(agreement(table, number, held));
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (changes_of[i] == 0) continue;
        const Influence influence{digits[i].step, changes_of[i], mixes * static_cast<std::int64_t>(digits[i].outcomes - 1) / 2};
        const auto less = [](const Influence& one, const Influence& other) { return one.changes * other.pairs > other.changes * one.pairs; };
        told.influence.insert(std::upper_bound(told.influence.begin(), told.influence.end(), influence, less), influence);
    }
}

}  // namespace

Held held(const std::vector<Problem>& members) {
    Held held;
    for (const StepIndex step : members.front().criteria.places()) {
        const auto holds = [&](OutcomeIndex outcome) {
            return std::any_of(members.begin(), members.end(), [&](const Problem& member) {
                return member.criteria[step].given.value_or(outcome) == outcome;
            });
        };
        std::vector<OutcomeIndex>& outcomes = held.emplace_back();
        for (const OutcomeIndex outcome : members.front().criteria[step].values.places())
            if (holds(outcome)) outcomes.push_back(outcome);
    }
    return held;
}

Problem narrowed(const Problem& problem, const Held& held) {
    Problem narrowed = problem;
    for (const StepIndex step : held.places()) {
        Criterion& criterion = narrowed.criteria[step];
        criterion.values.clear();
        criterion.vetoes.clear();
        for (const OutcomeIndex outcome : held[step]) {
            criterion.values.push_back(problem.criteria[step].values[outcome]);
            criterion.vetoes.push_back(problem.criteria[step].out_in(outcome));
        }
        criterion.given.reset();
        if (held[step].size() == 1) criterion.given = 0;
    }
    return narrowed;
}

Agreements agreements(const Problem& problem, const Held& held, std::int64_t budget) {
    expects([&] { return well_formed(problem); });
    const Problem mixed = narrowed(problem, held);
    Agreements told;
    std::vector<Digit> digits;
    for (const StepIndex step : open_steps(mixed)) {
        digits.push_back({step, held[step].size()});
        told.mixes *= held[step].size();
    }
    std::int64_t size = 1;
    for (std::size_t i = digits.size(); i-- > 0;) {
        digits[i].stride = static_cast<std::size_t>(size);
        size *= static_cast<std::int64_t>(digits[i].outcomes + 1);
        if (size > budget) return told;
    }
    told.counted = true;
    tell(Table(mixed, std::move(digits), static_cast<std::size_t>(size)), mixed, held, static_cast<std::int64_t>(told.mixes), told);
    return told;
}

}  // namespace crossroads
