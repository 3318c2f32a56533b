#include "extract/read/read_folder.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "extract/read/text_bytes.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

// A page that was saved whole brings these along; to report each would bury the rest.
constexpr std::array<std::string_view, 48> kOtherEndings = {
    "png",  "jpg",  "jpeg",   "gif",    "webp",   "avif", "svg",     "ico",   "bmp",  "tif",
    "tiff", "heic", "mp3",    "mp4",    "m4a",    "m4v",  "mov",     "avi",   "webm", "ogg",
    "wav",  "css",  "js",     "mjs",    "ts",     "map",  "woff",    "woff2", "ttf",  "otf",
    "eot",  "db",   "sqlite", "db-wal", "db-shm", "dot",  "graphml", "gexf",  "csv",  "tsv",
    "log",  "py",   "sh",     "cpp",    "hpp",    "o",    "so",      "tmp"};
constexpr std::array<std::string_view, 6> kAboutFolder = {"readme",  "license",      "licence",
                                                          "copying", "contributing", "changelog"};

bool is_left_out(std::string_view name) {
  if (name.starts_with('.') || name.ends_with('~')) return true;
  const auto dot = name.rfind('.');
  const auto stem = to_lower(name.substr(0, dot));
  const auto ending = dot == std::string_view::npos ? "" : to_lower(name.substr(dot + 1));
  return std::ranges::find(kAboutFolder, stem) != kAboutFolder.end() ||
         std::ranges::find(kOtherEndings, ending) != kOtherEndings.end();
}

class FolderWalk {
 public:
  FolderWalk(fs::path root, const DiagnosticSink& on_diagnostic)
      : root_(std::move(root)), on_diagnostic_(on_diagnostic) {}

  std::vector<std::string> walk() {
    // Folders still to walk, next one last: an explicit stack keeps any depth safe.
    std::vector<fs::path> waiting = {fs::path()};
    while (!waiting.empty()) {
      const auto item = std::move(waiting.back());
      waiting.pop_back();
      struct stat info {};
      if (::stat((root_ / item).c_str(), &info) != 0) {
        report(item, std::generic_category().message(errno));
      } else if (S_ISREG(info.st_mode)) {
        files_.push_back(item.string());
      } else if (!S_ISDIR(info.st_mode)) {
        report(item, "neither a file nor a folder");
      } else if (seen_.insert({info.st_dev, info.st_ino}).second) {
        const auto names = list(item);
        for (auto name = names.rbegin(); name != names.rend(); ++name) {
          waiting.push_back(item / *name);
        }
      }
    }
    return std::move(files_);
  }

 private:
  void report(const fs::path& item, const std::string& message) {
    on_diagnostic_({(root_ / item).string(), message, ""});
  }

  std::vector<std::string> list(const fs::path& folder) {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator entry(root_ / folder, error), end; !error && entry != end;
         entry.increment(error)) {
      auto name = entry->path().filename().string();
      if (!is_left_out(name)) names.push_back(std::move(name));
    }
    if (error) report(folder, error.message());
    std::ranges::sort(names);
    return names;
  }

  fs::path root_;
  const DiagnosticSink& on_diagnostic_;
  std::set<std::pair<dev_t, ino_t>> seen_;
  std::vector<std::string> files_;
};

}  // namespace

std::vector<std::string> find_article_files(const std::string& folder,
                                            const DiagnosticSink& on_diagnostic) {
  return FolderWalk(folder, on_diagnostic).walk();
}

}  // namespace entente
