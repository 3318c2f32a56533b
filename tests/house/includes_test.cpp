// A header includes what it names of the standard library itself: tests/CMakeLists.txt reads each
// header alone, but behind precompiled ones, where nothing of it could be missing.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace includes_test {

namespace fs = std::filesystem;

/// Which header (or one of which) brings a name of namespace std.
const std::map<std::string, std::set<std::string>> kHeaders = {
    {"string", {"string"}},
    {"to_string", {"string"}},
    {"string_view", {"string_view"}},
    {"vector", {"vector"}},
    {"array", {"array"}},
    {"map", {"map"}},
    {"multimap", {"map"}},
    {"set", {"set"}},
    {"unordered_map", {"unordered_map"}},
    {"unordered_set", {"unordered_set"}},
    {"deque", {"deque"}},
    {"optional", {"optional"}},
    {"nullopt", {"optional"}},
    {"variant", {"variant"}},
    {"function", {"functional"}},
    {"hash", {"functional", "string_view", "string"}},
    {"span", {"span"}},
    {"pair", {"utility", "map", "unordered_map"}},
    {"move", {"utility"}},
    {"forward", {"utility"}},
    {"exchange", {"utility"}},
    {"tuple", {"tuple"}},
    {"unique_ptr", {"memory"}},
    {"shared_ptr", {"memory"}},
    {"make_unique", {"memory"}},
    {"initializer_list", {"initializer_list", "vector", "string", "array", "map", "set"}},
    {"size_t", {"cstddef", "string", "vector", "array", "span", "string_view"}},
    {"byte", {"cstddef"}},
    {"int8_t", {"cstdint"}},
    {"int32_t", {"cstdint"}},
    {"int64_t", {"cstdint"}},
    {"uint8_t", {"cstdint"}},
    {"uint16_t", {"cstdint"}},
    {"uint32_t", {"cstdint"}},
    {"uint64_t", {"cstdint"}},
    {"ostream", {"ostream", "iosfwd", "iostream"}},
    {"istream", {"istream", "iosfwd", "iostream"}},
    {"ofstream", {"fstream"}},
    {"ifstream", {"fstream"}},
    {"streambuf", {"streambuf"}},
    {"runtime_error", {"stdexcept"}},
    {"exception", {"exception", "stdexcept"}},
    {"filesystem", {"filesystem"}},
    {"chrono", {"chrono"}},
    {"mutex", {"mutex"}},
    {"thread", {"thread"}},
    {"atomic", {"atomic"}},
    {"numeric_limits", {"limits"}},
    {"sort", {"algorithm"}},
    {"min", {"algorithm"}},
    {"max", {"algorithm"}},
    {"clamp", {"algorithm"}},
    {"find", {"algorithm"}},
};

/// The text of a header without comments and strings.
std::string code_of(const fs::path& path) {
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  static const std::regex noise(R"(//[^\n]*|"(?:[^"\\\n]|\\.)*")");
  return std::regex_replace(text, noise, "");
}

std::set<std::string> matches_in(const std::string& text, const std::regex& pattern) {
  std::set<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    found.insert(match->str(1));
  }
  return found;
}

TEST_CASE("a header includes what it names of the standard library") {
  static const std::regex name(R"(\bstd::(?:ranges::)?([a-z_0-9]+))");
  static const std::regex include(R"(#include <([a-z_]+)>)");
  std::size_t count = 0;
  for (const char* folder : {"graph", "extract", "export", "cli"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(ENTENTE_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".hpp") continue;
      CAPTURE(entry.path());
      const std::string code = code_of(entry.path());
      const auto included = matches_in(code, include);
      for (const auto& word : matches_in(code, name)) {
        const auto known = kHeaders.find(word);
        if (known == kHeaders.end()) continue;
        CAPTURE(word);
        bool is_there = false;
        for (const auto& header : known->second) is_there |= included.contains(header);
        CHECK(is_there);
        ++count;
      }
    }
  }
  CHECK(count > 500);
}

}  // namespace includes_test
