// Advice as digests, for comparing builds: reads JSON lines, a pack's text and then its assessments', each a list
// [pack, assessment, …] of texts; prints SHA-256 of what is found in the pack, and of every advice.
#include <iostream>

#include "core/advisor.hpp"
#include "core/checklist/digest.hpp"
#include "core/json/document.hpp"

int main() {
    using namespace crossroads;
    for (std::string line; std::getline(std::cin, line);) {
        const Result<json::Node> texts = json::read_document(line, {64 << 20, 50'000});
        if (!texts.ok()) return 1;
        const Advisor advisor(texts.value().items.front().text);
        std::cout << hex(sha256(advisor.findings())) << '\n';
        for (std::size_t i = 1; i < texts.value().items.size(); ++i)
            std::cout << hex(sha256(advisor.advise(texts.value().items[i].text, "2026-11-22"))) << '\n';
    }
}
