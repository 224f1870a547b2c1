#include "tests/core/oracle.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace oracle {

namespace {

std::vector<Wide> wide(const std::vector<long long>& numbers) { return {numbers.begin(), numbers.end()}; }

/// The binomial coefficient: a number of Pascal's triangle.
Whole choose(std::size_t n, std::size_t k) {
    std::vector<Whole> row{1};
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<Whole> next{1};
        for (std::size_t j = 1; j <= i; ++j) next.push_back(row[j - 1] + row[j]);
        next.push_back(1);
        row = next;
    }
    return row[k];
}

std::vector<std::size_t> members(std::size_t bits, std::size_t size) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < size; ++i)
        if (bits >> i & 1) members.push_back(i);
    return members;
}

}  // namespace

// --- Scores and winners --------------------------------------------------------

std::vector<Wide> scores(const Table& table, const std::vector<Wide>& weights, const std::vector<int>& answers) {
    std::vector<Wide> sums(table.alternatives(), 0);
    for (std::size_t step = 0; step < table.steps(); ++step)
        if (answers[step] >= 0)
            for (std::size_t a = 0; a < table.alternatives(); ++a)
                sums[a] += weights[step] * table.values[step][static_cast<std::size_t>(answers[step])][a];
    return sums;
}

bool out(const Table& table, const std::vector<int>& answers, std::size_t alternative) {
    bool out = table.ruled_out[alternative];
    for (std::size_t step = 0; step < table.steps(); ++step)
        if (answers[step] >= 0 && (table.vetoes[step][static_cast<std::size_t>(answers[step])] >> alternative & 1)) out = true;
    return out;
}

namespace {

Set highest(const Table& table, const std::vector<Wide>& scores, const std::vector<int>& answers) {
    Set set = 0;
    for (std::size_t a = 0; a < scores.size(); ++a) {
        bool highest = !out(table, answers, a);
        for (std::size_t b = 0; b < scores.size(); ++b)
            if (!out(table, answers, b) && scores[b] > scores[a]) highest = false;
        if (highest) set |= Set{1} << a;
    }
    return set;
}

}  // namespace

Set winners(const Table& table, const std::vector<Wide>& scores) { return highest(table, scores, table.given); }

Set winners(const Table& table, const std::vector<int>& answers) {
    return highest(table, scores(table, wide(table.weights), answers), answers);
}

// --- Completions ---------------------------------------------------------------

std::vector<std::vector<int>> all_answers(const Table& table, const std::function<bool(std::size_t)>& which) {
    std::vector<std::vector<int>> all{table.given};
    for (std::size_t step = 0; step < table.steps(); ++step) {
        if (!which(step)) continue;
        std::vector<std::vector<int>> longer;
        for (const std::vector<int>& answers : all)
            for (std::size_t outcome = 0; outcome < table.values[step].size(); ++outcome) {
                longer.push_back(answers);
                longer.back()[step] = static_cast<int>(outcome);
            }
        all = longer;
    }
    return all;
}

std::vector<std::vector<int>> completions(const Table& table) {
    return all_answers(table, [&](std::size_t step) { return table.open(step); });
}

Set settled(const Table& table) {
    const std::vector<std::vector<int>> all = completions(table);
    const Set first = winners(table, all.front());
    for (const std::vector<int>& answers : all)
        if (winners(table, answers) != first) return 0;
    return first;
}

std::pair<Wide, Wide> lead_range(const Table& table, std::size_t one, std::size_t other) {
    std::vector<Wide> leads;
    for (const std::vector<int>& answers : completions(table)) {
        const std::vector<Wide> sums = scores(table, wide(table.weights), answers);
        leads.push_back(sums[one] - sums[other]);
    }
    return {*std::min_element(leads.begin(), leads.end()), *std::max_element(leads.begin(), leads.end())};
}

Counts count(const Table& table) {
    Counts counts;
    counts.wins.assign(table.alternatives(), 0);
    for (const std::vector<int>& answers : completions(table)) {
        const Set set = winners(table, answers);
        ++counts.total;
        counts.possible |= set;
        const auto alone = members(set, table.alternatives());
        bool vetoes = false;
        for (const std::vector<Set>& step : table.vetoes)
            for (const Set out : step) vetoes = vetoes || out != 0;
        if (alone.size() == 1)
            ++counts.wins[alone.front()];
        else if (vetoes && set == 0)
            ++counts.nobody;
        else
            ++counts.ties;
    }
    return counts;
}

bool matters(const Table& table, std::size_t step) {
    for (std::vector<int> answers : completions(table)) {
        const Set before = winners(table, answers);
        for (std::size_t outcome = 0; outcome < table.values[step].size(); ++outcome) {
            answers[step] = static_cast<int>(outcome);
            if (winners(table, answers) != before) return true;
        }
    }
    return false;
}

long double entropy(const std::vector<long double>& counts) {
    long double total = 0;
    for (const long double count : counts) total += count;
    long double bits = 0;
    for (const long double count : counts)
        if (count > 0) bits -= count / total * std::log2(count / total);
    return bits;
}

long double information(const Table& table, std::size_t step) {
    const auto winner_entropy = [](const Table& some) {
        const Counts counts = count(some);
        std::vector<long double> classes{static_cast<long double>(counts.nobody), static_cast<long double>(counts.ties)};
        for (const long long wins : counts.wins) classes.push_back(static_cast<long double>(wins));
        return entropy(classes);
    };
    long double after = 0;
    for (std::size_t outcome = 0; outcome < table.values[step].size(); ++outcome) {
        Table answered = table;
        answered.given[step] = static_cast<int>(outcome);
        after += winner_entropy(answered) / static_cast<long double>(table.values[step].size());
    }
    return winner_entropy(table) - after;
}

// --- Changes and reasons -------------------------------------------------------

Changes smallest_changes(const Table& table, const std::vector<char>& fixed, const std::function<bool(Set)>& wished) {
    const auto may_change = [&](std::size_t step) { return table.stated(step) && !fixed[step]; };
    Changes smallest;
    for (const std::vector<int>& answers : all_answers(table, may_change)) {
        std::vector<Change> changes;
        for (std::size_t step = 0; step < table.steps(); ++step)
            if (answers[step] != table.given[step]) changes.push_back({step, static_cast<std::size_t>(answers[step])});
        const Set set = winners(table, answers);
        if (changes.empty() || !wished(set)) continue;
        if (smallest.size != 0 && changes.size() > smallest.size) continue;
        if (changes.size() < smallest.size) smallest.sets.clear();
        smallest.size = changes.size();
        smallest.sets.push_back({changes, set});
    }
    std::sort(smallest.sets.begin(), smallest.sets.end());
    return smallest;
}

bool forces(const Table& table, const std::vector<std::size_t>& answers, std::size_t winner) {
    const auto free = [&](std::size_t step) {
        return table.may_tell(step) && std::find(answers.begin(), answers.end(), step) == answers.end();
    };
    for (const std::vector<int>& others : all_answers(table, free))
        if (winners(table, others) != Set{1} << winner) return false;
    return true;
}

std::vector<std::vector<std::size_t>> reasons(const Table& table, std::size_t winner) {
    std::vector<std::vector<std::size_t>> forcing;
    for (std::size_t bits = 0; bits < std::size_t{1} << table.steps(); ++bits) {
        const std::vector<std::size_t> answers = members(bits, table.steps());
        const auto answered = [&](std::size_t step) { return table.stated(step); };
        if (std::all_of(answers.begin(), answers.end(), answered) && forces(table, answers, winner))
            forcing.push_back(answers);
    }
    std::vector<std::vector<std::size_t>> minimal;
    for (const auto& one : forcing) {
        const bool smaller = std::any_of(forcing.begin(), forcing.end(), [&](const auto& other) {
            return other != one && std::includes(one.begin(), one.end(), other.begin(), other.end());
        });
        if (!smaller) minimal.push_back(one);
    }
    std::sort(minimal.begin(), minimal.end(), [](const auto& one, const auto& other) {
        return one.size() != other.size() ? one.size() < other.size() : one < other;
    });
    return minimal;
}

// --- Weights -------------------------------------------------------------------

std::vector<Wide> scores_at(const Table& table, std::size_t step, Wide numerator, Wide denominator) {
    std::vector<Wide> weights = wide(table.weights);
    for (Wide& weight : weights) weight *= denominator;
    weights[step] = numerator;
    return scores(table, weights, table.given);
}

bool stands_when_all_weights_are_off(const Table& table, std::size_t winner, Wide numerator, Wide denominator) {
    for (std::size_t bits = 0; bits < std::size_t{1} << table.steps(); ++bits) {
        // Times numerator * denominator: a weight times the factor, or over it.
        std::vector<Wide> weights = wide(table.weights);
        for (std::size_t step = 0; step < table.steps(); ++step)
            weights[step] *= bits >> step & 1 ? numerator * numerator : denominator * denominator;
        if (winners(table, scores(table, weights, table.given)) != Set{1} << winner) return false;
    }
    return true;
}

// --- Whole numbers of any size -------------------------------------------------

Whole::Whole(long long value) : negative_(value < 0) {
    auto rest = static_cast<unsigned long long>(value);
    if (negative_) rest = 0 - rest;
    for (; rest > 0; rest >>= 32) digits_.push_back(static_cast<std::uint32_t>(rest));
}

void Whole::trim() {
    while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
    if (digits_.empty()) negative_ = false;
}

int Whole::compare_digits(const Whole& one, const Whole& other) {
    if (one.digits_.size() != other.digits_.size()) return one.digits_.size() < other.digits_.size() ? -1 : 1;
    for (std::size_t i = one.digits_.size(); i-- > 0;)
        if (one.digits_[i] != other.digits_[i]) return one.digits_[i] < other.digits_[i] ? -1 : 1;
    return 0;
}

Whole Whole::add_digits(const Whole& one, const Whole& other) {
    Whole sum;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < std::max(one.digits_.size(), other.digits_.size()) || carry > 0; ++i) {
        if (i < one.digits_.size()) carry += one.digits_[i];
        if (i < other.digits_.size()) carry += other.digits_[i];
        sum.digits_.push_back(static_cast<std::uint32_t>(carry));
        carry >>= 32;
    }
    return sum;
}

Whole Whole::subtract_digits(const Whole& larger, const Whole& smaller) {
    Whole difference;
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < larger.digits_.size(); ++i) {
        const std::uint64_t take = borrow + (i < smaller.digits_.size() ? smaller.digits_[i] : 0);
        borrow = larger.digits_[i] < take ? 1 : 0;
        difference.digits_.push_back(static_cast<std::uint32_t>((borrow << 32) + larger.digits_[i] - take));
    }
    difference.trim();
    return difference;
}

Whole Whole::operator-() const {
    Whole opposite = *this;
    opposite.negative_ = !negative_ && !digits_.empty();
    return opposite;
}

Whole operator+(const Whole& one, const Whole& other) {
    const bool one_is_larger = Whole::compare_digits(one, other) >= 0;
    Whole sum = one.negative_ == other.negative_ ? Whole::add_digits(one, other)
                : one_is_larger                  ? Whole::subtract_digits(one, other)
                                                 : Whole::subtract_digits(other, one);
    sum.negative_ = one_is_larger ? one.negative_ : other.negative_;
    sum.trim();
    return sum;
}

Whole operator-(const Whole& one, const Whole& other) { return one + -other; }

Whole operator*(const Whole& one, const Whole& other) {
    Whole product;
    product.digits_.assign(one.digits_.size() + other.digits_.size(), 0);
    for (std::size_t i = 0; i < one.digits_.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < other.digits_.size(); ++j) {
            carry += std::uint64_t{one.digits_[i]} * other.digits_[j] + product.digits_[i + j];
            product.digits_[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        product.digits_[i + other.digits_.size()] = static_cast<std::uint32_t>(carry);
    }
    product.negative_ = one.negative_ != other.negative_;
    product.trim();
    return product;
}

int compare(const Whole& one, const Whole& other) {
    const Whole difference = one - other;
    return difference.negative_ ? -1 : difference.digits_.empty() ? 0 : 1;
}

long double Whole::over(const Whole& other) const {
    // The leading digits of both, on one scale so that neither overflows.
    const std::size_t size = std::max(digits_.size(), other.digits_.size());
    const auto leading = [size](const Whole& number) {
        long double value = 0;
        for (std::size_t i = 0; i < number.digits_.size(); ++i)
            value += std::ldexp(static_cast<long double>(number.digits_[i]),
                                32 * (static_cast<int>(i) - static_cast<int>(size)));
        return number.negative_ ? -value : value;
    };
    return leading(*this) / leading(other);
}

// --- Shares of weightings ------------------------------------------------------

bool Share::rounds_to(long long millionths) const {
    if (compare(part, 0) == 0) return millionths == 0;
    if (compare(part, all) == 0) return millionths == 1'000'000;
    if (millionths <= 0 || millionths >= 1'000'000) return false;
    const bool at_end = millionths == 1 || millionths == 999'999;
    // |part / all - millionths / 10^6| <= 0.501 / 10^6
    Whole off = 1'000'000 * part - millionths * all;
    if (off.negative()) off = -off;
    return compare(1000 * off, (at_end ? 1000 : 501) * all) <= 0;
}

Share share_above(std::vector<long long> differences) {
    std::sort(differences.begin(), differences.end());
    const std::size_t n = differences.size();

    // The k-th derivative of x^(n-1), cut off at and below 0, over k!.
    const auto derivative = [n](long long x, std::size_t k) {
        if (x <= 0) return Whole(0);
        Whole power = choose(n - 1, k);
        for (std::size_t i = k; i < n - 1; ++i) power = power * x;
        return power;
    };
    std::vector<Share> divided;  // differences of order k, from each place on
    for (std::size_t i = 0; i < n; ++i) divided.push_back({derivative(differences[i], 0), 1});
    for (std::size_t k = 1; k < n; ++k) {
        std::vector<Share> next;
        for (std::size_t i = 0; i + k < n; ++i) {
            const long long width = differences[i + k] - differences[i];
            const Share& low = divided[i];
            const Share& high = divided[i + 1];
            if (width == 0)
                next.push_back({derivative(differences[i], k), 1});
            else
                next.push_back({high.part * low.all - low.part * high.all, high.all * low.all * width});
        }
        divided = next;
    }
    return divided.front();
}

Share share_above_in_order(const std::vector<long long>& differences) {
    // w1 >= w2 >= … is a mix of the weightings that spread all over the first 1, 2, …
    // steps alike. Their sums, times a number that leaves them whole:
    long long scale = 1;
    for (std::size_t k = 2; k <= differences.size(); ++k) scale *= static_cast<long long>(k);
    std::vector<long long> corners;
    for (std::size_t k = 1; k <= differences.size(); ++k) {
        long long sum = 0;
        for (std::size_t i = 0; i < k; ++i) sum += differences[i];
        corners.push_back(sum * (scale / static_cast<long long>(k)));
    }
    return share_above(corners);
}

std::vector<std::vector<long long>> rank_counts(const Table& table, long long samples, std::uint32_t seed) {
    std::mt19937 generator(seed);
    std::vector<std::vector<long long>> counts(table.alternatives(), std::vector<long long>(table.alternatives(), 0));
    for (long long sample = 0; sample < samples; ++sample) {
        std::vector<double> sums(table.alternatives(), 0);
        for (std::size_t step = 0; step < table.steps(); ++step) {
            if (!table.answered(step)) continue;
            const double uniform = (static_cast<double>(generator()) + 0.5) / 4294967296.0;
            for (std::size_t a = 0; a < table.alternatives(); ++a)
                sums[a] -= std::log(uniform) *
                           static_cast<double>(table.values[step][static_cast<std::size_t>(table.given[step])][a]);
        }
        for (std::size_t a = 0; a < table.alternatives(); ++a) {
            if (out(table, table.given, a)) continue;
            std::size_t better = 0;
            for (std::size_t b = 0; b < table.alternatives(); ++b)
                if (!out(table, table.given, b) && sums[b] > sums[a]) ++better;
            ++counts[a][better];
        }
    }
    return counts;
}

}  // namespace oracle
