#include "export/obsidian.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "export/note_name.hpp"
#include "graph/slug.hpp"
#include "round_trip.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace obsidian_test {

namespace fs = std::filesystem;

/// A folder of the test's own, removed at the end.
struct Vault {
  ScratchFile name{"vault"};
  ~Vault() { fs::remove_all(name.path()); }

  [[nodiscard]] const std::string& path() const { return name.path(); }
  void write(const Snapshot& snapshot) const {
    FolderWriter folder(path());
    write_obsidian(snapshot, folder);
    folder.finish();
  }
};

void check_links(const std::string& path) {
  const auto problems =
      output_of("python3 " ENTENTE_SOURCE_DIR "/tests/export/readers/obsidian_links.py " + path);
  CHECK(problems == "");
}

TEST_CASE("each link of a vault leads to a note, and each entity has one") {
  for (const Snapshot& snapshot : awkward_graphs()) {
    const Vault vault;
    vault.write(snapshot);
    check_links(vault.path());
    std::size_t notes = 0;
    for (const auto& file : fs::recursive_directory_iterator(vault.path())) {
      notes += file.path().extension() == ".md" ? 1 : 0;
    }
    CHECK(notes == snapshot.entities.size());
  }
}

TEST_CASE("a note has its entity's aliases, relations, quotes and sources") {
  const Vault vault;
  Snapshot snapshot = read_sample("harbour.tsv");
  snapshot.entities[3].aliases = {"Plurinational State", "\"B\""};
  REQUIRE(snapshot.entities[3].name == "Bolivia");
  vault.write(snapshot);
  const std::string note = read_file(vault.path() + "/country/Bolivia.md");
  CHECK(
      note.starts_with("---\naliases: [\"Plurinational State\", \"\\\"B\\\"\"]\ntype: country\n"));
  CHECK(note.find("- **sues** [[Chile]] · 2 claims, 2 sources · 2031-05-02 – 2031-06-11 · right "
                  "95 %, worth 90 %\n"
                  "  > Bolivia sued Chile.\n"
                  "  > — The Valdora Courier, harbour/07.txt, 2031-05-02\n") != std::string::npos);
  CHECK(note.find("- [[Peru]] **offers port access to** this") != std::string::npos);
}

TEST_CASE("what a quote says is no markup in a note") {
  Snapshot snapshot = read_sample("harbour.tsv");
  Relation& relation = snapshot.relations.front();
  relation.quote.sentence = "A [[Nowhere]] #tag\n# and ![[picture]] <script> $5 or $6";
  relation.quote.url = "javascript:alert(1)";
  const Vault vault;
  vault.write(snapshot);
  check_links(vault.path());
  const Entity& subject = snapshot.entities[relation.subject];
  const std::string note = read_file(vault.path() + "/" + std::string(to_string(subject.type)) +
                                     "/" + subject.name + ".md");
  CHECK(note.find("> A \\[\\[Nowhere\\]\\] \\#tag \\# and \\!\\[\\[picture\\]\\] \\<script\\> \\$5 "
                  "or \\$6\n") != std::string::npos);
  CHECK(note.find("javascript") == std::string::npos);
}

TEST_CASE("a note's name is one that every system and link takes, and no other's") {
  struct Case {
    std::string name;
    std::string want;
  };
  const std::vector<Case> cases = {
      {"Ann Lee", "Ann Lee"},
      {"../../etc/passwd", "etc passwd"},
      {"C:\\new|old", "C new old"},
      {"CON", "CON (e3)"},
      {"ANN LEE", "ANN LEE (e4)"},
      {"Änn Lee", "Änn Lee (e5)"},
      {"", "e6"},
      {"What? [[Yes]] #1.", "What Yes 1"},
      {"...", "e8"},
      {"two\n lines", "two lines"},
      {"com1", "com1 (e10)"},
      {"Nuland", "Nuland"},
      {"Ann Lee (e4)", "Ann Lee (e4) (e12)"},
  };
  std::vector<Entity> entities;
  for (const Case& row : cases) {
    Entity entity;
    entity.id = "e" + std::to_string(entities.size());
    entity.name = row.name;
    entities.push_back(entity);
  }
  const std::vector<std::string> names = note_names(entities);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    CAPTURE(cases[i].name);
    CHECK(names[i] == cases[i].want);
  }
  entities.assign(1, {});
  entities[0].name = std::string(300, 'w') + "é";
  CHECK(note_names(entities).front() == std::string(120, 'w'));
}

}  // namespace obsidian_test
}  // namespace entente
