// Stand-ins, by the linker's --wrap, for functions of the C library that are linked and
// never needed: core reads no fractions (read_document refuses them, whatever their value)
// and prints only whole numbers, but nlohmann's lexer names both. What they would bring
// along is 10 KB of the compressed page.
#include <cstddef>

extern "C" {

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

}  // extern "C"
