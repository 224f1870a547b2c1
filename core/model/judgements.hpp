// Whose judgement, and how far to trust it: named sets of weights and values over the
// one table of a pack, and how often the advice agreed with what real projects did.
#pragma once

#include "core/model/step.hpp"

namespace crossroads {

/// Other values for an outcome.
struct OutcomeValues {
    std::string outcome;  ///< id of an option, or of a band where many are taken
    /// A value without a reason keeps the table's, with its sources.
    Values values;
};

/// What one set changes in a step.
struct StepValues {
    std::string step;
    std::vector<OutcomeValues> outcomes;
};

/// One way to weigh and to judge. What it does not name is as in the table; the first set of a pack is the table.
struct Judgement {
    std::string id;
    std::string name;
    std::string text;
    std::vector<std::string> sources;
    std::vector<std::pair<std::string, std::int64_t>> weights;  ///< by id of a step
    std::vector<StepValues> values;
};

/// How often advice agreed with what projects did, by one set.
struct Agreement {
    std::string judgement;  ///< id; empty in a pack without sets
    std::int64_t readings = 0;
    std::int64_t agree = 0;
    std::int64_t clear = 0;  ///< readings with a clear verdict
    std::int64_t clear_agree = 0;
    std::int64_t firm = 0;  ///< readings in which no single other answer changes the verdict
    std::int64_t firm_agree = 0;
};

/// What is known of the advice's agreement with practice.
struct Trust {
    std::string edition;  ///< version of the pack that it was counted with
    std::string counted;  ///< the day, YYYY-MM-DD
    std::int64_t projects = 0;
    std::string text;  ///< how it was counted
    std::vector<std::string> sources;
    std::vector<Agreement> figures;
};

}  // namespace crossroads
