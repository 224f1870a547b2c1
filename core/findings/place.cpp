#include "core/findings/place.hpp"

namespace crossroads {

std::string Place::pointer() const {
    std::string pointer = parent_ ? parent_->pointer() : std::string(pointer_);
    if (key_) pointer += pointer_step(*key_);
    if (entry_) pointer += pointer_step(*entry_);
    if (index_) pointer += "/" + std::to_string(*index_);
    return pointer;
}

std::string pointer_step(std::string_view key) {
    std::string step = "/";
    for (const char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

}  // namespace crossroads
