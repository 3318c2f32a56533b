#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>

#include "tests/cli/claim_match.hpp"
#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace samples_test {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(ENTENTE_SOURCE_DIR) / "samples";

/// The share of a sample's wanted claims, in percent, that must be found, and that must be found
/// with the right stance and speaker. Raised when the program gets better, never lowered quietly.
struct Floor {
  const char* file;
  std::size_t found;
  std::size_t faithful;
};
constexpr Floor kFloors[] = {
    {"01-defense-pact.txt", 60, 50},    {"02-arms-interview.txt", 60, 50},
    {"03-drone-denials.html", 60, 50},  {"04-panel-veto.txt", 60, 50},
    {"05-chip-machines.txt", 60, 50},   {"06-car-tariffs.txt", 60, 50},
    {"07-search-monopoly.txt", 60, 50}, {"08-gas-award.txt", 60, 50},
    {"09-rocket-failure.txt", 60, 50},  {"10-briefs.jsonl", 60, 50},
};

struct Score {
  std::size_t wanted = 0;
  std::size_t found = 0;
  std::size_t faithful = 0;
};

/// What `entente extract FILE` prints; its exit code must be 0 and its stderr empty.
std::string extract(const fs::path& sample) {
  const Result result = run_entente(fmt::format("extract '{}'", sample.string()));
  CHECK(result.exit_code == 0);
  CHECK(result.err == "");
  return result.out;
}

std::string describe(const std::string& file, const ExpectedClaim& expected) {
  return fmt::format("{}:{}: {} | {} | {} ({})", file, expected.line, expected.subjects.front(),
                     expected.relations.front(), expected.objects.front(), expected.stance);
}

/// Counts one wanted claim, saying what is wrong with the nearest claims where it is not met.
void score_wanted(const std::string& where, const ExpectedClaim& expected,
                  const std::vector<PrintedClaim>& claims, Score& score) {
  ++score.wanted;
  std::string nearest;
  for (const PrintedClaim& claim : claims) {
    if (!has_same_content(expected, claim)) continue;
    if (has_same_stance(expected, claim) && has_same_speaker(expected, claim)) {
      ++score.found;
      ++score.faithful;
      return;
    }
    nearest += fmt::format("; {}{}", claim.summary, claim.speaker.empty() ? "" : ", attributed");
  }
  if (nearest.empty()) {
    MESSAGE("missed ", where);
  } else {
    ++score.found;
    MESSAGE("other stance or speaker ", where, nearest);
  }
}

void check_unwanted(const std::string& where, const ExpectedClaim& expected,
                    const std::vector<PrintedClaim>& claims) {
  CAPTURE(where);
  for (const PrintedClaim& claim : claims) {
    CAPTURE(claim.summary);
    CHECK_FALSE((has_same_content(expected, claim) && has_same_stance(expected, claim)));
  }
}

TEST_CASE("the claims that readers expect of the samples are found and the wrong ones are not") {
  for (const Floor& floor : kFloors) {
    const std::string file = floor.file;
    CAPTURE(file);
    const auto claims = parse_claims(extract(kSamples / file));
    const fs::path table = kSamples / "expected" / fs::path(file).replace_extension(".tsv");
    Score score;
    for (const ExpectedClaim& expected : load_expected(table.string())) {
      const std::string where = describe(table.filename().string(), expected);
      if (expected.is_wanted) {
        score_wanted(where, expected, claims, score);
      } else {
        check_unwanted(where, expected, claims);
      }
    }
    MESSAGE(fmt::format("{}: {} claims, {} of {} found, {} with stance and speaker", file,
                        claims.size(), score.found, score.wanted, score.faithful));
    CHECK(score.found * 100 >= floor.found * score.wanted);
    CHECK(score.faithful * 100 >= floor.faithful * score.wanted);
  }
}

TEST_CASE("every sample has a floor and a table of expected claims, and every table a sample") {
  std::set<std::string> listed;
  for (const Floor& floor : kFloors) listed.insert(fs::path(floor.file).stem().string());
  std::set<std::string> samples;
  for (const auto& entry : fs::directory_iterator(kSamples)) {
    if (entry.is_regular_file() && entry.path().filename() != "README.md") {
      samples.insert(entry.path().stem().string());
    }
  }
  std::set<std::string> tables;
  for (const auto& entry : fs::directory_iterator(kSamples / "expected")) {
    tables.insert(entry.path().stem().string());
  }
  CHECK(listed == samples);
  CHECK(tables == samples);
}

TEST_CASE("the expected claims use the kinds and stances that the README explains") {
  const std::set<std::string> stances = {"asserted", "negated", "possible", "any"};
  for (const auto& entry : fs::directory_iterator(kSamples / "expected")) {
    const auto expected = load_expected(entry.path().string());
    const auto wanted = std::count_if(expected.begin(), expected.end(),
                                      [](const ExpectedClaim& claim) { return claim.is_wanted; });
    CAPTURE(entry.path());
    CHECK(wanted >= 12);
    CHECK(std::ssize(expected) - wanted >= 2);
    for (const ExpectedClaim& claim : expected) {
      CAPTURE(claim.line);
      CHECK(stances.contains(claim.stance));
    }
  }
}

}  // namespace samples_test
}  // namespace entente::test
