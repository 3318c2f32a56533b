#include "graph/schema.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "graph/error.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

// Dates are days since 1970-01-01; types, events and stances are the numbers of the enums in
// types.hpp, whose order is therefore part of the format. A text that is NULL is the slice of its
// article at (start, end); an argument's text that is empty is its name's. Names are statements:
// who an entity is said to be; which name is shown and which entities are one is decided when a
// graph is loaded.
constexpr const char* kTables = R"sql(
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  url TEXT NOT NULL,
  published INTEGER,
  content_hash INTEGER,  -- of all but the document's name; NULL: known from claims alone
  text_hash INTEGER,     -- articles with equal texts are one source
  text TEXT
) STRICT;

CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE  -- "north-korea"
) STRICT;

CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entities,
  text TEXT NOT NULL,
  type INTEGER NOT NULL,
  country TEXT NOT NULL,  -- ISO 3166-1 alpha-3, or empty
  UNIQUE (entity, text, type, country)
) STRICT;

CREATE TABLE aliases (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  entity INTEGER NOT NULL REFERENCES entities,
  text TEXT NOT NULL,
  PRIMARY KEY (article, entity, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  hash INTEGER,  -- of the text, where it is not NULL
  text TEXT
) STRICT;
CREATE INDEX sentences_by_place ON sentences (article, start, end, hash);

CREATE TABLE terms (  -- short texts that come again and again: verbs, roles, rules, labels
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE predicates (
  id INTEGER PRIMARY KEY,
  predicate TEXT NOT NULL,  -- merges edges: "supply artillery shell"
  relation TEXT NOT NULL,   -- the label: "supplies artillery shells"
  verb INTEGER NOT NULL REFERENCES terms,
  event INTEGER NOT NULL,
  is_symmetric INTEGER NOT NULL,
  UNIQUE (predicate, relation, verb, event, is_symmetric)
) STRICT;

CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  key INTEGER NOT NULL,  -- the 64 bits of the claim's id
  predicate INTEGER NOT NULL REFERENCES predicates,
  start INTEGER NOT NULL,  -- of the predicate's words
  end INTEGER NOT NULL,
  polarity INTEGER NOT NULL,
  factuality INTEGER NOT NULL,
  confidence REAL NOT NULL,
  cue INTEGER REFERENCES terms,  -- the verb of attribution; NULL: the article itself speaks
  cue_start INTEGER,
  cue_end INTEGER,
  time INTEGER REFERENCES terms,
  time_from INTEGER,
  time_to INTEGER,
  time_precision INTEGER REFERENCES terms,
  UNIQUE (article, key)
) STRICT;

CREATE TABLE arguments (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- 0 subject, 1 object, 2 speaker, 3 and on: the others in order
  role INTEGER NOT NULL REFERENCES terms,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT,
  name INTEGER REFERENCES names,  -- NULL: names no entity
  name_start INTEGER,  -- of the entity's own words, where they are not all of the argument
  name_end INTEGER,
  name_text TEXT,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
  extractor INTEGER NOT NULL REFERENCES terms,
  rule INTEGER NOT NULL REFERENCES terms,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_sentence ON evidence (sentence);

CREATE VIEW mentions AS  -- where an entity is named
  SELECT DISTINCT article, coalesce(name_start, arguments.start) AS start,
         coalesce(name_end, arguments.end) AS end, name
  FROM arguments JOIN claims ON claims.id = claim WHERE name IS NOT NULL;
)sql";

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

void check_is_graph(const std::string& path) {
  const Header header = read_header(path);
  if (!header.is_sqlite || header.application_id != kApplicationId) {
    const char* what = header.is_sqlite ? "an SQLite file, but not a graph" : "not a graph file";
    throw Error(ErrorKind::kStorage, fmt::format("{}: {}; it was left as it is", path, what),
                "the graph file comes first: entente COMMAND GRAPH …; choose another name for it");
  }
  if (header.user_version > kSchemaVersion) {
    throw Error(
        ErrorKind::kStorage,
        fmt::format("{}: made by a newer version of entente (format {}, this one knows {}); "
                    "it was left as it is",
                    path, header.user_version, kSchemaVersion),
        "install the newer version");
  }
}

/// Makes an empty graph beside `path` and moves it there when it is complete, so that no kill and
/// no full disk leaves half a graph. If another process was faster, its file stays.
void create_graph_file(const std::string& path, std::chrono::milliseconds timeout) {
  const std::string draft = fmt::format("{}.new-{}", path, ::getpid());
  std::error_code failed;
  try {
    Database database = Database::open(draft, Access::kCreate, timeout);
    database.execute(fmt::format("BEGIN; PRAGMA application_id = {}; PRAGMA user_version = {};",
                                 kApplicationId, kSchemaVersion));
    database.execute(kTables);
    database.execute("COMMIT; PRAGMA journal_mode = WAL;");
  } catch (const Error& error) {
    fs::remove(draft, failed);
    std::string what = error.what();
    // The user knows the graph's name, not the draft's.
    if (what.starts_with(draft)) what.replace(0, draft.size(), path);
    throw Error(error.kind(), what, error.hint());
  }
  if (fs::exists(path, failed)) fs::remove(path, failed);  // empty: see open_graph_file
  fs::create_hard_link(draft, path, failed);
  if (!failed || fs::exists(path)) {
    fs::remove(draft, failed);
    return;
  }
  fs::rename(draft, path, failed);  // a file system without hard links
  if (failed) {
    throw Error(ErrorKind::kStorage, fmt::format("{}: {}", path, failed.message()),
                "check that its folder may be written to");
  }
}

bool is_missing_or_empty(const std::string& path) {
  std::error_code failed;
  if (!fs::exists(path, failed)) return true;
  return fs::is_regular_file(path, failed) && fs::file_size(path, failed) == 0;
}

}  // namespace

Database open_graph_file(const std::string& path, Access access,
                         std::chrono::milliseconds timeout) {
  if (is_missing_or_empty(path)) {
    if (access != Access::kCreate) {
      throw Error(ErrorKind::kInput, fmt::format("{}: no such graph file", path),
                  fmt::format("entente add {} FILE… makes one", path));
    }
    create_graph_file(path, timeout);
  }
  check_is_graph(path);
  Database database =
      Database::open(path, access == Access::kCreate ? Access::kWrite : access, timeout);
  // 64 MB of pages; a commit survives a kill of the program, and the file a power cut.
  database.execute(
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;"
      "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");
  if (access == Access::kRead) database.execute("PRAGMA query_only = ON;");
  return database;
}

}  // namespace entente
