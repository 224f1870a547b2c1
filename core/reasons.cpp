#include "core/reasons.hpp"

#include <algorithm>
#include <bit>

#include "core/order.hpp"

namespace crossroads {

namespace {

/// What knowing each answer is worth against one rival: the lead with it, less the
/// least lead with any answer in its place.
struct Cover {
    std::vector<std::int64_t> worth;  ///< by answered step, each >= 0
    std::int64_t needed = 0;          ///< the sum of worths that leaves a lead above 0
};

Cover cover(const Problem& problem, const std::vector<std::size_t>& answered, std::size_t winner, std::size_t rival) {
    const auto lead = [&](const Criterion& criterion, std::size_t outcome) {
        return criterion.weight * (criterion.values[outcome][winner] - criterion.values[outcome][rival]);
    };
    const auto least_lead = [&](const Criterion& criterion) {
        std::int64_t least = lead(criterion, 0);
        for (std::size_t outcome = 1; outcome < criterion.values.size(); ++outcome)
            least = std::min(least, lead(criterion, outcome));
        return least;
    };
    Cover cover;
    for (const std::size_t k : answered)
        cover.worth.push_back(lead(problem.criteria[k], *problem.criteria[k].given) - least_lead(problem.criteria[k]));
    std::int64_t least = 0;
    for (const Criterion& criterion : problem.criteria)
        if (criterion.counts()) least += least_lead(criterion);
    cover.needed = 1 - least;
    return cover;
}

}  // namespace

SufficientReasons sufficient_reasons(const Problem& problem, std::size_t winner) {
    std::vector<std::size_t> answered;
    for (std::size_t k = 0; k < problem.criteria.size(); ++k)
        if (problem.criteria[k].answered()) answered.push_back(k);
    std::vector<Cover> covers;
    for (std::size_t b = 0; b < problem.alternatives; ++b)
        if (b != winner && !problem.ruled_out[b]) covers.push_back(cover(problem, answered, winner, b));

    using Subset = std::uint32_t;  // bit i: the i-th answered step
    const auto forces = [&](Subset subset) {
        return std::all_of(covers.begin(), covers.end(), [&](const Cover& cover) {
            std::int64_t sum = 0;
            for (std::size_t i = 0; i < answered.size(); ++i)
                if (subset >> i & 1) sum += cover.worth[i];
            return sum >= cover.needed;
        });
    };
    SufficientReasons reasons;
    if (answered.size() > most_answers_for_reasons) {
        reasons.state = SufficientReasons::State::not_computed;
        return reasons;
    }
    const Subset all = static_cast<Subset>((std::uint64_t{1} << answered.size()) - 1);
    if (!forces(all)) return reasons;

    // Forcing is monotone: a subset is minimal when it forces and does not without any
    // one of its answers.
    std::vector<Subset> minimal;
    std::vector<std::int64_t> keys;
    for (Subset subset = 0; subset <= all; ++subset) {
        if (!forces(subset)) continue;
        bool needs_all = true;
        for (std::size_t i = 0; needs_all && i < answered.size(); ++i)
            if (subset >> i & 1) needs_all = !forces(subset & ~(Subset{1} << i));
        if (!needs_all) continue;
        minimal.push_back(subset);
        std::int64_t in_checklist_order = 0;  // the earlier a step, the higher its bit
        for (std::size_t i = 0; i < answered.size(); ++i)
            in_checklist_order = 2 * in_checklist_order + (subset >> i & 1);
        keys.push_back(in_checklist_order - (std::int64_t{std::popcount(subset)} << 32));
    }
    reasons.state = SufficientReasons::State::found;
    reasons.count = minimal.size();
    for (const std::size_t which : largest_first(keys)) {
        if (reasons.reasons.size() == listed_reasons) break;
        std::vector<std::size_t> steps;
        for (std::size_t i = 0; i < answered.size(); ++i)
            if (minimal[which] >> i & 1) steps.push_back(answered[i]);
        reasons.reasons.push_back(std::move(steps));
    }
    return reasons;
}

}  // namespace crossroads
