// How texts pass between JavaScript (door.js) and what is bound: it writes the inputs into
// their places, makes a call without parameters, and reads the text that this returns.
// Nothing but numbers crosses; Embind, which can do more, would be 3 KB of the compressed page.
#pragma once

#include <emscripten.h>

#include <string>

/// A function that door.js calls.
#define BOUND extern "C" EMSCRIPTEN_KEEPALIVE const char*

namespace door {

/// What the next call is given.
extern std::string input[2];

/// Keeps an answer until it is read.
const char* output(std::string answer);

}  // namespace door
