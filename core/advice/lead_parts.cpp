#include "core/advice/lead_parts.hpp"

#include "core/checklist/checklist.hpp"
#include "core/decision/points.hpp"
#include "core/decision/scoring.hpp"

namespace crossroads {

namespace {

/// As people see it: the difference of two rounded numbers.
std::int64_t lead_tenths(const Model& model, const Assessment& assessment) {
    const Problem problem = resolve(model, assessment).checklist.problem;
    const Row all = scores(problem);
    const auto [one, other] = model.pair();
    const std::int64_t total = total_weight(problem);
    return rounded_points(all[one], total, 10) - rounded_points(all[other], total, 10);
}

}  // namespace

LeadParts lead_parts(const Model& judged_from, Assessment from, const Model& judged_to, const Assessment& to,
                     std::optional<std::int64_t> kept) {
    const std::int64_t today = lead_tenths(judged_from, from);
    const std::int64_t judged = lead_tenths(judged_to, from);
    from.weights = to.weights;
    return {kept.has_value(), {kept.value_or(today), today, judged, lead_tenths(judged_to, from), lead_tenths(judged_to, to)}};
}

}  // namespace crossroads
