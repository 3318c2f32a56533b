-- A graph of format 4: an article with what was read from it, what another extractor says of it, and a
-- document that is known from claims alone. A label was one article's alone, nobody knew where an
-- article was read. Profiles and links are not in step.
PRAGMA application_id=1164866661;
PRAGMA user_version=4;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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

CREATE TABLE readings (  -- what an article was read with; none: unknown, or never read
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  extractor INTEGER NOT NULL  -- a fingerprint of program, models, tables and options
) STRICT;

CREATE TABLE own_claims (  -- that only the reading of an article gave, no other extractor
  claim INTEGER PRIMARY KEY REFERENCES claims ON DELETE CASCADE
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

CREATE TABLE profiles (  -- entities as they are shown, with their relations (profiles.hpp)
  id INTEGER PRIMARY KEY,  -- in the order of their keys
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type INTEGER NOT NULL,
  country TEXT NOT NULL,
  aliases TEXT NOT NULL,  -- a JSON list
  mentions INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  is_hidden INTEGER NOT NULL,
  "out" BLOB NOT NULL,  -- relations that it is the subject of, strongest first
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

CREATE TABLE links (  -- two units that are one or may be (link/unit.hpp); people decide elsewhere
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  rule TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY ("from", "to")
) STRICT, WITHOUT ROWID;

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

INSERT INTO entities VALUES(1,'ruritania');
INSERT INTO entities VALUES(2,'syldavia');
INSERT INTO entities VALUES(3,'borduria');
INSERT INTO names VALUES(1,1,'Ruritania',2,'');
INSERT INTO names VALUES(2,2,'Syldavia',2,'');
INSERT INTO names VALUES(3,3,'Borduria',2,'');
INSERT INTO spellings VALUES(1,1,'Ruritania');
INSERT INTO spellings VALUES(2,1,'Strelsau');
INSERT INTO spellings VALUES(3,2,'Syldavia');
INSERT INTO spellings VALUES(4,3,'Borduria');
INSERT INTO articles VALUES(1,'harbour.txt','Harbour talks','The Strelsau Courier','',22342,-9126668268950724054,-2951455587812717244,replace('Ruritania sent Syldavia two rescue ships on Monday. Syldavia thanked Ruritania and said that the ships would stay in the harbour until May.\n','\n',char(10)));
INSERT INTO articles VALUES(2,'elsewhere','A title of its own','','',NULL,NULL,NULL,NULL);
INSERT INTO aliases VALUES(1,2);
INSERT INTO sentences VALUES(1,1,0,51,NULL,NULL);
INSERT INTO sentences VALUES(2,1,52,139,NULL,NULL);
INSERT INTO sentences VALUES(3,2,0,17,2522073966991398110,'Ruritania helped.');
INSERT INTO sentences VALUES(4,2,0,25,-3421887235748459181,'Borduria warned Syldavia.');
INSERT INTO terms VALUES(1,'transitive');
INSERT INTO terms VALUES(2,'clause');
INSERT INTO terms VALUES(3,'sent');
INSERT INTO terms VALUES(4,'thanked');
INSERT INTO terms VALUES(5,'');
INSERT INTO terms VALUES(6,'by-hand');
INSERT INTO terms VALUES(7,'help');
INSERT INTO terms VALUES(8,'warned');
INSERT INTO predicates VALUES(1,'sent','sent',3,0,0);
INSERT INTO predicates VALUES(2,'thanked','thanked',4,0,0);
INSERT INTO predicates VALUES(3,'helped','helped',7,0,0);
INSERT INTO predicates VALUES(4,'warned','warned',8,0,0);
INSERT INTO claims VALUES(1,1,-8552611583692601679,1,10,14,0,0,0.9,1,0,9,'',2,15,23,'',1,2,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(2,1,1531788641062418020,2,61,68,0,0,0.9,2,52,60,'',1,69,78,'',2,2,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(3,1,-3455990292633823650,3,10,14,0,0,0.9,1,0,9,'',2,15,23,'',1,6,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(4,2,-5123574610289592045,4,9,15,0,0,0.9,3,0,8,'',2,16,24,'',4,6,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO other_evidence VALUES(3,1,3,6,5);
INSERT INTO readings VALUES(1,7);
INSERT INTO own_claims VALUES(1);
INSERT INTO own_claims VALUES(2);
INSERT INTO bands VALUES(3228779544,1);
INSERT INTO quote_words (quote_words) VALUES ('rebuild');
INSERT INTO title_words (title_words) VALUES ('rebuild');
INSERT INTO spelling_words (spelling_words) VALUES ('rebuild');
COMMIT;
