#include "core/proof/beyond.hpp"

namespace crossroads {

std::vector<BeyondCount> beyond_counts(const Model& model, Effort effort) {
    std::vector<BeyondCount> counts;
    for (std::size_t i = 0; i < model.pack().beyond.size(); ++i) {
        std::vector<char> taken(model.pack().beyond.size(), false);
        taken[i] = true;
        const Model widened = taking_in(model, taken);
        BeyondCount count{i, 1, {}};
        for (const Criterion& criterion : widened.criteria()) count.checklists *= criterion.values.size();
        const AlternativeSet it = only(AlternativeIndex(widened.alternatives() - 1));
        const Reading all[] = {reading(widened)};
        const Method method = count.checklists <= static_cast<Count>(effort.all) ? Method::all : Method::bounds;
        Count leads = 0;
        const Walked walked = walk(all, method, effort.budget / 2, [&](const Alike& alike) {
            if (alike.winners.front() == it) leads += alike.count;
            return true;
        });
        if (walked.finished) count.leads = leads;
        counts.push_back(count);
    }
    return counts;
}

}  // namespace crossroads
