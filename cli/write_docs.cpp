// Writes what is installed beside the program from the tables of its commands.
// usage: entente_write_docs TEMPLATE FOLDER
#include <fmt/format.h>

#include <exception>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/manual.hpp"
#include "cli/rules_page.hpp"

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) throw entente::Error(entente::ErrorKind::kStorage, path.string() + ": cannot write");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: entente_write_docs TEMPLATE FOLDER\n");
    return 2;
  }
  try {
    const std::filesystem::path folder = argv[2];
    std::filesystem::create_directories(folder);
    std::ostringstream page_template;
    page_template << std::ifstream(argv[1]).rdbuf();
    const auto commands = entente::make_commands();
    write(folder / "entente.1", entente::manual_page(page_template.str(), commands));
    write(folder / "entente", entente::bash_completion(commands));
    write(folder / "_entente", entente::zsh_completion(commands));
    write(folder / "entente.fish", entente::fish_completion(commands));
    write(folder / "rules.md", entente::rules_page());
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "entente_write_docs: {}\n", error.what());
    return 1;
  }
}
