// Stand-ins, by the linker's --wrap, for functions that are linked and never needed.
// What they would bring along is 17 KB of the compressed page.
#include <cstddef>

extern "C" {

// Of the C library. Core reads no fractions (read_document refuses them, whatever their
// value) and prints only whole numbers, but nlohmann's lexer names both functions.

/// Any number: where it ends is all that is asked.
double __wrap_strtod(const char* text, char** end) {
    const char* here = text;
    while ((*here >= '0' && *here <= '9') || *here == '-' || *here == '+' || *here == '.' || *here == 'e' || *here == 'E')
        ++here;
    *end = const_cast<char*>(here);
    return 0;
}

/// Only wanted for a message that core does not show.
int __wrap_snprintf(char* text, std::size_t size, const char*, ...) {
    if (size > 0) *text = '\0';
    return 0;
}

// Of Embind, which makes all types of C++ known at start. The bindings use std::string alone.
using Type = const void*;
void __wrap__embind_register_bool(Type, const char*, std::size_t, bool, bool) {}
void __wrap__embind_register_integer(Type, const char*, std::size_t, long, unsigned long) {}
void __wrap__embind_register_bigint(Type, const char*, std::size_t, long long, unsigned long long) {}
void __wrap__embind_register_float(Type, const char*, std::size_t) {}
void __wrap__embind_register_std_wstring(Type, std::size_t, const char*) {}
void __wrap__embind_register_emval(Type, const char*) {}
void __wrap__embind_register_memory_view(Type, unsigned, const char*) {}

}  // extern "C"
