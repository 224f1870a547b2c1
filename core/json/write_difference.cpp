#include "core/json/write_difference.hpp"

#include "core/json/write_check.hpp"

namespace crossroads::json {

namespace {

constexpr const char* sides[] = {"a", "b"};

void pairs(Writer& out, const char* what, const std::vector<std::pair<std::string, std::string>>& pairs) {
    out.list(pairs, [&](const auto& pair) {
        out.object([&] { out.key("step").text(pair.first).key(what).text(pair.second); });
    });
}

void write_own(Writer& out, const Own& own) {
    out.object([&] {
        out.key("alternatives").texts(own.alternatives);
        out.key("steps").texts(own.steps);
        pairs(out.key("outcomes"), "outcome", own.outcomes);
        pairs(out.key("needs"), "need", own.needs);
    });
}

/// The checklists of side `of`, whose model is `asked`.
void write_compared(Writer& out, std::size_t of, const Model& asked, const Model& other, const Compared& compared) {
    out.object([&] {
        out.key("checklists_of").text(sides[of]);
        out.key("checklists").text(to_text(compared.checklists));
        out.key("examined").text(name(compared.examined));
        out.key("work").integer(compared.work);
        out.key("differing").optional(compared.examined == Examined::not_computed ? nullptr : &compared.differing,
                                      [&](Count differing) { out.text(to_text(differing)); });
        out.key("examples").list(compared.examples, [&](const Differing& example) {
            out.object([&] {
                write_outcomes(out.key("checklist"), asked, example.outcomes);
                for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
                    write_alternatives(out.key(sides[side]), side == of ? asked : other,
                                       side == of ? example.winners : example.others);
            });
        });
    });
}

}  // namespace

std::string write_difference(const Model& one, const Model& other, const Difference& difference) {
    const Model* models[] = {&one, &other};
    Writer out;
    out.object([&] {
        out.key("usable").boolean(true);
        out.key("difference").object([&] {
            for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
                out.key(sides[side]).object([&] {
                    out.key("id").text(models[side]->pack().id).key("version").text(models[side]->pack().version);
                    write_own(out.key("own"), difference.own[side]);
                });
            out.key("bands_moved").texts(difference.bands_moved);
            std::size_t of = 0;
            out.key("compared").list(difference.compared, [&](const Compared& compared) {
                write_compared(out, of, *models[of], *models[1 - of], compared);
                ++of;
            });
        });
    });
    return out.document();
}

}  // namespace crossroads::json
