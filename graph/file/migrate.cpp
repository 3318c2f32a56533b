#include "graph/file/migrate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>

#include "graph/error.hpp"
#include "graph/file/migrate_steps.hpp"
#include "graph/file/schema.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

std::int64_t version_of(Database& database) {
  return database.find_int("PRAGMA user_version").value_or(0);
}

bool have_same_bytes(const fs::path& a, const fs::path& b) {
  std::ifstream one(a, std::ios::binary);
  std::ifstream other(b, std::ios::binary);
  using Bytes = std::istreambuf_iterator<char>;
  return fs::is_regular_file(a) && one && other &&
         std::equal(Bytes(one), Bytes(), Bytes(other), Bytes());
}

/// A connection of its own copies, as none can while it holds the write lock; nobody else writes
/// meanwhile.
void copy_beside(const std::string& path, std::int64_t version, std::chrono::milliseconds timeout) {
  const std::string name = fmt::format("{}.format{}", path, version);
  // From the root on, as VACUUM would take "file:" at its beginning for more than a name.
  const std::string draft = fs::absolute(name + ".new").string();
  std::error_code failed;
  fs::remove(draft, failed);
  {
    Database reader = Database::open(path, Access::kWrite, timeout);
    reader.run("VACUUM INTO ?", std::string_view(draft));
  }
  std::string copy = name;
  // What is there may be of another graph that was called so once, or of a run that was killed.
  for (int number = 2; fs::exists(fs::symlink_status(copy, failed)); ++number) {
    if (have_same_bytes(copy, draft)) break;
    copy = fmt::format("{}-{}", name, number);
  }
  fs::rename(draft, copy, failed);
  if (failed) {
    throw Error(ErrorKind::kStorage, fmt::format("{}: {}", copy, failed.message()),
                "check that the folder of the graph may be written to");
  }
}

void migrate_locked(Database& database, std::chrono::milliseconds timeout) {
  Transaction transaction(database);
  const std::int64_t version = version_of(database);
  if (version == kSchemaVersion) return;  // another process was faster
  copy_beside(database.path(), version, timeout);
  for (std::int64_t from = version; from < kSchemaVersion; ++from) migrate_step(database, from);
  database.execute(fmt::format("PRAGMA user_version = {}", kSchemaVersion));
  transaction.commit();
}

}  // namespace

void migrate(Database& database, std::chrono::milliseconds timeout) {
  const std::int64_t version = version_of(database);
  try {
    migrate_locked(database, timeout);
    // So that the header of the file tells its format to whoever does not read the log.
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const Error& error) {
    throw Error(error.kind(),
                fmt::format("{} (bringing it forward from format {} to {}; it was left as it is)",
                            error.what(), version, kSchemaVersion),
                error.hint());
  }
}

}  // namespace entente
