// What the rules of a pack have in common: how a finding is made, and the checks
// of single texts, numbers, ids and references.
#pragma once

#include <span>
#include <string_view>

#include "core/findings/findings.hpp"
#include "core/model/pack.hpp"

namespace crossroads {

inline Place at(const Place& parent, std::string_view field) { return {parent, field}; }
inline Place at(const Place& parent, std::size_t index) { return {parent, index}; }
std::string quoted(std::string_view id);

template <class Items>
bool known(const Items& items, std::string_view id) {
    return find_id(items, id).has_value();
}

inline bool among(const std::vector<std::string>& ids, std::string_view id) {
    for (const std::string& one : ids)
        if (one == id) return true;
    return false;
}

/// Base of the rules: each check notes what it finds, with its place.
class Rules {
public:
    Rules(const Pack& pack, Findings& findings) : pack_(pack), findings_(findings) {}

protected:
    void error(std::string_view code, const Place& place, std::string_view pattern,
               std::initializer_list<Detail> details = {}) {
        note(findings_, Severity::error, code, place, pattern, details);
    }
    void warning(std::string_view code, const Place& place, std::string_view pattern,
                 std::initializer_list<Detail> details = {}) {
        note(findings_, Severity::warning, code, place, pattern, details);
    }

    void optional_text(const std::string& text, const Place& place);
    void text(const std::string& text, const Place& place);
    void texts(const std::vector<std::string>& list, const Place& place);
    void number(std::int64_t number, std::int64_t least, std::int64_t most, const Place& place);
    void count(std::size_t count, std::size_t least, std::size_t most, std::string_view what, const Place& place);
    void date(const std::string& day, const Place& place);
    void one_of(std::string_view word, std::span<const char* const> words, const Place& place);
    void id(const std::string& id, const Place& place);

    /// Ids are lower-case words joined by hyphens, each once in its list.
    template <class Items>
    void ids(const Items& items, const Place& place) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Place item(place, i);
            id(items[i].id, at(item, "id"));
            for (std::size_t earlier = 0; earlier < i; ++earlier)
                if (items[earlier].id == items[i].id) {
                    duplicate_id(items[i].id, at(item, "id"), at(place, earlier));
                    break;
                }
        }
    }

    struct Named {
        std::string_view id;
        std::string place;
    };
    /// Each id once among all of these, which stand in several lists.
    void once(const std::vector<Named>& all);

    template <class Items>
    void reference(std::string_view id, const Items& items, std::string_view what, const Place& place) {
        if (!known(items, id)) unknown(id, what, place);
    }
    template <class Items>
    void references(const std::vector<std::string>& list, const Items& items, std::string_view what, const Place& place) {
        for (std::size_t i = 0; i < list.size(); ++i) reference(list[i], items, what, at(place, i));
    }

    /// An alternative, and one that the question asks about.
    void asked_about(std::string_view id, const Place& place);

    void duplicate_id(std::string_view id, const Place& place, const Place& earlier);
    void unknown(std::string_view id, std::string_view what, const Place& place);

    const Pack& pack_;
    Findings& findings_;
};

}  // namespace crossroads
