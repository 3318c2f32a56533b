#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace layers_test {

namespace fs = std::filesystem;

const fs::path kRoot = ENTENTE_SOURCE_DIR;

/// Which folders each folder may include from.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"graph", {"graph"}},
    {"extract", {"extract", "graph"}},
    {"export", {"export", "graph"}},
    {"cli", {"cli", "extract", "export", "graph"}},
    {"train", {"train", "extract", "graph"}},
};

/// Third-party interfaces that stay behind few files of ours, so that they can be replaced.
const std::map<std::string, std::set<std::string>> kBehind = {
    {"sqlite3.h", {"graph/store/database.cpp"}},
    {"gvc.h", {"export/draw/graphviz.cpp"}},
    {"cgraph.h", {"export/dot.cpp"}},
    {"CLI/CLI.hpp", {"cli/arguments.cpp", "train/words/main.cpp", "train/articles/main.cpp"}},
};

struct Include {
  std::string file;  // from the root: "graph/claim.cpp"
  std::string name;  // as written between the quotes or brackets
};

std::vector<Include> includes_of(const std::string& folder) {
  static const std::regex pattern(R"(^\s*#include\s*["<]([^">]+)[">])");
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".hpp") continue;
    std::ifstream source(entry.path());
    for (std::string line; std::getline(source, line);) {
      std::smatch match;
      if (std::regex_search(line, match, pattern)) {
        found.push_back({fs::relative(entry.path(), kRoot).generic_string(), match[1]});
      }
    }
  }
  return found;
}

TEST_CASE("no include runs against the layers") {
  for (const auto& [folder, allowed] : kMayInclude) {
    std::size_t count = 0;
    for (const auto& include : includes_of(folder)) {
      ++count;
      const auto other = include.name.substr(0, include.name.find('/'));
      if (!kMayInclude.contains(other)) continue;
      CAPTURE(include.file);
      CAPTURE(include.name);
      CHECK(allowed.contains(other));
    }
    CAPTURE(folder);
    CHECK(count > 0);
  }
}

/// The folder inside its layer: "claim" of "extract/claim/draft.hpp"; empty right below the layer.
std::string inner_folder(const std::string& path) {
  const auto begin = path.find('/');
  const auto end = path.find('/', begin + 1);
  return end == std::string::npos ? "" : path.substr(begin + 1, end - begin - 1);
}

/// The folders of a layer that point at each other in circles, each with a blank.
std::string find_circle(const std::string& layer) {
  std::map<std::string, std::set<std::string>> seen_by;
  for (const auto& include : includes_of(layer)) {
    if (!include.name.starts_with(layer + "/")) continue;
    const auto from = inner_folder(include.file);
    const auto to = inner_folder(include.name);
    // What lies right below the layer is its ground (text, claim) and its roof (pipeline, graph).
    if (!from.empty() && !to.empty() && from != to) seen_by[from].insert(to);
  }
  CHECK(seen_by.size() > 4);
  // A folder that sees none of those left can be taken away; what is never taken is in a circle.
  for (bool is_taking = true; is_taking;) {
    is_taking = false;
    for (auto folder = seen_by.begin(); folder != seen_by.end();) {
      const bool is_free = std::ranges::none_of(
          folder->second, [&](const std::string& other) { return seen_by.contains(other); });
      is_taking = is_taking || is_free;
      folder = is_free ? seen_by.erase(folder) : std::next(folder);
    }
  }
  std::string circle;
  for (const auto& [folder, others] : seen_by) circle += folder + " ";
  return circle;
}

TEST_CASE("the folders inside a layer do not point at each other in circles") {
  for (const char* layer : {"extract", "graph"}) {
    CAPTURE(layer);
    CHECK(find_circle(layer) == "");
  }
}

TEST_CASE("no command knows tables, transactions or what is derived") {
  static const std::regex inner("graph/(store|view|write|file)/.*");
  std::size_t count = 0;
  for (const char* folder : {"cli", "export"}) {
    for (const auto& include : includes_of(folder)) {
      ++count;
      CAPTURE(include.file);
      CAPTURE(include.name);
      CHECK_FALSE(std::regex_match(include.name, inner));
    }
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().extension() != ".cpp") continue;
      std::ifstream source(entry.path());
      for (std::string line; std::getline(source, line);) {
        CAPTURE(entry.path().string());
        CAPTURE(line);
        CHECK(line.find(".database()") == std::string::npos);
      }
    }
  }
  CHECK(count > 100);
}

TEST_CASE("a third-party interface stays behind its files") {
  std::set<std::string> seen;
  for (const auto& [folder, allowed] : kMayInclude) {
    for (const auto& include : includes_of(folder)) {
      const auto behind = kBehind.find(include.name);
      if (behind == kBehind.end()) continue;
      seen.insert(include.name);
      CAPTURE(include.name);
      CAPTURE(include.file);
      CHECK(behind->second.contains(include.file));
    }
  }
  CHECK(seen.size() == kBehind.size());
}

TEST_CASE("Boost never shows in a header") {
  for (const auto& [folder, allowed] : kMayInclude) {
    for (const auto& include : includes_of(folder)) {
      CAPTURE(include.file);
      if (include.name.starts_with("boost/")) CHECK(!include.file.ends_with(".hpp"));
    }
  }
}

TEST_CASE("no two headers give one name to two types") {
  // The linker would take the members of one for the other's, and say nothing.
  static const std::regex pattern(
      R"(^(?:struct|class|enum class) ([A-Z]\w*)(?: final)?(?: :.*)? \{)");
  std::map<std::string, std::string> file_of;
  for (const auto& [folder, allowed] : kMayInclude) {
    if (folder == "train") continue;  // other programs
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().extension() != ".hpp") continue;
      const auto file = fs::relative(entry.path(), kRoot).generic_string();
      std::ifstream header(entry.path());
      for (std::string line; std::getline(header, line);) {
        std::smatch match;
        if (!std::regex_search(line, match, pattern)) continue;
        const auto [known, is_new] = file_of.emplace(match[1], file);
        CAPTURE(match[1].str());
        CAPTURE(file);
        if (!is_new) CHECK(known->second == file);
      }
    }
  }
  CHECK(file_of.size() > 100);
}

}  // namespace layers_test
