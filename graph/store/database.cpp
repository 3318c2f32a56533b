#include "graph/store/database.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <filesystem>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/error.hpp"

namespace entente {
namespace {

/// Lets a string_view look up std::string keys without a copy.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

struct Failure {
  std::string what;
  std::string hint;
};

Failure explain(int code, sqlite3* connection, const std::string& path) {
  switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return {fmt::format("{}: not a graph file, or damaged", path),
              "use another graph file, or restore this one from a copy"};
    case SQLITE_READONLY:
      return {fmt::format("{}: cannot be written, the file or its folder is read-only", path),
              "allow writing there, or choose a graph file in another folder"};
    case SQLITE_FULL:
      return {fmt::format("{}: no space left on the disk", path),
              "free some space and run the command again; what was committed is kept"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {fmt::format("{}: another process is writing to it", path),
              "wait until it has ended and run the command again"};
    case SQLITE_CANTOPEN:
      return {fmt::format("{}: cannot be opened or created", path),
              "check that its folder exists and may be written to"};
    case SQLITE_IOERR:
      return {fmt::format("{}: reading or writing failed ({})", path, sqlite3_errmsg(connection)),
              "check the disk and run the command again"};
    case SQLITE_NOMEM:
      return {fmt::format("{}: not enough memory", path), "close other programs and try again"};
    default:
      return {fmt::format("{}: {}", path, sqlite3_errmsg(connection)), ""};
  }
}

/// A path as an SQLite URI, a file's whatever it is called: "//tmp/g.db" would begin with the name
/// of a computer, ":memory:" would be no file. `immutable` reads a file that nobody can be writing
/// to, as needed where the lock files beside it cannot be made.
std::string as_uri(const std::string& path, bool is_immutable) {
  std::string uri = path.starts_with('/') ? "file://" : "file:./";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      uri += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    } else {
      uri += c;
    }
  }
  return is_immutable ? uri + "?immutable=1" : uri;
}

}  // namespace

std::string json_list(const std::vector<std::int64_t>& rows) {
  return fmt::format("[{}]", fmt::join(rows, ","));
}

struct Database::Handle {
  std::string path;
  sqlite3* connection = nullptr;
  std::unordered_map<std::string, std::vector<sqlite3_stmt*>, TextHash, std::equal_to<>> idle;
  std::int64_t rollbacks = 0;
  std::int64_t data_version = 0;  ///< as the last transaction found it

  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    for (const auto& [sql, statements] : idle) {
      for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
    }
    sqlite3_close(connection);
  }

  void check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    Failure failure = explain(code, connection, path);
    throw Error(ErrorKind::kStorage, failure.what, std::move(failure.hint));
  }

  /// True when the connection can read; closes it otherwise.
  int connect(const std::string& uri, int flags, int timeout_ms) {
    sqlite3_close(std::exchange(connection, nullptr));
    const int code = sqlite3_open_v2(uri.c_str(), &connection,
                                     flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) return code;
    sqlite3_busy_timeout(connection, timeout_ms);
    return sqlite3_exec(connection, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
  }
};

struct Statement::Loan {
  Database::Handle* owner;
  std::vector<sqlite3_stmt*>* shelf;
  sqlite3_stmt* statement;

  Loan(Database::Handle* handle, std::vector<sqlite3_stmt*>* home, sqlite3_stmt* prepared)
      : owner(handle), shelf(home), statement(prepared) {}
  Loan(const Loan&) = delete;
  Loan& operator=(const Loan&) = delete;
  ~Loan() {
    sqlite3_reset(statement);
    shelf->push_back(statement);
  }
};

Statement::Statement(std::unique_ptr<Loan> loan) : loan_(std::move(loan)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement::~Statement() = default;

void Statement::bind(int index, std::int64_t value) {
  loan_->owner->check(sqlite3_bind_int64(loan_->statement, index, value));
}
void Statement::bind(int index, double value) {
  loan_->owner->check(sqlite3_bind_double(loan_->statement, index, value));
}
void Statement::bind(int index, std::string_view text) {
  // A null pointer would bind NULL; an empty text is not NULL.
  const char* bytes = text.data() == nullptr ? "" : text.data();
  loan_->owner->check(
      sqlite3_bind_text64(loan_->statement, index, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bind(int index, std::nullopt_t) {
  loan_->owner->check(sqlite3_bind_null(loan_->statement, index));
}

bool Statement::step() {
  const int code = sqlite3_step(loan_->statement);
  loan_->owner->check(code);
  return code == SQLITE_ROW;
}

void Statement::reset() { sqlite3_reset(loan_->statement); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(loan_->statement, column) == SQLITE_NULL;
}
std::int64_t Statement::get_int(int column) const {
  return sqlite3_column_int64(loan_->statement, column);
}
std::optional<std::int64_t> Statement::find_int(int column) const {
  if (is_null(column)) return {};
  return get_int(column);
}
double Statement::get_real(int column) const {
  return sqlite3_column_double(loan_->statement, column);
}
std::string_view Statement::get_text(int column) const {
  const auto* bytes = sqlite3_column_text(loan_->statement, column);
  if (bytes == nullptr) return {};
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(loan_->statement, column));
  return {reinterpret_cast<const char*>(bytes), size};
}

Database::Database(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::open_in_memory() {
  auto handle = std::make_unique<Handle>();
  handle->path = ":memory:";
  handle->check(handle->connect(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0));
  return Database(std::move(handle));
}

Database Database::open(const std::string& path, Access access, std::chrono::milliseconds timeout) {
  // Its book-keeping of memory locks a mutex at each allocation, and nobody reads it.
  static const int kNoBookKeeping = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(kNoBookKeeping);
  auto handle = std::make_unique<Handle>();
  handle->path = path;
  const int timeout_ms = static_cast<int>(timeout.count());
  if (access != Access::kRead) {
    const int create = access == Access::kCreate ? SQLITE_OPEN_CREATE : 0;
    handle->check(handle->connect(as_uri(path, false), SQLITE_OPEN_READWRITE | create, timeout_ms));
    return Database(std::move(handle));
  }
  // Readers of a file in WAL mode need to make the lock files, so they open for writing too.
  int code = handle->connect(as_uri(path, false), SQLITE_OPEN_READWRITE, timeout_ms);
  const bool is_locked_out = code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY &&
                             (code & 0xff) != SQLITE_NOTADB && (code & 0xff) != SQLITE_CORRUPT;
  if (is_locked_out && !std::filesystem::exists(path + "-wal")) {
    code = handle->connect(as_uri(path, true), SQLITE_OPEN_READONLY, timeout_ms);
  }
  handle->check(code);
  return Database(std::move(handle));
}

const std::string& Database::path() const { return handle_->path; }

Statement Database::prepare(std::string_view sql) {
  auto shelf = handle_->idle.find(sql);
  if (shelf == handle_->idle.end()) shelf = handle_->idle.try_emplace(std::string(sql)).first;
  sqlite3_stmt* statement = nullptr;
  if (shelf->second.empty()) {
    handle_->check(sqlite3_prepare_v3(handle_->connection, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  } else {
    statement = shelf->second.back();
    shelf->second.pop_back();
  }
  return Statement(std::make_unique<Statement::Loan>(handle_.get(), &shelf->second, statement));
}

void Database::execute(const std::string& script) {
  handle_->check(sqlite3_exec(handle_->connection, script.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_->connection); }
bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_->connection) == 0; }
std::int64_t Database::rollback_count() const { return handle_->rollbacks; }
void Database::forget_rows() { ++handle_->rollbacks; }
std::int64_t Database::changes() const { return sqlite3_changes64(handle_->connection); }

Statement& Query::prepared() {
  if (!statement_) statement_.emplace(database_.prepare(sql_));
  return *statement_;
}

WithoutForeignKeys::WithoutForeignKeys(Database& database) : database_(database) {
  database_.execute("PRAGMA foreign_keys = OFF");
}

WithoutForeignKeys::~WithoutForeignKeys() {
  try {
    database_.execute("PRAGMA foreign_keys = ON");
  } catch (const Error&) {
    // The connection is of no use any more: every other statement will say so.
  }
}

Transaction::Transaction(Database& database)
    : database_(database), is_nested_(database.in_transaction()) {
  database_.run(is_nested_ ? "SAVEPOINT entente" : "BEGIN IMMEDIATE");
  if (is_nested_) return;
  // Another process may have removed rows whose ids are remembered here.
  const std::int64_t version = database_.find_int("PRAGMA data_version").value_or(0);
  if (std::exchange(database_.handle_->data_version, version) != version) database_.forget_rows();
}

Transaction::~Transaction() {
  if (!is_open_) return;
  database_.forget_rows();
  // A full disk may have rolled the whole transaction back already.
  if (!database_.in_transaction()) return;
  try {
    database_.execute(is_nested_ ? "ROLLBACK TO entente; RELEASE entente" : "ROLLBACK");
  } catch (const Error&) {
    // Nothing is committed: SQLite rolls back when the connection closes.
  }
}

void Transaction::commit() {
  database_.run(is_nested_ ? "RELEASE entente" : "COMMIT");
  is_open_ = false;
}

ReadView::ReadView(Database& database)
    : database_(database), is_nested_(database.in_transaction()) {
  if (!is_nested_) database_.run("BEGIN");
}

ReadView::~ReadView() {
  if (is_nested_) return;
  try {
    database_.run("COMMIT");
  } catch (const Error&) {
    // Nothing was written; SQLite lets go of the view when the connection closes.
  }
}

}  // namespace entente
