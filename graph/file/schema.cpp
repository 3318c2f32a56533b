#include "graph/file/schema.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "graph/error.hpp"
#include "graph/file/migrate.hpp"
#include "graph/graph.hpp"
#include "graph/store/tables.hpp"
#include "graph/store/text_index.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

/// What the first hundred bytes of a file say (sqlite.org/fileformat2.html, 1.3).
struct Header {
  bool is_sqlite = false;
  std::int64_t application_id = 0;
  std::int64_t user_version = 0;
};

std::int64_t read_big_endian(const std::array<char, 100>& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    value = (value << 8) | static_cast<unsigned char>(bytes[i]);
  }
  return static_cast<std::int32_t>(value);
}

Header read_header(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Error(ErrorKind::kStorage, path + ": cannot be read",
                "check that it is a file and that you may read it");
  }
  std::array<char, 100> bytes{};
  file.read(bytes.data(), bytes.size());
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  if (file.gcount() < 100 || std::string_view(bytes.data(), 16) != kMagic) return {};
  return {true, read_big_endian(bytes, 68), read_big_endian(bytes, 60)};
}

void check_is_known(const std::string& path, std::int64_t version) {
  if (version <= kSchemaVersion) return;
  throw Error(ErrorKind::kStorage,
              fmt::format("{}: made by a newer version of entente (format {}, this one knows {}); "
                          "it was left as it is",
                          path, version, kSchemaVersion),
              "install the newer version");
}

void check_is_graph(const std::string& path) {
  const Header header = read_header(path);
  if (!header.is_sqlite || header.application_id != kApplicationId) {
    const char* what = header.is_sqlite ? "an SQLite file, but not a graph" : "not a graph file";
    throw Error(ErrorKind::kStorage, fmt::format("{}: {}; it was left as it is", path, what),
                "the graph file comes first: entente COMMAND GRAPH …; choose another name for it");
  }
  check_is_known(path, header.user_version);
}

bool is_missing_or_empty(const std::string& path) {
  std::error_code failed;
  if (!fs::exists(path, failed)) return true;
  return fs::is_regular_file(path, failed) && fs::file_size(path, failed) == 0;
}

/// Holds the folder of a file against other processes that would make the same file. Without effect
/// on file systems that know no locks.
class FolderLock {
 public:
  explicit FolderLock(const std::string& path) {
    const std::string folder = fs::path(path).parent_path().string();
    folder_ = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder_ >= 0) ::flock(folder_, LOCK_EX);
  }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock() {
    if (folder_ >= 0) ::close(folder_);
  }

 private:
  int folder_ = -1;
};

/// Removes a file that no process has open, with the logs that SQLite keeps beside it.
void remove_with_logs(const std::string& path) {
  std::error_code ignored;
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) fs::remove(path + ending, ignored);
}

void write_empty_graph(const std::string& path, std::chrono::milliseconds timeout) {
  Database database = Database::open(path, Access::kCreate, timeout);
  database.execute(
      fmt::format("PRAGMA page_size = 8192; BEGIN; PRAGMA application_id = {};"
                  " PRAGMA user_version = {};",
                  kApplicationId, kSchemaVersion));
  database.execute(kStatementTables);
  database.execute(kDerivedTables);
  database.execute(kTextIndex);
  set_up_text_index(database);
  database.execute("COMMIT; PRAGMA journal_mode = WAL;");
}

/// Makes an empty graph beside `path` and moves it there when it is complete, so that no kill and
/// no full disk leaves half a graph. If another process was faster, its file stays.
void create_graph_file(const std::string& path, std::chrono::milliseconds timeout) {
  const FolderLock lock(path);
  if (!is_missing_or_empty(path)) return;
  const std::string draft = path + ".new";
  remove_with_logs(draft);  // of a run that was killed
  try {
    write_empty_graph(draft, timeout);
  } catch (const Error& error) {
    remove_with_logs(draft);
    std::string what = error.what();
    // The user knows the graph's name, not the draft's.
    if (what.starts_with(draft)) what.replace(0, draft.size(), path);
    throw Error(error.kind(), what, error.hint());
  }
  // A log without its graph, left when a graph was deleted after a kill, would be taken for ours.
  remove_with_logs(path);
  std::error_code failed;
  fs::rename(draft, path, failed);
  if (failed) {
    remove_with_logs(draft);
    throw Error(ErrorKind::kStorage, fmt::format("{}: {}", path, failed.message()),
                "check that its folder may be written to");
  }
}

}  // namespace

Database open_graph_file(const std::string& path, Access access,
                         std::chrono::milliseconds timeout) {
  if (is_missing_or_empty(path)) {
    if (access != Access::kCreate) {
      const bool is_there = fs::exists(path);
      throw Error(
          ErrorKind::kInput,
          fmt::format("{}: {}", path, is_there ? "is empty" : "no such graph file"),
          fmt::format("entente add {} FILE… makes {}", path, is_there ? "a graph of it" : "one"));
    }
    create_graph_file(path, timeout);
  }
  check_is_graph(path);
  Database database =
      Database::open(path, access == Access::kCreate ? Access::kWrite : access, timeout);
  // The header may lag behind a log that was never written back.
  const auto version = database.find_int("PRAGMA user_version").value_or(0);
  check_is_known(path, version);
  if (version < kSchemaVersion) migrate(database, timeout);
  // 64 MB of pages; a commit survives a kill of the program, and the file a power cut.
  database.execute(
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;"
      "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF;");
  if (access == Access::kRead) database.execute("PRAGMA query_only = ON;");
  return database;
}

bool is_graph_file(const std::string& path) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed) || fs::file_size(path, failed) == 0) return false;
  const Header header = read_header(path);
  return header.is_sqlite && header.application_id == kApplicationId;
}

}  // namespace entente
