#include "core/json/advice_writer.hpp"
#include "core/model/decreed.hpp"

namespace crossroads::json {

namespace {

std::string_view acts(const HouseAdvice& advice) {
    switch (advice.decreed->force) {
        case Force::off: return "off";
        case Force::overruled: return "overruled";
        case Force::unfit: return "unfit";
        case Force::acts: break;
    }
    return advice.acts == Truth::yes ? "yes" : advice.acts == Truth::maybe ? "maybe" : "no";
}

}  // namespace

void write_house(AdviceWriter& out, const std::vector<HouseAdvice>& house) {
    out.key("house").list(house, [&](const HouseAdvice& advice) {
        const DecreedRule& decreed = *advice.decreed;
        out.object([&] {
            out.key("id").text(decreed.rule.id).key("acts").text(acts(advice));
            if (decreed.acts(Effect::rule_out) && advice.acts == Truth::yes) {
                std::vector<std::string_view> ids;
                for (const auto* alternatives : {&out.pack().alternatives, &out.pack().beyond})
                    for (const Alternative& alternative : *alternatives)
                        if (names(decreed.rule, alternative)) ids.push_back(alternative.id);
                out.key("out").texts(ids);
            }
            if (advice.due) out.key("due").boolean(true);
        });
    });
}

}  // namespace crossroads::json
