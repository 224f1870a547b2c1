// Places among the alternatives, among the steps, and among the outcomes of a step: each
// a type of its own, so that a pair in the wrong order does not compile. They cost
// nothing: a place is a whole number, and a list by place is a vector.
#pragma once

#include <compare>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/decision/expects.hpp"

namespace crossroads {

/// The place of one of such things, from 0.
template <class Of>
class Index {
public:
    constexpr Index() = default;
    /// A number that is written down is a place; one that was reckoned has to be called one: it would not fit into an int unseen.
    constexpr Index(int number) : number_(static_cast<std::size_t>(number)) {}
    constexpr explicit Index(std::size_t number) : number_(number) {}

    constexpr std::size_t number() const { return number_; }
    constexpr Index& operator++() {
        ++number_;
        return *this;
    }
    friend constexpr auto operator<=>(const Index&, const Index&) = default;

private:
    std::size_t number_ = 0;
};

using AlternativeIndex = Index<struct OfAlternatives>;
using StepIndex = Index<struct OfSteps>;        ///< also of its criterion
using OutcomeIndex = Index<struct OfOutcomes>;  ///< within its step

/// The places 0, 1, … below a count, for a loop.
template <class Place>
class Below {
public:
    explicit Below(std::size_t count) : count_(count) {}

    class Iterator {
    public:
        explicit Iterator(std::size_t number) : place_(number) {}
        Place operator*() const { return place_; }
        Iterator& operator++() {
            ++place_;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        Place place_;
    };
    Iterator begin() const { return Iterator(0); }
    Iterator end() const { return Iterator(count_); }

private:
    std::size_t count_;
};
template <class Place>
Below<Place> below(std::size_t count) {
    return Below<Place>(count);
}

/// A list in which things are found by such a place, and by no other.
template <class Place, class Thing>
class By : std::vector<Thing> {
    using List = std::vector<Thing>;

public:
    using List::assign, List::back, List::begin, List::clear, List::emplace_back, List::empty, List::end, List::erase, List::front,
        List::pop_back, List::push_back, List::resize, List::size;
    using List::List;
    using typename List::const_iterator, typename List::const_reference, typename List::iterator, typename List::value_type;
    By() = default;
    explicit By(List list) : List(std::move(list)) {}

    Thing& operator[](Place place) { return List::operator[](in_here(place)); }
    const Thing& operator[](Place place) const { return List::operator[](in_here(place)); }

    Below<Place> places() const { return below<Place>(size()); }
    /// As a list by number.
    const List& list() const { return *this; }

    friend bool operator==(const By& one, const By& other) { return one.list() == other.list(); }
    friend bool operator<(const By& one, const By& other) { return one.list() < other.list(); }

private:
    std::size_t in_here(Place place) const {
        expects([&] { return place.number() < size(); });
        return place.number();
    }
};

}  // namespace crossroads
