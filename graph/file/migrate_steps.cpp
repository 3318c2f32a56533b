#include "graph/file/migrate_steps.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "graph/date.hpp"
#include "graph/file/schema.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/contents.hpp"
#include "graph/store/fresh.hpp"
#include "graph/store/origins.hpp"
#include "graph/store/tables.hpp"
#include "graph/store/text_index.hpp"
#include "graph/view/derived.hpp"
#include "graph/write/foreign_claims.hpp"

namespace entente {
namespace {

/// The columns of claims in formats 4 to 6, in their order.
constexpr std::string_view kClaimColumns =
    "id, article, key, predicate, start, end, polarity, factuality, confidence, subject,"
    " subject_start, subject_end, subject_text, object, object_start, object_end, object_text,"
    " sentence, extractor, rule, speaker, speaker_start, speaker_end, speaker_text, cue, cue_start,"
    " cue_end, time, time_from, time_to, time_precision";

/// The name behind CREATE TABLE, CREATE VIRTUAL TABLE, CREATE VIEW or CREATE TRIGGER.
std::string_view created_name(std::string_view block) {
  for (const std::string_view kind : {"CREATE ", "VIRTUAL ", "TABLE ", "VIEW ", "TRIGGER "}) {
    if (block.starts_with(kind)) block.remove_prefix(kind.size());
  }
  return block.substr(0, block.find(' '));
}

/// Makes the tables, views and triggers that are not there, with their indexes: in tables.hpp a
/// blank line stands between one and the next.
void create_missing_tables(Database& database, std::string_view tables) {
  for (auto at = tables.find("CREATE "); at != std::string_view::npos;) {
    const auto end = tables.find("\n\n", at);
    const std::string_view block = tables.substr(at, end - at);
    const bool is_there =
        database.find_int("SELECT 1 FROM sqlite_schema WHERE name = ?", created_name(block))
            .has_value();
    if (!is_there) database.execute(std::string(block));
    at = end == std::string_view::npos ? end : tables.find("CREATE ", end);
  }
}

/// Aliases stand once each in spellings; the full text index and the log of decisions come in;
/// sentences of claims that gave way to surer ones go.
void migrate_from_1(Database& database) {
  database.execute(R"sql(
    CREATE TEMP TABLE old_aliases AS SELECT article, entity, text FROM aliases;
    DROP TABLE aliases;)sql");
  create_missing_tables(database, kStatementTables);
  database.execute(kTextIndex);
  database.execute(R"sql(
    INSERT INTO spellings (entity, text)
      SELECT entity, text FROM names UNION SELECT entity, text FROM old_aliases ORDER BY 1, 2;
    INSERT INTO aliases (article, spelling)
      SELECT article, spellings.id FROM old_aliases JOIN spellings
      ON spellings.entity = old_aliases.entity AND spellings.text = old_aliases.text;
    DROP TABLE old_aliases;
    DELETE FROM sentences WHERE id NOT IN (SELECT sentence FROM evidence);)sql");
  rebuild_text_index(database);
}

/// What is added to the full text index is added by the program. Claims of articles with a text are
/// taken for read from it: `update` replaces them.
void migrate_from_2(Database& database) {
  database.execute(R"sql(
    DROP TRIGGER IF EXISTS title_added;
    DROP TRIGGER IF EXISTS title_changed;
    DROP TRIGGER IF EXISTS spelling_added;)sql");
  set_up_text_index(database);
  create_missing_tables(database, kStatementTables);
  database.execute(
      "INSERT INTO own_claims SELECT claims.id FROM claims JOIN articles ON articles.id = article"
      " WHERE text_hash IS NOT NULL;");
}

bool has_column(Database& database, std::string_view table, std::string_view column) {
  return database.find_int("SELECT 1 FROM pragma_table_info(?) WHERE name = ?", table, column)
      .has_value();
}

/// Makes a table as it is now; `fill` takes over what stands in the one before, called "old_"
/// before its name. Foreign keys of other tables do not follow it there.
void remake_table(Database& database, std::string_view table, std::string_view fill) {
  database.execute(fmt::format(R"sql(
    PRAGMA legacy_alter_table = ON;
    ALTER TABLE {0} RENAME TO old_{0};
    PRAGMA legacy_alter_table = OFF;)sql",
                               table));
  create_missing_tables(database, kStatementTables);
  database.execute(fmt::format("{}; DROP TABLE old_{};", fill, table));
}

/// The columns of what edges are merged by, and of how that is told from the other end, which
/// readers of claims ask for; of what was read before it is the predicate.
void add_sense(Database& database) {
  if (has_column(database, "predicates", "turned")) return;
  const std::string_view sense = has_column(database, "predicates", "sense") ? "sense" : "''";
  remake_table(
      database, "predicates",
      fmt::format(
          "INSERT INTO predicates (id, predicate, sense, relation, turned, verb, event, "
          "is_symmetric)"
          " SELECT id, predicate, {}, relation, '', verb, event, is_symmetric FROM old_predicates",
          sense));
}

/// Subject, object, speaker and first evidence are columns of their claim: most claims have no
/// others. What follows from the statements is kept in tables of its own.
void migrate_from_3(Database& database) {
  // Else the foreign keys of other tables would follow the names.
  database.execute("PRAGMA legacy_alter_table = ON; DROP VIEW mentions;");
  for (const char* table : {"claims", "arguments", "evidence", "amounts"}) {
    database.execute(fmt::format("ALTER TABLE {0} RENAME TO old_{0};", table));
  }
  database.execute("PRAGMA legacy_alter_table = OFF;");
  create_missing_tables(database, kStatementTables);
  database.execute(fmt::format(R"sql(
    INSERT INTO claims ({})
      SELECT id, article, key, predicate, claim.start, claim.end, polarity, factuality, confidence,
        subject.name, subject.start, subject.end, subject.text, object.name, object.start,
        object.end, object.text, sentence, extractor, rule, speaker.name, speaker.start,
        speaker.end, speaker.text, cue, cue_start, cue_end, time, time_from, time_to, time_precision
      FROM old_claims AS claim
      JOIN old_arguments AS subject ON subject.claim = id AND subject.position = 0
      JOIN old_arguments AS object ON object.claim = id AND object.position = 1
      JOIN old_evidence AS evidence ON evidence.claim = id AND evidence.position = 0
      LEFT JOIN old_arguments AS speaker ON speaker.claim = id AND speaker.position = 2;
    INSERT INTO other_arguments SELECT * FROM old_arguments WHERE position NOT IN (0, 1, 2);
    INSERT INTO other_evidence SELECT * FROM old_evidence WHERE position <> 0;
    INSERT INTO amounts SELECT * FROM old_amounts;
    DROP TABLE old_amounts;
    DROP TABLE old_evidence;
    DROP TABLE old_arguments;
    DROP TABLE old_claims;)sql",
                               kClaimColumns));
  create_missing_tables(database, kDerivedTables);
  add_sense(database);
  rebuild_derived(database);
}

/// The hashes of articles that are known from claims alone, and an origin for those with a text.
void complete_articles(Database& database) {
  Statement rows = database.prepare(
      "SELECT id, document, title, publisher, url, published, text IS NOT NULL FROM articles");
  while (rows.step()) {
    const std::int64_t row = rows.get_int(0);
    Evidence known;
    known.document = rows.get_text(1);
    known.title = rows.get_text(2);
    known.publisher = rows.get_text(3);
    known.url = rows.get_text(4);
    known.published = from_days(rows.find_int(5));
    if (rows.get_int(6) != 0) {
      add_origin(database, {label_origin(known.document), {}}, row);
    } else {
      database.run("UPDATE articles SET content_hash = ? WHERE id = ?", content_hash(known), row);
    }
  }
}

/// What other extractors said of articles with a text.
void keep_foreign_claims(Database& database) {
  Statement rows = database.prepare(
      "SELECT DISTINCT article FROM claims JOIN articles ON articles.id = article"
      " WHERE text IS NOT NULL AND claims.id NOT IN (SELECT claim FROM own_claims)");
  while (rows.step()) {
    for (const ReadClaim& read : read_claims_of(database, rows.get_int(0))) {
      const bool is_own =
          database.find_int("SELECT 1 FROM own_claims WHERE claim = ?", read.row).has_value();
      if (!is_own) keep_statement(database, read.claim.evidence.front().document, read.claim);
    }
  }
}

/// The column of how likely a claim is right, which readers of claims ask for.
void add_right(Database& database) {
  if (has_column(database, "claims", "right")) return;
  remake_table(database, "claims",
               fmt::format("INSERT INTO claims ({}) SELECT * FROM old_claims", kClaimColumns));
}

/// A label is not one article's alone any more, and articles know where they were read: those from
/// before by their label.
void migrate_from_4(Database& database) {
  database.execute(R"sql(
    DROP TRIGGER title_removed;
    DROP VIEW quotes;
    PRAGMA legacy_alter_table = ON;
    ALTER TABLE articles RENAME TO old_articles;
    PRAGMA legacy_alter_table = OFF;)sql");
  create_missing_tables(database, kStatementTables);
  database.execute(R"sql(
    INSERT INTO articles (id, document, title, publisher, url, published, content_hash, text_hash,
        text)
      SELECT id, document, title, publisher, url, published, coalesce(content_hash, 0), text_hash,
        text FROM old_articles;
    DROP TABLE old_articles;)sql");
  create_missing_tables(database, kTextIndex);
  add_right(database);
  add_sense(database);
  complete_articles(database);
  keep_foreign_claims(database);
}

/// Versions at one place are found without going through all of them, and files know when they were
/// changed.
void complete_origins(Database& database) {
  // After the step before this one they are.
  if (has_column(database, "origins", "content_hash")) return;
  database.execute(R"sql(
    CREATE TEMP TABLE old_origins AS SELECT * FROM origins;
    CREATE TEMP TABLE old_successions AS SELECT * FROM successions;
    DROP TABLE origins;
    DROP TABLE successions;)sql");
  create_missing_tables(database, kStatementTables);
  database.execute(R"sql(
    INSERT INTO origins (origin, content_hash, article, is_aside)
      SELECT origin, content_hash, article, 0 FROM old_origins JOIN articles ON id = article
      UNION ALL SELECT origin, content_hash, article, 1 FROM old_origins JOIN superseded
      ON id = article;
    INSERT INTO successions SELECT origin, newer, older, turn FROM old_successions;
    DROP TABLE old_origins;
    DROP TABLE old_successions;)sql");
}

/// Evidence in other documents keeps what it says of them: all that is known is what they say.
void migrate_from_5(Database& database) {
  complete_origins(database);
  create_missing_tables(database, kStatementTables);
  database.execute(R"sql(
    INSERT INTO citations (claim, position, document, title, publisher, url, published)
      SELECT claim, position, document, title, publisher, url, published
      FROM other_evidence AS other JOIN claims ON claims.id = claim
      JOIN sentences ON sentences.id = other.sentence JOIN articles ON articles.id = sentences.article
      WHERE sentences.article <> claims.article;)sql");
}

/// How likely a claim is right is kept beside its confidence, which is no more.
void migrate_from_6(Database& database) {
  add_right(database);
  database.execute("UPDATE claims SET \"right\" = confidence;");
}

/// What labels that gave way had been read with is kept from now on, and runs are noted: with which
/// of them came what is there is not known. Profiles know how strong their relations are, and what
/// links are found from is kept, so that an article that is added is linked without reading the
/// others.
void migrate_from_7(Database& database) {
  create_missing_tables(database, kStatementTables);
  for (const char* table : {"profiles", "profile_names", "profile_of_name", "links"}) {
    database.execute(fmt::format("DROP TABLE IF EXISTS {}", table));
  }
  create_missing_tables(database, kDerivedTables);
  database.execute("CREATE INDEX IF NOT EXISTS aliases_by_spelling ON aliases (spelling)");
  add_sense(database);
  mark_all_stale(database);
  refresh_derived(database);
}

/// Wordings that mean the same are merged, from format 10 on those too that tell it from the other
/// end: what comes from now on, or with `update`.
void migrate_from_8(Database& database) { add_sense(database); }
void migrate_from_9(Database& database) { add_sense(database); }

/// The step from format N stands at N - 1.
constexpr std::array<void (*)(Database&), kSchemaVersion - 1> kSteps = {
    migrate_from_1, migrate_from_2, migrate_from_3, migrate_from_4, migrate_from_5,
    migrate_from_6, migrate_from_7, migrate_from_8, migrate_from_9};

}  // namespace

void migrate_step(Database& database, std::int64_t from) {
  kSteps.at(static_cast<std::size_t>(from - 1))(database);
}

}  // namespace entente
