// What the answers to a step can amount to. In a step that takes one it is an option. What
// the needs of a step that takes many amount to is measured: by the work that they leave to
// do in each framework that an alternative is built from, or by one load for all. Each sum
// falls into one of the step's bands, and an outcome is one band for each measure, of those
// that some set of needs has. An alternative has the value of its own measure's band.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/decision/problem.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

/// One band for each measure, by their index in the step.
using BandOfEach = std::vector<std::size_t>;

struct Outcomes {
    By<OutcomeIndex, std::string> ids;  ///< bands of several measures are joined by a dot
    By<OutcomeIndex, BandOfEach> bands;  ///< ascending; only where many are taken

    // Only where many are taken:
    /// Of a step that measures work: the frameworks that some alternative is built from, in
    /// the pack's order. None where there is one load.
    std::vector<std::size_t> frameworks;
    std::vector<std::vector<std::int64_t>> loads;  ///< [option][measure]
    By<AlternativeIndex, std::size_t> measure_of;

    std::size_t size() const { return ids.size(); }
    std::size_t measures() const { return frameworks.empty() ? 1 : frameworks.size(); }
};

/// Of a step without errors whose sums can be looked at (can_be_summed).
Outcomes outcomes(const Pack& pack, const Step& step);

/// What an alternative is worth in an outcome, and why.
const Value& value_in(const Pack& pack, const Step& step, const Outcomes& outcomes, OutcomeIndex outcome,
                      AlternativeIndex alternative);

/// The bands that these sums fall into, one for each measure.
BandOfEach bands_of(const Step& step, std::span<const std::int64_t> sums);

/// Whether there are no more than max_sums different sums to look at.
bool can_be_summed(const Pack& pack, const Step& step);
inline constexpr std::size_t max_sums = std::size_t{1} << 21;
inline constexpr std::size_t max_outcomes = 400;  ///< of one step

/// Which sums the sets of some options have, exactly. A sum counts as the least one of the
/// highest band when it is above that: no band can tell them apart.
class Sums {
public:
    /// `outcomes` need only its measures.
    Sums(const Step& step, const Outcomes& outcomes);

    /// How many different sums there are, of all measures together, those with nothing ticked apart, where that
    /// is no more than max_sums.
    std::size_t count() const { return count_; }

    struct Reached {
        bool nothing = false;  ///< whether the empty set is among them
        std::vector<std::size_t> highest;  ///< no sum is above it, by measure
        /// Whether some other set has it, for each sum: a row of bits for the sums of the last measure, the rows
        /// in the order of the others.
        std::vector<std::uint32_t> bits;
    };

    /// Of the empty set alone.
    Reached nothing() const;
    /// Of these sets with one more option.
    Reached with(const Reached& sums, std::size_t option) const;
    /// Adds these sets with one more option to others; both may be the same table, then it is with and without.
    void add_with(const Reached& sums, std::size_t option, Reached& to) const;
    /// What they amount to, each once, ascending; the empty set is no answer.
    std::vector<BandOfEach> bands(const Reached& sums) const;

private:
    Reached of(bool nothing) const;
    void add_rows(const std::uint32_t* from, const std::vector<std::size_t>& highest, std::size_t option, std::size_t measure, std::uint32_t* to) const;
    void add_row(const std::uint32_t* row, std::size_t load, std::uint32_t* to) const;
    void add_bands(const std::uint32_t* sums, std::size_t measure, BandOfEach& bands, std::vector<BandOfEach>& to) const;
    /// A sum of a measure with one more option.
    std::size_t sum_with(std::size_t sum, std::size_t option, std::size_t measure) const {
        return std::min(sum + static_cast<std::size_t>(loads_[option][measure]), sizes_[measure] - 1);
    }

    const Step& step_;
    const std::vector<std::vector<std::int64_t>>& loads_;  ///< [option][measure]
    std::vector<std::size_t> sizes_;  ///< how many sums there are of each measure
    std::vector<std::size_t> words_;  ///< of bits: how many there are for one sum of each measure; of the last one, for all
    std::size_t all_words_ = 0;
    std::size_t count_ = 2;
};

}  // namespace crossroads
