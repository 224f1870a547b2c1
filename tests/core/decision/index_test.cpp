#include "core/decision/index.hpp"

#include <doctest/doctest.h>

#include <type_traits>

#include "core/decision/leads.hpp"
#include "core/model/model.hpp"

using namespace crossroads;

// A pair in the wrong order does not compile, nor does a number that was reckoned.
static_assert(std::is_invocable_v<decltype(&Model::value), Model, StepIndex, OutcomeIndex, AlternativeIndex>);
static_assert(!std::is_invocable_v<decltype(&Model::value), Model, OutcomeIndex, StepIndex, AlternativeIndex>);
static_assert(!std::is_invocable_v<decltype(&Model::value), Model, StepIndex, AlternativeIndex, OutcomeIndex>);
static_assert(!std::is_invocable_v<decltype(gain), Criterion, AlternativeIndex, OutcomeIndex, AlternativeIndex>);
static_assert(!std::is_convertible_v<StepIndex, AlternativeIndex> && !std::is_constructible_v<StepIndex, OutcomeIndex>);
static_assert(!std::is_convertible_v<StepIndex, std::size_t> && !std::is_constructible_v<std::size_t, StepIndex>);

// A place is nothing but its number.
static_assert(sizeof(StepIndex) == sizeof(std::size_t) && std::is_trivially_copyable_v<StepIndex>);
static_assert(sizeof(Row) == sizeof(std::vector<std::int64_t>));

template <class List, class Place>
concept found_by = requires(List list, Place place) { list[place]; };
static_assert(found_by<Row, AlternativeIndex> && !found_by<Row, StepIndex> && !found_by<Row, OutcomeIndex>);
static_assert(found_by<Rows, OutcomeIndex> && !found_by<Rows, AlternativeIndex>);

TEST_CASE("the places of a list are all of it, in order") {
    By<StepIndex, int> list{7, 8, 9};
    std::vector<StepIndex> seen;
    for (const StepIndex step : list.places()) seen.push_back(step);
    CHECK(seen == std::vector<StepIndex>{0, 1, 2});
    CHECK(list[seen.back()] == 9);
    CHECK(By<StepIndex, int>().places().begin() == By<StepIndex, int>().places().end());
    CHECK(list == By<StepIndex, int>{7, 8, 9});
    CHECK(list < By<StepIndex, int>{7, 9});
}
