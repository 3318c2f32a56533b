#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

#include "cli/command.hpp"

namespace entente {

std::string find_data_folder() {
  std::vector<std::filesystem::path> candidates;
  if (const char* chosen = std::getenv("ENTENTE_DATA"); chosen != nullptr && *chosen != '\0') {
    candidates.emplace_back(chosen);
  } else {
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (!ignored) candidates.push_back(program.parent_path().parent_path() / "share" / "entente");
    candidates.emplace_back(ENTENTE_SOURCE_DATA);
  }
  for (const auto& folder : candidates) {
    std::error_code ignored;
    if (std::filesystem::exists(folder / "english.model", ignored)) return folder.string();
  }
  throw Error(ErrorKind::kInput, candidates.front().string() + ": no english.model there",
              "set ENTENTE_DATA to the folder that holds english.model, or install entente again");
}

}  // namespace entente
