#include "export/write_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "export/write_file.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr const char* kListOfFiles = ".entente-files";

bool leads_out(const fs::path& name) {
  return name.empty() || name.is_absolute() || !name.has_filename() ||
         std::ranges::find(name, "..") != name.end();
}

void make_folder(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (!error && fs::is_directory(path)) return;
  const std::string reason = error ? error.message() : "a file of that name is there";
  throw Error(ErrorKind::kStorage,
              fmt::format("{}: cannot make the folder: {}", path.string(), reason),
              "choose another place");
}

std::set<std::string> read_list(const fs::path& path) {
  std::set<std::string> names;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!leads_out(line)) names.insert(line);
  }
  return names;
}

/// Removes a file and then the folders inside `root` that it leaves empty.
void remove_below(const fs::path& root, fs::path name) {
  std::error_code ignored;
  for (; !name.empty() && fs::remove(root / name, ignored); name = name.parent_path()) {
  }
}

}  // namespace

FolderWriter::FolderWriter(std::string path) : path_(std::move(path)) {
  make_folder(path_);
  const fs::path list = fs::path(path_) / kListOfFiles;
  if (!fs::exists(list) && !fs::is_empty(path_)) {
    throw Error(ErrorKind::kStorage,
                fmt::format("{}: the folder holds files of somebody else", path_),
                "give the name of a new folder");
  }
  old_names_ = read_list(list);
  if (!fs::exists(list)) write_list();
}

void FolderWriter::write(const std::string& name, const std::function<void(std::ostream&)>& write) {
  if (leads_out(name)) throw std::invalid_argument(name + " leads out of the folder");
  const fs::path file = fs::path(path_) / name;
  if (fs::path(name).has_parent_path()) make_folder(file.parent_path());
  write_file(file.string(), write);
  names_.insert(name);
}

void FolderWriter::finish() {
  for (const std::string& name : old_names_) {
    if (!names_.contains(name)) remove_below(path_, name);
  }
  write_list();
}

void FolderWriter::write_list() const {
  write_file((fs::path(path_) / kListOfFiles).string(), [this](std::ostream& output) {
    for (const std::string& name : names_) output << name << '\n';
  });
}

}  // namespace entente
