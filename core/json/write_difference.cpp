#include "core/json/write_difference.hpp"

#include "core/json/write_check.hpp"

namespace crossroads::json {

namespace {

constexpr const char* sides[] = {"a", "b"};

void texts(Writer& out, const char* name, const std::vector<std::string>& texts) {
    out.key(name).begin_list();
    for (const std::string& text : texts) out.text(text);
    out.end_list();
}

void pairs(Writer& out, const char* name, const char* what, const std::vector<std::pair<std::string, std::string>>& pairs) {
    out.key(name).begin_list();
    for (const auto& [step, id] : pairs) {
        out.begin_object();
        out.key("step").text(step).key(what).text(id);
        out.end_object();
    }
    out.end_list();
}

void write_own(Writer& out, const Own& own) {
    out.begin_object();
    texts(out, "alternatives", own.alternatives);
    texts(out, "steps", own.steps);
    pairs(out, "outcomes", "outcome", own.outcomes);
    pairs(out, "needs", "need", own.needs);
    out.end_object();
}

/// The checklists of side `of`, whose model is `asked`.
void write_compared(Writer& out, std::size_t of, const Model& asked, const Model& other, const Compared& compared) {
    out.begin_object();
    out.key("checklists_of").text(sides[of]);
    out.key("checklists").text(to_text(compared.checklists));
    out.key("examined").text(name(compared.examined));
    out.key("work").integer(compared.work);
    if (compared.examined == Examined::not_computed)
        out.key("differing").null();
    else
        out.key("differing").text(to_text(compared.differing));
    out.key("examples").begin_list();
    for (const Differing& example : compared.examples) {
        out.begin_object();
        write_outcomes(out.key("checklist"), asked, example.outcomes);
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
            write_alternatives(out.key(sides[side]), side == of ? asked : other, side == of ? example.winners : example.others);
        out.end_object();
    }
    out.end_list();
    out.end_object();
}

}  // namespace

std::string write_difference(const Model& one, const Model& other, const Difference& difference) {
    const Model* models[] = {&one, &other};
    Writer out;
    out.begin_object();
    out.key("usable").boolean(true);
    out.key("difference").begin_object();
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        out.key(sides[side]).begin_object();
        out.key("id").text(models[side]->pack().id).key("version").text(models[side]->pack().version);
        write_own(out.key("own"), difference.own[side]);
        out.end_object();
    }
    texts(out, "bands_moved", difference.bands_moved);
    out.key("compared").begin_list();
    for (std::size_t of = 0; of < difference.compared.size(); ++of)
        write_compared(out, of, *models[of], *models[1 - of], difference.compared[of]);
    out.end_list();
    out.end_object();
    out.end_object();
    return out.document();
}

}  // namespace crossroads::json
