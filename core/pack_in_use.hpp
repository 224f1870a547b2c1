// A pack in use: read, then proved consistent, with the models that are made of it, and assessments read for these.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/checklist/canonical.hpp"
#include "core/checklist/checklist.hpp"
#include "core/checklist/digest.hpp"
#include "core/checklist/renames.hpp"
#include "core/findings/findings.hpp"
#include "core/findings/text.hpp"
#include "core/json/read_assessment.hpp"
#include "core/json/read_members.hpp"
#include "core/json/read_model.hpp"
#include "core/json/read_rules.hpp"
#include "core/json/write_assessment.hpp"
#include "core/json/write_findings.hpp"
#include "core/model/beyond.hpp"
#include "core/model/house_rules.hpp"
#include "core/proof/difference_in_pieces.hpp"

namespace crossroads {

inline std::string with_line_feeds(std::string_view text) {
    std::string unix_text;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.substr(i, 2) != "\r\n") unix_text += text[i];
    return unix_text;
}

struct PackInUse {
    explicit PackInUse(std::string_view text) : read(json::read_pack(text)) {
        constexpr std::string_view white = " \t\r\n";
        const std::size_t begin = std::min(text.find_first_not_of(white), text.size());
        pack_text = text.substr(begin, text.find_last_not_of(white) + 1 - begin);
        pack_text += '\n';
    }

    /// SHA-256 of the pack's text with one kind of line end, whichever its file has.
    const std::string& pack_digest() {
        if (digest_of_pack.empty()) digest_of_pack = hex(sha256(with_line_feeds(pack_text)));  // most of the work, and always the same
        return digest_of_pack;
    }
    /// The same as version 1.0 of the tool made it: of the text as it is.
    const std::string& earlier_pack_digest() {
        if (earlier_digest_of_pack.empty())
            earlier_digest_of_pack = pack_text.find('\r') == std::string::npos ? pack_digest() : hex(sha256(pack_text));
        return earlier_digest_of_pack;
    }

    /// The pack proved consistent, or nullptr when it is not: then pack_findings say why.
    const Model* make_model() {
        if (read) {
            Result<Model> made = json::to_model(std::move(*read));
            read.reset();
            pack_findings = made.findings();
            if (made.ok()) model = std::move(made).value();
        }
        return model ? &*model : nullptr;
    }

    /// In the ids of this edition of the pack.
    Result<Assessment> today(Result<Assessment> as_written) const {
        if (!as_written.ok()) return as_written;
        Findings findings = as_written.findings();
        Assessment assessment = with_present_ids(*model, std::move(as_written).value(), findings);
        return {std::move(assessment), std::move(findings)};
    }

    /// About the alternatives of the question and those that were taken in, by the set of judgements that was chosen, by
    /// the first where that is unknown; under the rules in force, but for those that it overrules.
    const Model& judged(const Assessment& assessment) {
        Choice choice = choice_of(*model, assessment);
        if (choice.is_none()) return *model;
        for (const auto& [chosen, variant] : variants_)
            if (chosen == choice) return *variant;
        if (variants_.size() == max_variants) variants_.erase(variants_.begin());
        auto made = std::make_unique<Model>(chosen_of(*model, choice));
        variants_.emplace_back(std::move(choice), std::move(made));
        return *variants_.back().second;
    }

    /// What an assessment chooses of a model.
    struct Choice {
        std::size_t set = 0;                 ///< of judgements
        std::vector<char> taken;             ///< from beyond the question
        std::vector<std::string> overruled;  ///< of the rules that act, in their order

        bool is_none() const { return set == 0 && std::find(taken.begin(), taken.end(), true) == taken.end() && overruled.empty(); }
        bool operator==(const Choice&) const = default;
    };
    static Choice choice_of(const Model& under, const Assessment& assessment) {
        const Pack& pack = under.pack();
        Choice choice{find_id(pack.judgements, assessment.judgement).value_or(0), taken(pack, assessment.taken_in), {}};
        const NamedRules& said = assessment.rules;
        if (!said.overruled.empty() && pack.house.is_named(said.id))
            for (const DecreedRule& decreed : pack.house.rules)
                if (decreed.force == Force::acts && says_of(said.overruled, decreed.rule.id)) choice.overruled.push_back(decreed.rule.id);
        return choice;
    }
    Model chosen_of(const Model& under, const Choice& choice) const {
        Model made = choice.overruled.empty() ? under : decreed(as_written(), overruling(under.pack().house, choice.overruled));
        if (choice.set > 0) made = judged_by(made, choice.set);
        if (!Choice{0, choice.taken, {}}.is_none()) made = taking_in(made, choice.taken);
        return made;
    }

    /// Under no rules.
    const Model& as_written() const { return without_rules ? *without_rules : *model; }

    /// The rules of a text over the pack, or what is wrong with the pack.
    json::ReadHouse read_house(std::string_view rules_text) {
        if (make_model()) return json::read_house(model->pack(), rules_text);
        return {pack_findings, std::nullopt, std::nullopt};
    }

    /// From now on the pack is under these rules.
    void decree(House house) {
        if (!without_rules) without_rules = std::move(model);
        model = under(std::move(house));
        variants_.clear();
        proposal_.reset();
    }
    Model under(House house) const { return house.decreed() ? decreed(as_written(), std::move(house)) : as_written(); }

    /// Rules that somebody thinks about, beside those in force. No model where they cannot be used: the findings say why.
    struct Proposal {
        std::string text;
        Findings findings;
        std::optional<Model> model;
        std::optional<DifferenceInPieces> difference;
    };
    Proposal& propose(std::string_view rules_text) {
        json::ReadHouse proposed = read_house(rules_text);
        proposal_ = Proposal{std::string(rules_text), std::move(proposed.findings), std::nullopt, std::nullopt};
        if (!proposed.house) return *proposal_;
        proposal_->model = under(std::move(*proposed.house));
        proposal_->difference.emplace(*model, *proposal_->model);
        return *proposal_;
    }
    /// The one that was made last, if it is about these rules and has given so many pieces.
    Proposal* proposed(std::string_view rules_text, std::size_t given) {
        const bool same = proposal_ && proposal_->text == rules_text && proposal_->difference && proposal_->difference->given() == given;
        return same ? &*proposal_ : nullptr;
    }

    /// The assessment, or what is wrong with it or with the pack.
    Result<Assessment> understand(std::string_view assessment_text) {
        return make_model() ? today(json::read_assessment(assessment_text)) : Result<Assessment>(pack_findings);
    }

    /// Several assessments, each as above, about the alternatives of the first; none when one of them, or the pack, cannot be used.
    std::vector<json::Member> understand(std::string_view text, std::size_t least, std::size_t most, Findings& findings) {
        if (!make_model()) {
            findings = pack_findings;
            return {};
        }
        Result<std::vector<json::Member>> as_written = json::read_members(text, least, most);
        findings = as_written.findings();
        if (!as_written.ok()) return {};
        std::vector<json::Member> members = std::move(as_written).value();
        for (json::Member& member : members) member.assessment.taken_in = members.front().assessment.taken_in;
        for (std::size_t i = 0; i < members.size(); ++i) {
            Findings found;
            members[i].assessment = with_present_ids(*model, std::move(members[i].assessment), found);
            found.add(resolve(*model, members[i].assessment).findings);
            findings.add_of(i, found);
        }
        return members;
    }

    /// What was found in the text, and what the model does not know of it.
    Findings all_findings(const Result<Assessment>& assessment) {
        Findings findings = assessment.findings();
        if (assessment.ok()) findings.add(resolve(judged(assessment.value()), assessment.value()).findings);
        return findings;
    }

    std::string write(const Result<Assessment>& assessment, const Findings& findings) const {
        json::Writer out;
        out.object([&] {
            out.key("assessment").optional(value_of(assessment), [&](const Assessment& it) { json::write(out, *model, canonical(*model, it), true); });
            json::write(out, findings);
        });
        return out.document();
    }

    static const Assessment* value_of(const Result<Assessment>& assessment) { return assessment.ok() ? &assessment.value() : nullptr; }

    std::string pack_text;
    std::string digest_of_pack;  ///< made when first asked for, as the next one
    std::string earlier_digest_of_pack;
    std::optional<json::ReadPack> read;  ///< until the model is made of it
    std::optional<Model> model;          ///< under the rules in force
    std::optional<Model> without_rules;  ///< once there were some
    static constexpr std::size_t max_variants = 12;
    std::vector<std::pair<Choice, std::unique_ptr<Model>>> variants_;  ///< each made when it is first asked for; the oldest make room
    std::optional<Proposal> proposal_;
    Findings pack_findings;
};

}  // namespace crossroads
