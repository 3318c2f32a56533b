-- A graph of format 1, as `sqlite3 FILE .dump` prints it: two articles read by entente 0.1.0 and one
-- claim of another extractor.
PRAGMA application_id=1164866661;
PRAGMA user_version=1;
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
INSERT INTO articles VALUES(1,'elsewhere','A title of its own','','',NULL,NULL,NULL,NULL);
INSERT INTO articles VALUES(2,'harbour.txt','The Strelsau Courier','','',22342,4136264929639581139,-1619330848476392995,replace('Harbour talks\n\nBy Nadia Brandt\nThe Strelsau Courier\nMarch 4, 2031\n\nNorway sent Iceland two rescue ships on Monday. The Organization for Harbour Safety (OHS) praised Oslo.\nIceland''s president, Anna Jonsdottir, thanked Norway. Jonsdottir said that the ships would stay until May.\n','\n',char(10)));
INSERT INTO articles VALUES(3,'denial.txt','','','',NULL,6569234243064544288,-6480325280524814448,replace('The OHS denied that it had accused Iceland. Iceland may ask Norway for "more" help – it didn''t say when.\n','\n',char(10)));
CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE  -- "north-korea"
) STRICT;
INSERT INTO entities VALUES(1,'syldavia');
INSERT INTO entities VALUES(2,'ruritania');
INSERT INTO entities VALUES(3,'norway');
INSERT INTO entities VALUES(4,'iceland');
INSERT INTO entities VALUES(5,'two-rescue-ships');
INSERT INTO entities VALUES(6,'monday');
INSERT INTO entities VALUES(7,'organization-for-harbour-safety');
INSERT INTO entities VALUES(8,'anna-jonsdottir');
INSERT INTO entities VALUES(9,'ships');
INSERT INTO entities VALUES(10,'may');
INSERT INTO entities VALUES(11,'ohs');
INSERT INTO entities VALUES(12,'help');
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entities,
  text TEXT NOT NULL,
  type INTEGER NOT NULL,
  country TEXT NOT NULL,  -- ISO 3166-1 alpha-3, or empty
  UNIQUE (entity, text, type, country)
) STRICT;
INSERT INTO names VALUES(1,1,'Syldavia',2,'');
INSERT INTO names VALUES(2,2,'Ruritania',8,'');
INSERT INTO names VALUES(3,3,'Norway',2,'NOR');
INSERT INTO names VALUES(4,4,'Iceland',2,'ISL');
INSERT INTO names VALUES(5,5,'two rescue ships',8,'');
INSERT INTO names VALUES(6,6,'Monday',8,'');
INSERT INTO names VALUES(7,7,'Organization for Harbour Safety',1,'');
INSERT INTO names VALUES(8,8,'Anna Jonsdottir',0,'');
INSERT INTO names VALUES(9,9,'ships',8,'');
INSERT INTO names VALUES(10,10,'May',8,'');
INSERT INTO names VALUES(11,11,'OHS',1,'');
INSERT INTO names VALUES(12,12,'help',8,'');
CREATE TABLE aliases (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  entity INTEGER NOT NULL REFERENCES entities,
  text TEXT NOT NULL,
  PRIMARY KEY (article, entity, text)
) STRICT, WITHOUT ROWID;
INSERT INTO aliases VALUES(1,1,'the kingdom');
INSERT INTO aliases VALUES(2,3,'Oslo');
INSERT INTO aliases VALUES(2,7,'OHS');
INSERT INTO aliases VALUES(2,8,'Jonsdottir');
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  hash INTEGER,  -- of the text, where it is not NULL
  text TEXT
) STRICT;
INSERT INTO sentences VALUES(1,1,0,0,3070024412111632638,'Ruritania ships grain to Syldavia.');
INSERT INTO sentences VALUES(2,2,67,114,NULL,NULL);
INSERT INTO sentences VALUES(3,2,115,170,NULL,NULL);
INSERT INTO sentences VALUES(4,2,171,224,NULL,NULL);
INSERT INTO sentences VALUES(5,2,225,277,NULL,NULL);
INSERT INTO sentences VALUES(6,3,0,43,NULL,NULL);
INSERT INTO sentences VALUES(7,3,44,106,NULL,NULL);
CREATE TABLE terms (  -- short texts that come again and again: verbs, roles, rules, labels
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO terms VALUES(1,'ships');
INSERT INTO terms VALUES(2,'subject');
INSERT INTO terms VALUES(3,'object');
INSERT INTO terms VALUES(4,'');
INSERT INTO terms VALUES(5,'send');
INSERT INTO terms VALUES(6,'on');
INSERT INTO terms VALUES(7,'clause-recipient');
INSERT INTO terms VALUES(8,'clause');
INSERT INTO terms VALUES(9,'praise');
INSERT INTO terms VALUES(10,'thank');
INSERT INTO terms VALUES(11,'be');
INSERT INTO terms VALUES(12,'title');
INSERT INTO terms VALUES(13,'nominal');
INSERT INTO terms VALUES(14,'say');
INSERT INTO terms VALUES(15,'stay');
INSERT INTO terms VALUES(16,'speaker');
INSERT INTO terms VALUES(17,'clause-oblique');
INSERT INTO terms VALUES(18,'deny');
INSERT INTO terms VALUES(19,'content');
INSERT INTO terms VALUES(20,'accuse');
INSERT INTO terms VALUES(21,'ask');
INSERT INTO terms VALUES(22,'for');
CREATE TABLE predicates (
  id INTEGER PRIMARY KEY,
  predicate TEXT NOT NULL,  -- merges edges: "supply artillery shell"
  relation TEXT NOT NULL,   -- the label: "supplies artillery shells"
  verb INTEGER NOT NULL REFERENCES terms,
  event INTEGER NOT NULL,
  is_symmetric INTEGER NOT NULL,
  UNIQUE (predicate, relation, verb, event, is_symmetric)
) STRICT;
INSERT INTO predicates VALUES(1,'ships grain to','ships grain to',1,0,0);
INSERT INTO predicates VALUES(2,'send rescue ship','sends rescue ships',5,14,0);
INSERT INTO predicates VALUES(3,'praise','praises',9,3,0);
INSERT INTO predicates VALUES(4,'thank','thanks',10,3,0);
INSERT INTO predicates VALUES(5,'be president of','is president of',11,0,0);
INSERT INTO predicates VALUES(6,'stay until','stays until',15,0,0);
INSERT INTO predicates VALUES(7,'comment on','comments on',18,10,0);
INSERT INTO predicates VALUES(8,'accuse','accuses',20,9,0);
INSERT INTO predicates VALUES(9,'ask','asks',21,8,0);
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
INSERT INTO claims VALUES(1,1,-7633141358014464852,1,0,0,0,0,1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(2,2,-484917146056317022,2,74,78,0,0,0.94999999999999995559,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(3,2,4251116218873031337,3,157,164,0,0,0.94999999999999995559,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(4,2,-5359847947656810688,4,209,216,0,0,0.94999999999999995559,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(5,2,-5155156383276270835,5,181,190,0,0,0.9000000000000000222,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(6,2,-7907326153231152399,6,262,266,0,1,0.6840000000000000524,14,236,240,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(7,3,-2247762629849752398,7,8,14,0,0,0.5,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(8,3,5296090627610759511,8,27,34,1,0,0.80749999999999999555,18,8,14,NULL,NULL,NULL,NULL);
INSERT INTO claims VALUES(9,3,2158991907364217942,9,56,59,0,2,0.94999999999999995559,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO arguments VALUES(1,0,2,0,0,'',2,NULL,NULL,NULL);
INSERT INTO arguments VALUES(1,1,3,0,0,'',1,NULL,NULL,NULL);
INSERT INTO arguments VALUES(2,0,2,67,73,'',3,NULL,NULL,NULL);
INSERT INTO arguments VALUES(2,1,3,79,86,'',4,NULL,NULL,NULL);
INSERT INTO arguments VALUES(2,3,3,87,103,'',5,NULL,NULL,NULL);
INSERT INTO arguments VALUES(2,4,6,107,113,'',6,NULL,NULL,NULL);
INSERT INTO arguments VALUES(3,0,2,119,150,'',7,NULL,NULL,NULL);
INSERT INTO arguments VALUES(3,1,3,165,169,NULL,3,NULL,NULL,NULL);
INSERT INTO arguments VALUES(4,0,2,181,190,NULL,8,NULL,NULL,NULL);
INSERT INTO arguments VALUES(4,1,3,217,223,'',3,NULL,NULL,NULL);
INSERT INTO arguments VALUES(5,0,2,192,207,'',8,NULL,NULL,NULL);
INSERT INTO arguments VALUES(5,1,3,171,178,'',4,NULL,NULL,NULL);
INSERT INTO arguments VALUES(6,0,2,250,255,'',9,NULL,NULL,NULL);
INSERT INTO arguments VALUES(6,1,3,273,276,'',10,NULL,NULL,NULL);
INSERT INTO arguments VALUES(6,2,16,225,235,NULL,8,NULL,NULL,NULL);
INSERT INTO arguments VALUES(7,0,2,4,7,'',11,NULL,NULL,NULL);
INSERT INTO arguments VALUES(7,1,3,35,42,'',4,NULL,NULL,NULL);
INSERT INTO arguments VALUES(7,3,19,20,42,NULL,NULL,NULL,NULL,NULL);
INSERT INTO arguments VALUES(8,0,2,20,22,NULL,11,NULL,NULL,NULL);
INSERT INTO arguments VALUES(8,1,3,35,42,'',4,NULL,NULL,NULL);
INSERT INTO arguments VALUES(8,2,16,4,7,'',11,NULL,NULL,NULL);
INSERT INTO arguments VALUES(9,0,2,44,51,'',4,NULL,NULL,NULL);
INSERT INTO arguments VALUES(9,1,3,60,66,'',3,NULL,NULL,NULL);
INSERT INTO arguments VALUES(9,3,22,71,82,NULL,12,78,82,'');
CREATE TABLE evidence (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
  extractor INTEGER NOT NULL REFERENCES terms,
  rule INTEGER NOT NULL REFERENCES terms,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
INSERT INTO evidence VALUES(1,0,1,4,4);
INSERT INTO evidence VALUES(2,0,2,8,7);
INSERT INTO evidence VALUES(3,0,3,8,8);
INSERT INTO evidence VALUES(4,0,4,8,7);
INSERT INTO evidence VALUES(5,0,4,13,12);
INSERT INTO evidence VALUES(6,0,5,8,17);
INSERT INTO evidence VALUES(7,0,6,8,19);
INSERT INTO evidence VALUES(8,0,6,8,8);
INSERT INTO evidence VALUES(9,0,7,8,7);
CREATE INDEX sentences_by_place ON sentences (article, start, end, hash);
CREATE INDEX evidence_by_sentence ON evidence (sentence);
CREATE VIEW mentions AS  -- where an entity is named
  SELECT DISTINCT article, coalesce(name_start, arguments.start) AS start,
         coalesce(name_end, arguments.end) AS end, name
  FROM arguments JOIN claims ON claims.id = claim WHERE name IS NOT NULL
;
COMMIT;
