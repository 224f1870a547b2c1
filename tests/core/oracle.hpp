// The analyses again, by brute force over plain tables: what the tests of core are
// held against. It includes no header of core and shares no code with it; each
// function follows the words of a definition as naively as it can, and is slow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace oracle {

__extension__ typedef __int128 Wide;  ///< no sum of the tests outgrows it

/// A set: bit i stands for alternative i.
using Set = std::uint32_t;

/// The numbers of a decision. given[step] is an outcome, or -1 while the step is open.
struct Table {
    std::vector<long long> weights;
    std::vector<std::vector<std::vector<long long>>> values;  ///< values[step][outcome][alternative]
    std::vector<int> given;
    std::vector<char> ruled_out;
    std::vector<std::vector<Set>> vetoes;  ///< vetoes[step][outcome]: who is out with this answer

    std::size_t steps() const { return weights.size(); }
    std::size_t alternatives() const { return ruled_out.size(); }
    bool answered(std::size_t step) const { return weights[step] > 0 && given[step] >= 0; }
    bool may_tell(std::size_t step) const {
        for (const Set out : vetoes[step])
            if (out != 0) return true;
        return weights[step] > 0;
    }
    bool stated(std::size_t step) const { return may_tell(step) && given[step] >= 0; }
    bool open(std::size_t step) const { return may_tell(step) && given[step] < 0; }
};

/// Ruled out, or by one of these answers.
bool out(const Table& table, const std::vector<int>& answers, std::size_t alternative);

/// The sum of weight * value of each alternative over the steps with an answer.
std::vector<Wide> scores(const Table& table, const std::vector<Wide>& weights, const std::vector<int>& answers);

/// Who is highest of those not out with the answers as given, or with these.
Set winners(const Table& table, const std::vector<Wide>& scores);
Set winners(const Table& table, const std::vector<int>& answers);

/// Every way to answer the steps of `which`; the answers to all others are as given.
std::vector<std::vector<int>> all_answers(const Table& table, const std::function<bool(std::size_t)>& which);

/// Every way to answer the open steps.
std::vector<std::vector<int>> completions(const Table& table);

/// The winners of every completion, when they are always the same; else 0.
Set settled(const Table& table);

/// The least and the most that one leads the other by in any completion.
std::pair<Wide, Wide> lead_range(const Table& table, std::size_t one, std::size_t other);

struct Counts {
    long long total = 0;
    std::vector<long long> wins;  ///< completions that each alternative wins alone
    long long nobody = 0;         ///< completions in which all are out, where an answer can rule out anybody
    long long ties = 0;           ///< all others
    Set possible = 0;
};
Counts count(const Table& table);

/// Whether there is a completion whose winners change when this answer alone changes.
bool matters(const Table& table, std::size_t step);

/// The entropy of these counts, in bits.
long double entropy(const std::vector<long double>& counts);

/// In bits: by how much the entropy of the winner (nobody is a class, and all ties) is expected
/// to fall by an answer to this open step.
long double information(const Table& table, std::size_t step);

/// Answers that are different: each a step and its other outcome, in order.
using Change = std::pair<std::size_t, std::size_t>;
struct Changes {
    std::size_t size = 0;                                   ///< 0: no number of changes does it
    std::vector<std::pair<std::vector<Change>, Set>> sets;  ///< all of that size, in order, and who wins then
};
/// The smallest sets of changes of given answers after which the winners are as wished.
Changes smallest_changes(const Table& table, const std::vector<char>& fixed, const std::function<bool(Set)>& wished);

/// Every subset of the given answers that makes `winner` win alone whatever all other
/// steps are answered, and that holds no smaller such subset; small ones first, then
/// in order.
std::vector<std::vector<std::size_t>> reasons(const Table& table, std::size_t winner);

/// Whether those answers make `winner` win alone whatever all other steps are answered.
bool forces(const Table& table, const std::vector<std::size_t>& answers, std::size_t winner);

/// The scores, times `denominator`, when one step weighs numerator / denominator.
std::vector<Wide> scores_at(const Table& table, std::size_t step, Wide numerator, Wide denominator);

/// Whether `winner` wins alone in every way to multiply or to divide each weight by
/// numerator / denominator.
bool stands_when_all_weights_are_off(const Table& table, std::size_t winner, Wide numerator, Wide denominator);

/// A whole number of any size, with just what the shares need.
class Whole {
public:
    Whole(long long value = 0);  // NOLINT: numbers become numbers
    Whole operator-() const;
    friend Whole operator+(const Whole& one, const Whole& other);
    friend Whole operator-(const Whole& one, const Whole& other);
    friend Whole operator*(const Whole& one, const Whole& other);
    /// The sign of one minus the other.
    friend int compare(const Whole& one, const Whole& other);
    bool negative() const { return negative_; }
    /// This over `other`, about.
    long double over(const Whole& other) const;

private:
    static int compare_digits(const Whole& one, const Whole& other);
    static Whole add_digits(const Whole& one, const Whole& other);
    static Whole subtract_digits(const Whole& larger, const Whole& smaller);
    void trim();

    bool negative_ = false;
    std::vector<std::uint32_t> digits_;  ///< base 2^32, the lowest first; none for 0
};

/// An exact share.
struct Share {
    Whole part = 0;
    Whole all = 1;  ///< above 0

    long double about() const { return part.over(all); }
    /// Whether it is this, rounded to whole millionths by something that is right to 1e-9: but to none or to all of
    /// them only where it is exactly that.
    bool rounds_to(long long millionths) const;
};

/// The share of all ways to spread a weight of 1 in which the sum of weight *
/// difference is above 0: the divided difference of the truncated power, confluent
/// where differences are equal (H. B. Curry and I. J. Schoenberg, "On Pólya frequency
/// functions IV", 1966).
Share share_above(std::vector<long long> differences);

/// The same of the ways in which no weight is larger than one before it.
Share share_above_in_order(const std::vector<long long>& differences);

/// counts[alternative][rank - 1] over random weightings of the answered steps, made
/// of exponential draws.
std::vector<std::vector<long long>> rank_counts(const Table& table, long long samples, std::uint32_t seed);

}  // namespace oracle
