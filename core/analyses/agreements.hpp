// What the differences between several people's answers do to the winners. A mix answers every
// step with an outcome that somebody holds, whoever that is: all mixes count alike, and no
// opinion is averaged or put to a vote. Who wins each mix says which differences matter, and
// what to agree on so that the others do not.
//
// Essential steps: A. Salomaa, "On essential variables of functions, especially in the algebra
// of logic" (1963); since every combination is a mix, they are the one smallest set of steps
// that the winners depend on. Influence: J. F. Banzhaf, "Weighted voting doesn't work" (1965), and M.
// Ben-Or and N. Linial, "Collective coin flipping" (1985), here for steps of several outcomes.
// Agreements are prime implicants: W. V. Quine, "The problem of simplifying truth functions"
// (1952). Winning in every mix is dominance in a group: A. Salo, "Interactive decision aiding for
// group decision support" (1995). All exact.
#pragma once

#include "core/decision/count.hpp"
#include "core/decision/problem.hpp"

namespace crossroads {

inline constexpr std::size_t listed_agreements = 12;

/// By step: the outcomes that somebody holds, ascending, at least one.
using Held = By<StepIndex, std::vector<OutcomeIndex>>;

/// What these people hold. Who left a step open holds all its outcomes. The problems differ in what is given and in
/// weights alone.
Held held(const std::vector<Problem>& members);

/// The same problem with no other outcomes: what is held in a step alone is given, and its completions are the mixes.
/// Outcome i of a step is held[step][i].
Problem narrowed(const Problem& problem, const Held& held);

/// In how many mixes exactly these are highest.
struct WinnersOfMixes {
    AlternativeSet winners = 0;
    std::int64_t mixes = 0;

    bool operator==(const WinnersOfMixes&) const = default;
};

/// Of the pairs of mixes that differ in this step alone, how many have different winners.
struct Influence {
    StepIndex step;
    std::int64_t changes = 0;  ///< above 0
    std::int64_t pairs = 0;

    bool operator==(const Influence&) const = default;
};

struct Agreed {
    StepIndex step;
    OutcomeIndex outcome;

    bool operator==(const Agreed&) const = default;
};

/// Agreed on this, all mixes that are left have the same winners; without any part of it, not all of them do.
struct PartialAgreement {
    std::vector<Agreed> agreed;  ///< in checklist order; nothing where there was nothing to settle
    AlternativeSet winners = 0;

    bool operator==(const PartialAgreement&) const = default;
};

struct Agreements {
    bool counted = false;  ///< false when the budget is too small: then only `mixes` is told
    Count mixes = 1;
    std::vector<WinnersOfMixes> winners;  ///< the most mixes first, equal ones by the number that the set is
    std::vector<Influence> influence;     ///< of the essential steps, and no others: the largest share first, then in checklist order
    /// The fewest steps first, then in checklist order, then in the order of outcomes. The first `listed_agreements`.
    std::vector<PartialAgreement> agreements;
    std::size_t count = 0;  ///< of all agreements

    bool operator==(const Agreements&) const = default;
};

/// `budget`: how many partial agreements there may be, of which a mix is one on everything: the product of
/// outcomes + 1 over all steps in which several are held. Each takes one word of memory.
Agreements agreements(const Problem& problem, const Held& held, std::int64_t budget = std::int64_t{1} << 21);

}  // namespace crossroads
