#include "core/json/read_passage.hpp"

namespace crossroads::json {

void read_condition(Fields& fields, Condition& condition) {
    using enum Condition::Kind;
    const std::pair<const char*, Condition::Kind> of_parts[] = {{"all", all}, {"any", any}, {"none", none}};
    for (const auto& [name, kind] : of_parts) {
        if (!fields.find(name, false)) continue;
        condition.kind = kind;
        fields.objects(fields.list(name), condition.parts, read_condition);
        return;
    }
    if (fields.find("need", false)) {
        condition.kind = need;
        fields.text("need", condition.ids.emplace_back());
    } else if (fields.find("work", false)) {
        condition.kind = work;
        fields.text("work", condition.framework);
        fields.texts("is", condition.ids);
    } else if (fields.find("verdict", false)) {
        condition.kind = verdict;
        fields.texts("verdict", condition.ids);
    } else if (fields.find("firmness", false)) {
        condition.kind = firmness;
        fields.texts("firmness", condition.ids);
    } else if (fields.find("strength", false)) {  // its name in packs of version 1.0
        condition.kind = firmness;
        fields.texts("strength", condition.ids);
    } else {
        condition.kind = step;
        fields.text("step", condition.step);
        fields.texts("is", condition.ids);
    }
}

void read_passage(Fields& fields, Passage& passage) {
    fields.text("id", passage.id);
    fields.text("title", passage.title);
    fields.optional_text("text", passage.text);
    fields.optional_texts("commands", passage.commands);
    if (fields.find("when", false)) fields.object("when", passage.when.emplace(), read_condition);
    fields.optional_texts("sources", passage.sources);
}

}  // namespace crossroads::json
