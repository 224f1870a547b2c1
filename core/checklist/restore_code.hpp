// Answers and weights as a short code that can be read over a phone: no words.
//
//   P P N … N (S V V)… C     letters of base 32 (core/checklist/base32.hpp), in groups of four
//
// P: 10 bits of a digest of the pack's id and of the ids of its steps and options, so that another pack refuses the
// code and an edited reason or weight does not.
// N: one number in mixed radix, the first step lowest, of the same length for all answers. A step that takes one is a
// digit: 0 when open, else the option's place from 1. Where many are taken, each option is a bit, the first one lowest.
// S V V: a weight that was set, in half units, behind the place of its step from 0, in the pack's order; S is two
// letters where there are more than 31 steps. Where a set of judgements was chosen, last, with the number of steps as its
// place: 10 bits of a digest of its id. Behind it likewise what was taken in from beyond the question, in the pack's order.
// Where rules of a house are named, last of all, with the place of the first step: more than any weight is, one of 623 numbers
// that stand for the digest of these rules.
// C: makes the sum of all letters, times falling powers of the element 2 of GF(32), zero, so that any one letter misread
// and any two neighbours swapped are found (H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004).
//
// A code that was made with an earlier edition of the pack opens by the order that the pack keeps of it (Edition in
// core/model/pack.hpp).
#pragma once

#include "core/checklist/checklist.hpp"

namespace crossroads {

/// Ids that the model does not know, and options that contradict each other, stay out.
std::string restore_code(const Model& model, const Assessment& assessment);

/// Of what an assessment says, the names of the fields that are not in its code; "answers" and "weights" where some of them
/// are not.
std::vector<std::string> left_out(const Model& model, const Assessment& assessment);

/// What makes this code, with the pack's id and version, and with the rules in force where it was made under these; under others it
/// says none, with a warning (other_rules), and all the rest. Lower case, O for 0, I and L for 1, and whatever is no letter or
/// digit are tolerated. It says the ids of the edition that it was made with.
Result<Assessment> read_restore_code(const Model& model, std::string_view code);

}  // namespace crossroads
