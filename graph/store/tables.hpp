#pragma once

namespace entente {

/// The tables of a graph file. Dates are days since 1970-01-01; types, events and stances are the
/// numbers of the enums in types.hpp, whose order is therefore part of the format. A text that is
/// NULL is the slice of its article at (start, end); an argument's text that is empty is its
/// name's. Names are statements: who an entity is said to be; which name is shown and which
/// entities are one is decided when a graph is loaded.
inline constexpr const char* kStatementTables = R"sql(
CREATE TABLE articles (  -- that no newer one took the place of
  id INTEGER PRIMARY KEY,  -- none that `superseded` has
  document TEXT NOT NULL,  -- a label, which others may have too
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  url TEXT NOT NULL,
  published INTEGER,
  content_hash INTEGER NOT NULL,  -- of all but the label
  text_hash INTEGER,  -- articles with equal texts are one source
  text TEXT,          -- NULL: known from claims alone
  UNIQUE (document, content_hash)
) STRICT;
CREATE INDEX articles_without_text ON articles (document) WHERE text IS NULL;

CREATE TABLE superseded (  -- articles that a newer one took the place of, out of everybody's sight
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  url TEXT NOT NULL,
  published INTEGER,
  content_hash INTEGER NOT NULL,
  text TEXT NOT NULL,
  extractor INTEGER,     -- as in readings
  claims TEXT NOT NULL,  -- JSON Lines
  UNIQUE (document, content_hash)
) STRICT;

CREATE TABLE origins (  -- where an article was read; 0: nowhere to come back to (origins.hpp)
  origin INTEGER NOT NULL,
  content_hash INTEGER NOT NULL,  -- the article's
  article INTEGER NOT NULL,       -- of articles or superseded
  is_aside INTEGER NOT NULL,      -- 1: of superseded
  modified INTEGER,  -- when the file was last changed, in ns since 1970; NULL: unknown
  PRIMARY KEY (origin, content_hash, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_by_article ON origins (article);
CREATE INDEX shown_origins ON origins (origin) WHERE is_aside = 0;

CREATE TABLE successions (  -- what took the place of what, at an origin
  origin INTEGER NOT NULL,
  newer INTEGER NOT NULL,
  older INTEGER NOT NULL,
  turn INTEGER NOT NULL,  -- the higher of two that say the opposite holds; 0: dates say so
  PRIMARY KEY (origin, newer, older)
) STRICT, WITHOUT ROWID;
CREATE INDEX successions_by_older ON successions (origin, older);
CREATE INDEX successions_of_later_rows ON successions (origin) WHERE newer < older AND turn > 0;

CREATE TABLE lost_readings (  -- of labels that gave way to better ones where both were read
  document TEXT NOT NULL,  -- an article is called so where it is read elsewhere too
  content_hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  extractor INTEGER NOT NULL,
  claims TEXT NOT NULL,  -- JSON Lines
  PRIMARY KEY (document, content_hash, origin)
) STRICT;
CREATE INDEX lost_readings_by_origin ON lost_readings (origin, content_hash);

CREATE TABLE statements (  -- claims of other extractors that stand in an article with a text
  document TEXT NOT NULL,  -- the article's
  hash INTEGER NOT NULL,   -- of the claim
  claim TEXT NOT NULL,     -- JSON, as it was given
  PRIMARY KEY (document, hash)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE spellings (  -- every text that an entity goes by, its names included
  id INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entities,
  text TEXT NOT NULL,
  UNIQUE (entity, text)
) STRICT;

CREATE TABLE aliases (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  spelling INTEGER NOT NULL REFERENCES spellings,
  PRIMARY KEY (article, spelling)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_spelling ON aliases (spelling);

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
  predicate TEXT NOT NULL,  -- "supply artillery shell"
  sense TEXT NOT NULL,      -- what edges are merged by, as is the predicate without: "supply weapon"
  relation TEXT NOT NULL,   -- the label: "supplies artillery shells"
  turned TEXT NOT NULL,     -- the label from the object's side, where the sense is told from there; or empty
  verb INTEGER NOT NULL REFERENCES terms,
  event INTEGER NOT NULL,
  is_symmetric INTEGER NOT NULL,
  UNIQUE (predicate, sense, relation, turned, verb, event, is_symmetric)
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
  "right" REAL NOT NULL DEFAULT 1,
  subject INTEGER NOT NULL REFERENCES names,
  subject_start INTEGER NOT NULL,
  subject_end INTEGER NOT NULL,
  subject_text TEXT,
  object INTEGER NOT NULL REFERENCES names,
  object_start INTEGER NOT NULL,
  object_end INTEGER NOT NULL,
  object_text TEXT,
  -- Of its article. No foreign key: for each sentence that goes, one would have all claims searched.
  sentence INTEGER NOT NULL,
  extractor INTEGER NOT NULL REFERENCES terms,
  rule INTEGER NOT NULL REFERENCES terms,
  speaker INTEGER REFERENCES names,  -- NULL: the article itself speaks
  speaker_start INTEGER,
  speaker_end INTEGER,
  speaker_text TEXT,
  cue INTEGER REFERENCES terms,  -- the verb of attribution
  cue_start INTEGER,
  cue_end INTEGER,
  time INTEGER REFERENCES terms,
  time_from INTEGER,
  time_to INTEGER,
  time_precision INTEGER REFERENCES terms,
  UNIQUE (article, key)
) STRICT;

CREATE TABLE other_arguments (  -- than subject, object and speaker
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- -1 the outer speaker, 3 …: others
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

CREATE TABLE amounts (  -- how much of an argument; two numbers that differ are a range
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- of the argument: 0 subject, 1 object, 3 …
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT,
  least REAL,
  most REAL,
  unit INTEGER NOT NULL REFERENCES terms,
  approximation INTEGER NOT NULL,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE other_evidence (  -- than a claim's first
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
  extractor INTEGER NOT NULL REFERENCES terms,
  rule INTEGER NOT NULL REFERENCES terms,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX other_evidence_by_sentence ON other_evidence (sentence);

CREATE TABLE citations (  -- what other evidence that is not of its claim's article says of its own
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- of other_evidence
  document TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  url TEXT NOT NULL,
  published INTEGER,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_by_document ON citations (document);

CREATE TABLE readings (  -- what an article was read with; none: unknown, or never read
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  extractor INTEGER NOT NULL  -- a fingerprint of program, models, tables and options
) STRICT;

CREATE TABLE own_claims (  -- that only the reading of an article gave, no other extractor
  claim INTEGER PRIMARY KEY REFERENCES claims ON DELETE CASCADE
) STRICT;

CREATE TABLE runs (  -- of add and update: all that came later than these rows came with it (runs.hpp)
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  articles INTEGER NOT NULL,  -- the last row of articles and superseded then
  claims INTEGER NOT NULL     -- the last row of claims then
) STRICT;

CREATE TABLE decisions (  -- what people decided of entities; rows are added, never changed
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,    -- merge, split, rename, retype, hide, undo
  entity TEXT NOT NULL,  -- a key, whether or not an entity has it now; empty for undo
  value TEXT NOT NULL,   -- the key merged into, the name, the type, the decision undone
  reason TEXT NOT NULL
) STRICT;

CREATE VIEW arguments AS  -- position 0 subject, 1 object, 2 speaker, -1 the outer one, 3 …: others
  SELECT article, id AS claim, 0 AS position, NULL AS role, subject_start AS start,
         subject_end AS end, subject_text AS text, subject AS name, NULL AS name_start,
         NULL AS name_end, NULL AS name_text FROM claims
  UNION ALL SELECT article, id, 1, NULL, object_start, object_end, object_text, object, NULL, NULL,
         NULL FROM claims
  UNION ALL SELECT article, id, 2, NULL, speaker_start, speaker_end, speaker_text, speaker, NULL,
         NULL, NULL FROM claims WHERE speaker IS NOT NULL
  UNION ALL SELECT article, claim, position, role, other.start, other.end, other.text, name,
         name_start, name_end, name_text
         FROM claims JOIN other_arguments AS other ON claim = claims.id;

CREATE VIEW evidence AS  -- a claim's first has the position 0 and lies in its article
  SELECT article, id AS claim, 0 AS position, sentence, extractor, rule FROM claims
  UNION ALL SELECT article, claim, position, other.sentence, other.extractor, other.rule
         FROM claims JOIN other_evidence AS other ON claim = claims.id;

CREATE VIEW mentions AS  -- where an entity is named
  SELECT DISTINCT article, coalesce(name_start, start) AS start, coalesce(name_end, end) AS end,
         name
  FROM arguments WHERE name IS NOT NULL;
)sql";

/// What follows from the statements and can be made anew at any time (derived.hpp).
inline constexpr const char* kDerivedTables = R"sql(
CREATE TABLE bands (  -- articles that share one may be copies of one report (same_report.hpp)
  band INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (  -- copies of one report; an article that has none is its own source
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES articles  -- the copy whose document comes first
) STRICT;
CREATE INDEX articles_by_source ON sources (source);
CREATE TABLE fresh (  -- the derived tables that are in step; of others nothing is to be believed
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE touched (  -- articles with claims that have come since: those below are in step but for
  article INTEGER PRIMARY KEY  -- what these bear on
) STRICT;

CREATE TABLE profiles (  -- entities as they are shown, with their relations (profiles.hpp)
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type INTEGER NOT NULL,
  country TEXT NOT NULL,
  aliases TEXT NOT NULL,  -- a JSON list
  mentions INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  is_hidden INTEGER NOT NULL,
  "out" BLOB NOT NULL,  -- relations that it is shown as the subject of (relation_list.hpp)
  "in" BLOB NOT NULL
) STRICT;

CREATE TABLE profile_names (  -- what profiles are found by
  key TEXT NOT NULL,          -- find_entity.hpp
  is_alias INTEGER NOT NULL,
  profile INTEGER NOT NULL,
  PRIMARY KEY (key, is_alias, profile)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_of_name (
  name INTEGER PRIMARY KEY,
  profile INTEGER NOT NULL
) STRICT;
CREATE INDEX names_of_profile ON profile_of_name (profile);

CREATE TABLE claim_counts (  -- of each article that has claims
  article INTEGER PRIMARY KEY,
  claims INTEGER NOT NULL,
  unshown INTEGER NOT NULL  -- less sure than kLeastShown
) STRICT;

CREATE TABLE places (  -- where each name is mentioned (link/name_places.hpp)
  name INTEGER PRIMARY KEY,
  mentions INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE homes (  -- the country that an article mentions most, where it has one
  article INTEGER PRIMARY KEY,
  country TEXT NOT NULL
) STRICT;

CREATE TABLE units (  -- what links are made between, and the keys under which they meet
  entity INTEGER NOT NULL,  -- of the stated id
  kind INTEGER NOT NULL,
  country TEXT NOT NULL,
  id TEXT NOT NULL,
  keys BLOB NOT NULL,
  PRIMARY KEY (entity, kind, country)
) STRICT, WITHOUT ROWID;
CREATE INDEX units_by_id ON units (id);

CREATE TABLE links (  -- two units that are one or may be (link/unit.hpp); people decide elsewhere
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  rule TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY ("from", "to")
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_end ON links ("to");
)sql";

/// The full text index: words without case or accents, of quotes, titles and spellings. Its tables
/// hold no text of their own. What is added goes in by text_index.hpp: a trigger would make FTS5
/// write all that it has gathered at each row. Titles and spellings that go leave by triggers.
inline constexpr const char* kTextIndex = R"sql(
CREATE VIEW quotes AS  -- the text of each sentence; slices count bytes
  SELECT sentences.id AS id, coalesce(sentences.text, CAST(substr(CAST(articles.text AS BLOB),
         start + 1, end - start) AS TEXT)) AS text
  FROM sentences JOIN articles ON articles.id = article;

CREATE VIRTUAL TABLE quote_words USING fts5 (text, content = 'quotes', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE title_words USING fts5 (title, content = 'articles', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE spelling_words USING fts5 (text, content = 'spellings', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER title_removed AFTER DELETE ON articles BEGIN
  INSERT INTO title_words (title_words, rowid, title) VALUES ('delete', old.id, old.title);
END;

CREATE TRIGGER spelling_removed AFTER DELETE ON spellings BEGIN
  INSERT INTO spelling_words (spelling_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
)sql";

}  // namespace entente
