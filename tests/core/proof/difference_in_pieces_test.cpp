#include "core/proof/difference_in_pieces.hpp"

#include <doctest/doctest.h>

#include "tests/core/generated_pack.hpp"
#include "tests/core/house_oracle.hpp"
#include "tests/core/samples.hpp"

using namespace crossroads;

namespace {

oracle::NameSet names(const Model& model, AlternativeSet set) {
    oracle::NameSet names;
    for (const AlternativeIndex a : below<AlternativeIndex>(model.alternatives()))
        if (contains(set, a)) names.insert(model.alternative(a).id);
    return names;
}

oracle::Names names(const Model& model, const Completion& outcomes) {
    oracle::Names names;
    for (const StepIndex step : outcomes.places()) names.push_back(model.outcome_id(step, outcomes[step]));
    return names;
}

/// All checklists in the order of pieces.
std::vector<Completion> checklists(const Model& model) {
    std::vector<Completion> all{Completion(model.steps(), OutcomeIndex(0))};
    for (StepIndex step(0); step.number() < model.steps(); ++step) {
        std::vector<Completion> more;
        for (const Completion& one : all)
            for (const OutcomeIndex outcome : model.criteria()[step].values.places()) {
                more.push_back(one);
                more.back()[step] = outcome;
            }
        all = std::move(more);
    }
    return all;
}

/// All pieces as one; `matters` is that of the last.
Piece in_all(DifferenceInPieces& difference) {
    Piece sum;
    while (difference.given() < difference.pieces()) {
        Piece piece = difference.next();
        sum.differing += piece.differing;
        for (Differing& example : piece.examples)
            if (sum.examples.size() < max_examples) sum.examples.push_back(std::move(example));
        sum.wins |= piece.wins;
        sum.nobody += piece.nobody;
        sum.matters = piece.matters;
    }
    return sum;
}

}  // namespace

TEST_CASE("pieces of any size add up to what brute force finds, and to the difference in one go") {
    std::size_t differing_packs = 0;
    std::size_t left_nobody = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Model table = samples::model(generated::pack(seed));
        const std::vector<HouseRule> rules_before = generated::rules(table.pack(), seed + 1);
        const std::vector<HouseRule> rules_after = generated::rules(table.pack(), seed + 2);
        const Model before = samples::under(table, rules_before);
        const Model after = samples::under(table, rules_after);
        const std::vector<Completion> all = checklists(table);

        Count differing = 0;
        Count nobody = 0;
        oracle::NameSet wins;
        std::vector<oracle::NameSet> winners;
        for (const Completion& checklist : all) {
            winners.push_back(oracle::winners_under(table.pack(), rules_after, names(table, checklist)));
            differing += oracle::winners_under(table.pack(), rules_before, names(table, checklist)) != winners.back();
            nobody += winners.back().empty();
            wins.insert(winners.back().begin(), winners.back().end());
        }
        Flags<StepIndex> matters(table.steps(), false);
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                for (const StepIndex step : matters.places()) {
                    Completion there = all[j];
                    there[step] = all[i][step];
                    if (there == all[i] && winners[i] != winners[j]) matters[step] = true;
                }

        const Difference whole = difference(before, after);
        for (const std::size_t size : {std::size_t{1}, std::size_t{5}, std::size_t{8192}}) {
            CAPTURE(size);
            DifferenceInPieces pieces(before, after, size);
            const Piece sum = in_all(pieces);
            CHECK(pieces.checklists() == all.size());
            CHECK(sum.differing == differing);
            CHECK(sum.nobody == nobody);
            CHECK(names(table, sum.wins) == wins);
            CHECK(sum.matters == matters);
            REQUIRE(whole.compared.size() == 1);
            CHECK(whole.compared[0].differing == differing);
            if (whole.compared[0].examined == Examined::alike) continue;
            REQUIRE(sum.examples.size() == whole.compared[0].examples.size());
            for (std::size_t i = 0; i < sum.examples.size(); ++i) {
                CHECK(sum.examples[i].outcomes == whole.compared[0].examples[i].outcomes);
                CHECK(sum.examples[i].winners == whole.compared[0].examples[i].winners);
                CHECK(sum.examples[i].others == whole.compared[0].examples[i].others);
            }
        }
        differing_packs += differing > 0;
        left_nobody += nobody > 0;
    }
    CHECK(differing_packs > 100);
    CHECK(left_nobody > 5);
}

TEST_CASE("where there are more checklists than can be looked at there are no pieces") {
    Pack pack = samples::pack();
    while (pack.steps.size() < 24) {
        pack.steps.push_back(pack.steps[1]);
        pack.steps.back().id = "copy-" + std::to_string(pack.steps.size());
    }
    const Model model = samples::model(pack);
    CHECK(DifferenceInPieces(model, model).pieces() == 0);
}
