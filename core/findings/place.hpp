// A place in a document, made on the way down and spelled only when there is
// something to say about it: most documents are fine.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crossroads {

/// One link of a chain from the root. It points at its parent, which must outlive it:
/// keep places on the stack, as the readers' recursion does.
class Place {
public:
    /// A place that is known as it is, e.g. "/steps"; "" is the whole document.
    Place(const char* pointer) : pointer_(pointer) {}
    explicit Place(std::string_view pointer) : pointer_(pointer) {}
    Place(const Place& parent, std::string_view key) : parent_(&parent), key_(key) {}
    Place(const Place& parent, std::size_t index) : parent_(&parent), index_(index) {}
    /// parent/key/index and parent/key/entry
    Place(const Place& parent, std::string_view key, std::size_t index) : parent_(&parent), key_(key), index_(index) {}
    Place(const Place& parent, std::string_view key, std::string_view entry)
        : parent_(&parent), key_(key), entry_(entry) {}

    /// The JSON Pointer (RFC 6901).
    std::string pointer() const;

private:
    const Place* parent_ = nullptr;
    std::string_view pointer_;
    std::optional<std::string_view> key_;
    std::optional<std::string_view> entry_;
    std::optional<std::size_t> index_;
};

/// One step of a JSON Pointer: "/" and the key, escaped.
std::string pointer_step(std::string_view key);

}  // namespace crossroads
