#include "tests/core/generated.hpp"

#include <algorithm>
#include <numeric>
#include <sstream>

namespace crossroads::generated {

std::int64_t Draws::below(std::int64_t bound) {
    // The bias of a remainder is no matter here: values need only be alike everywhere.
    return static_cast<std::int64_t>(generator_()) % bound;
}

std::vector<std::size_t> Draws::order(std::size_t size) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = size; i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(below(static_cast<std::int64_t>(i)))]);
    return order;
}

namespace {

/// One alternative's reasons become those of another, or in no outcome better ones.
void make_alike(Problem& problem, Draws& draws, bool worse) {
    const auto alternatives = static_cast<std::int64_t>(problem.alternatives);
    const AlternativeIndex from(static_cast<std::size_t>(draws.below(alternatives)));
    const AlternativeIndex to(static_cast<std::size_t>(draws.below(alternatives)));
    if (from == to) return;
    for (Criterion& criterion : problem.criteria)
        for (Row& values : criterion.values) values[to] = worse ? draws.below(values[from] + 1) : values[from];
}

/// Some outcomes of some steps rule out any of the alternatives, often all.
void make_vetoes(Problem& problem, Draws& draws) {
    for (Criterion& criterion : problem.criteria)
        if (draws.one_in(2))
            for (std::size_t outcome = 0; outcome < criterion.values.size(); ++outcome)
                criterion.vetoes.push_back(draws.one_in(3) ? static_cast<AlternativeSet>(draws.below(std::int64_t{1} << problem.alternatives)) : 0);
}

}  // namespace

Problem problem(std::uint32_t seed) {
    Draws draws(seed);
    constexpr std::int64_t most = std::int64_t{1} << 20;
    constexpr std::int64_t largest_values[] = {1, 2, 3, 10, 100, most};
    constexpr std::int64_t largest_weights[] = {1, 2, 8, 8, 100, most / 8};  // leaves room to be scaled
    const std::int64_t largest_value = largest_values[draws.below(6)];
    const std::int64_t largest_weight = largest_weights[draws.below(6)];

    Problem problem;
    problem.alternatives = static_cast<std::size_t>(1 + draws.below(5));
    const std::int64_t answered = draws.below(5);  // 0: no step, 4: each
    const std::int64_t steps = 1 + draws.below(6);
    for (std::int64_t k = 0; k < steps; ++k) {
        Criterion criterion;
        criterion.weight = draws.one_in(8) ? 0 : 1 + draws.below(largest_weight);
        const std::int64_t outcomes = 1 + draws.below(4);
        for (std::int64_t outcome = 0; outcome < outcomes; ++outcome) {
            criterion.values.emplace_back();
            for (std::size_t a = 0; a < problem.alternatives; ++a)
                criterion.values.back().push_back(draws.below(largest_value + 1));
        }
        if (draws.below(4) < answered) criterion.given = OutcomeIndex(static_cast<std::size_t>(draws.below(outcomes)));
        problem.criteria.push_back(std::move(criterion));
    }
    if (draws.one_in(5)) make_alike(problem, draws, false);
    if (draws.one_in(5)) make_alike(problem, draws, true);
    const bool some_ruled_out = draws.one_in(3);
    for (std::size_t a = 0; a < problem.alternatives; ++a)
        problem.ruled_out.push_back(some_ruled_out && draws.one_in(3));
    if (draws.one_in(3)) make_vetoes(problem, draws);
    return problem;
}

Problem answered_problem(std::uint32_t seed) {
    Problem problem = generated::problem(seed);
    for (Criterion& criterion : problem.criteria)
        if (!criterion.given) criterion.given = 0;
    return problem;
}

Flags<StepIndex> fixed(std::uint32_t seed, const Problem& problem) {
    Draws draws(~seed);
    const bool some = draws.one_in(3);
    Flags<StepIndex> fixed;
    for (std::size_t k = 0; k < problem.criteria.size(); ++k) fixed.push_back(some && draws.one_in(3));
    return fixed;
}

oracle::Table table(const Problem& problem) {
    oracle::Table table;
    for (const Criterion& criterion : problem.criteria) {
        table.weights.push_back(criterion.weight);
        table.values.emplace_back();
        for (const Row& values : criterion.values) table.values.back().emplace_back(values.begin(), values.end());
        table.given.push_back(criterion.given ? static_cast<int>(criterion.given->number()) : -1);
    }
    for (const Criterion& criterion : problem.criteria) {
        table.vetoes.emplace_back();
        for (const OutcomeIndex outcome : criterion.values.places()) table.vetoes.back().push_back(criterion.out_in(outcome));
    }
    table.ruled_out = problem.ruled_out.list();
    return table;
}

std::optional<AlternativeIndex> sole_winner(const Problem& problem) {
    const oracle::Table numbers = table(problem);
    const oracle::Set winners = oracle::winners(numbers, numbers.given);
    for (const AlternativeIndex a : problem.all())
        if (winners == only(a)) return a;
    return std::nullopt;
}

Problem scaled(const Problem& problem, std::int64_t factor) {
    Problem scaled = problem;
    for (Criterion& criterion : scaled.criteria) criterion.weight *= factor;
    return well_formed(scaled) ? scaled : problem;
}

Problem moved(const Problem& problem, const By<StepIndex, StepIndex>& steps,
              const By<AlternativeIndex, AlternativeIndex>& alternatives) {
    Problem moved = problem;
    for (const StepIndex k : problem.criteria.places()) {
        moved.criteria[steps[k]] = problem.criteria[k];
        for (const OutcomeIndex outcome : problem.criteria[k].values.places())
            for (const AlternativeIndex a : problem.all())
                moved.criteria[steps[k]].values[outcome][alternatives[a]] = problem.criteria[k].values[outcome][a];
        for (AlternativeSet& out : moved.criteria[steps[k]].vetoes) out = generated::moved(out, alternatives);
    }
    for (const AlternativeIndex a : problem.all()) moved.ruled_out[alternatives[a]] = problem.ruled_out[a];
    return moved;
}

AlternativeSet moved(AlternativeSet set, const By<AlternativeIndex, AlternativeIndex>& alternatives) {
    AlternativeSet moved = 0;
    for (const AlternativeIndex a : alternatives.places())
        if (contains(set, a)) moved |= only(alternatives[a]);
    return moved;
}

}  // namespace crossroads::generated

doctest::String doctest::StringMaker<crossroads::Problem>::convert(const crossroads::Problem& problem) {
    std::ostringstream text;
    for (const crossroads::Criterion& criterion : problem.criteria) {
        text << "\n  weight " << criterion.weight << ":";
        for (const crossroads::OutcomeIndex outcome : criterion.values.places()) {
            text << (criterion.given == outcome ? " given {" : " {");
            for (const std::int64_t value : criterion.values[outcome]) text << ' ' << value;
            text << " }";
            for (const crossroads::AlternativeIndex a : problem.all())
                if (contains(criterion.out_in(outcome), a)) text << " out: " << a.number();
        }
    }
    text << "\n  ruled out:";
    for (const crossroads::AlternativeIndex a : problem.all())
        if (problem.ruled_out[a]) text << ' ' << a.number();
    return text.str().c_str();
}
