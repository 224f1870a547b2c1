#include "core/json/read_passage.hpp"

namespace crossroads::json {

namespace {

/// The first of the fields all, any, none, need, verdict, strength and step that is there says what kind it is; any
/// other field is then unknown.
Condition read_condition(const Node& node, const Place& place, Findings& findings) {
    Fields fields(node, place, findings);
    Condition condition;
    using enum Condition::Kind;
    const std::pair<const char*, Condition::Kind> of_parts[] = {{"all", all}, {"any", any}, {"none", none}};
    for (const auto& [name, kind] : of_parts) {
        if (!fields.find(name, false)) continue;
        condition.kind = kind;
        for (const Fields::Item& part : fields.list(name, true))
            condition.parts.push_back(read_condition(part.node, part.place, findings));
        fields.finish();
        return condition;
    }
    if (fields.find("need", false)) {
        condition.kind = need;
        condition.ids = {fields.text("need")};
    } else if (fields.find("verdict", false)) {
        condition.kind = verdict;
        condition.ids = fields.texts("verdict");
    } else if (fields.find("strength", false)) {
        condition.kind = strength;
        condition.ids = fields.texts("strength");
    } else {
        condition.kind = step;
        condition.step = fields.text("step");
        condition.ids = fields.texts("is");
    }
    fields.finish();
    return condition;
}

}  // namespace

Passage read_passage(const Fields::Item& item, Findings& findings) {
    Fields fields(item.node, item.place, findings);
    Passage passage;
    passage.id = fields.text("id");
    passage.title = fields.text("title");
    passage.text = fields.optional_text("text");
    passage.commands = fields.texts("commands", false);
    if (const Node* when = fields.find("when", false)) passage.when = read_condition(*when, Place(item.place, "when"), findings);
    passage.sources = fields.texts("sources", false);
    fields.finish();
    return passage;
}

}  // namespace crossroads::json
