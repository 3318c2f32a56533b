#include "export/write_file.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <stdexcept>

#include "graph/error.hpp"
#include "run_program.hpp"

namespace entente {
namespace write_file_test {

namespace fs = std::filesystem;

/// A folder of the tests' own, removed with what is in it.
struct ScratchFolder {
  std::string path = ScratchFile("folder").path();

  ScratchFolder() { fs::create_directory(path); }
  ~ScratchFolder() { fs::remove_all(path); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] std::string file(const std::string& name) const { return path + "/" + name; }
  [[nodiscard]] std::ptrdiff_t count_files() const {
    return std::distance(fs::directory_iterator(path), fs::directory_iterator());
  }
};

void write_text(const std::string& path, const std::string& text) {
  write_file(path, [&](std::ostream& output) { output << text; });
}

std::string message_of(const std::string& path, const std::string& text) {
  try {
    write_text(path, text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kStorage);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "no error";
}

TEST_CASE("a file is written whole") {
  const ScratchFolder folder;
  const std::string large(300'000, 'x');
  write_text(folder.file("a"), "old");
  write_text(folder.file("a"), large);
  CHECK(read_file(folder.file("a")) == large);
  CHECK(folder.count_files() == 1);
}

TEST_CASE("what is thrown while writing leaves the old file and nothing else") {
  const ScratchFolder folder;
  write_text(folder.file("a"), "old");
  CHECK_THROWS_AS(write_file(folder.file("a"),
                             [](std::ostream& output) {
                               output << "half";
                               throw std::runtime_error("stop");
                             }),
                  std::runtime_error);
  CHECK(read_file(folder.file("a")) == "old");
  CHECK(folder.count_files() == 1);
}

TEST_CASE("a full disk leaves the old file and nothing else") {
  const ScratchFolder folder;
  write_text(folder.file("a"), "old");
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 1000;
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const std::string message = message_of(folder.file("a"), std::string(5000, 'x'));
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, old_handler);
  CHECK(message == folder.file("a") + ": cannot write: File too large");
  CHECK(read_file(folder.file("a")) == "old");
  CHECK(folder.count_files() == 1);
}

TEST_CASE("what cannot be written is named with its reason") {
  const ScratchFolder folder;
  CHECK(message_of("/dev/full", "x") == "/dev/full: cannot write: No space left on device");
  CHECK(message_of(folder.path, "x") == folder.path + ": cannot write: Is a directory");
  CHECK(message_of(folder.file("no/a"), "x") ==
        folder.file("no/a") + ": cannot write: No such file or directory");
  CHECK(message_of("/proc/a", "x").starts_with("/proc/a: cannot write: "));
}

TEST_CASE("a link's target is replaced, not the link") {
  const ScratchFolder folder;
  write_text(folder.file("target"), "old");
  fs::create_symlink("target", folder.file("link"));
  write_text(folder.file("link"), "new");
  CHECK(fs::is_symlink(folder.file("link")));
  CHECK(read_file(folder.file("target")) == "new");
}

TEST_CASE(
    "a link that leads nowhere yet gets its target, and one that leads to itself is an error") {
  const ScratchFolder folder;
  fs::create_directory(folder.file("sub"));
  fs::create_symlink("sub/middle", folder.file("link"));
  fs::create_symlink("../target", folder.file("sub/middle"));
  write_text(folder.file("link"), "new");
  CHECK(fs::is_symlink(folder.file("link")));
  CHECK(fs::is_symlink(folder.file("sub/middle")));
  CHECK(read_file(folder.file("target")) == "new");
  CHECK(folder.count_files() == 3);
  fs::create_symlink("round", folder.file("round"));
  CHECK(message_of(folder.file("round"), "x") ==
        folder.file("round") + ": cannot write: Too many levels of symbolic links");
  CHECK(fs::is_symlink(folder.file("round")));
}

TEST_CASE("a folder reached by a link is no file") {
  const ScratchFolder folder;
  fs::create_directory(folder.file("sub"));
  fs::create_symlink("sub", folder.file("link"));
  CHECK(message_of(folder.file("link"), "x") ==
        folder.file("link") + ": cannot write: Is a directory");
}

}  // namespace write_file_test
}  // namespace entente
