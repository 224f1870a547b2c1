#include "core/proof/occasions.hpp"

#include <algorithm>

#include "core/advice/advice.hpp"

namespace crossroads {

namespace {

/// While some steps are not decided yet. In this order: "all" is the least of its
/// parts, "any" the largest, and 2 - x the opposite.
enum Truth : int { no = 0, maybe = 1, yes = 2 };
Truth truth(bool whether) { return whether ? yes : no; }

/// A way to leave a step: open, or an outcome, with the named needs that it has.
struct Choice {
    std::optional<std::size_t> outcome;
    std::size_t needs = 0;  ///< bit i: the step's named need i
};

bool among(const std::vector<std::string>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// What a condition asks about.
struct Asked {
    std::vector<std::string> steps;
    std::vector<std::string> needs;
    bool verdict = false;

    void add(const Condition& condition) {
        for (const Condition& part : condition.parts) add(part);
        if (condition.kind == Condition::Kind::step) steps.push_back(condition.step);
        if (condition.kind == Condition::Kind::need) needs.push_back(condition.ids.front());
        if (condition.kind == Condition::Kind::verdict || condition.kind == Condition::Kind::strength) verdict = true;
    }
};

class Search {
public:
    Search(const Model& model, const Condition& condition, std::int64_t budget)
        : model_(model), condition_(condition), budget_(budget), chosen_(model.steps()), named_(model.steps()) {
        asked_.add(condition);
        problem_.alternatives = model.alternatives();
        problem_.ruled_out.assign(model.alternatives(), false);
        for (std::size_t step = 0; step < model.steps(); ++step) problem_.criteria.push_back(model.criterion(step));
    }

    Occasion find() {
        std::vector<std::size_t> others;
        for (std::size_t step = 0; step < model_.steps(); ++step) {
            name_needs(step);
            if (named_[step].size() > max_named_needs) return Occasion::not_decided;
            const bool asked = among(asked_.steps, model_.pack().steps[step].id) || !named_[step].empty();
            (asked ? order_ : others).push_back(step);
        }
        if (asked_.verdict) order_.insert(order_.end(), others.begin(), others.end());
        for (const std::size_t step : order_) choices_.push_back(choices(step));
        bound_gains();
        const bool found = search(0);
        return found ? Occasion::some : budget_ < 0 ? Occasion::not_decided : Occasion::none;
    }

private:
    void name_needs(std::size_t step) {
        const Step& asked = model_.pack().steps[step];
        for (std::size_t option = 0; asked.takes_many && option < asked.options.size(); ++option)
            if (among(asked_.needs, asked.options[option].id)) named_[step].push_back(option);
    }

    std::vector<Choice> choices(std::size_t step) const {
        std::vector<Choice> choices;
        if (model_.pack().steps[step].takes_many)
            choices = sets(step);
        else
            for (std::size_t outcome = 0; outcome < problem_.criteria[step].values.size(); ++outcome)
                choices.push_back({outcome, 0});
        choices.push_back({});
        return choices;
    }

    /// What sets of options amount to: each band with each set of the named needs, where there is one.
    std::vector<Choice> sets(std::size_t step) const {
        const std::vector<Option>& options = model_.pack().steps[step].options;
        std::vector<Choice> sets;
        Flags loads{true};  // that sets of the other options have
        bool others_without_load = false;
        std::size_t exclusive_needs = 0;
        for (std::size_t option = 0; option < options.size(); ++option) {
            const auto load = static_cast<std::size_t>(options[option].load);
            const auto named = std::find(named_[step].begin(), named_[step].end(), option);
            const std::size_t bit =
                named == named_[step].end() ? 0 : std::size_t{1} << (named - named_[step].begin());
            if (options[option].exclusive) {
                exclusive_needs |= bit;
                sets.push_back({model_.band(step, options[option].load), bit});
            } else if (bit == 0) {
                others_without_load = others_without_load || load == 0;
                loads.resize(loads.size() + load, false);
                for (std::size_t sum = loads.size(); sum-- > load;)
                    if (loads[sum - load]) loads[sum] = true;
            }
        }
        for (std::size_t needs = 0; needs < std::size_t{1} << named_[step].size(); ++needs) {
            if (needs & exclusive_needs) continue;
            std::int64_t named_load = 0;
            for (std::size_t i = 0; i < named_[step].size(); ++i)
                if (needs >> i & 1) named_load += options[named_[step][i]].load;
            Flags bands(model_.pack().steps[step].bands.size(), false);
            for (std::size_t load = 0; load < loads.size(); ++load) {
                const bool empty = needs == 0 && load == 0 && !others_without_load;
                if (loads[load] && !empty) bands[model_.band(step, named_load + static_cast<std::int64_t>(load))] = true;
            }
            for (std::size_t band = 0; band < bands.size(); ++band)
                if (bands[band]) sets.push_back({band, needs});
        }
        return sets;
    }

    /// most_[level][a][b]: what a can still gain on b from that level on.
    void bound_gains() {
        const std::size_t count = model_.alternatives();
        most_.assign(order_.size() + 1, std::vector<std::int64_t>(count * count, 0));
        for (std::size_t level = order_.size(); level-- > 0;) {
            const Criterion& criterion = problem_.criteria[order_[level]];
            for (std::size_t a = 0; a < count; ++a)
                for (std::size_t b = 0; b < count; ++b) {
                    std::int64_t most = 0;  // of an open step
                    for (const auto& values : criterion.values) most = std::max(most, criterion.weight * (values[a] - values[b]));
                    most_[level][a * count + b] = most_[level + 1][a * count + b] + most;
                }
        }
    }

    bool search(std::size_t level) {
        if (--budget_ < 0) return false;
        if (asked_.verdict) judge(level);
        const Truth now = evaluate(condition_);
        if (now != maybe) return now == yes;
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
        const std::vector<std::int64_t> so_far = scores(problem_);
        const std::size_t count = model_.alternatives();
        possible_ = 0;
        for (std::size_t a = 0; a < count; ++a) {
            bool possible = true;
            for (std::size_t b = 0; possible && b < count; ++b)
                possible = so_far[a] - so_far[b] + most_[level][a * count + b] >= 0;
            if (possible) possible_ |= AlternativeSet{1} << a;
        }
        judged_ = level == order_.size();
        if (judged_) verdict_ = verdict(problem_, so_far, model_.pack().strength, 0);
    }

    Truth evaluate(const Condition& condition) const {
        using enum Condition::Kind;
        Truth all_parts = yes;
        Truth any_part = no;
        for (const Condition& part : condition.parts) {
            const Truth now = evaluate(part);
            all_parts = std::min(all_parts, now);
            any_part = std::max(any_part, now);
        }
        switch (condition.kind) {
            case all: return all_parts;
            case any: return any_part;
            case none: return static_cast<Truth>(2 - any_part);
            case step: return step_is(condition);
            case need: return needs(condition.ids.front());
            case verdict: return verdict_is(condition.ids);
            case strength: break;
        }
        return !judged_ ? maybe : truth(verdict_ && among(condition.ids, name(verdict_->strength)));
    }

    Truth step_is(const Condition& condition) const {
        const std::size_t step = *model_.find_step(condition.step);
        if (!chosen_[step]) return maybe;
        const auto& outcome = chosen_[step]->outcome;
        return truth(outcome && among(condition.ids, model_.outcome_id(step, *outcome)));
    }

    /// Several steps may have a need of this id.
    Truth needs(const std::string& need) const {
        Truth any = no;
        for (std::size_t step = 0; step < model_.steps(); ++step)
            for (std::size_t i = 0; i < named_[step].size(); ++i)
                if (model_.pack().steps[step].options[named_[step][i]].id == need)
                    any = std::max(any, chosen_[step] ? truth(chosen_[step]->needs >> i & 1) : maybe);
        return any;
    }

    Truth verdict_is(const std::vector<std::string>& ids) const {
        AlternativeSet meant = 0;
        for (const std::string& id : ids) meant |= AlternativeSet{1} << *model_.find_alternative(id);
        if (!judged_) return meant & possible_ ? maybe : no;
        return truth(verdict_ && std::any_of(verdict_->winners.begin(), verdict_->winners.end(),
                                             [&](std::size_t winner) { return meant >> winner & 1; }));
    }

    const Model& model_;
    const Condition& condition_;
    std::int64_t budget_;
    Asked asked_;
    Problem problem_;
    std::vector<std::size_t> order_;              ///< the steps that can tell, those asked about first
    std::vector<std::vector<Choice>> choices_;    ///< by level
    std::vector<std::vector<std::int64_t>> most_; ///< by level
    std::vector<std::optional<Choice>> chosen_;   ///< by step; none: not decided yet
    std::vector<std::vector<std::size_t>> named_; ///< by step: options that the condition names
    AlternativeSet possible_ = 0;
    bool judged_ = false;
    std::optional<Verdict> verdict_;
};

}  // namespace

Occasion occasion(const Model& model, const Condition& condition, std::int64_t budget) {
    return Search(model, condition, budget).find();
}

}  // namespace crossroads
