#include "core/model/edition_rules.hpp"

#include <algorithm>

#include "core/model/rules.hpp"

namespace crossroads {

namespace {

class EditionRules : Rules {
public:
    using Rules::Rules;

    void judge() {
        count(pack_.editions.size(), 0, max_editions, "editions", "/editions");
        for (std::size_t i = 0; i < pack_.editions.size(); ++i) edition(pack_.editions[i], at("/editions", i));
    }

private:
    void edition(const Edition& edition, const Place& place) {
        text(edition.version, at(place, "version"));
        const Place steps = at(place, "steps");
        count(edition.steps.size(), 1, max_steps, "steps", steps);
        ids(edition.steps, steps);
        for (std::size_t i = 0; i < edition.steps.size(); ++i) {
            const Place step = at(steps, i);
            const Place options = at(step, "options");
            const std::vector<std::string>& list = edition.steps[i].options;
            count(list.size(), 1, max_options, "options", options);
            for (std::size_t option = 0; option < list.size(); ++option) {
                id(list[option], at(options, option));
                const auto earlier = std::find(list.begin(), list.end(), list[option]);
                if (const auto first = static_cast<std::size_t>(earlier - list.begin()); first < option)
                    duplicate_id(list[option], at(options, option), at(options, first));
            }
        }
    }
};

}  // namespace

void edition_findings(const Pack& pack, Findings& findings) { EditionRules(pack, findings).judge(); }

}  // namespace crossroads
