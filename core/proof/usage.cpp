#include "core/proof/usage.hpp"

#include <set>
#include <string_view>

#include "core/model/rules.hpp"

namespace crossroads {

namespace {

class Usage : Rules {
public:
    using Rules::Rules;

    void judge() {
        for (const auto* alternatives : {&pack_.alternatives, &pack_.beyond})
            for (const Alternative& alternative : *alternatives) {
                use(frameworks_, alternative.frameworks);
                for (const PlanPart& part : alternative.plan) passages(part.passages);
            }
        for (const Step& step : pack_.steps) this->step(step);
        for (const Package& package : pack_.packages) use(sources_, package.sources);
        passages(pack_.cautions);
        passages(pack_.about);
        for (const Trait& trait : pack_.comparison)
            for (const Cell& cell : trait.cells) {
                frameworks_.insert(cell.framework);
                use(sources_, cell.sources);
            }
        for (const Case& known_case : pack_.cases) use(sources_, known_case.sources);
        for (const Judgement& judgement : pack_.judgements) {
            use(sources_, judgement.sources);
            for (const StepValues& step : judgement.values)
                for (const OutcomeValues& outcome : step.outcomes) values(outcome.values);
        }
        if (pack_.trust) use(sources_, pack_.trust->sources);
        tell();
    }

private:
    using Ids = std::set<std::string_view>;

    static void use(Ids& ids, const std::vector<std::string>& used) { ids.insert(used.begin(), used.end()); }

    void step(const Step& step) {
        for (const Option& option : step.options) {
            values(option.values);
            for (const Provision& provision : option.provisions) {
                use(packages_, provision.packages);
                use(packages_, provision.others);
                use(sources_, provision.sources);
            }
        }
        for (const Band& band : step.bands) values(band.values);
    }

    void values(const Values& values) {
        for (const auto& [alternative, value] : values) {
            use(sources_, value.sources);
            use(sources_, value.against);
        }
    }

    void passages(const std::vector<Passage>& passages) {
        for (const Passage& passage : passages) {
            use(sources_, passage.sources);
            if (passage.when) condition(*passage.when);
        }
    }

    void condition(const Condition& condition) {
        for (const Condition& part : condition.parts) this->condition(part);
        if (condition.kind == Condition::Kind::need) needs_.insert(condition.ids.front());
    }

    void tell() {
        unused(pack_.frameworks, frameworks_, "unused_framework", "/frameworks",
               "No alternative is built from this framework and the comparison does not tell of it.");
        unused(pack_.packages, packages_, "unused_package", "/packages", "No need names this package.");
        for (std::size_t i = 0; i < pack_.steps.size(); ++i) {
            const Step& step = pack_.steps[i];
            Ids groups;
            for (const Option& option : step.options) groups.insert(option.group);
            unused(step.groups, groups, "unused_group", at(at("/steps", i), "groups"), "No option stands in this group.");
            for (std::size_t o = 0; step.takes_many && o < step.options.size(); ++o) {
                const Option& need = step.options[o];
                if (need.load == 0 && !need.exclusive && need.provisions.empty() && !needs_.contains(need.id))
                    warning("idle_need", Place(at("/steps", i), "options", o),
                            "This need adds no load, nothing is told of it and no condition asks for it.");
            }
        }
        unused(pack_.sources, sources_, "unused_source", "/sources", "Nothing cites this source.");
    }

    template <class Items>
    void unused(const Items& items, const Ids& used, std::string_view code, const Place& place, const char* message) {
        for (std::size_t i = 0; i < items.size(); ++i)
            if (!used.contains(items[i].id)) warning(code, at(place, i), "{} Use it, or take it out.", {message});
    }

    Ids sources_, packages_, frameworks_, needs_;
};

}  // namespace

void unused_findings(const Pack& pack, Findings& findings) { Usage(pack, findings).judge(); }

}  // namespace crossroads
