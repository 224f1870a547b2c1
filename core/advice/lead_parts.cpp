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
    LeadParts told{kept.value_or(today), {}, kept.value_or(today)};
    const auto move = [&](std::string_view of, std::int64_t lead) {
        told.parts.push_back({of, lead - told.after});
        told.after = lead;
    };
    if (kept) move("pack", today);
    move("judgement", lead_tenths(judged_to, from));
    from.weights = to.weights;
    move("importance", lead_tenths(judged_to, from));
    move("answers", lead_tenths(judged_to, to));
    return told;
}

}  // namespace crossroads
