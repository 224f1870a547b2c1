#include "core/model/beyond.hpp"

#include <algorithm>

#include "core/model/outcomes.hpp"
#include "core/model/provisions.hpp"

namespace crossroads {

Pack asked_about(Pack pack) {
    std::vector<Alternative> asked;
    for (Alternative& alternative : pack.alternatives) (alternative.beyond ? pack.beyond : asked).push_back(std::move(alternative));
    pack.alternatives = std::move(asked);
    return pack;
}

Pack taking_in(Pack pack, const std::vector<char>& taken) {
    std::vector<Alternative> left;
    for (std::size_t i = 0; i < pack.beyond.size(); ++i) (taken[i] ? pack.alternatives : left).push_back(std::move(pack.beyond[i]));
    pack.beyond = std::move(left);
    return pack;
}

std::vector<char> taken(const Pack& pack, const std::vector<std::string>& ids) {
    std::vector<char> taken;
    for (const Alternative& alternative : pack.beyond)
        taken.push_back(std::find(ids.begin(), ids.end(), alternative.id) != ids.end());
    return taken;
}

const Outcome& outcome_for(const Step& step, const Alternative& alternative, const std::vector<std::size_t>& options) {
    if (!step.takes_many) return step.options[options.front()];
    std::int64_t sum = 0;
    for (const std::size_t option : options) {
        const Provision* provision = provision_of(step.options[option], measured_by(step.load_rule, alternative));
        sum += measures_work(step) ? (provision ? work_left(step.load_rule, *provision).value_or(0) : 0) : step.options[option].load;
    }
    return step.bands[bands_of(step, std::span(&sum, 1)).front()];
}

}  // namespace crossroads
