// The answers alone as a short code that can be read over a phone: no weights, no words.
//
//   P P N … N C     letters of Crockford's base 32 (crockford.com/base32), in groups of four
//
// P: 10 bits of a digest of the pack's id and of the ids of its steps and options, so that another pack refuses the
// code and an edited reason or weight does not.
// N: one number in mixed radix, the first step lowest, of the same length for all answers. A step that takes one is a
// digit: 0 when open, else the option's place from 1. Where many are taken, each option is a bit, the first one lowest.
// C: makes the sum of all letters, times falling powers of the element 2 of GF(32), zero, so that any one letter misread
// and any two neighbours swapped are found (H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004).
#pragma once

#include "core/checklist/checklist.hpp"

namespace crossroads {

/// Ids that the model does not know, and options that contradict each other, stay out.
std::string restore_code(const Model& model, const Assessment& assessment);

/// The answers that make this code, and the pack's id and version. Lower case, O for 0, I and L for 1, and whatever is
/// no letter or digit are tolerated.
Result<Assessment> read_restore_code(const Model& model, std::string_view code);

}  // namespace crossroads
