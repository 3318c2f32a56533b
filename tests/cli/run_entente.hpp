#pragma once

#include <filesystem>
#include <string>

namespace entente::test {

/// A folder of its own under the system's temporary one, removed with its contents.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// The path of a file in it.
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  /// Writes a file in it and gives its path.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

struct Result {
  int exit_code = -1;
  std::string out;
  std::string err;
};

/// Runs the real program with these arguments (as a shell splits them), and a file as its standard
/// input.
[[nodiscard]] Result run_entente(const std::string& arguments,
                                 const std::string& input = "/dev/null");

/// Runs a command of the program in this process, for tests that run one hundreds of times and read
/// what it writes into files. Arguments are parted by blanks. Returns the exit code.
int run_in_process(const std::string& arguments);

/// A path as a shell takes it.
[[nodiscard]] std::string quote(const std::string& path);

/// The claims of a graph as the program exports them; it must go well.
[[nodiscard]] std::string exported_claims(const std::string& graph);

/// Whether that is an error in one line, with or without a hint.
[[nodiscard]] bool is_one_message(const std::string& err);

[[nodiscard]] std::string read_all(const std::filesystem::path& path);

}  // namespace entente::test
