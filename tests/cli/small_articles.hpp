#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>

#include "tests/cli/run_entente.hpp"

// Articles of a sentence or two, for tests of which articles are one.

namespace entente::test {

inline const char* const kFerries = "Norway sold Chad two ferries on Monday.\n";
inline const char* const kTrawlers = "Norway sold Chad three trawlers on Monday.\n";
inline const char* const kLawsuit = "Peru sued the Bank of Kenya on Tuesday.\n";

/// A folder with `mon/1.txt` and `tue/1.txt`, which have nothing in common but the name.
inline void write_two_days(const TemporaryFolder& folder) {
  std::filesystem::create_directories(folder.path() / "mon");
  std::filesystem::create_directories(folder.path() / "tue");
  folder.write("mon/1.txt", kFerries);
  folder.write("tue/1.txt", kLawsuit);
}

/// What `add` says; it must go well.
inline std::string add(const std::string& graph, const std::string& inputs) {
  const Result result = run_entente(fmt::format("add '{}' {}", graph, inputs));
  CHECK(result.exit_code == 0);
  return result.err;
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Seventy words and more that no article of another number has, after a sentence.
inline std::string long_text(const std::string& sentence, int number) {
  std::string text = sentence;
  for (int i = 0; i < 70; ++i) text += fmt::format("w{}x{} ", number, i);
  return text + ".\n";
}

/// A line of JSON with an id.
inline std::string record(const std::string& id, std::string text) {
  text.pop_back();
  return fmt::format("{{\"id\": \"{}\", \"text\": \"{}\"}}\n", id, text);
}

}  // namespace entente::test
