// A library of its own: a decision problem in numbers goes in, every analysis comes out. It
// knows no pack, no person and no text; whoever includes this file has all of it.
//
//   Problem                          alternatives: a count, 1 to 16
//     ruled_out[alternative]         whether it can no longer win
//     criteria[step] = Criterion     one for each step
//       weight                       0 is off; only ratios matter
//       given                        the outcome answered, or none: the step is open
//       vetoes[outcome]              who cannot win with this answer; empty: nobody in any
//       values[outcome][alternative]
//
//             alternative 0   1   2
//     outcome 0        100   0  40      one row is a Row, all rows of a step are its Rows;
//     outcome 1          0  60 100      a score is the sum over the answered steps of
//                                       weight * values[given][alternative]
//
// Places in these tables are types of their own (index.hpp): AlternativeIndex, StepIndex and
// OutcomeIndex. Scores, gains, leads and ranges are weighted points: over total_weight they are
// points from 0 to 100. What may take long has a budget, counted in work and not in time, and
// says when it ran out. Nothing fails, throws or allocates beyond its tables.
//
//   decision/  problem       the tables above             well_formed
//              scoring       the formula                  scores, score_ranges, ranking, contributions
//              contest       who can still win            winners, out, net_scores, opponents
//              leads         one against another          gain, gains, lead_range, width, rivals
//              verdict       who is best, how firmly      verdict
//              points        what people see              rounded_points, apportioned
//   analyses/  completions   what open steps can do       settled_winners, count_completions, most_useful
//              flips         single other answers     flips
//              changes       fewest other answers         changes_against, changes_for
//              reasons       which answers suffice        sufficient_reasons
//              weights       how wrong weights may be     weight_range, all_weights
//              switching     how wrong values may be     switching_values, fewest_values
//              weightings    all ways to weigh            share_above, share_above_in_order, rank_shares
//              agreements    what several people hold     held, narrowed, agreements
#pragma once

#include "core/analyses/agreements.hpp"
#include "core/analyses/changes.hpp"
#include "core/analyses/completions.hpp"
#include "core/analyses/flips.hpp"
#include "core/analyses/reasons.hpp"
#include "core/analyses/switching.hpp"
#include "core/analyses/weightings.hpp"
#include "core/analyses/weights.hpp"
#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/points.hpp"
#include "core/decision/scoring.hpp"
#include "core/decision/verdict.hpp"
