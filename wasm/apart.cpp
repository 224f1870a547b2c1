// For the core as plain JavaScript alone. Engines optimise a function of JavaScript only up to a size, and the linker puts
// whatever has a single caller into that caller: giving advice would be one function, too large to become fast. What is
// also pointed to from here stays a function of its own.
#include <tuple>

#include "core/advice/advice.hpp"
#include "core/advice/boxes.hpp"
#include "core/advice/cases.hpp"
#include "core/advice/group.hpp"
#include "core/decision/leads.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_pack.hpp"
#include "core/json/write_advice.hpp"

namespace crossroads {

namespace {

const std::tuple functions_apart{
    &json::read_pack,   &build_model,     &json::read_assessment, &resolve,              &advise,      &json::write_advice,
    &count_completions, &settled_winners, &lead_range,            &changes_against,      &changes_for, &sufficient_reasons,
    &weight_range,      &all_weights,     &share_above,           &share_above_in_order, &rank_shares, &fewest_boxes,
    &similar_cases,     &agreements,      &advise_group};

/// The linker cannot know what becomes of a place that is handed to assembly.
[[gnu::constructor]] void keep_apart() { asm volatile("" : : "r"(&functions_apart)); }

}  // namespace

}  // namespace crossroads
