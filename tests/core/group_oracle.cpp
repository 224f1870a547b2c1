#include "tests/core/group_oracle.hpp"

#include <algorithm>
#include <set>

namespace oracle {

std::map<Answers, Set> mixes(const Table& table, const std::vector<Answers>& members) {
    std::vector<Answers> all{Answers(table.steps(), -1)};
    for (std::size_t step = 0; step < table.steps(); ++step) {
        std::set<int> held;
        for (const Answers& member : members)
            for (std::size_t outcome = 0; outcome < table.values[step].size(); ++outcome)
                if (member[step] < 0 || member[step] == static_cast<int>(outcome)) held.insert(static_cast<int>(outcome));
        const bool may_tell = table.weights[step] > 0 || std::any_of(held.begin(), held.end(), [&](int outcome) { return table.vetoes[step][static_cast<std::size_t>(outcome)] != 0; });
        if (!may_tell) continue;
        std::vector<Answers> longer;
        for (const Answers& mix : all)
            for (const int outcome : held) {
                longer.push_back(mix);
                longer.back()[step] = outcome;
            }
        all = longer;
    }
    std::map<Answers, Set> mixes;
    for (const Answers& mix : all) mixes[mix] = winners(table, mix);
    return mixes;
}

std::map<Set, long long> mixes_by_winners(const std::map<Answers, Set>& mixes) {
    std::map<Set, long long> counts;
    for (const auto& [mix, winners] : mixes) ++counts[winners];
    return counts;
}

std::pair<long long, long long> influence(const std::map<Answers, Set>& mixes, std::size_t step) {
    std::pair<long long, long long> counts;
    std::map<Answers, std::vector<Set>> alike;  // but for this step
    for (const auto& [mix, winners] : mixes) {
        Answers rest = mix;
        rest[step] = -1;
        for (const Set other : alike[rest]) {
            ++counts.second;
            if (other != winners) ++counts.first;
        }
        alike[rest].push_back(winners);
    }
    return counts;
}

std::vector<std::size_t> essential(const std::map<Answers, Set>& mixes, std::size_t steps) {
    std::vector<std::vector<std::size_t>> smallest;
    for (std::size_t bits = 0; bits < std::size_t{1} << steps; ++bits) {
        std::vector<std::size_t> chosen;
        for (std::size_t step = 0; step < steps; ++step)
            if (bits >> step & 1) chosen.push_back(step);
        if (!smallest.empty() && chosen.size() > smallest.front().size()) continue;
        std::map<Answers, std::set<Set>> seen;
        for (const auto& [mix, winners] : mixes) {
            Answers part;
            for (const std::size_t step : chosen) part.push_back(mix[step]);
            seen[part].insert(winners);
        }
        if (!std::all_of(seen.begin(), seen.end(), [](const auto& it) { return it.second.size() == 1; })) continue;
        if (!smallest.empty() && chosen.size() < smallest.front().size()) smallest.clear();
        smallest.push_back(chosen);
    }
    return smallest.size() == 1 ? smallest.front() : std::vector<std::size_t>();
}

std::vector<Set> winners_under(const std::map<Answers, Set>& mixes, const Answers& agreed) {
    std::set<Set> seen;
    for (const auto& [mix, winners] : mixes) {
        bool keeps = true;
        for (std::size_t step = 0; step < agreed.size(); ++step) keeps = keeps && (agreed[step] < 0 || agreed[step] == mix[step]);
        if (keeps) seen.insert(winners);
    }
    return {seen.begin(), seen.end()};
}

std::map<Answers, Set> agreements(const std::map<Answers, Set>& mixes, std::size_t steps) {
    std::set<Answers> all{Answers(steps, -1)};
    for (std::size_t step = 0; step < steps; ++step) {
        std::set<int> outcomes;
        for (const auto& [mix, winners] : mixes) outcomes.insert(mix[step]);
        if (outcomes.size() < 2) continue;
        for (const Answers& agreed : std::set<Answers>(all))
            for (const int outcome : outcomes) {
                Answers more = agreed;
                more[step] = outcome;
                all.insert(more);
            }
    }
    std::map<Answers, Set> agreements;
    for (const Answers& agreed : all) {
        const std::vector<Set> winners = winners_under(mixes, agreed);
        bool settles = winners.size() == 1;
        for (std::size_t step = 0; settles && step < steps; ++step) {
            Answers without = agreed;
            without[step] = -1;
            if (agreed[step] >= 0 && winners_under(mixes, without).size() == 1) settles = false;
        }
        if (settles) agreements[agreed] = winners.front();
    }
    return agreements;
}

}  // namespace oracle
