#include "core/model/outcomes.hpp"

#include <numeric>

#include "core/decision/order.hpp"
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

/// The bands of every set of needs that is an answer. The least work first: as long as the sums are low, few are looked at.
std::vector<BandOfEach> reachable(const Step& step, const Outcomes& outcomes) {
    const Sums all(step, outcomes);
    Sums::Reached sums = all.nothing();
    std::vector<std::int64_t> ease;
    for (const std::vector<std::int64_t>& loads : outcomes.loads) ease.push_back(-std::accumulate(loads.begin(), loads.end(), std::int64_t{0}));
    const std::vector<std::size_t> order = largest_first(ease);
    for (const std::size_t option : order)
        if (!step.options[option].exclusive) all.add_with(sums, option, sums);
    for (const std::size_t option : order)
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

Sums::Sums(const Step& step, const Outcomes& outcomes) : step_(step), loads_(outcomes.loads), words_(outcomes.measures()) {
    for (std::size_t m = 0; m < outcomes.measures(); ++m) {
        std::int64_t all = 0;
        for (const std::vector<std::int64_t>& loads : loads_) all += loads[m];
        sizes_.push_back(static_cast<std::size_t>(std::min(all, step.bands.back().from)) + 1);
        if (count_ <= max_sums) count_ *= sizes_.back();
    }
    all_words_ = words_.back() = (sizes_.back() + 31) / 32;
    for (std::size_t m = words_.size() - 1; m-- > 0; all_words_ *= sizes_[m]) words_[m] = all_words_;
}

Sums::Reached Sums::of(bool nothing) const {
    return {nothing, std::vector<std::size_t>(sizes_.size(), 0), std::vector<std::uint32_t>(all_words_, 0)};
}

Sums::Reached Sums::nothing() const { return of(true); }

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
void Sums::add_row(const std::uint32_t* row, std::size_t load, std::uint32_t* to) const {
    const std::size_t last = sizes_.back() - 1;
    const std::size_t words = words_.back();
    if (!any(row, 0, last)) return;
    load = std::min(load, last);
    const std::size_t whole = load / 32;
    const std::size_t part = load % 32;
    const bool beyond = any(row, last - load, last);
    for (std::size_t i = words; i-- > whole;)
        to[i] |= row[i - whole] << part | (part > 0 && i > whole ? row[i - whole - 1] >> (32 - part) : 0);
    if (beyond) to[last / 32] |= std::uint32_t{1} << last % 32;
    to[words - 1] &= ~std::uint32_t{0} >> (31 - last % 32);
}

/// From the highest sums down: a row never comes to lie below itself, so that no set has the option twice where both are one table.
void Sums::add_rows(const std::uint32_t* from, const std::vector<std::size_t>& highest, std::size_t option, std::size_t measure,
                    std::uint32_t* to) const {
    if (measure + 1 == sizes_.size()) return add_row(from, static_cast<std::size_t>(loads_[option][measure]), to);
    for (std::size_t sum = highest[measure] + 1; sum-- > 0;)
        add_rows(from + sum * words_[measure], highest, option, measure + 1, to + sum_with(sum, option, measure) * words_[measure]);
}

void Sums::add_with(const Reached& sums, std::size_t option, Reached& to) const {
    add_rows(sums.bits.data(), sums.highest, option, 0, to.bits.data());
    for (std::size_t m = 0; m < sizes_.size(); ++m) to.highest[m] = std::max(to.highest[m], sum_with(sums.highest[m], option, m));
    if (!sums.nothing) return;
    std::size_t row = 0;
    for (std::size_t m = 0; m + 1 < sizes_.size(); ++m) row += sum_with(0, option, m) * words_[m];
    const std::size_t bit = sum_with(0, option, sizes_.size() - 1);
    to.bits[row + bit / 32] |= std::uint32_t{1} << bit % 32;
}

Sums::Reached Sums::with(const Reached& sums, std::size_t option) const {
    Reached then = of(false);
    add_with(sums, option, then);
    return then;
}

/// Those of a measure and the ones after it, behind the bands of the ones before: all sums of a band are taken as one.
void Sums::add_bands(const std::uint32_t* sums, std::size_t measure, BandOfEach& bands, std::vector<BandOfEach>& to) const {
    const std::size_t words = words_[measure];
    for (bands[measure] = 0; bands[measure] < step_.bands.size(); ++bands[measure]) {
        const auto from = static_cast<std::size_t>(step_.bands[bands[measure]].from);
        if (from >= sizes_[measure]) break;
        const bool highest = bands[measure] + 1 == step_.bands.size();
        const std::size_t end = highest ? sizes_[measure] : std::min(sizes_[measure], static_cast<std::size_t>(step_.bands[bands[measure] + 1].from));
        if (measure + 1 == sizes_.size()) {
            if (any(sums, from, end - 1)) to.push_back(bands);
            continue;
        }
        std::vector<std::uint32_t> either(words, 0);
        for (std::size_t at = from * words; at < end * words; at += words)
            for (std::size_t word = 0; word < words; ++word) either[word] |= sums[at + word];
        add_bands(either.data(), measure + 1, bands, to);
    }
}

std::vector<BandOfEach> Sums::bands(const Reached& sums) const {
    std::vector<BandOfEach> all;
    BandOfEach bands(sizes_.size());
    add_bands(sums.bits.data(), 0, bands, all);
    return all;
}

}  // namespace crossroads
