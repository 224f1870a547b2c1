// Problems made up from a seed, alike on every machine: small values so that ties
// are common, and every degenerate kind often enough to be met many times.
#pragma once

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "core/decision/problem.hpp"
#include "tests/core/oracle.hpp"

namespace crossroads::generated {

/// Whole numbers drawn alike everywhere; the distributions of the standard library
/// differ from one library to the next.
class Draws {
public:
    explicit Draws(std::uint32_t seed) : generator_(seed) {}
    /// From 0 to below `bound`, which is at most 2^32.
    std::int64_t below(std::int64_t bound);
    bool one_in(std::int64_t n) { return below(n) == 0; }
    /// 0, 1, … below `size` in some order.
    std::vector<std::size_t> order(std::size_t size);
    /// The same of places.
    template <class Place>
    By<Place, Place> places(std::size_t size) {
        By<Place, Place> places;
        for (const std::size_t number : order(size)) places.push_back(Place(number));
        return places;
    }

private:
    std::mt19937 generator_;
};

/// 1 to 5 alternatives, 1 to 6 steps of 1 to 4 outcomes; among them, steps that are off,
/// equal and dominated alternatives, such as are ruled out, by answers too, and nothing or all answered.
Problem problem(std::uint32_t seed);

/// The same with every step answered.
Problem answered_problem(std::uint32_t seed);

/// Of each step, whether its answer is a fixed fact.
Flags<StepIndex> fixed(std::uint32_t seed, const Problem& problem);

/// The same numbers for the oracle.
oracle::Table table(const Problem& problem);

/// The alternative that wins alone so far.
std::optional<AlternativeIndex> sole_winner(const Problem& problem);

/// Every weight times `factor`, which changes nothing that matters; as it is where a weight would be too large.
Problem scaled(const Problem& problem, std::int64_t factor);

/// Each in its own place.
template <class Place>
By<Place, Place> in_place(std::size_t size) {
    By<Place, Place> places;
    for (const Place place : below<Place>(size)) places.push_back(place);
    return places;
}

/// The same with its steps and alternatives in other places: those of step k and of
/// alternative a are steps[k] and alternatives[a].
Problem moved(const Problem& problem, const By<StepIndex, StepIndex>& steps,
              const By<AlternativeIndex, AlternativeIndex>& alternatives);
AlternativeSet moved(AlternativeSet set, const By<AlternativeIndex, AlternativeIndex>& alternatives);

}  // namespace crossroads::generated

/// So that a failure shows its case.
template <class Of>
struct doctest::StringMaker<crossroads::Index<Of>> {
    static doctest::String convert(const crossroads::Index<Of>& index) { return doctest::toString(index.number()); }
};
template <>
struct doctest::StringMaker<crossroads::Problem> {
    static doctest::String convert(const crossroads::Problem& problem);
};
