// A decision as numbers alone: what every analysis works on. Which words the
// numbers stand for is the model's business (core/model/model.hpp).
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/decision/index.hpp"

namespace crossroads {

/// Whether, by place. A char each: the packed bits of std::vector<bool> are 2 KB of code.
template <class Place>
using Flags = By<Place, char>;

/// One number for each alternative: values, or weighted points.
using Row = By<AlternativeIndex, std::int64_t>;
/// rows[outcome][alternative]
using Rows = By<OutcomeIndex, Row>;

/// A set of alternatives: bit i stands for alternative i.
using AlternativeSet = std::uint32_t;
inline AlternativeSet only(AlternativeIndex alternative) { return AlternativeSet{1} << alternative.number(); }
inline bool contains(AlternativeSet set, AlternativeIndex alternative) { return set & only(alternative); }

/// One step of the checklist. Its outcomes are what an answer can amount to.
struct Criterion {
    std::int64_t weight = 0;  ///< 0 (off) to 2^20; only ratios matter
    Rows values;              ///< each 0 to 2^20; at least one outcome
    /// The outcome that was answered; none while the step is open.
    std::optional<OutcomeIndex> given;
    /// Of each outcome, whom it rules out, whatever the weight; empty: nobody in any. No points are touched.
    By<OutcomeIndex, AlternativeSet> vetoes = {};

    bool counts() const { return weight > 0; }
    bool rules_out() const { return std::any_of(vetoes.begin(), vetoes.end(), [](AlternativeSet out) { return out != 0; }); }
    AlternativeSet out_in(OutcomeIndex outcome) const { return vetoes.empty() ? 0 : vetoes[outcome]; }
    bool answered() const { return counts() && given.has_value(); }
    /// An answer to it may still change who wins.
    bool open() const { return !given && (counts() || rules_out()); }
};

inline constexpr std::size_t max_alternatives = 16;
inline constexpr std::size_t max_criteria = 127;
inline constexpr std::size_t max_ruling_out = 62;  ///< criteria that rule somebody out

struct Problem {
    std::size_t alternatives = 0;  ///< 1 to max_alternatives
    By<StepIndex, Criterion> criteria;  ///< at most max_criteria
    Flags<AlternativeIndex> ruled_out;  ///< of each alternative; such a one never wins, whatever is answered

    Below<AlternativeIndex> all() const { return below<AlternativeIndex>(alternatives); }
};

/// Whether all of it is as said above: what every analysis expects.
bool well_formed(const Problem& problem);

/// Weighted points in the searches that may take long. Whole numbers below 2^47, exact as doubles: plain JavaScript, which
/// pages under strict policies do with, has no 64-bit numbers and takes ten times as long.
using Points = double;

/// What a number that is not known yet can become.
struct Range {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

}  // namespace crossroads
