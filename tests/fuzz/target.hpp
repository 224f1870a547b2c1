#pragma once

namespace crossroads::fuzz {

/// Notes that this execution got as far as advice.
void count_reached();

/// Stops the run when a law is broken.
void require(bool holds, const char* law);

}  // namespace crossroads::fuzz
