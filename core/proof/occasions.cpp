#include "core/proof/occasions.hpp"

#include <algorithm>

#include "core/analyses/completions.hpp"
#include "core/analyses/flips.hpp"
#include "core/decision/contest.hpp"
#include "core/decision/leads.hpp"
#include "core/decision/scoring.hpp"
#include "core/decision/verdict.hpp"
#include "core/model/conditions.hpp"

namespace crossroads {

namespace {

/// A way to leave a step: open, or an outcome, with the named needs that it has.
struct Choice {
    std::optional<OutcomeIndex> outcome;
    std::size_t needs = 0;  ///< bit i: the step's named need i
};

bool among(const std::vector<std::string>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Looking at so many sums is about the work of looking at one place.
constexpr std::size_t sums_a_place = 64;

/// What a condition asks about.
struct Asked {
    std::vector<std::string> steps;
    std::vector<std::string> needs;
    bool work = false;
    bool verdict = false;
    std::int64_t parts = 0;

    void add(const Condition& condition) {
        ++parts;
        for (const Condition& part : condition.parts) add(part);
        if (condition.kind == Condition::Kind::step) steps.push_back(condition.step);
        if (condition.kind == Condition::Kind::need) needs.push_back(condition.ids.front());
        if (condition.kind == Condition::Kind::work) work = true;
        if (condition.kind == Condition::Kind::verdict || condition.kind == Condition::Kind::firmness) verdict = true;
    }
};

class Search final : Situation {
public:
    Search(const Model& model, const Condition& condition, std::int64_t budget)
        : model_(model), condition_(condition), budget_(budget), chosen_(model.steps()), named_(model.steps()) {
        asked_.add(condition);
        problem_.alternatives = model.alternatives();
        for (const AlternativeIndex a : problem_.all()) problem_.ruled_out.push_back(contains(model.ruled_out(), a));
        problem_.criteria = model.criteria();
    }

    Sought find() {
        const std::int64_t budget = budget_;
        const Occasion occasion = seek();
        return {occasion, budget - std::max<std::int64_t>(0, budget_)};
    }

private:
    Occasion seek() {
        std::vector<StepIndex> others;
        for (const StepIndex step : named_.places()) {
            name_needs(step);
            if (named_[step].size() > max_named_needs) return Occasion::not_decided;
            const Step& one = model_.step(step);
            const bool asked = among(asked_.steps, one.id) || !named_[step].empty() || (asked_.work && measures_work(one));
            (asked ? order_ : others).push_back(step);
        }
        if (asked_.verdict) order_.insert(order_.end(), others.begin(), others.end());
        for (const StepIndex step : order_) {
            choices_.push_back(choices(step));
            if (!can_afford(std::ssize(problem_.criteria[step].values))) return Occasion::not_decided;
        }
        bound_gains();
        const bool found = search(0);
        return found ? Occasion::some : budget_ < 0 ? Occasion::not_decided : Occasion::none;
    }

    bool can_afford(std::int64_t work) { return (budget_ -= work) >= 0; }

    void name_needs(StepIndex step) {
        const Step& asked = model_.step(step);
        for (std::size_t option = 0; asked.takes_many && option < asked.options.size(); ++option)
            if (among(asked_.needs, asked.options[option].id)) named_[step].push_back(option);
    }

    std::vector<Choice> choices(StepIndex step) {
        std::vector<Choice> choices;
        if (named_[step].empty())
            for (const OutcomeIndex outcome : problem_.criteria[step].values.places())
                choices.push_back({outcome, 0});
        else
            choices = sets(step);
        choices.push_back({});
        return choices;
    }

    /// What sets of options amount to: each outcome with each set of the named needs, where there is one.
    std::vector<Choice> sets(StepIndex step) {
        const std::vector<Option>& options = model_.step(step).options;
        const Sums all(model_.step(step), model_.outcomes(step));
        std::vector<Choice> sets;
        Sums::Reached others = all.nothing();  // sums of the sets without any named need
        for (std::size_t option = 0; option < options.size(); ++option) {
            if (options[option].exclusive)
                add_choices(step, all, all.with(all.nothing(), option), bit_of(step, option), sets);
            else if (bit_of(step, option) == 0)
                all.add_with(others, option, others);
            if (!can_afford(1 + static_cast<std::int64_t>(all.count() / sums_a_place))) return {};
        }
        add_sets(step, all, others, 0, 0, sets);
        return sets;
    }

    /// With each set of the named needs from `next` on, beside `needs`, which the sums have already.
    void add_sets(StepIndex step, const Sums& all, const Sums::Reached& sums, std::size_t next, std::size_t needs, std::vector<Choice>& sets) {
        budget_ -= static_cast<std::int64_t>(all.count() / sums_a_place) + 1;
        if (budget_ < 0) return;
        if (next == named_[step].size()) return add_choices(step, all, sums, needs, sets);
        add_sets(step, all, sums, next + 1, needs, sets);
        const std::size_t need = named_[step][next];
        if (!model_.step(step).options[need].exclusive)
            add_sets(step, all, all.with(sums, need), next + 1, needs | std::size_t{1} << next, sets);
    }

    void add_choices(StepIndex step, const Sums& all, const Sums::Reached& sums, std::size_t needs, std::vector<Choice>& sets) const {
        for (const BandOfEach& bands : all.bands(sums)) sets.push_back({model_.outcome_of(step, bands), needs});
    }

    /// Of a named need; 0 for others.
    std::size_t bit_of(StepIndex step, std::size_t option) const {
        const auto named = std::find(named_[step].begin(), named_[step].end(), option);
        return named == named_[step].end() ? 0 : std::size_t{1} << (named - named_[step].begin());
    }

    /// most_[level][a][b]: what a can still gain on b from that level on.
    void bound_gains() {
        const std::size_t count = contenders(problem_);
        most_.assign(order_.size() + 1, std::vector<std::int64_t>(count * count, 0));
        for (std::size_t level = order_.size(); level-- > 0;) {
            const Rows points = net_points(problem_.criteria[order_[level]], count);
            for (const AlternativeIndex a : below<AlternativeIndex>(count))
                for (const AlternativeIndex b : below<AlternativeIndex>(count))  // an open step gives nobody anything
                    most_[level][pair(a, b, count)] = most_[level + 1][pair(a, b, count)] + std::max<std::int64_t>(0, gains(points, a, b).most);
        }
    }

    bool search(std::size_t level) {
        if (!can_afford(asked_.parts)) return false;
        if (asked_.verdict) judge(level);
        const Truth now = holds(condition_, model_, *this);
        if (now != Truth::maybe) return now == Truth::yes;
        for (const Choice& choice : choices_[level]) {
            chosen_[order_[level]] = choice;
            problem_.criteria[order_[level]].given = choice.outcome;
            if (search(level + 1)) return true;
        }
        chosen_[order_[level]].reset();
        problem_.criteria[order_[level]].given.reset();
        return false;
    }

    /// Who may still be among the winners, and the verdict once all is decided.
    void judge(std::size_t level) {
        const Row so_far = net_scores(problem_);
        possible_ = 0;
        for (const AlternativeIndex a : problem_.all()) {
            bool possible = true;
            for (const AlternativeIndex b : so_far.places()) possible = possible && so_far[a] - so_far[b] + most_[level][pair(a, b, so_far.size())] >= 0;
            if (possible) possible_ |= only(a);
        }
        judged_ = level == order_.size();
        if (judged_) verdict_ = verdict(problem_, scores(problem_), model_.pack().firmness, winners(so_far), false);
    }

    /// Whether neither an open step nor a single other answer changes the winners. That is work too: a place for each outcome.
    bool stands() const {
        for (const Criterion& criterion : problem_.criteria) budget_ -= std::ssize(criterion.values);
        return settled_winners(problem_) == winners(net_scores(problem_)) && flips(problem_).empty();
    }

    static std::size_t pair(AlternativeIndex a, AlternativeIndex b, std::size_t count) { return a.number() * count + b.number(); }

    Truth amounts_to(StepIndex step, OutcomeIndex outcome) const override {
        return chosen_[step] ? truth(chosen_[step]->outcome == outcome) : Truth::maybe;
    }

    Truth chosen(StepIndex step, std::size_t option) const override {
        if (!chosen_[step]) return Truth::maybe;
        return truth((chosen_[step]->needs & bit_of(step, option)) != 0);
    }

    Truth wins(AlternativeIndex alternative) const override {
        if (!contains(possible_, alternative)) return Truth::no;
        return judged_ ? truth(verdict_.has_value()) : Truth::maybe;
    }

    Truth has_firmness(std::string_view firmness) const override {
        if (!judged_) return Truth::maybe;
        if (!verdict_) return Truth::no;
        // A lead that is large enough is clear only where it stands: looked at only where that is asked.
        const bool large = verdict_->firmness == Firmness::clear;
        if (large && firmness == name(Firmness::clear)) return truth(stands());
        if (large && firmness == name(Firmness::leaning)) return truth(!stands());
        return truth(name(verdict_->firmness) == firmness);
    }

    const Model& model_;
    const Condition& condition_;
    mutable std::int64_t budget_;
    Asked asked_;
    Problem problem_;
    std::vector<StepIndex> order_;              ///< the steps that can tell, those asked about first
    std::vector<std::vector<Choice>> choices_;    ///< by level
    std::vector<std::vector<std::int64_t>> most_; ///< by level
    By<StepIndex, std::optional<Choice>> chosen_;  ///< none: not decided yet
    By<StepIndex, std::vector<std::size_t>> named_; ///< options that the condition names
    AlternativeSet possible_ = 0;
    bool judged_ = false;
    std::optional<Verdict> verdict_;
};

}  // namespace

Sought occasion(const Model& model, const Condition& condition, std::int64_t budget) {
    return Search(model, condition, budget).find();
}

}  // namespace crossroads
