#include "core/advice/boxes.hpp"

#include <algorithm>

namespace crossroads {

namespace {

/// Searches ways to change so many boxes that the sums lie in the bands of an outcome. Boxes
/// with the same effect are taken together.
class Search {
public:
    Search(const Model& model, StepIndex step, std::span<const std::size_t> chosen, std::int64_t budget)
        : step_(model.step(step)), outcomes_(model.outcomes(step)), budget_(budget), sums_(outcomes_.measures(), 0) {
        std::vector<char> ticked(step_.options.size(), false);
        for (const std::size_t option : chosen) {
            ticked[option] = true;
            if (step_.options[option].exclusive)
                unticked_.push_back(option);  // before any other can be ticked
            else
                add(outcomes_.loads[option], 1);
        }
        for (std::size_t option = 0; option < ticked.size(); ++option)
            if (!step_.options[option].exclusive) sort_in(option, ticked[option] != 0);
        bound();
    }

    /// A way to change exactly so many boxes.
    std::optional<Boxes> find(const BandOfEach& bands, std::size_t boxes) {
        if (boxes < unticked_.size()) return std::nullopt;
        bands_ = &bands;
        changed_ = unticked_;
        if (!visit(0, boxes - unticked_.size())) return std::nullopt;
        std::make_heap(changed_.begin(), changed_.end());  // a fraction of std::sort's code
        std::sort_heap(changed_.begin(), changed_.end());
        return changed_;
    }

    bool gave_up() const { return budget_ < 0; }

private:
    struct Kind {
        bool ticked;                      ///< now: changing it takes its load away
        std::vector<std::int64_t> loads;  ///< of each of them
        Boxes options;
        std::vector<std::vector<std::int64_t>> most{};  ///< [measure][boxes] from this kind on: the most and
        std::vector<std::vector<std::int64_t>> least{};  ///<   the least that so many boxes can change a sum by

        std::int64_t effect(std::size_t measure) const { return ticked ? -loads[measure] : loads[measure]; }
    };

    void add(const std::vector<std::int64_t>& loads, std::int64_t times) {
        for (std::size_t m = 0; m < sums_.size(); ++m) sums_[m] += times * loads[m];
        ticked_ += times;
    }

    void sort_in(std::size_t option, bool ticked) {
        const std::vector<std::int64_t>& loads = outcomes_.loads[option];
        const bool without_effect = std::all_of(loads.begin(), loads.end(), [](std::int64_t load) { return load == 0; });
        if (without_effect && ticked) return;
        const auto same = [&](const Kind& kind) { return kind.ticked == ticked && kind.loads == loads; };
        const auto kind = std::find_if(kinds_.begin(), kinds_.end(), same);
        if (kind == kinds_.end())
            kinds_.push_back({ticked, loads, {option}});
        else if (!without_effect)  // one of them may be ticked so that something is
            kind->options.push_back(option);
    }

    void bound() {
        kinds_.push_back({false, {}, {}});  // after the last
        std::vector<std::vector<std::int64_t>> effects(sums_.size());  // ascending, of each box from some kind on
        for (std::size_t k = kinds_.size(); k-- > 0;) {
            Kind& kind = kinds_[k];
            for (std::size_t m = 0; m < sums_.size(); ++m) {
                std::vector<std::int64_t>& all = effects[m];
                if (!kind.options.empty())
                    all.insert(std::lower_bound(all.begin(), all.end(), kind.effect(m)), kind.options.size(), kind.effect(m));
                kind.most.push_back({0});
                kind.least.push_back({0});
                for (std::size_t i = 0; i < all.size(); ++i) {
                    kind.most[m].push_back(kind.most[m].back() + all[all.size() - 1 - i]);
                    kind.least[m].push_back(kind.least[m].back() + all[i]);
                }
            }
        }
    }

    bool possible(const Kind& from, std::size_t boxes) const {
        if (boxes >= from.most.front().size()) return false;
        for (std::size_t m = 0; m < sums_.size(); ++m) {
            const std::size_t band = (*bands_)[m];
            if (sums_[m] + from.most[m][boxes] < step_.bands[band].from) return false;
            if (band + 1 < step_.bands.size() && sums_[m] + from.least[m][boxes] >= step_.bands[band + 1].from) return false;
        }
        return true;
    }

    bool visit(std::size_t k, std::size_t boxes) {
        const Kind& kind = kinds_[k];
        if (--budget_ < 0 || !possible(kind, boxes)) return false;
        if (boxes == 0) return ticked_ > 0;  // an empty set is no answer
        for (std::size_t count = std::min(boxes, kind.options.size()) + 1; count-- > 0;) {
            const std::int64_t times = (kind.ticked ? -1 : 1) * static_cast<std::int64_t>(count);
            add(kind.loads, times);
            const bool found = visit(k + 1, boxes - count);
            add(kind.loads, -times);
            if (!found) continue;
            changed_.insert(changed_.end(), kind.options.begin(), kind.options.begin() + static_cast<std::ptrdiff_t>(count));
            return true;
        }
        return false;
    }

    const Step& step_;
    const Outcomes& outcomes_;
    std::int64_t budget_;  ///< places still to look at
    std::vector<std::int64_t> sums_;
    std::int64_t ticked_ = 0;
    std::vector<Kind> kinds_;
    Boxes unticked_;  ///< in any case
    Boxes changed_;
    const BandOfEach* bands_ = nullptr;
};

/// The boxes that turn `chosen` into `wanted` alone.
Boxes boxes_to(std::span<const std::size_t> chosen, std::size_t wanted) {
    Boxes boxes(chosen.begin(), chosen.end());
    const auto place = std::lower_bound(boxes.begin(), boxes.end(), wanted);
    if (place != boxes.end() && *place == wanted)
        boxes.erase(place);
    else
        boxes.insert(place, wanted);
    return boxes;
}

}  // namespace

By<OutcomeIndex, std::optional<Boxes>> fewest_boxes(const Model& model, StepIndex step, std::span<const std::size_t> chosen,
                                                    std::int64_t budget) {
    const Step& asked = model.step(step);
    const Outcomes& outcomes = model.outcomes(step);
    By<OutcomeIndex, std::optional<Boxes>> fewest(outcomes.size());
    Search search(model, step, chosen, budget);
    for (std::size_t boxes = 0; boxes <= asked.options.size(); ++boxes) {
        for (const OutcomeIndex outcome : fewest.places())
            if (!fewest[outcome]) fewest[outcome] = search.find(outcomes.bands[outcome], boxes);
        if (search.gave_up()) return fewest;
        for (std::size_t option = 0; option < asked.options.size(); ++option) {
            if (!asked.options[option].exclusive) continue;
            auto& so_far = fewest[model.outcome_of(step, bands_of(asked, outcomes.loads[option]))];
            if (Boxes alone = boxes_to(chosen, option); !so_far && alone.size() == boxes) so_far = std::move(alone);
        }
    }
    return fewest;
}

}  // namespace crossroads
