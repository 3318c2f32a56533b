#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/access.hpp"

namespace entente {

/// A prepared statement on loan from a Database: reset and given back when destroyed, so it must
/// not outlive its Database. Bound text is not copied and must live until the last step().
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  /// Parameters are numbered from 1; one that is never bound is NULL or has its last value.
  void bind(int index, std::int64_t value);
  void bind(int index, double value);
  void bind(int index, std::string_view text);
  void bind(int index, std::nullopt_t);
  template <typename T>
  void bind(int index, const std::optional<T>& value) {
    value ? bind(index, *value) : bind(index, std::nullopt);
  }
  template <typename... Values>
  void bind_all(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
  }

  /// True while there is a row to read. Throws Error (storage).
  bool step();
  /// Back to the beginning; what is bound stays.
  void reset();

  /// Columns are numbered from 0. Text lives until the next step().
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t get_int(int column) const;
  [[nodiscard]] std::optional<std::int64_t> find_int(int column) const;
  [[nodiscard]] double get_real(int column) const;
  [[nodiscard]] std::string_view get_text(int column) const;  ///< empty for NULL

 private:
  friend class Database;
  struct Loan;
  explicit Statement(std::unique_ptr<Loan> loan);
  std::unique_ptr<Loan> loan_;
};

/// Rows as a list for SQL's json_each: "[1,2,3]".
[[nodiscard]] std::string json_list(const std::vector<std::int64_t>& rows);

/// One connection to an SQLite file; the only part of the program that knows SQLite. Statements
/// are prepared once and kept. Not for several threads at once: each opens its own. Every failure
/// is an Error (storage) that names the file, what is wrong and how to mend it.
class Database {
 public:
  struct Handle;

  /// Waits up to `timeout` for another process's lock. A file in a folder that cannot be written
  /// is still opened for reading.
  [[nodiscard]] static Database open(const std::string& path, Access access,
                                     std::chrono::milliseconds timeout);

  /// An empty one that no file has and that goes with this object.
  [[nodiscard]] static Database open_in_memory();

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  [[nodiscard]] const std::string& path() const;
  [[nodiscard]] Statement prepare(std::string_view sql);

  /// Runs a script of statements that return nothing of interest.
  void execute(const std::string& script);

  /// Runs one statement to its end; returns how many rows it changed.
  template <typename... Values>
  std::int64_t run(std::string_view sql, const Values&... values) {
    Statement statement = prepare(sql);
    statement.bind_all(values...);
    while (statement.step()) {
    }
    return changes();
  }
  /// The first column of the first row, if there is a row and it is not NULL.
  template <typename... Values>
  [[nodiscard]] std::optional<std::int64_t> find_int(std::string_view sql,
                                                     const Values&... values) {
    Statement statement = prepare(sql);
    statement.bind_all(values...);
    if (!statement.step()) return {};
    return statement.find_int(0);
  }

  /// The first column of all rows; 0 where it is NULL.
  template <typename... Values>
  [[nodiscard]] std::vector<std::int64_t> find_ints(std::string_view sql, const Values&... values) {
    Statement statement = prepare(sql);
    statement.bind_all(values...);
    std::vector<std::int64_t> numbers;
    while (statement.step()) numbers.push_back(statement.get_int(0));
    return numbers;
  }

  [[nodiscard]] std::int64_t last_row() const;
  [[nodiscard]] bool in_transaction() const;
  /// Grows when row ids remembered from before may be gone: a Transaction rolled back, another
  /// process has written, or forget_rows() was called.
  [[nodiscard]] std::int64_t rollback_count() const;
  /// For whoever removes rows.
  void forget_rows();

 private:
  friend class Transaction;
  friend class Query;
  explicit Database(std::unique_ptr<Handle> handle);
  [[nodiscard]] std::int64_t changes() const;
  std::unique_ptr<Handle> handle_;
};

/// A statement that is run again and again: prepared when first run, kept, and reset after each
/// run. Must not outlive its Database. `sql` is not copied.
class Query {
 public:
  Query(Database& database, const char* sql) : database_(database), sql_(sql) {}

  /// Runs to the end; returns how many rows it changed.
  template <typename... Values>
  std::int64_t run(const Values&... values) {
    const Ready ready(*this);
    ready.statement.bind_all(values...);
    while (ready.statement.step()) {
    }
    return database_.changes();
  }
  /// The first column of the first row, if there is a row and it is not NULL.
  template <typename... Values>
  [[nodiscard]] std::optional<std::int64_t> find_int(const Values&... values) {
    const Ready ready(*this);
    ready.statement.bind_all(values...);
    if (!ready.statement.step()) return {};
    return ready.statement.find_int(0);
  }

 private:
  struct Ready {
    Statement& statement;
    explicit Ready(Query& query) : statement(query.prepared()) {}
    Ready(const Ready&) = delete;
    Ready& operator=(const Ready&) = delete;
    ~Ready() { statement.reset(); }
  };
  Statement& prepared();

  Database& database_;
  const char* sql_;
  std::optional<Statement> statement_;
};

/// While it lives, foreign keys are neither verified nor followed: for whoever makes the rows that
/// it points to itself, or removes what points to a row (where SQLite would look through all
/// arguments for each name that goes). Without effect inside a Transaction.
class WithoutForeignKeys {
 public:
  explicit WithoutForeignKeys(Database& database);
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;
  WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;
  ~WithoutForeignKeys();

 private:
  Database& database_;
};

/// Takes the write lock at once, so that two writers wait for each other instead of failing half
/// way; inside another transaction it is a savepoint. Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  Database& database_;
  bool is_nested_;
  bool is_open_ = true;
};

/// Sees one state of the file while it lives, whatever other processes write meanwhile.
class ReadView {
 public:
  explicit ReadView(Database& database);
  ReadView(const ReadView&) = delete;
  ReadView& operator=(const ReadView&) = delete;
  ~ReadView();

 private:
  Database& database_;
  bool is_nested_;
};

}  // namespace entente
