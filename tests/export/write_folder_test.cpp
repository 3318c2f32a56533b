#include "export/write_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "graph/error.hpp"
#include "run_program.hpp"

namespace entente {
namespace write_folder_test {

namespace fs = std::filesystem;

struct ScratchFolder {
  std::string path = ScratchFile("notes").path();

  ScratchFolder() = default;
  ~ScratchFolder() { fs::remove_all(path); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] bool has(const std::string& name) const { return fs::exists(path + "/" + name); }
};

void write_names(const std::string& folder, const std::vector<std::string>& names) {
  FolderWriter writer(folder);
  for (const std::string& name : names) {
    writer.write(name, [&](std::ostream& output) { output << name; });
  }
  writer.finish();
}

TEST_CASE("a second export takes away what the first wrote and leaves what others wrote") {
  const ScratchFolder folder;
  write_names(folder.path, {"a.md", "people/b.md", "c.md"});
  write_bytes(folder.path + "/own.md", "mine");
  write_names(folder.path, {"c.md", "d.md"});
  CHECK_FALSE(folder.has("a.md"));
  CHECK_FALSE(folder.has("people"));
  CHECK(read_file(folder.path + "/c.md") == "c.md");
  CHECK(folder.has("d.md"));
  CHECK(folder.has("own.md"));
}

TEST_CASE("a folder of somebody else's files is not written into") {
  const ScratchFolder folder;
  fs::create_directory(folder.path);
  write_bytes(folder.path + "/own.md", "mine");
  CHECK_THROWS_AS(write_names(folder.path, {"a.md"}), Error);
  CHECK_FALSE(folder.has("a.md"));
}

TEST_CASE("an export that fails removes nothing, and the next one goes on") {
  const ScratchFolder folder;
  write_names(folder.path, {"a.md"});
  {
    FolderWriter writer(folder.path);
    CHECK_THROWS_AS(writer.write("b.md", [](std::ostream&) { throw std::runtime_error("stop"); }),
                    std::runtime_error);
  }
  CHECK(folder.has("a.md"));
  write_names(folder.path, {"b.md"});
  CHECK_FALSE(folder.has("a.md"));
}

TEST_CASE("no name leads out of the folder") {
  const ScratchFolder folder;
  FolderWriter writer(folder.path);
  for (const char* name : {"", "/a", "../a", "a/../../b", "a/"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(writer.write(name, [](std::ostream&) {}), std::invalid_argument);
  }
}

}  // namespace write_folder_test
}  // namespace entente
