#include "core/checklist/renames.hpp"

#include <algorithm>

#include "core/findings/findings.hpp"
#include "core/findings/place.hpp"

namespace crossroads {

namespace {

class Renaming {
public:
    Renaming(const Pack& pack, Findings& findings) : pack_(pack), findings_(findings) {}

    /// Of entries that each name a step, found by `id_of`.
    template <class Entries>
    void steps(Entries& entries, const std::string& place, auto id_of) {
        for (auto& entry : entries) {
            std::string& id = id_of(entry);
            const std::string* present = present_id(pack_.steps, id);
            const auto same = [&](auto& other) { return present && id_of(other) == *present; };
            if (!present || std::any_of(entries.begin(), entries.end(), same)) continue;
            tell(place + pointer_step(id), id, *present);
            id = *present;
        }
    }

    void options(Answer& answer) {
        const auto step = find_id(pack_.steps, answer.step);
        if (!step) return;
        for (std::string& option : answer.options) {
            const std::string* present = present_id(pack_.steps[*step].options, option);
            if (!present || std::find(answer.options.begin(), answer.options.end(), *present) != answer.options.end()) continue;
            tell("/answers" + pointer_step(answer.step), option, *present);
            option = *present;
        }
    }

private:
    void tell(const std::string& path, const std::string& earlier, const std::string& present) {
        note(findings_, Severity::warning, "renamed", Place(path), "\"{}\" is called \"{}\" in this edition, and was carried over.",
             {earlier, present});
    }

    const Pack& pack_;
    Findings& findings_;
};

}  // namespace

Assessment with_present_ids(const Model& model, Assessment assessment, Findings& findings) {
    Renaming renaming(model.pack(), findings);
    const auto about = [](Remark& remark) -> std::string& { return remark.about; };
    const auto itself = [](std::string& id) -> std::string& { return id; };
    renaming.steps(assessment.answers, "/answers", [](Answer& answer) -> std::string& { return answer.step; });
    for (Answer& answer : assessment.answers) renaming.options(answer);
    renaming.steps(assessment.weights, "/weights", [](SetWeight& set) -> std::string& { return set.step; });
    renaming.steps(assessment.notes, "/notes", about);
    renaming.steps(assessment.fixed, "/fixed", itself);
    renaming.steps(assessment.left_open, "/left_open", itself);
    return assessment;
}

}  // namespace crossroads
