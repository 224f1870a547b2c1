// {"pack": …, "assessment": …} to advice, and the laws that every advice keeps.
#include <numeric>

#include "core/advice/advice.hpp"
#include "core/advisor.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_pack.hpp"
#include "core/json/write_advice.hpp"
#include "tests/core/tree.hpp"
#include "tests/fuzz/target.hpp"

using namespace crossroads;

namespace {

void check(const Advice& advice, const Advisor& advisor, const std::string& assessment) {
    for (const Comparison& comparison : advice.contributions) {
        const std::int64_t sum = std::accumulate(comparison.parts.begin(), comparison.parts.end(), std::int64_t{0},
                                                 [](std::int64_t all, const Contribution& part) { return all + part.tenths; });
        fuzz::require(sum == comparison.lead_tenths, "contributions add up to the lead");
        fuzz::require(comparison.least_lead <= comparison.most_lead, "the least lead is no more than the most");
    }
    for (const RankedAlternative& ranked : advice.ranking)
        fuzz::require(0 <= ranked.tenths && ranked.tenths <= ranked.least && ranked.least <= ranked.most && ranked.most <= 1000,
                      "answers add points and never take any");
    const Outlook& outlook = advice.outlook;
    if (!outlook.thousandths.empty())
        fuzz::require(std::accumulate(outlook.thousandths.begin(), outlook.thousandths.end(), std::int64_t{0}) == 1000,
                      "the shares of completions add up");
    const std::string said = advisor.advise(assessment);
    fuzz::require(said == advisor.advise(assessment), "the same advice twice");
    fuzz::require(json::read_document(said, {std::size_t{1} << 26, std::size_t{1} << 22}).ok(), "core reads its own advice");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Result<json::Node> tree = json::read_document({reinterpret_cast<const char*>(data), size}, json::pack_limits);
    if (!tree.ok()) return fuzz::not_kept;
    const json::Node* pack = tree::field(tree.value(), "pack");
    const json::Node* assessment = tree::field(tree.value(), "assessment");
    if (!pack || !assessment) return fuzz::not_kept;

    const std::string assessment_text = tree::text_of(*assessment);
    const Advisor advisor(tree::text_of(*pack));
    advisor.read(assessment_text);
    advisor.advise(assessment_text);

    json::ReadPack read = json::read_pack(tree::text_of(*pack));
    if (!read.readable || has_errors(read.findings)) return fuzz::not_kept;
    const Result<Model> model = build_model(std::move(read.pack));
    const Result<Assessment> said = json::read_assessment(assessment_text);
    if (!model.ok() || !said.ok()) return fuzz::not_kept;
    fuzz::count_reached();
    check(advise(model.value(), said.value(), "2026-11-22"), advisor, assessment_text);
    return 0;
}
