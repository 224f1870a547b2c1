#include "core/advice/boxes.hpp"

#include <algorithm>
#include <limits>

namespace crossroads {

namespace {

/// Loads times options that are looked at, at most: a step of 45 needs has some 20,000.
constexpr std::size_t most_work = std::size_t{1} << 17;

constexpr std::uint16_t unreachable = std::numeric_limits<std::uint16_t>::max();

bool is_in(std::span<const std::size_t> set, std::size_t member) {
    return std::find(set.begin(), set.end(), member) != set.end();
}

/// The boxes that turn `chosen` into `wanted` alone.
Boxes boxes_to(std::span<const std::size_t> chosen, std::size_t wanted) {
    Boxes boxes(chosen.begin(), chosen.end());
    if (is_in(chosen, wanted))
        std::erase(boxes, wanted);
    else
        boxes.insert(std::lower_bound(boxes.begin(), boxes.end(), wanted), wanted);
    return boxes;
}

/// Fewest changes over the options that can stand together, by load: what[i][load] is
/// the fewest changes to the options from i on that have that load together.
class Table {
public:
    Table(const Step& step, std::span<const std::size_t> chosen, std::size_t loads)
        : step_(step), chosen_(step.options.size(), false) {
        for (const std::size_t option : chosen) chosen_[option] = true;
        // Two rows apart for "nothing ticked yet" and "something ticked": an empty set is no answer.
        fewest_.assign(step.options.size() + 1, std::vector<std::uint16_t>(2 * loads, unreachable));
        fewest_.back()[index(0, true)] = 0;
        for (std::size_t i = step.options.size(); i-- > 0;)
            for (std::size_t load = 0; load < loads; ++load)
                for (const bool ticked : {false, true})
                    fewest_[i][index(load, ticked)] = std::min(cost(i, load, ticked, false), cost(i, load, ticked, true));
    }

    std::uint16_t fewest(std::size_t load) const { return fewest_[0][index(load, false)]; }

    Boxes boxes(std::size_t load) const {
        Boxes boxes;
        bool ticked = false;
        for (std::size_t i = 0; i < step_.options.size(); ++i) {
            const bool keep = chosen_[i];
            const bool tick = cost(i, load, ticked, keep) <= cost(i, load, ticked, !keep) ? keep : !keep;
            if (tick != keep) boxes.push_back(i);
            if (!tick) continue;
            load -= static_cast<std::size_t>(step_.options[i].load);
            ticked = true;
        }
        return boxes;
    }

private:
    std::size_t index(std::size_t load, bool ticked) const { return 2 * load + ticked; }

    /// Fewest changes from option i on, when i is ticked or not.
    std::uint16_t cost(std::size_t i, std::size_t load, bool ticked, bool tick) const {
        const Option& option = step_.options[i];
        const auto weight = static_cast<std::size_t>(option.load);
        if (tick && (option.exclusive || weight > load)) return unreachable;
        const std::uint16_t rest = fewest_[i + 1][index(tick ? load - weight : load, ticked || tick)];
        return rest == unreachable ? unreachable : static_cast<std::uint16_t>(rest + (tick != (chosen_[i] != 0)));
    }

    const Step& step_;
    std::vector<char> chosen_;
    std::vector<std::vector<std::uint16_t>> fewest_;
};

}  // namespace

By<OutcomeIndex, std::optional<Boxes>> fewest_boxes(const Model& model, StepIndex step, std::span<const std::size_t> chosen) {
    const Step& asked = model.step(step);
    By<OutcomeIndex, std::optional<Boxes>> fewest(asked.bands.size());
    std::size_t loads = 1;
    for (const Option& option : asked.options)
        if (!option.exclusive) loads += static_cast<std::size_t>(option.load);
    if (loads * asked.options.size() > most_work) return fewest;

    const auto best = [&](std::int64_t load) -> auto& { return fewest[model.band(step, load)]; };
    const Table table(asked, chosen, loads);
    for (std::size_t load = 0; load < loads; ++load) {
        auto& so_far = best(static_cast<std::int64_t>(load));
        if (table.fewest(load) != unreachable && (!so_far || table.fewest(load) < so_far->size())) so_far = table.boxes(load);
    }
    for (std::size_t i = 0; i < asked.options.size(); ++i) {
        if (!asked.options[i].exclusive) continue;
        Boxes boxes = boxes_to(chosen, i);
        auto& so_far = best(asked.options[i].load);
        if (!so_far || boxes.size() < so_far->size()) so_far = std::move(boxes);
    }
    return fewest;
}

}  // namespace crossroads
