#include "core/model/rules.hpp"

#include "core/decision/order.hpp"
#include "core/findings/text.hpp"

namespace crossroads {

std::string quoted(std::string_view id) { return "\"" + std::string(id) + "\""; }

void Rules::optional_text(const std::string& text, const Place& place) {
    const std::size_t length = characters(text);
    if (length > max_text)
        error("text_too_long", place, "This text has {} characters. Shorten it to {}.", {length, max_text});
}

void Rules::text(const std::string& text, const Place& place) {
    if (text.empty()) error("empty_text", place, "This text is empty. Write it, or take its entry out.");
    optional_text(text, place);
}

void Rules::texts(const std::vector<std::string>& list, const Place& place) {
    for (std::size_t i = 0; i < list.size(); ++i) text(list[i], at(place, i));
}

void Rules::number(std::int64_t number, std::int64_t least, std::int64_t most, const Place& place) {
    if (number < least || number > most)
        error("out_of_range", place, "The number is {}. It must be from {} to {}.", {number, least, most});
}

void Rules::count(std::size_t count, std::size_t least, std::size_t most, std::string_view what, const Place& place) {
    if (count < least || count > most)
        error("wrong_count", place, "There are {} {}. There must be {} to {}.", {count, what, least, most});
}

void Rules::date(const std::string& day, const Place& place) {
    if (!is_date(day)) error("bad_date", place, "Write the day as YYYY-MM-DD.");
}

void Rules::one_of(std::string_view word, std::span<const char* const> words, const Place& place) {
    std::string list;
    for (const char* allowed : words) {
        if (word == allowed) return;
        list += (list.empty() ? "" : ", ") + std::string(allowed);
    }
    error("unknown_word", place, "\"{}\" is not one of: {}.", {word, list});
}

void Rules::id(const std::string& id, const Place& place) {
    if (!is_id(id))
        error("bad_id", place,
              "\"{}\" cannot be an id. Use a to z, 0 to 9 and hyphens, beginning with a letter, at most 40 characters; not \"constructor\".",
              {id});
}

void Rules::once(const std::vector<Named>& all) {
    std::vector<std::string_view> ids;
    for (const Named& one : all) ids.push_back(one.id);
    const std::vector<std::size_t> order = alphabetical(ids);
    for (std::size_t i = 1, first = 0; i < order.size(); ++i)
        if (ids[order[i]] != ids[order[first]])
            first = i;
        else
            duplicate_id(ids[order[i]], at(Place(all[order[i]].place), "id"), Place(all[order[first]].place));
}

void Rules::asked_about(std::string_view id, const Place& place) {
    const std::optional<std::size_t> alternative = find_id(pack_.alternatives, id);
    if (!alternative)
        unknown(id, "alternative", place);
    else if (pack_.alternatives[*alternative].beyond)
        error("beyond_question", place, "\"{}\" stands beyond the question. Name an alternative that it asks about.", {id});
}

void Rules::duplicate_id(std::string_view id, const Place& place, const Place& earlier) {
    error("duplicate_id", place, "\"{}\" is already the id of {}. Each needs its own.", {id, earlier.pointer()});
}

void Rules::unknown(std::string_view id, std::string_view what, const Place& place) {
    error("unknown_" + std::string(what), place, "There is no {} \"{}\" in this pack.", {what, id});
}

}  // namespace crossroads
