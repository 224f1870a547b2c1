// What can go wrong, as values. Core never throws: a reader returns what it
// could make and everything that it found, each finding with its place.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crossroads {

enum class Severity {
    error,   ///< the document cannot be used
    warning  ///< it can be used; the person should know
};

/// One thing found in a document.
struct Finding {
    Severity severity = Severity::error;
    std::string code;     ///< stable name for programs, e.g. "unknown_option"
    std::string path;     ///< JSON Pointer (RFC 6901) to the place; "" is the whole document
    std::string message;  ///< for people: what is wrong, and what to do
    int line = 0;         ///< from 1; 0 when the document was readable JSON and `path` says the place
    int column = 0;       ///< from 1, in bytes; 0 as for `line`
    std::optional<std::size_t> member{};  ///< from 0; of several assessments in one text, the one that `path` is in

    bool operator==(const Finding&) const = default;
};

/// Everything found, up to a limit: what is wrong all over a document would fill the memory and help nobody. Past it
/// findings are left out, but never the only error.
class [[nodiscard]] Findings {
public:
    static constexpr std::size_t most = 1000;

    Findings() = default;
    Findings(std::initializer_list<Finding> findings) {
        for (const Finding& finding : findings) add(finding);
    }

    bool has_room_for(Severity severity) const {
        return list_.size() < most || (severity == Severity::error && list_.back().severity == Severity::warning);
    }
    void add(Finding finding) {
        if (!has_room_for(finding.severity)) return;
        if (list_.size() == most) list_.pop_back();
        list_.push_back(std::move(finding));
    }
    void add(const Findings& more) {
        for (const Finding& finding : more) add(finding);
    }
    /// What was found in one of several assessments.
    void add_of(std::size_t member, const Findings& more) {
        for (Finding finding : more) {
            finding.member = member;
            add(std::move(finding));
        }
    }

    bool empty() const { return list_.empty(); }
    std::size_t size() const { return list_.size(); }
    const Finding& operator[](std::size_t i) const { return list_[i]; }
    std::vector<Finding>::const_iterator begin() const { return list_.begin(); }
    std::vector<Finding>::const_iterator end() const { return list_.end(); }

private:
    std::vector<Finding> list_;
};

inline bool has_errors(const Findings& findings) {
    for (const Finding& finding : findings)
        if (finding.severity == Severity::error) return true;
    return false;
}

/// A value together with everything found on the way to it. There is no value
/// exactly when some finding is an error.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value, Findings findings) : value_(std::move(value)), findings_(std::move(findings)) {
        if (has_errors(findings_)) value_.reset();
    }
    explicit Result(Findings errors) : findings_(std::move(errors)) {}

    bool ok() const { return value_.has_value(); }
    const T& value() const& { return *value_; }  ///< only when ok()
    T&& value() && { return std::move(*value_); }
    const Findings& findings() const { return findings_; }

private:
    std::optional<T> value_;
    Findings findings_;
};

}  // namespace crossroads
