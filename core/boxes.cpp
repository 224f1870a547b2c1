#include "core/boxes.hpp"

#include <algorithm>
#include <limits>

namespace crossroads {

namespace {

constexpr std::uint16_t unreachable = std::numeric_limits<std::uint16_t>::max();

bool is_in(std::span<const std::size_t> set, std::size_t member) {
    return std::find(set.begin(), set.end(), member) != set.end();
}

/// The boxes that turn `chosen` into `wanted` alone.
std::vector<std::size_t> boxes_to(std::span<const std::size_t> chosen, std::size_t wanted) {
    std::vector<std::size_t> boxes(chosen.begin(), chosen.end());
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
    Table(const Step& step, std::span<const std::size_t> chosen) : step_(step), chosen_(chosen) {
        std::int64_t most = 0;
        for (const Option& option : step.options)
            if (!option.exclusive) most += option.load;
        const std::size_t loads = static_cast<std::size_t>(most) + 1;
        // Two rows apart for "nothing ticked yet" and "something ticked": an empty set is no answer.
        fewest_.assign(step.options.size() + 1, std::vector<std::uint16_t>(2 * loads, unreachable));
        loads_ = loads;
        fewest_.back()[index(0, true)] = 0;
        for (std::size_t i = step.options.size(); i-- > 0;)
            for (std::size_t load = 0; load < loads; ++load)
                for (const bool ticked : {false, true})
                    fewest_[i][index(load, ticked)] = std::min(cost(i, load, ticked, false), cost(i, load, ticked, true));
    }

    std::size_t loads() const { return loads_; }
    std::uint16_t fewest(std::size_t load) const { return fewest_[0][index(load, false)]; }

    std::vector<std::size_t> boxes(std::size_t load) const {
        std::vector<std::size_t> boxes;
        bool ticked = false;
        for (std::size_t i = 0; i < step_.options.size(); ++i) {
            const bool keep = is_in(chosen_, i);
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
        return rest == unreachable ? unreachable : static_cast<std::uint16_t>(rest + (tick != is_in(chosen_, i)));
    }

    const Step& step_;
    std::span<const std::size_t> chosen_;
    std::size_t loads_ = 0;
    std::vector<std::vector<std::uint16_t>> fewest_;
};

}  // namespace

std::optional<std::vector<std::size_t>> fewest_boxes(const Model& model, std::size_t step,
                                                     std::span<const std::size_t> chosen, std::size_t band) {
    const Step& asked = model.pack().steps[step];
    const auto from = asked.bands[band].from;
    const auto to = band + 1 < asked.bands.size() ? asked.bands[band + 1].from : std::numeric_limits<std::int64_t>::max();
    std::optional<std::vector<std::size_t>> best;
    const auto offer = [&](std::vector<std::size_t> boxes) {
        if (!best || boxes.size() < best->size()) best = std::move(boxes);
    };
    const Table table(asked, chosen);
    for (std::size_t load = static_cast<std::size_t>(from); load < table.loads() && static_cast<std::int64_t>(load) < to; ++load)
        if (table.fewest(load) != unreachable && (!best || table.fewest(load) < best->size())) offer(table.boxes(load));
    for (std::size_t i = 0; i < asked.options.size(); ++i)
        if (asked.options[i].exclusive && asked.options[i].load >= from && asked.options[i].load < to)
            offer(boxes_to(chosen, i));
    return best;
}

}  // namespace crossroads
