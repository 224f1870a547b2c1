// How long the analyses take. One source for native code, WebAssembly under Node and
// in a browser; each line of the output is a JSON list [name, figure, unit].
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

#include "core/advice/advice.hpp"
#include "core/json/read_pack.hpp"

using namespace crossroads;

namespace {

/// A problem with nothing in common between its steps: values from a seed.
Problem problem(std::size_t alternatives, std::size_t steps, std::size_t outcomes, bool answered) {
    std::mt19937 random(7);
    Problem problem;
    problem.alternatives = alternatives;
    problem.ruled_out.assign(alternatives, false);
    for (std::size_t k = 0; k < steps; ++k) {
        Criterion criterion;
        criterion.weight = 2 + 2 * static_cast<std::int64_t>(random() % 6);
        for (std::size_t o = 0; o < outcomes; ++o) {
            criterion.values.emplace_back();
            for (std::size_t a = 0; a < alternatives; ++a)
                criterion.values.back().push_back(static_cast<std::int64_t>(random() % 101));
        }
        if (answered) criterion.given = 0;
        problem.criteria.push_back(std::move(criterion));
    }
    return problem;
}

volatile std::int64_t sink;  // keeps results from being optimised away

/// Median microseconds of one call, over runs that each last long enough to measure.
template <class Call>
double microseconds(Call call) {
    using Clock = std::chrono::steady_clock;
    const auto run = [&](int times) {
        const auto start = Clock::now();
        for (int i = 0; i < times; ++i) sink = sink + call();
        return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
    };
    int times = 1;
    while (run(times) < 2000 && times < (1 << 24)) times *= 2;
    std::vector<double> runs;
    for (int i = 0; i < 15; ++i) runs.push_back(run(times) / times);
    std::nth_element(runs.begin(), runs.begin() + 7, runs.end());
    return runs[7];
}

void report(const char* name, double figure, const char* unit) {
    std::printf("[\"%s\",%.6g,\"%s\"]\n", name, figure, unit);
}

/// The whole advice on a pack, all analyses, over random partial assessments.
void report_advice(std::string_view pack_text) {
    const Result<Model> built = build_model(json::read_pack(pack_text).pack);
    if (!built.ok()) return;
    const Model& model = built.value();
    std::mt19937 random(1);
    std::vector<double> taken;
    for (std::size_t i = 0; i < 180; ++i) {
        Assessment assessment;
        for (const Step& step : model.pack().steps) {
            if (random() % 9 >= i % 9) continue;  // none, a few, … all answered
            assessment.answers.push_back({step.id, {}});
            for (int chosen = step.takes_many ? 12 : 1; chosen > 0; --chosen)
                assessment.answers.back().options.push_back(step.options[random() % step.options.size()].id);
        }
        constexpr int times = 20;
        const auto start = std::chrono::steady_clock::now();
        for (int time = 0; time < times; ++time)
            sink = sink + static_cast<std::int64_t>(advise(model, assessment).steps.size());
        taken.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / times);
    }
    std::sort(taken.begin(), taken.end());
    report("whole advice, random partial assessments, median", taken[taken.size() / 2], "us");
    report("whole advice, random partial assessments, most", taken.back(), "us");
}

}  // namespace

/// Takes the text of a pack.
int main(int count, char** arguments) {
    std::string pack;
    for (int i = 1; i < count; ++i) pack += arguments[i];
    if (!pack.empty()) report_advice(pack);
    const Problem four_by_eight = problem(4, 8, 4, true);
    const Problem four_by_forty = problem(4, 40, 3, true);
    const Differences eight = together(value_differences(four_by_eight, 0, 1));
    const Differences forty = together(value_differences(four_by_forty, 0, 1));
    report("exact share of weightings, one pair, 8 steps", microseconds([&] { return share_above(eight); }), "us");
    report("exact share of weightings, one pair, 40 steps", microseconds([&] { return share_above(forty); }), "us");

    const Problem open_forty = problem(4, 40, 3, false);
    report("necessary winner, 40 open steps", microseconds([&] { return settled_winners(open_forty); }), "us");

    for (const std::size_t alternatives : {std::size_t{4}, std::size_t{10}}) {
        const std::size_t steps = alternatives == 4 ? 8 : 20;
        const Problem weighed = problem(alternatives, steps, 2, true);
        const double taken = microseconds([&] { return rank_shares(weighed)->counts[0][0]; });
        report(alternatives == 4 ? "weightings ranked, 4 x 8" : "weightings ranked, 10 x 20",
               static_cast<double>(stated_samples) / taken, "million/s");
    }

    report("smallest changes, 8 answers", microseconds([&] {
        return static_cast<std::int64_t>(changes_for(four_by_eight, 3, Flags<StepIndex>(8)).count);
    }), "us");
    report("sufficient reasons, 8 answers", microseconds([&] {
        return static_cast<std::int64_t>(sufficient_reasons(four_by_eight, 0).count);
    }), "us");

    for (const std::size_t steps : {8u, 10u, 12u, 13u, 16u, 20u, 30u, 40u}) {
        const Problem open = problem(4, steps, 3, false);
        const Completions completions = count_completions(open);
        const std::string name = "completions of " + std::to_string(steps) + " steps with 3 outcomes" +
                                 (completions.counted ? "" : " (gives up)");
        report(name.c_str(), microseconds([&] { return count_completions(open).open.size(); }), "us");
    }
}
