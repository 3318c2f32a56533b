#include "tests/cli/run_entente.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/command.hpp"

namespace entente::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "entente-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp failed: " + name);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  std::ofstream(path_ / name, std::ios::binary) << bytes;
  return file(name);
}

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result run_entente(const std::string& arguments, const std::string& input) {
  const TemporaryFolder folder;
  const auto command = fmt::format("'{}' {} >'{}' 2>'{}' <'{}'", ENTENTE_PROGRAM, arguments,
                                   folder.file("out"), folder.file("err"), input);
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_all(folder.path() / "out"),
          read_all(folder.path() / "err")};
}

std::string quote(const std::string& path) { return "'" + path + "'"; }

std::string exported_claims(const std::string& graph) {
  const auto result = run_entente(fmt::format("export {} --all --format jsonl -o -", quote(graph)));
  CHECK(result.exit_code == 0);
  return result.out;
}

bool is_one_message(const std::string& err) {
  const auto lines = std::ranges::count(err, '\n');
  return err.starts_with("entente: ") && lines >= 1 && lines <= 2;
}

int run_in_process(const std::string& arguments) {
  std::vector<std::string> words = {"entente"};
  std::istringstream blanks(arguments);
  for (std::string word; blanks >> word;) words.push_back(word);
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  try {
    return run_command_line(make_commands(), static_cast<int>(pointers.size()), pointers.data());
  } catch (const Error& error) {
    MESSAGE(error.what());
    return 1;
  }
}

}  // namespace entente::test
