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
#include "core/json/write_rules.hpp"
#include "core/model/beyond.hpp"
#include "core/model/house_rules.hpp"

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
        const Pack& pack = model->pack();
        const std::size_t set = find_id(pack.judgements, assessment.judgement).value_or(0);
        const std::vector<char> in = taken(pack, assessment.taken_in);
        const bool widened = std::find(in.begin(), in.end(), true) != in.end();
        std::vector<std::string> overruled = overruled_by(assessment.rules);
        if (set == 0 && !widened && overruled.empty()) return *model;
        for (const Variant& variant : variants_)
            if (variant.set == set && variant.taken == in && variant.overruled == overruled) return *variant.model;
        if (variants_.size() == max_variants) variants_.erase(variants_.begin());
        std::unique_ptr<Model> made;
        if (!overruled.empty()) made = std::make_unique<Model>(decreed(*without_rules, overruling(pack.house, overruled)));
        if (set > 0) made = std::make_unique<Model>(judged_by(made ? *made : *model, set));
        if (widened) made = std::make_unique<Model>(taking_in(made ? *made : *model, in));
        variants_.push_back({set, in, std::move(overruled), std::move(made)});
        return *variants_.back().model;
    }

    /// Of the rules that act, those that an assessment overrules, in their order.
    std::vector<std::string> overruled_by(const NamedRules& said) const {
        const House& house = model->pack().house;
        std::vector<std::string> ids;
        if (!said.overruled.empty() && house.is_named(said.id))
            for (const DecreedRule& decreed : house.rules)
                if (decreed.force == Force::acts && says_of(said.overruled, decreed.rule.id)) ids.push_back(decreed.rule.id);
        return ids;
    }

    /// The rules of a text over the pack; "" are none.
    struct Decree {
        Findings findings;
        std::optional<HouseRules> rules;  ///< none where they cannot be read, or the pack cannot be used
        std::optional<House> house;       ///< none likewise
    };
    Decree read_decree(std::string_view rules_text) {
        Decree decree;
        if (!make_model()) {
            decree.findings = pack_findings;
        } else if (rules_text.empty()) {
            decree.house.emplace();
        } else {
            Result<HouseRules> rules = json::read_rules(rules_text);
            decree.findings = rules.findings();
            if (rules.ok()) decree.rules = std::move(rules).value();
        }
        if (decree.rules) decree.house = laid_over(model->pack(), *decree.rules, digest_of(*decree.rules), decree.findings);
        return decree;
    }

    static std::string digest_of(const HouseRules& rules) {
        json::Writer canonical;
        json::write(canonical, rules);
        return hex(sha256(canonical.document()));
    }

    /// From now on the pack is under these rules.
    void decree(House house) {
        if (!without_rules) without_rules = std::move(model);
        model = house.decreed() ? decreed(*without_rules, std::move(house)) : *without_rules;
        variants_.clear();
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
    struct Variant {
        std::size_t set;
        std::vector<char> taken;
        std::vector<std::string> overruled;
        std::unique_ptr<Model> model;
    };
    static constexpr std::size_t max_variants = 12;
    std::vector<Variant> variants_;  ///< each made when it is first asked for; the oldest make room
    Findings pack_findings;
};

}  // namespace crossroads
