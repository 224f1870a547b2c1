// A pack's text, read and judged; one that is usable gives advice on nothing and on its first options.
#include "core/advisor.hpp"
#include "core/json/read_pack.hpp"
#include "tests/fuzz/target.hpp"

using namespace crossroads;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Advisor advisor(text);
    advisor.findings();
    std::string answers;
    for (const Step& step : json::read_pack(text).pack.steps)
        if (!step.options.empty() && step.id.find_first_of("\"\\") == std::string::npos)
            answers += (answers.empty() ? "\"" : ",\"") + step.id + "\":\"" + step.options.front().id + "\"";
    for (const std::string& assessment : {std::string(R"({"schema":1})"), R"({"schema":1,"answers":{)" + answers + "}}"})
        if (advisor.advise(assessment).find("\"steps\"") != std::string::npos) fuzz::count_reached();
    return 0;
}
