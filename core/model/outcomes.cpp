#include "core/model/outcomes.hpp"

#include <algorithm>

#include "core/model/provisions.hpp"

namespace crossroads {

namespace {

/// What is measured of a step that takes many, and whom it values.
Outcomes measured(const Pack& pack, const Step& step) {
    Outcomes outcomes;
    outcomes.measure_of.assign(pack.alternatives.size(), 0);
    outcomes.loads.resize(step.options.size());
    for (std::size_t framework = 0; measures_work(step) && framework < pack.frameworks.size(); ++framework) {
        const std::string& id = pack.frameworks[framework].id;
        if (!is_built_from(pack, id)) continue;
        for (const AlternativeIndex a : outcomes.measure_of.places())
            if (measured_by(step.load_rule, pack.alternatives[a.number()]) == id) outcomes.measure_of[a] = outcomes.frameworks.size();
        for (std::size_t option = 0; option < step.options.size(); ++option) {
            const Provision* provision = provision_of(step.options[option], id);
            outcomes.loads[option].push_back(provision ? work_left(step.load_rule, *provision).value_or(0) : 0);
        }
        outcomes.frameworks.push_back(framework);
    }
    if (outcomes.frameworks.empty())
        for (std::size_t option = 0; option < step.options.size(); ++option) outcomes.loads[option] = {step.options[option].load};
    return outcomes;
}

/// The bands of every set of needs that is an answer.
std::vector<BandOfEach> reachable(const Step& step, const Outcomes& outcomes) {
    const Sums all(step, outcomes);
    Sums::Reached sums = all.nothing();
    for (std::size_t option = 0; option < step.options.size(); ++option)
        if (!step.options[option].exclusive) all.add_with(sums, option, sums);
    for (std::size_t option = 0; option < step.options.size(); ++option)
        if (step.options[option].exclusive) all.add_with(all.nothing(), option, sums);
    return all.bands(sums);
}

}  // namespace

Outcomes outcomes(const Pack& pack, const Step& step) {
    Outcomes outcomes;
    if (!step.takes_many) {
        for (const Option& option : step.options) outcomes.ids.push_back(option.id);
        return outcomes;
    }
    outcomes = measured(pack, step);
    outcomes.bands = By<OutcomeIndex, BandOfEach>(reachable(step, outcomes));
    for (const BandOfEach& bands : outcomes.bands) {
        std::string id;
        for (const std::size_t band : bands) id += (id.empty() ? "" : ".") + step.bands[band].id;
        outcomes.ids.push_back(std::move(id));
    }
    return outcomes;
}

const Value& value_in(const Pack& pack, const Step& step, const Outcomes& outcomes, OutcomeIndex outcome,
                      AlternativeIndex alternative) {
    const Values& values = step.takes_many ? step.bands[outcomes.bands[outcome][outcomes.measure_of[alternative]]].values
                                           : step.options[outcome.number()].values;
    const auto of = [&](const auto& entry) { return entry.first == pack.alternatives[alternative.number()].id; };
    return std::find_if(values.begin(), values.end(), of)->second;
}

BandOfEach bands_of(const Step& step, std::span<const std::int64_t> sums) {
    BandOfEach reached;
    for (const std::int64_t sum : sums) {
        const auto above = std::find_if(step.bands.begin(), step.bands.end(), [sum](const Band& band) { return band.from > sum; });
        reached.push_back(static_cast<std::size_t>(above - step.bands.begin()) - 1);
    }
    return reached;
}

bool can_be_summed(const Pack& pack, const Step& step) { return Sums(step, measured(pack, step)).count() <= max_sums; }

Sums::Sums(const Step& step, const Outcomes& outcomes) : step_(step), sizes_{2} {
    std::vector<std::int64_t> all(outcomes.measures(), 0);
    for (const std::vector<std::int64_t>& loads : outcomes.loads) {
        ticks_.push_back({1});
        ticks_.back().insert(ticks_.back().end(), loads.begin(), loads.end());
        for (std::size_t m = 0; m < all.size(); ++m) all[m] += loads[m];
    }
    for (const std::int64_t sum : all) sizes_.push_back(static_cast<std::size_t>(std::min(sum, step.bands.back().from)) + 1);
    for (const std::size_t size : sizes_)
        if (count_ <= max_sums) count_ *= size;
    words_ = (sizes_.back() + 31) / 32;
}

Sums::Reached Sums::nothing() const {
    Reached sums(count_ / sizes_.back() * words_, 0);
    sums[0] = 1;
    return sums;
}

namespace {

/// Whether some of these sums is there, `to` included.
bool any(const std::uint32_t* row, std::size_t from, std::size_t to) {
    std::uint32_t seen = row[from / 32] & ~std::uint32_t{0} << from % 32;
    for (std::size_t word = from / 32; word < to / 32; seen = row[++word])
        if (seen) return true;
    return seen & ~std::uint32_t{0} >> (31 - to % 32);
}

}  // namespace

/// A row of bits moved up by `load`; what goes beyond the end counts as the end. Both may be the same row.
void Sums::add(const std::uint32_t* row, std::size_t load, std::uint32_t* to) const {
    const std::size_t last = sizes_.back() - 1;
    load = std::min(load, last);
    const std::size_t whole = load / 32;
    const std::size_t part = load % 32;
    const bool beyond = any(row, last - load, last);
    for (std::size_t i = words_; i-- > whole;)
        to[i] |= row[i - whole] << part | (part > 0 && i > whole ? row[i - whole - 1] >> (32 - part) : 0);
    if (beyond) to[last / 32] |= std::uint32_t{1} << last % 32;
    to[words_ - 1] &= ~std::uint32_t{0} >> (31 - last % 32);
}

/// From the highest sums down: a row never comes to lie below itself, so that no set has the option twice where both are one table.
void Sums::add_with(const Reached& sums, std::size_t option, Reached& to) const {
    const std::vector<std::int64_t>& ticks = ticks_[option];
    const std::size_t last = sizes_.size() - 1;
    for (std::size_t row = sums.size(); row > 0;) {
        row -= words_;
        if (!any(&sums[row], 0, sizes_.back() - 1)) continue;
        std::size_t moved = 0;
        std::size_t rest = row / words_;
        std::size_t place = words_;
        for (std::size_t m = last; m-- > 0;) {
            moved += place * std::min(rest % sizes_[m] + static_cast<std::size_t>(ticks[m]), sizes_[m] - 1);
            rest /= sizes_[m];
            place *= sizes_[m];
        }
        add(&sums[row], static_cast<std::size_t>(ticks[last]), &to[moved]);
    }
}

Sums::Reached Sums::with(const Reached& sums, std::size_t option) const {
    Reached then(sums.size(), 0);
    add_with(sums, option, then);
    return then;
}

std::vector<BandOfEach> Sums::bands(const Reached& sums) const {
    std::vector<BandOfEach> bands;
    std::vector<std::int64_t> others(sizes_.size() - 2);  // but for the last measure
    const std::size_t last = sizes_.back() - 1;
    for (std::size_t row = sums.size() / 2; row < sums.size(); row += words_) {  // those of sets that are not empty
        if (!any(&sums[row], 0, last)) continue;
        std::size_t rest = row / words_;
        for (std::size_t m = others.size(); m-- > 0;) {
            others[m] = static_cast<std::int64_t>(rest % sizes_[m + 1]);
            rest /= sizes_[m + 1];
        }
        BandOfEach reached = bands_of(step_, others);
        reached.push_back(0);
        for (std::size_t& band = reached.back(); band < step_.bands.size(); ++band) {
            const auto from = static_cast<std::size_t>(step_.bands[band].from);
            if (from > last) break;
            const bool highest = band + 1 == step_.bands.size();
            const std::size_t to = highest ? last : std::min(last, static_cast<std::size_t>(step_.bands[band + 1].from) - 1);
            if (!any(&sums[row], from, to)) continue;
            const auto place = std::lower_bound(bands.begin(), bands.end(), reached);
            if (place == bands.end() || *place != reached) bands.insert(place, reached);
        }
    }
    return bands;
}

}  // namespace crossroads
