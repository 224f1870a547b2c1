#include "core/analyses/weightings.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"
#include "core/decision/order.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// Varsi's recursion: the share of the simplex in which the sum of weight * height is
/// above 0. Each pass takes one positive height and only ever mixes shares, so no
/// rounding error grows.
double share_above_plane(const std::vector<double>& heights) {
    std::vector<double> shares{1.0};  // after the passes so far, for 0, 1, … of the others
    std::vector<double> others;       // depths of the heights that are not above 0
    for (const double height : heights)
        if (height <= 0.0) others.push_back(0.0 - height);
    shares.resize(others.size() + 1, 0.0);
    for (const double height : heights) {
        if (height <= 0.0) continue;
        for (std::size_t k = 0; k < others.size(); ++k)
            shares[k + 1] = (others[k] * shares[k + 1] + height * shares[k]) / (others[k] + height);
    }
    return shares.back();
}

/// `above`, `below`: whether some corner speaks for the one, and for the other.
std::int64_t in_millionths(double share, bool above, bool below) {
    if (!above) return 0;
    if (!below) return million;
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(share * static_cast<double>(million) + 0.5), 1, million - 1);
}

/// How many orders of the steps these groups leave open, where steps alike are one; any number
/// above `most` stands for all such.
std::int64_t orders(const std::vector<Differences>& sorted_groups, std::int64_t most) {
    std::int64_t orders = 1;
    for (const Differences& group : sorted_groups) {
        std::int64_t alike = 0;
        for (std::size_t i = 0; i < group.size() && orders <= most; ++i) {  // a multinomial, factor by factor
            alike = i > 0 && group[i] == group[i - 1] ? alike + 1 : 1;
            orders = orders * static_cast<std::int64_t>(i + 1) / alike;
        }
    }
    return orders;
}

/// The next order of the steps; false when it is the first again.
bool next_order(std::vector<Differences>& groups) {
    return std::any_of(groups.begin(), groups.end(), [](Differences& group) { return std::next_permutation(group.begin(), group.end()); });
}

/// xorshift64* (S. Vigna, "An experimental exploration of Marsaglia's xorshift
/// generators, scrambled", 2016), from a fixed start: the same weightings every time.
class Draws {
public:
    std::uint32_t next() {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return static_cast<std::uint32_t>((state_ * 0x2545F4914F6CDD1DULL) >> 34);  // 30 bits
    }

private:
    std::uint64_t state_ = 0x9E3779B97F4A7C15ULL;
};

/// Ranks alternatives under one random weighting after the other.
class Sampler {
public:
    /// values[step * alternatives + alternative]: whole numbers from 0 to 100.
    Sampler(std::size_t steps, std::size_t alternatives, std::vector<double> values)
        : values_(std::move(values)), cuts_(steps + 1), scores_(alternatives), ranks_(alternatives) {
        cuts_.back() = std::int32_t{1} << 30;
    }

    /// How many alternatives are better than each. A function of its own and not part of
    /// the loop: a browser optimises what is called often, not what runs long.
    [[gnu::noinline]] const std::vector<std::size_t>& next() {
        // The gaps between sorted uniform cuts are uniform weights.
        for (std::size_t k = 1; k + 1 < cuts_.size(); ++k) {
            const auto cut = static_cast<std::int32_t>(draws_.next());
            std::size_t place = k;
            for (; cuts_[place - 1] > cut; --place) cuts_[place] = cuts_[place - 1];
            cuts_[place] = cut;
        }
        std::fill(scores_.begin(), scores_.end(), 0);
        const double* value = values_.data();
        for (std::size_t k = 0; k + 1 < cuts_.size(); ++k) {
            const double weight = cuts_[k + 1] - cuts_[k];
            for (double& score : scores_) score += weight * *value++;
        }
        for (std::size_t i = 0; i < scores_.size(); ++i) {
            ranks_[i] = 0;
            for (const double score : scores_) ranks_[i] += score > scores_[i];
        }
        return ranks_;
    }

private:
    Draws draws_;
    std::vector<double> values_;
    std::vector<std::int32_t> cuts_;  ///< ascending, from 0 to 2^30
    /// Whole numbers below 2^43, exact as doubles: plain JavaScript has no 64-bit numbers and takes ten times as long.
    std::vector<double> scores_;
    std::vector<std::size_t> ranks_;
};

}  // namespace

std::int64_t share_above(const Differences& differences) {
    const auto [least, most] = std::minmax_element(differences.begin(), differences.end());
    return in_millionths(share_above_plane({differences.begin(), differences.end()}), *most > 0, *least < 0);
}

std::optional<std::int64_t> share_above_in_order(std::vector<Differences> groups, std::int64_t budget) {
    if (groups.size() == 1) return share_above(groups.front());
    std::int64_t steps = 0;
    for (Differences& group : groups) {
        std::make_heap(group.begin(), group.end());  // a fraction of std::sort's code
        std::sort_heap(group.begin(), group.end());
        steps += std::ssize(group);
    }
    const std::int64_t most = budget / (steps * steps);
    if (orders(groups, most) > most) return std::nullopt;
    // Weightings in a given order are themselves a simplex, whose corners weigh the
    // first 1, 2, … steps alike: there the sum is the mean of the first differences.
    double shares = 0.0;
    double count = 0.0;
    bool above = false;
    bool below = false;
    std::vector<double> means;
    do {
        means.clear();
        std::int64_t sum = 0;
        for (const Differences& group : groups)
            for (const std::int64_t difference : group) {
                sum += difference;
                above = above || sum > 0;
                below = below || sum < 0;
                means.push_back(static_cast<double>(sum) / static_cast<double>(means.size() + 1));
            }
        shares += share_above_plane(means);
        count += 1.0;
    } while (next_order(groups));
    return in_millionths(shares / count, above, below);
}

std::optional<RankShares> rank_shares(const Problem& problem) {
    expects([&] { return well_formed(problem); });
    const std::vector<StepIndex> answered = answered_steps(problem);
    if (answered.size() < 2) return std::nullopt;
    const AlternativeSet out = crossroads::out(problem);
    std::vector<AlternativeIndex> ranked;
    for (const AlternativeIndex a : problem.all())
        if (!contains(out, a)) ranked.push_back(a);

    // values[step * ranked + i], side by side for the inner loop
    std::vector<double> values;
    for (const StepIndex k : answered)
        for (const AlternativeIndex a : ranked)
            values.push_back(static_cast<double>(problem.criteria[k].values[*problem.criteria[k].given][a]));

    RankShares shares;
    shares.samples = stated_samples;
    shares.half_width = 9'800;  // 1.96 * sqrt(0.25 / 10,000)
    shares.counts.assign(problem.alternatives, std::vector<std::int64_t>(ranked.size(), 0));

    Sampler sampler(answered.size(), ranked.size(), std::move(values));
    for (std::int64_t sample = 0; sample < stated_samples; ++sample) {
        const std::vector<std::size_t>& ranks = sampler.next();
        for (std::size_t i = 0; i < ranked.size(); ++i) ++shares.counts[ranked[i]][ranks[i]];
    }
    return shares;
}

std::vector<Differences> value_differences(const Problem& problem, AlternativeIndex alternative, AlternativeIndex rival) {
    expects([&] { return well_formed(problem); });
    const std::vector<StepIndex> answered = answered_steps(problem);
    std::vector<std::int64_t> weights;
    for (const StepIndex k : answered) weights.push_back(problem.criteria[k].weight);
    std::vector<Differences> groups;
    std::int64_t weight = 0;
    for (const std::size_t i : largest_first(weights)) {
        const Criterion& step = problem.criteria[answered[i]];
        if (step.weight != weight) groups.emplace_back();
        weight = step.weight;
        const Row& values = step.values[*step.given];
        groups.back().push_back(values[alternative] - values[rival]);
    }
    return groups;
}

Differences together(const std::vector<Differences>& groups) {
    Differences all;
    for (const Differences& group : groups) all.insert(all.end(), group.begin(), group.end());
    return all;
}

}  // namespace crossroads
