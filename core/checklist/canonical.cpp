#include "core/checklist/canonical.hpp"

#include <algorithm>

namespace crossroads {

namespace {

using Ids = std::vector<std::string_view>;

/// One thing of a list: its place among the ids that are known, or behind all of them; its id; its place in the list.
struct Ranked {
    std::size_t known;
    std::string_view id;
    std::size_t place;

    bool operator<(const Ranked& other) const { return known != other.known ? known < other.known : id < other.id; }
};

/// The places of a list's things in the order of what is known; of each id the first.
std::vector<Ranked> ranked(const Ids& ids, const Ids& known) {
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Ranked it{static_cast<std::size_t>(std::find(known.begin(), known.end(), ids[i]) - known.begin()), ids[i], i};
        const auto place = std::lower_bound(ranked.begin(), ranked.end(), it);
        if (place == ranked.end() || place->id != it.id) ranked.insert(place, it);
    }
    return ranked;
}

template <class Thing>
void order(std::vector<Thing>& things, const Ids& ids, const Ids& known) {
    std::vector<Thing> ordered;
    for (const Ranked& it : ranked(ids, known)) ordered.push_back(std::move(things[it.place]));
    things = std::move(ordered);
}

template <class Thing>
void order(std::vector<Thing>& things, std::string Thing::* id, const Ids& known) {
    Ids ids;
    for (const Thing& thing : things) ids.push_back(thing.*id);
    order(things, ids, known);
}

void order(std::vector<std::string>& ids, const Ids& known) { order(ids, Ids(ids.begin(), ids.end()), known); }

template <class Thing>
Ids ids_of(const std::vector<Thing>& things) {
    Ids ids;
    for (const Thing& thing : things) ids.push_back(thing.id);
    return ids;
}

}  // namespace

Assessment canonical(const Model& model, Assessment said) {
    const Ids steps = ids_of(model.pack().steps);
    Ids alternatives = ids_of(model.pack().alternatives);
    for (const Alternative& beyond : model.pack().beyond) alternatives.push_back(beyond.id);
    for (Answer& answer : said.answers) {
        const auto asked = model.find_step(answer.step);
        order(answer.options, asked ? ids_of(model.step(*asked).options) : Ids());
    }
    order(said.answers, &Answer::step, steps);
    order(said.weights, &SetWeight::step, steps);
    order(said.notes, &Remark::about, steps);
    order(said.ruled_out, &Remark::about, alternatives);
    order(said.fixed, steps);
    order(said.left_open, steps);
    order(said.taken_in, alternatives);
    order(said.rules.overruled, &Remark::about, {});
    for (std::vector<Unread>* unread : {&said.unread, &said.decision.unread, &said.rules.unread, &said.pack_unread})
        order(*unread, &Unread::name, {});
    return said;
}

}  // namespace crossroads
