#include "core/prover.hpp"

#include "core/json/read_model.hpp"
#include "core/json/write_check.hpp"
#include "core/json/write_difference.hpp"
#include "core/json/write_findings.hpp"

namespace crossroads {

std::string check_pack(std::string_view pack_text) {
    const Result<Model> model = json::read_model(pack_text);
    if (!model.ok()) return json::write_findings(false, model.findings());
    return json::write_check(model.value(), model.findings(), check(model.value()));
}

std::string compare_packs(std::string_view one_text, std::string_view other_text) {
    const Result<Model> one = json::read_model(one_text);
    const Result<Model> other = json::read_model(other_text);
    if (one.ok() && other.ok())
        return json::write_difference(one.value(), other.value(), difference(one.value(), other.value()));
    json::Writer out;
    out.object([&] {
        out.key("usable").boolean(false);
        out.key("a").object([&] { json::write(out, one.findings()); });
        out.key("b").object([&] { json::write(out, other.findings()); });
    });
    return out.document();
}

}  // namespace crossroads
