#include "core/model/needs_rules.hpp"

#include <algorithm>
#include <array>

#include "core/model/outcomes.hpp"
#include "core/model/provisions.hpp"
#include "core/model/rules.hpp"

namespace crossroads {

namespace {

class NeedsRules : Rules {
public:
    using Rules::Rules;

    std::vector<Outcomes> judge() {
        for (const Framework& framework : pack_.frameworks)
            if (is_built_from(pack_, framework.id)) built_from_.push_back(framework.id);
        std::vector<Outcomes> reached(pack_.steps.size());
        for (std::size_t i = 0; i < pack_.steps.size(); ++i)
            if (pack_.steps[i].takes_many) step(pack_.steps[i], at("/steps", i), reached[i]);
        once(needs_);
        return reached;
    }

private:
    void step(const Step& step, const Place& place, Outcomes& reached) {
        load_rule(step.load_rule, at(place, "load_rule"));
        const Place groups(place, "groups");
        ids(step.groups, groups);
        for (std::size_t i = 0; i < step.groups.size(); ++i) text(step.groups[i].label, at(at(groups, i), "label"));
        for (std::size_t i = 0; i < step.options.size(); ++i) need(step, step.options[i], Place(place, "options", i));
        bands(step, at(place, "bands"));
        presets(step, at(place, "presets"));
        if (!has_errors(findings_)) reach(step, place, reached);
    }

    void load_rule(const LoadRule& rule, const Place& place) {
        text(rule.text, at(place, "text"));
        if (rule.sizes.empty()) return;
        count(rule.statuses.size(), 1, max_statuses, "statuses", at(place, "statuses"));
        for (std::size_t i = 0; i < rule.statuses.size(); ++i) id(rule.statuses[i], Place(place, "statuses", i));
        for (const auto& [size, work] : rule.sizes) {
            id(size, Place(place, "sizes", size));
            number(work, 0, max_load, Place(place, "sizes", size));
        }
        const Place measured(place, "measured_by");
        for (const auto& [alternative, framework] : rule.measured_by) {
            const std::optional<std::size_t> found = find_id(pack_.alternatives, alternative);
            if (!found)
                unknown(alternative, "alternative", at(measured, alternative));
            else if (!among(pack_.alternatives[*found].frameworks, framework))
                error("unknown_framework", at(measured, alternative), "\"{}\" is not built from \"{}\".", {alternative, framework});
        }
        for (const Alternative& alternative : pack_.alternatives)
            if (alternative.frameworks.size() > 1 && std::none_of(rule.measured_by.begin(), rule.measured_by.end(), [&](const auto& entry) { return entry.first == alternative.id; }))
                error("missing_measure", measured, "It is not said whose work counts for \"{}\".", {alternative.id});
    }

    void need(const Step& step, const Option& need, const Place& place) {
        needs_.push_back({need.id, place.pointer()});
        number(need.load, 0, max_load, at(place, "load"));
        if (!need.group.empty() && !known(step.groups, need.group))
            error("unknown_group", at(place, "group"), "There is no group \"{}\" in this step.", {need.group});
        if (measures_work(step) && !need.exclusive) provisions(step.load_rule, need, place);
    }

    void provisions(const LoadRule& rule, const Option& need, const Place& place) {
        const Place all(place, "provisions");
        for (const std::string_view framework : built_from_)
            if (!provision_of(need, framework))
                error("missing_provision", all, "It is not said what \"{}\" has for this need.", {framework});
        for (const Provision& provision : need.provisions) {
            const Place here(all, provision.framework);
            reference(provision.framework, pack_.frameworks, "framework", here);
            if (!among(rule.statuses, provision.status))
                error("unknown_status", at(here, "status"), "\"{}\" is not one of the load rule's statuses.", {provision.status});
            if (!work_left(rule, provision))
                error("unknown_size", at(here, "size"), "\"{}\" is not one of the load rule's sizes.", {provision.size});
            references(provision.packages, pack_.packages, "package", at(here, "packages"));
            references(provision.others, pack_.packages, "package", at(here, "others"));
            optional_text(provision.note, at(here, "note"));
            if (!provision.moves.empty()) one_of(provision.moves, std::array{"kept", "replaced", "rewritten"}, at(here, "moves"));
            optional_text(provision.moves_note, at(here, "moves_note"));
            references(provision.sources, pack_.sources, "source", at(here, "sources"));
        }
        if (!need.home.empty() && !provision_of(need, need.home)) unknown(need.home, "framework", at(place, "home"));
    }

    void bands(const Step& step, const Place& place) {
        count(step.bands.size(), 1, max_bands, "bands", place);
        ids(step.bands, place);
        for (std::size_t i = 0; i < step.bands.size(); ++i) {
            const Band& band = step.bands[i];
            const Place here(place, i);
            const Place from(here, "from");
            text(band.label, at(here, "label"));
            if (i == 0 && band.from != 0) error("bands_start_above_0", from, "The first band must begin at 0.");
            if (i > 0 && band.from <= step.bands[i - 1].from)
                error("bands_not_ascending", from, "This band begins at {}, not above the one before it ({}).",
                      {band.from, step.bands[i - 1].from});
        }
    }

    void presets(const Step& step, const Place& place) {
        count(step.presets.size(), 0, max_presets, "presets", place);
        ids(step.presets, place);
        for (std::size_t i = 0; i < step.presets.size(); ++i) {
            const Place here(place, i);
            text(step.presets[i].label, at(here, "label"));
            count(step.presets[i].needs.size(), 1, max_options, "needs", at(here, "needs"));
            references(step.presets[i].needs, step.options, "option", at(here, "needs"));
        }
    }

    /// A band that no set of needs reaches in any framework can never count.
    void reach(const Step& step, const Place& place, Outcomes& reached) {
        if (!can_be_summed(pack_, step)) {
            error("too_many_sums", at(place, "bands"),
                  "There are more than {} sums of work to look at. Let the last band begin lower, or count in larger units.",
                  {max_sums});
            return;
        }
        reached = outcomes(pack_, step);
        if (reached.size() > max_outcomes)
            error("too_many_sums", at(place, "bands"), "The bands of all frameworks together can be {} different ones. Take bands out, so that {} are left.",
                  {reached.size(), max_outcomes});
        for (std::size_t band = 0; band < step.bands.size(); ++band)
            if (std::none_of(reached.bands.begin(), reached.bands.end(), [&](const BandOfEach& bands) {
                    return std::find(bands.begin(), bands.end(), band) != bands.end();
                }))
                error("unreachable_band", Place(place, "bands", band), "No set of options has a sum in this band. Move its limits.");
    }

    static constexpr std::size_t max_statuses = 12;
    static constexpr std::size_t max_presets = 24;

    std::vector<Named> needs_;  ///< of all steps: conditions and advice name them by their ids alone
    std::vector<std::string_view> built_from_;  ///< frameworks that alternatives are built from
};

}  // namespace

std::vector<Outcomes> needs_findings(const Pack& pack, Findings& findings) { return NeedsRules(pack, findings).judge(); }

}  // namespace crossroads
