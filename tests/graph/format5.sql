-- A graph of format 5: an article with an older version, what another extractor says of it and of a
-- document that is known from claims alone, with evidence in other documents. Profiles and links are
-- not in step.
PRAGMA application_id=1164866661;
PRAGMA user_version=5;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
  article INTEGER NOT NULL,  -- of articles or superseded
  PRIMARY KEY (origin, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_by_article ON origins (article);
CREATE TABLE successions (  -- what took the place of what, at an origin
  origin INTEGER NOT NULL,
  newer INTEGER NOT NULL,
  older INTEGER NOT NULL,
  turn INTEGER NOT NULL,  -- the higher of two that say the opposite holds; 0: dates say so
  PRIMARY KEY (origin, newer, older)
) STRICT, WITHOUT ROWID;
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
INSERT INTO articles VALUES(2,'ferries','Ferries','','',22342,3392032445749629354,7357452940934213365,'Norway sold Chad three ferries on Monday. Chad thanked Norway.');
INSERT INTO articles VALUES(3,'elsewhere','A title of its own','','',NULL,8937978425186474567,NULL,NULL);
INSERT INTO articles VALUES(4,'elsewhere','','','',NULL,-1964607543390246577,NULL,NULL);
INSERT INTO superseded VALUES(1,'ferries','Ferries','','',22341,-785789630836969637,'Norway sold Chad two ferries on Monday. Chad thanked Norway.',-8266276242856001216,replace('{"id":"cb18990f78d8d591e","subject":{"id":"chad","name":"Chad","type":"country","country":"TCD","text":"Chad","start":40,"end":44,"aliases":[]},"relation":"thanks","verb":"thank","predicate":"thank","event":"SUPPORT","object":{"id":"norway","name":"Norway","type":"country","country":"NOR","text":"Norway","start":53,"end":59,"aliases":[]},"arguments":[],"polarity":"positive","factuality":"certain","attribution":null,"time":null,"confidence":0.6031643171778268,"evidence":[{"document":"ferries","title":"Ferries","publisher":null,"published":"2031-03-03","url":null,"sentence":"Chad thanked Norway.","start":40,"end":60,"extractor":"clause","rule":"clause"}],"predicate_start":45,"predicate_end":52,"symmetric":false}\n{"id":"cd26a471b46793a1b","subject":{"id":"norway","name":"Norway","type":"country","country":"NOR","text":"Norway","start":0,"end":6,"aliases":[]},"relation":"sells ferries","verb":"sell","predicate":"sell ferry","event":null,"object":{"id":"chad","name":"Chad","type":"country","country":"TCD","text":"Chad","start":12,"end":16,"aliases":[]},"arguments":[{"role":"object","text":"two ferries","name":"two ferries","type":"thing","start":17,"end":28,"id":"two-ferries","country":null,"aliases":[],"amount":{"text":"two ferries","value":2,"unit":"ferry","approximation":"exact","start":17,"end":28}},{"role":"time","text":"Monday","start":32,"end":38}],"polarity":"positive","factuality":"certain","attribution":null,"time":{"text":"Monday","from":"2031-03-03","to":"2031-03-03","precision":"day"},"confidence":0.404630240136558,"evidence":[{"document":"ferries","title":"Ferries","publisher":null,"published":"2031-03-03","url":null,"sentence":"Norway sold Chad two ferries on Monday.","start":0,"end":39,"extractor":"clause","rule":"clause-recipient"}],"predicate_start":7,"predicate_end":11,"symmetric":false}\n','\n',char(10)));
INSERT INTO origins VALUES(6791919147145366672,1);
INSERT INTO origins VALUES(6791919147145366672,2);
INSERT INTO successions VALUES(6791919147145366672,2,1,1);
INSERT INTO statements VALUES('ferries',-7593735640735467169,'{"id":"c2d8dadec0ae19b46","subject":{"id":"norway","name":"Norway","type":"thing","country":null,"text":"Norway","start":0,"end":0,"aliases":[]},"relation":"helps","verb":"helps","predicate":"helps","event":null,"object":{"id":"chad","name":"Chad","type":"thing","country":null,"text":"Chad","start":0,"end":0,"aliases":[]},"arguments":[],"polarity":"positive","factuality":"certain","attribution":null,"time":null,"confidence":1,"evidence":[{"document":"ferries","title":null,"publisher":null,"published":null,"url":null,"sentence":"Chad thanked Norway.","start":0,"end":0,"extractor":"by-hand","rule":""},{"document":"elsewhere","title":"A title of its own","publisher":null,"published":null,"url":null,"sentence":"Norway helped.","start":0,"end":0,"extractor":"by-hand","rule":""},{"document":"ferries","title":"Ferries","publisher":null,"published":null,"url":null,"sentence":"Norway sold Chad three ferries on Monday.","start":0,"end":0,"extractor":"by-hand","rule":""}],"predicate_start":0,"predicate_end":0,"symmetric":false}');
INSERT INTO entities VALUES(1,'norway');
INSERT INTO entities VALUES(2,'chad');
INSERT INTO entities VALUES(4,'three-ferries');
INSERT INTO entities VALUES(5,'kenya');
INSERT INTO names VALUES(1,1,'Norway',2,'NOR');
INSERT INTO names VALUES(2,2,'Chad',2,'TCD');
INSERT INTO names VALUES(4,4,'three ferries',8,'');
INSERT INTO names VALUES(5,1,'Norway',8,'');
INSERT INTO names VALUES(6,2,'Chad',8,'');
INSERT INTO names VALUES(7,5,'Kenya',8,'');
INSERT INTO spellings VALUES(1,1,'Norway');
INSERT INTO spellings VALUES(2,2,'Chad');
INSERT INTO spellings VALUES(4,4,'three ferries');
INSERT INTO spellings VALUES(5,5,'Kenya');
INSERT INTO sentences VALUES(3,2,0,41,NULL,NULL);
INSERT INTO sentences VALUES(4,2,42,62,NULL,NULL);
INSERT INTO sentences VALUES(5,2,0,0,5652598430642370434,'Chad thanked Norway.');
INSERT INTO sentences VALUES(6,3,0,0,1600120095905360975,'Norway helped.');
INSERT INTO sentences VALUES(7,2,0,0,1225280693762999854,'Norway sold Chad three ferries on Monday.');
INSERT INTO sentences VALUES(8,4,0,0,1496704362572683716,'Kenya warned Chad.');
INSERT INTO terms VALUES(1,'Monday');
INSERT INTO terms VALUES(2,'day');
INSERT INTO terms VALUES(3,'clause-recipient');
INSERT INTO terms VALUES(4,'clause');
INSERT INTO terms VALUES(5,'sell');
INSERT INTO terms VALUES(6,'object');
INSERT INTO terms VALUES(7,'ferry');
INSERT INTO terms VALUES(8,'time');
INSERT INTO terms VALUES(9,'thank');
INSERT INTO terms VALUES(10,'');
INSERT INTO terms VALUES(11,'by-hand');
INSERT INTO terms VALUES(12,'helps');
INSERT INTO terms VALUES(13,'warns');
INSERT INTO predicates VALUES(1,'sell ferry','sells ferries',5,0,0);
INSERT INTO predicates VALUES(2,'thank','thanks',9,3,0);
INSERT INTO predicates VALUES(3,'helps','helps',12,0,0);
INSERT INTO predicates VALUES(4,'warns','warns',13,0,0);
INSERT INTO claims VALUES(3,2,51363470802271301,1,7,11,0,0,0.404630240136558,1,0,6,'',2,12,16,'',3,4,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,22341,22341,2);
INSERT INTO claims VALUES(4,2,3623563104259648090,2,47,54,0,0,0.6031643171778268,2,42,46,'',1,55,61,'',4,4,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(5,2,3282470932729404230,3,0,0,0,0,1.0,5,0,0,'',6,0,0,'',5,11,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(6,4,6572046133646029731,4,0,0,0,0,1.0,7,0,0,'',6,0,0,'',8,11,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO other_arguments VALUES(3,3,6,17,30,'',4,NULL,NULL,NULL);
INSERT INTO other_arguments VALUES(3,4,8,34,40,NULL,NULL,NULL,NULL,NULL);
INSERT INTO amounts VALUES(3,3,17,30,NULL,3.0,3.0,7,0);
INSERT INTO other_evidence VALUES(5,1,6,11,10);
INSERT INTO other_evidence VALUES(5,2,7,11,10);
INSERT INTO other_evidence VALUES(6,1,5,11,10);
INSERT INTO readings VALUES(2,-8266276242856001216);
INSERT INTO own_claims VALUES(3);
INSERT INTO own_claims VALUES(4);
INSERT INTO bands VALUES(656275386,2);
INSERT INTO quote_words (quote_words) VALUES ('rebuild');
INSERT INTO title_words (title_words) VALUES ('rebuild');
INSERT INTO spelling_words (spelling_words) VALUES ('rebuild');
COMMIT;
