// Files of the project, for the tests.
#pragma once

#include <string>
#include <vector>

namespace crossroads::files {

/// The content of a file; `path` is from the project's top folder.
std::string read(const std::string& path);

/// The paths of the JSON files in a folder, sorted.
std::vector<std::string> list_json(const std::string& folder);

}  // namespace crossroads::files
