-- The canonical text and the coded report as it came out of the coder (zlib of its JSON) are the record;
-- every other table is made from them, so that a question can be answered without reading reports.

CREATE TABLE reports (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  headline TEXT NOT NULL,
  language TEXT NOT NULL,
  publisher TEXT,
  uri TEXT,
  format TEXT NOT NULL,
  published TEXT,
  published_end TEXT,
  published_precision TEXT,
  published_basis TEXT,
  dateline TEXT,
  agency TEXT,
  words INTEGER NOT NULL,
  coder TEXT NOT NULL,
  knowledge TEXT NOT NULL,
  coded BLOB NOT NULL
) STRICT;
CREATE INDEX reports_order ON reports (published IS NULL, published, key);

-- One text can have been seen at several addresses.
CREATE TABLE appearances (
  report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  uri TEXT,
  publisher TEXT,
  time TEXT
) STRICT;
CREATE UNIQUE INDEX appearances_once ON appearances
  (report, coalesce(uri, ''), coalesce(publisher, ''), coalesce(time, ''));

CREATE TABLE actors (
  report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  code TEXT,
  sectors TEXT NOT NULL,
  "of" TEXT,
  title TEXT,
  confidence REAL NOT NULL,
  mentions INTEGER NOT NULL,
  as_source INTEGER NOT NULL, -- happenings
  as_target INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX actors_country ON actors (country, report, id);
CREATE INDEX actors_code ON actors (code, report, id);
CREATE INDEX actors_name ON actors (folded, report, id);

CREATE TABLE mentions (
  report INTEGER NOT NULL,
  actor TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  form TEXT NOT NULL,
  joint INTEGER NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (report, actor, start, "end"),
  FOREIGN KEY (report, actor) REFERENCES actors (report, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_words ON mentions (folded, report, actor);

CREATE TABLE places (
  report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  admin1 TEXT,
  latitude REAL,
  longitude REAL,
  precision TEXT NOT NULL,
  PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX places_country ON places (country, report, id);

CREATE TABLE events (
  report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  offset INTEGER NOT NULL,
  happening TEXT NOT NULL,
  lead INTEGER NOT NULL,
  told INTEGER NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL,
  cameo TEXT,
  quad INTEGER NOT NULL,
  intensity REAL NOT NULL,
  symmetric INTEGER NOT NULL,
  predicate TEXT NOT NULL,
  status TEXT NOT NULL,
  polarity TEXT NOT NULL,
  score REAL NOT NULL,
  background INTEGER NOT NULL,
  start TEXT,
  "end" TEXT,
  precision TEXT,
  extent TEXT,
  first_day TEXT,
  last_day TEXT,
  place TEXT,
  relation TEXT,
  confidence REAL NOT NULL,
  PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_order ON events (first_day IS NULL, first_day, report, offset, id);
CREATE INDEX events_type ON events (type, first_day, report);

CREATE TABLE event_parties (
  report INTEGER NOT NULL,
  event TEXT NOT NULL,
  part TEXT NOT NULL,
  number INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (report, event, part, number),
  FOREIGN KEY (report, event) REFERENCES events (report, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX event_parties_actor ON event_parties (report, actor, event);

CREATE TABLE views (
  report INTEGER NOT NULL,
  event TEXT NOT NULL,
  number INTEGER NOT NULL,
  vouchers TEXT NOT NULL,
  status TEXT NOT NULL,
  polarity TEXT NOT NULL,
  score REAL NOT NULL,
  statement TEXT,
  PRIMARY KEY (report, event, number),
  FOREIGN KEY (report, event) REFERENCES events (report, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
  report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  offset INTEGER NOT NULL,
  act TEXT NOT NULL,
  form TEXT NOT NULL,
  cameo TEXT,
  medium TEXT,
  medium_name TEXT,
  occasion TEXT,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  parent TEXT,
  events TEXT NOT NULL,
  start TEXT,
  "end" TEXT,
  first_day TEXT,
  last_day TEXT,
  confidence REAL NOT NULL,
  PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_order ON statements (first_day IS NULL, first_day, report, offset, id);

CREATE TABLE statement_parties (
  report INTEGER NOT NULL,
  statement TEXT NOT NULL,
  part TEXT NOT NULL,
  number INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (report, statement, part, number),
  FOREIGN KEY (report, statement) REFERENCES statements (report, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_parties_actor ON statement_parties (report, actor, statement);

CREATE TABLE matters (
  report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  offset INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  pending TEXT NOT NULL,
  alleged TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE matter_parties (
  report INTEGER NOT NULL,
  matter TEXT NOT NULL,
  part TEXT NOT NULL,
  number INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (report, matter, part, number),
  FOREIGN KEY (report, matter) REFERENCES matters (report, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_parties_actor ON matter_parties (report, actor, matter);

CREATE TABLE terms (
  report INTEGER NOT NULL,
  matter TEXT NOT NULL,
  number INTEGER NOT NULL,
  role TEXT NOT NULL,
  polarity TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (report, matter, number),
  FOREIGN KEY (report, matter) REFERENCES matters (report, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE moves (
  report INTEGER NOT NULL,
  matter TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  start TEXT,
  "end" TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (report, matter, number),
  FOREIGN KEY (report, matter) REFERENCES matters (report, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE move_parties (
  report INTEGER NOT NULL,
  matter TEXT NOT NULL,
  move INTEGER NOT NULL,
  part TEXT NOT NULL,
  number INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (report, matter, move, part, number),
  FOREIGN KEY (report, matter, move) REFERENCES moves (report, matter, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Full text search over headline and text, kept in step by triggers.
CREATE VIRTUAL TABLE texts USING fts5 (
  text, content='reports', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER texts_added AFTER INSERT ON reports BEGIN
  INSERT INTO texts (rowid, text) VALUES (new.key, new.text);
END;
CREATE TRIGGER texts_gone AFTER DELETE ON reports BEGIN
  INSERT INTO texts (texts, rowid, text) VALUES ('delete', old.key, old.text);
END;
