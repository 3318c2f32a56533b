#include "graph/file/schema.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "graph/error.hpp"
#include "graph/graph.hpp"
#include "graph/store/database.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace schema_test {

std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

struct Refusal {
  ErrorKind kind = ErrorKind::kUsage;
  std::string message;
  std::string hint;
};

template <typename Action>
Refusal refusal_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return {error.kind(), error.what(), error.hint()};
  }
  return {};
}

Refusal open_fails(const std::string& path, Access access) {
  return refusal_of([&] { static_cast<void>(Graph::open(path, access)); });
}

/// Root may write anywhere: the tests of permissions run as nobody.
class AsNobody {
 public:
  explicit AsNobody(const std::string& folder) : is_root_(::geteuid() == 0) {
    std::filesystem::permissions(folder, std::filesystem::perms(0755));
    if (is_root_) REQUIRE(::seteuid(65534) == 0);
    if (!is_root_) std::filesystem::permissions(folder, std::filesystem::perms(0555));
    folder_ = folder;
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  ~AsNobody() {
    if (is_root_) {
      static_cast<void>(::seteuid(0));
    } else {
      std::filesystem::permissions(folder_, std::filesystem::perms(0755));
    }
  }

 private:
  bool is_root_;
  std::string folder_;
};

Article note(const std::string& document) {
  return {document, "", "", "", std::nullopt, "Nothing was claimed in " + document + "."};
}

TEST_CASE("a new graph is one file, marked as ours") {
  const TempFolder folder;
  const std::string path = folder.file("g.db");
  { const Graph graph = Graph::open(path, Access::kCreate); }
  const std::string bytes = read_bytes(path);
  CHECK(bytes.substr(0, 16) == std::string("SQLite format 3\0", 16));
  CHECK(bytes.substr(68, 4) == "Ente");
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    ++files;
  }
  CHECK(files == 1);
}

TEST_CASE("an empty file becomes a graph when written to, and is none when read") {
  const TempFolder folder;
  const std::string path = folder.file("g.db");
  write_bytes(path, "");
  CHECK(open_fails(path, Access::kRead).message == path + ": is empty");
  Graph graph = Graph::open(path, Access::kCreate);
  CHECK(graph.add(note("a"), {}));
}

TEST_CASE("a log left behind by a deleted graph does not reach the next one") {
  const TempFolder folder;
  const std::string path = folder.file("g.db");
  std::string log;
  {
    Graph graph = Graph::open(path, Access::kCreate);
    graph.add(note("a"), {});
    log = read_bytes(path + "-wal");
  }
  CHECK_FALSE(log.empty());
  std::filesystem::remove(path);
  write_bytes(path + "-wal", log);
  Graph graph = Graph::open(path, Access::kCreate);
  CHECK(graph.counts().articles == 0);
  CHECK(graph.add(note("b"), {}));
}

TEST_CASE("a missing graph is refused with the command that makes one") {
  const TempFolder folder;
  const Refusal refusal = open_fails(folder.file("no.db"), Access::kRead);
  CHECK(refusal.kind == ErrorKind::kInput);
  CHECK(refusal.hint.starts_with("entente add "));
  CHECK(open_fails(folder.file("no.db"), Access::kWrite).kind == ErrorKind::kInput);
}

TEST_CASE("a file that is no graph is refused and left as it is") {
  const TempFolder folder;
  const std::string text = folder.file("notes.txt");
  write_bytes(text, "shopping list\n");
  const std::string other = folder.file("other.db");
  {
    Database database = Database::open(other, Access::kCreate, std::chrono::seconds(1));
    database.execute("CREATE TABLE bread (x); INSERT INTO bread VALUES (1);");
  }
  const std::string newer = folder.file("newer.db");
  { const Graph graph = Graph::open(newer, Access::kCreate); }
  {
    Database database = Database::open(newer, Access::kWrite, std::chrono::seconds(1));
    database.execute("PRAGMA user_version = 99");
  }
  for (const std::string& path : {text, other, newer}) {
    CAPTURE(path);
    const std::string before = read_bytes(path);
    for (const Access access : {Access::kRead, Access::kWrite, Access::kCreate}) {
      const Refusal refusal = open_fails(path, access);
      CHECK(refusal.kind == ErrorKind::kStorage);
      CHECK(refusal.message.starts_with(path + ": "));
      CHECK(refusal.message.ends_with("left as it is") == true);
      CHECK_FALSE(refusal.hint.empty());
    }
    CHECK(read_bytes(path) == before);
    CHECK_FALSE(std::filesystem::exists(path + "-wal"));
  }
  CHECK(open_fails(folder.path(), Access::kCreate).kind == ErrorKind::kStorage);
}

TEST_CASE("a damaged graph is an error, not a crash") {
  const TempFolder folder;
  const std::string path = folder.file("g.db");
  {
    Graph graph = Graph::open(path, Access::kCreate);
    for (int i = 0; i < 50; ++i) graph.add(note(std::to_string(i)), {});
  }
  std::string bytes = read_bytes(path);
  for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
  write_bytes(path, bytes);
  const Refusal refusal = refusal_of([&] {
    Graph graph = Graph::open(path, Access::kWrite);
    static_cast<void>(load_snapshot(graph));
    graph.add(note("new"), {});
  });
  CHECK(refusal.kind == ErrorKind::kStorage);
  CHECK(refusal.message == path + ": not a graph file, or damaged");
}

TEST_CASE("in a read-only folder a graph can be read, and not made or written") {
  const TempFolder folder;
  const std::string path = folder.file("g.db");
  {
    Graph graph = Graph::open(path, Access::kCreate);
    graph.add(note("a"), {});
  }
  std::filesystem::permissions(path, std::filesystem::perms(0444));
  const AsNobody nobody(folder.path());
  CHECK(Graph::open(path, Access::kRead).counts().articles == 1);
  const Refusal made = open_fails(folder.file("new.db"), Access::kCreate);
  CHECK(made.kind == ErrorKind::kStorage);
  CHECK(made.message == folder.file("new.db") + ": cannot be opened or created");
  const Refusal written = refusal_of([&] {
    Graph graph = Graph::open(path, Access::kWrite);
    graph.add(note("b"), {});
  });
  CHECK(written.kind == ErrorKind::kStorage);
  CHECK_FALSE(written.hint.empty());
}

TEST_CASE("a full disk fails the article and keeps the graph") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  graph.add(note("a"), {});
  graph.database().execute("PRAGMA max_page_count = 40");
  Article large = note("large");
  large.text.assign(1 << 20, 'x');
  const Refusal refusal = refusal_of([&] { graph.add(large, {}); });
  CHECK(refusal.kind == ErrorKind::kStorage);
  CHECK(refusal.message.find("no space left") != std::string::npos);
  CHECK(graph.counts().articles == 1);
  CHECK(graph.add(note("b"), {}));
}

TEST_CASE("a writer waits for another and gives up with a clear message") {
  const TempFolder folder;
  const std::string path = folder.file("g.db");
  Graph first = Graph::open(path, Access::kCreate);
  Graph second = Graph::open(path, Access::kWrite, std::chrono::milliseconds(20));
  Transaction writing(first.database());
  first.add(note("a"), {});
  CHECK(refusal_of([&] { second.add(note("b"), {}); }).message ==
        path + ": another process is writing to it");
  CHECK(second.counts().articles == 0);  // readers are never blocked
  Graph patient = Graph::open(path, Access::kWrite, std::chrono::seconds(20));
  bool is_added = false;
  std::thread waiter([&] { is_added = patient.add(note("c"), {}).is_new; });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  writing.commit();
  waiter.join();
  CHECK(is_added);
  CHECK(second.counts().articles == 2);
}

}  // namespace schema_test
