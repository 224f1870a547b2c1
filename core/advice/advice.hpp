// All that the advisor says about an assessment: judgement, in ids and numbers.
// The words are the pack's and the page's.
#pragma once

#include "core/advice/assembly.hpp"
#include "core/advice/beyond.hpp"
#include "core/advice/card.hpp"
#include "core/advice/cases.hpp"
#include "core/advice/house.hpp"
#include "core/advice/numbers.hpp"
#include "core/advice/parts.hpp"
#include "core/advice/trust.hpp"
#include "core/advice/work.hpp"
#include "core/analyses/changes.hpp"
#include "core/analyses/completions.hpp"
#include "core/analyses/flips.hpp"
#include "core/analyses/reasons.hpp"
#include "core/analyses/switching.hpp"
#include "core/analyses/weightings.hpp"
#include "core/analyses/weights.hpp"
#include "core/checklist/checklist.hpp"
#include "core/checklist/importance.hpp"
#include "core/decision/scoring.hpp"
#include "core/decision/verdict.hpp"

namespace crossroads {

struct StepAdvice {
    StepState state = StepState::open;
    std::optional<OutcomeIndex> outcome;    ///< also told for a step that is off
    std::int64_t weight = 0;                ///< in half units
    std::int64_t usual_weight = 0;          ///< in half units, before anyone says how much it counts
    std::optional<Importance> importance;   ///< none when the weight is no preset
};

/// One alternative's standing, on the scale from 0 to 100 points.
struct RankedAlternative {
    Standing standing;
    std::int64_t points = 0;  ///< whole points
    std::int64_t tenths = 0;  ///< tenths of a point
    std::int64_t least = 0;   ///< tenths: the least and the most the points can
    std::int64_t most = 0;    ///<   become once the open steps are answered
    bool ruled_out = false;
    std::vector<const HouseRule*> ruled_out_by{};  ///< the rules of the house that do it
};

/// What one answered step gave to a winner against a rival.
struct Contribution {
    StepIndex step;
    std::int64_t tenths = 0;
};

/// All contributions to one lead, largest first. They add up to it.
struct Comparison {
    AlternativeIndex alternative;
    AlternativeIndex rival;
    std::int64_t lead_tenths = 0;
    std::int64_t least_lead = 0;  ///< tenths: the least and the most the lead can become
    std::int64_t most_lead = 0;   ///<   once the open steps are answered
    std::vector<Contribution> parts;
};

/// What the open steps can still do.
struct Outlook {
    AlternativeSet settled_on = 0;          ///< the winners of every completion; 0: not settled
    Completions completions;
    std::vector<std::int64_t> thousandths;  ///< of the completions, for each alternative, for nobody and for ties: add up to 1,000; empty when not counted
    std::optional<StepIndex> next;        ///< the step whose answer is expected to tell most
};

/// The fewest changes of answers that make this alternative win alone.
struct ChangesFor {
    AlternativeIndex alternative;
    SmallestChanges changes;
};

/// A single other answer that changes who wins.
struct FlipAdvice {
    Flip flip;
    std::int64_t lead_tenths = 0;  ///< by which the winners then lead the best of those who no longer are
    bool fixed = false;            ///< that answer cannot change: told, and no reason to call the verdict firmer
};

/// The boxes to tick or untick for a change in a step that takes many: the fewest.
struct BandBoxes {
    Change change;
    std::vector<std::size_t> options;
};

/// The weights of a step, in whole half units, at which the verdict stands.
struct StandingWeights {
    StepIndex step;
    WeightRange exact;
    std::int64_t least = 0;
    std::optional<std::int64_t> most;  ///< none: any
};

/// By how much all weights may be wrong at once.
struct WeightFactor {
    AlternativeIndex rival;        ///< who would come first then
    std::int64_t hundredths = 0;  ///< the factor, rounded down
};

/// The values that carry the verdict: those that alone can topple it, and the fewest that can together.
struct Carrying {
    std::vector<SwitchingValue> values;
    std::vector<SwitchingValue> fewest;  ///< empty where no values can
};

/// In how many ways to weigh the answered steps one alternative beats another.
struct PairShare {
    AlternativeIndex alternative;
    AlternativeIndex rival;
    std::int64_t millionths = 0;
    /// Millionths, when only the order of the weights is known; none when that leaves open too
    /// many orders to look at.
    std::optional<std::int64_t> in_order;
};

/// How to go about one alternative: the passages of its plan that hold, and what to
/// assemble it from.
struct Plan {
    AlternativeIndex alternative;
    std::vector<const Passage*> passages;
    Kit kit;
};

/// How much of the winner's lead rests on opinion, and what would be left without it.
struct OpinionMargin {
    AlternativeIndex rival;
    std::int64_t lead_tenths = 0;
    std::int64_t opinion_tenths = 0;  ///< of the lead; may be negative
    std::vector<StepIndex> steps;     ///< that rest on opinion
    std::vector<RankedAlternative> ranking;  ///< with those steps off
    std::optional<Verdict> verdict;          ///< with those steps off; none when nothing is left
};

/// A part that is not in `parts` is left empty.
struct Advice {
    Parts parts;
    Findings findings;
    By<StepIndex, StepAdvice> steps;
    std::vector<RankedAlternative> ranking;
    std::optional<Verdict> verdict;  ///< none while no step that counts is answered
    std::vector<HouseAdvice> house;  ///< one for each rule of the house
    /// First the pack's pair, whoever wins: a winner of the two first, else the better one; then each
    /// winner against each other one not ruled out, the best first.
    std::vector<Comparison> contributions;
    std::vector<CardReason> card;         ///< empty without a verdict
    std::vector<AnswerNumbers> numbers;
    Outlook outlook;
    std::vector<FlipAdvice> flips;                   ///< the nearest first; empty without a verdict

    // The rest asks about one winner: empty in a tie, and without a verdict.
    std::optional<SmallestChanges> changes_against;  ///< the winner
    std::vector<ChangesFor> changes_for;             ///< each other alternative not ruled out
    std::optional<SufficientReasons> reasons;
    std::vector<StandingWeights> weights;            ///< of the answered steps
    std::optional<WeightFactor> all_weights;         ///< none: whatever the weights
    std::optional<Carrying> carrying;
    std::vector<PairShare> pair_shares;              ///< the winner against each other one
    std::vector<BandBoxes> boxes;                    ///< for every flip and every listed change of a band; also in a tie
    std::optional<RankShares> rank_shares;           ///< also in a tie; none for fewer than two steps
    std::optional<OpinionMargin> opinion;            ///< none when there is no rival

    // What the pack tells of it. Pointers are into the model's pack.
    std::vector<Work> work;
    std::vector<Assembly> assemblies;
    std::vector<Plan> plans;  ///< one for each alternative
    std::vector<const Passage*> cautions;  ///< about what was decided; about the winners while nothing is
    std::vector<SimilarCase> similar;
    std::optional<TrustAdvice> trust;   ///< none where the pack has no figures
    std::vector<std::size_t> outdated;  ///< sources whose claim may no longer hold
    std::vector<BeyondAdvice> beyond;   ///< one for each alternative beyond the question that nobody ruled out; empty without a verdict
};

/// Never fails: what the model does not know of the assessment is among the findings.
/// `today` is the reader's day, YYYY-MM-DD, or "" when it is not known.
Advice advise(const Model& model, const Assessment& assessment, std::string_view today = "", Parts parts = Parts::all());

}  // namespace crossroads
