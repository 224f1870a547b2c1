#pragma once

#include <string>

namespace crossroads::fuzz {

/// What a target returns for an input that is no ground for others: one that another door is fuzzed with.
inline constexpr int not_kept = -1;

/// Notes that this execution got as far as advice.
void count_reached();

/// The text of a file, by its path in this folder.
std::string file(const std::string& path);

/// The text of the pack that ships.
std::string default_pack();

/// Stops the run when a law is broken.
void require(bool holds, const char* law);

}  // namespace crossroads::fuzz
