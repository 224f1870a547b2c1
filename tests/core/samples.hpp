// Small packs and problems that the tests share.
#pragma once

#include <initializer_list>

#include "core/model/model.hpp"

namespace crossroads::samples {

/// Three alternatives (tea, coffee, both), two steps that take one, one that takes
/// many. Each step swings from 0 to 100; no findings.
Pack pack();

/// The model of pack(), or of a changed one that must be consistent.
Model model(Pack pack = samples::pack());

/// The same model under these rules of a house.
Model under(const Model& model, std::vector<HouseRule> rules);

/// tests/packs/everything.json: small, with every field of the format; no findings.
Pack everything();

/// The first finding with this code, or an empty one.
Finding find(const Findings& findings, std::string_view code);

/// A criterion of `weight` with values[outcome][alternative].
Criterion criterion(std::int64_t weight, std::vector<std::vector<std::int64_t>> values,
                    std::optional<OutcomeIndex> given = std::nullopt);

/// A problem of these criteria, nobody ruled out.
Problem problem(std::vector<Criterion> criteria);

}  // namespace crossroads::samples
