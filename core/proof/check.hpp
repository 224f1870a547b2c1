// The pack is checked like code: what its author means to be true of it, proved over
// all complete checklists (one outcome for each step, the pack's weights, nobody ruled
// out). A pack with findings can be used; each should be mended or known.
//
// What is proved, and the code of the finding where it is not so:
//   never_wins            every alternative is among the highest in some checklist...
//   wins_only_tied        ...and alone the highest in some
//   nothing_left          no checklist has all alternatives ruled out (by the rules of a house alone)
//   step_never_matters    of every step, in some checklist another outcome means other winners
//                         (of every outcome too: that is the same)
//   same_differences      no two outcomes of a step set all alternatives apart alike, value by
//                         value: choosing between them could never matter
//   outcomes_never_differ no two outcomes of a step bring the same winners whatever all other
//                         steps are
//   dominated_outcome     no outcome is dominated for no reason. It is dominated by another of
//                         its step when no alternative is served better in it and some are
//                         served worse. That hardly tells alternatives apart, so it must be
//                         meant: each value that is lower has a reason of its own, not the
//                         one of the other outcome word for word
//   broken_direction      a stated direction holds: along the outcomes as written, the value of
//                         the one minus that of the other never shrinks. Scores are sums, so it
//                         then holds whatever the other steps are
//   idle_direction        ...and grows somewhere
//   never_holds           every condition of a passage holds for some checklist (occasions.hpp)
//   unused_source, unused_package, unused_framework, unused_group, idle_need   (usage.hpp)
//   not_decided           every question above was decided within the budget of work
#pragma once

#include "core/model/model.hpp"
#include "core/proof/carrying.hpp"
#include "core/proof/walk.hpp"

namespace crossroads {

/// Complete checklists in which these alternatives, and no others, are the highest.
struct Tie {
    AlternativeSet alternatives = 0;
    Count count = 0;
    Completion example;  ///< the first of them, in the order of Alike::first
};

enum class Examined {
    all,          ///< every checklist was looked at
    by_bounds,    ///< by branch and bound: exact as well
    alike,        ///< none had to be: both packs set everything apart alike (difference.hpp)
    not_computed  ///< the budget ran out: no counts
};

struct Check {
    Findings findings;  ///< warnings
    Count checklists = 1;
    Examined examined = Examined::not_computed;
    std::int64_t work = 0;      ///< spent on counting them
    std::int64_t all_work = 0;  ///< spent on every question: at most the budget
    By<AlternativeIndex, Count> wins;  ///< checklists that each alternative wins alone
    std::vector<Tie> ties;    ///< by the set of tied alternatives, each once
    Tie nobody;               ///< in which all are out; counted even where the budget ran out, as far as it went
    /// The values that carry the most verdicts; none where there are too many checklists to look at each.
    std::optional<std::vector<CarryingValue>> carrying;
    std::size_t directions = 0;  ///< how many were proved
    std::size_t conditions = 0;
};

/// How much work is put in. Counted, not timed, so that every machine gives up alike.
struct Effort {
    std::int64_t all = std::int64_t{1} << 20;  ///< at most so many checklists are looked at one by one
    /// Places looked at in all. In check, counting who wins has the half of it, and each other question
    /// an equal share of what is left; in difference, the checklists of each pack have the half.
    std::int64_t budget = std::int64_t{1} << 27;
};

Check check(const Model& model, Effort effort = {});

}  // namespace crossroads
