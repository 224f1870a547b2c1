// What core says as digests, for comparing builds. Reads JSON lines, each a list of texts: a pack and its assessments; prints
// SHA-256 of what is found in the pack, and of every advice. With "prove" the lists are of two packs: it prints that of what is
// proved of the first, and of how the second differs from it.
#include <iostream>

#include "core/advisor.hpp"
#include "core/checklist/digest.hpp"
#include "core/json/document.hpp"
#include "core/prover.hpp"

int main(int arguments, char**) {
    using namespace crossroads;
    const auto print = [](const std::string& text) { std::cout << hex(sha256(text)) << '\n'; };
    for (std::string line; std::getline(std::cin, line);) {
        const Result<json::Node> texts = json::read_document(line, {64 << 20, 50'000});
        if (!texts.ok()) return 1;
        const std::vector<json::Node>& all = texts.value().items;
        if (arguments > 1) {
            print(check_pack({all[0].text}));
            print(compare_packs({all[0].text}, {all[1].text}));
            continue;
        }
        const Advisor advisor(all.front().text);
        print(advisor.findings());
        for (std::size_t i = 1; i < all.size(); ++i) print(advisor.advise(all[i].text, "2026-11-22"));
    }
}
