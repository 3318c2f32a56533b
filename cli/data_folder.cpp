#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/command.hpp"

namespace entente {

std::string find_data_folder() {
  std::filesystem::path folder;
  std::error_code ignored;
  if (const char* chosen = std::getenv("ENTENTE_DATA"); chosen != nullptr && *chosen != '\0') {
    folder = chosen;
  } else {
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    folder = program.parent_path().parent_path() / "share" / "entente";
  }
  if (std::filesystem::exists(folder / "encoder.model", ignored)) return folder.string();
  throw Error(ErrorKind::kInput, folder.string() + ": no encoder.model there",
              "set ENTENTE_DATA to the folder that holds encoder.model, or install entente again");
}

}  // namespace entente
