#include "core/decision/count.hpp"

#include <algorithm>

namespace crossroads {

std::string to_text(Count count) {
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(count % 10));
        count /= 10;
    } while (count > 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

}  // namespace crossroads
