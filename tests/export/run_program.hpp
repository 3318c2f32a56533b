#pragma once

#include <optional>
#include <string>

namespace entente {

/// A file of the tests' own, removed at the end.
class ScratchFile {
 public:
  explicit ScratchFile(const std::string& name);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// What a shell command prints; none when it fails.
std::optional<std::string> output_of(const std::string& command);

std::string read_file(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

}  // namespace entente
