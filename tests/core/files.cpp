#include "tests/core/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace crossroads::files {

std::string read(const std::string& path) {
    std::ifstream file(std::string(PROJECT_FOLDER) + "/" + path, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> list_json(const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(PROJECT_FOLDER) + "/" + folder))
        if (entry.path().extension() == ".json") paths.push_back(folder + "/" + entry.path().filename().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace crossroads::files
