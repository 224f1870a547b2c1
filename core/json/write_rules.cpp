#include "core/json/write_rules.hpp"

#include <algorithm>

#include "core/json/carried.hpp"

namespace crossroads::json {

namespace {

void write_said(Writer& out, std::string_view name, const std::string& text) {
    if (!text.empty()) out.key(name).text(text);
}

void write_by_name(Writer& out, std::vector<Unread> unread) {
    std::sort(unread.begin(), unread.end(), [](const Unread& one, const Unread& other) { return one.name < other.name; });
    write(out, unread);
}

void write_condition(Writer& out, const Condition& condition) {
    const auto write_parts = [&](std::string_view name) {
        out.key(name).list(condition.parts, [&](const Condition& part) { write_condition(out, part); });
    };
    out.object([&] {
        using enum Condition::Kind;
        switch (condition.kind) {
            case all: write_parts("all"); return;
            case any: write_parts("any"); return;
            case none: write_parts("none"); return;
            case need: out.key("need").text(condition.ids.front()); return;
            case verdict: out.key("verdict").texts(condition.ids); return;
            case firmness: out.key("firmness").texts(condition.ids); return;
            case step: out.key("step").text(condition.step); break;
            case work: out.key("work").text(condition.framework); break;
        }
        out.key("is").texts(condition.ids);
    });
}

void write_rule(Writer& out, const HouseRule& rule) {
    out.object([&] {
        out.key("id").text(rule.id);
        if (rule.when) {
            out.key("when");
            write_condition(out, *rule.when);
        }
        switch (rule.effect) {
            case Effect::rule_out: out.key("rule_out").text(rule.rule_out); break;
            case Effect::warn: out.key("warn").text(rule.warn); break;
            case Effect::weight:
                out.key("weight").object([&] { out.key("step").text(rule.step).key("weight").integer(rule.number); });
                break;
            case Effect::value:
                out.key("value").object([&] {
                    out.key("step").text(rule.step).key("outcome").text(rule.outcome);
                    out.key("alternative").text(rule.alternative).key("value").integer(rule.number);
                });
                break;
        }
        out.key("because").text(rule.because);
        write_said(out, "source", rule.source);
        write_said(out, "owner", rule.owner);
        write_said(out, "review", rule.review);
        if (rule.off) out.key("off").boolean(true);
        write_by_name(out, rule.unread);
    });
}

}  // namespace

void write(Writer& out, const HouseRules& rules) {
    out.object([&] {
        out.key("schema").integer(rules_schema);
        out.key("id").text(rules.id).key("version").text(rules.version);
        write_said(out, "title", rules.title);
        if (!(rules.pack_id.empty() && rules.pack_version.empty() && rules.pack_unread.empty()))
            out.key("pack").object([&] {
                out.key("id").text(rules.pack_id).key("version").text(rules.pack_version);
                write_by_name(out, rules.pack_unread);
            });
        out.key("rules").list(rules.rules, [&](const HouseRule& rule) { write_rule(out, rule); });
        write_by_name(out, rules.unread);
    });
}

}  // namespace crossroads::json
