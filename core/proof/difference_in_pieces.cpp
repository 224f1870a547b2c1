#include "core/proof/difference_in_pieces.hpp"

#include <algorithm>

#include "core/decision/contest.hpp"

namespace crossroads {

namespace {

constexpr Count most_checklists = Count{1} << 20;

}  // namespace

DifferenceInPieces::DifferenceInPieces(const Model& before, const Model& after, std::size_t in_a_piece)
    : readings_{reading(before), reading(after)}, in_a_piece_(in_a_piece) {
    const By<StepIndex, Rows>& points = readings_.front().points;
    for (const Rows& step : points) checklists_ *= step.size();
    if (checklists_ > most_checklists) return;
    const auto all = static_cast<std::size_t>(checklists_);
    pieces_ = (all + in_a_piece_ - 1) / in_a_piece_;
    std::size_t stride = all;
    for (const Rows& step : points) strides_.push_back(stride /= step.size());
    for (const Reading& reading : readings_)
        scores_.emplace_back(points.size() + 1, Scores(std::vector<Points>(reading.start.begin(), reading.start.end())));
    outcomes_.assign(points.size(), 0);
    matters_.assign(points.size(), false);
    winners_.reserve(all);
}

Piece DifferenceInPieces::next() {
    expects([&] { return given_ < pieces_; });
    first_ = given_ * in_a_piece_;
    last_ = std::min(first_ + in_a_piece_, static_cast<std::size_t>(checklists_));
    ++given_;
    Piece piece;
    look_at(0, 0, piece);
    piece.matters = matters_;
    return piece;
}

/// Every answer from this step on to the checklist of this index, as far as it has one in the piece.
void DifferenceInPieces::look_at(StepIndex step, std::size_t index, Piece& piece) {
    if (step.number() == strides_.size()) return judge(index, piece);
    StepIndex following = step;
    ++following;
    const std::size_t stride = strides_[step];
    for (const OutcomeIndex outcome : readings_.front().points[step].places()) {
        const std::size_t here = index + outcome.number() * stride;
        if (here + stride <= first_ || here >= last_) continue;
        outcomes_[step] = outcome;
        for (std::size_t model = 0; model < models; ++model) {
            const Row& points = readings_[model].points[step][outcome];
            for (const AlternativeIndex a : points.places())
                scores_[model][following.number()][a] = scores_[model][step.number()][a] + static_cast<Points>(points[a]);
        }
        look_at(following, here, piece);
    }
}

void DifferenceInPieces::judge(std::size_t index, Piece& piece) {
    const AlternativeSet everybody = (AlternativeSet{1} << readings_.front().alternatives) - 1;
    const AlternativeSet before = winners(scores_.front().back()) & everybody;
    const AlternativeSet after = winners(scores_.back().back()) & everybody;
    if (before != after) {
        ++piece.differing;
        if (piece.examples.size() < max_examples) piece.examples.push_back({outcomes_, before, after});
    }
    piece.wins |= after;
    piece.nobody += after == 0;
    winners_.push_back(static_cast<std::uint16_t>(after));
    // Two outcomes with other winners are seen beside the first outcome.
    for (const StepIndex step : outcomes_.places())
        if (!matters_[step] && winners_[index - outcomes_[step].number() * strides_[step]] != after) matters_[step] = true;
}

}  // namespace crossroads
