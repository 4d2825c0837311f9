/** Marks a file as ours (`CNCA`), so that another SQLite database is never taken for a gazetteer. */
export const APPLICATION_ID = 0x434e4341;

/** Counts up when older databases can no longer be read. */
export const SCHEMA_VERSION = 2;

/**
 * What files said, kept so that a change-only file can be applied: one row a property with its records as lines,
 * and the streets. `source` is the custodian whose file it came from, 0 where a file speaks for all.
 */
export const recordTables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE custodian (code INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE source (
    code INTEGER PRIMARY KEY, format TEXT NOT NULL, files TEXT NOT NULL, imported TEXT NOT NULL, dated TEXT
  );
  CREATE TABLE record (
    uprn INTEGER PRIMARY KEY, source INTEGER NOT NULL, capitals INTEGER NOT NULL, data TEXT NOT NULL
  );
  CREATE TABLE street (
    usrn INTEGER, language TEXT, source INTEGER,
    description TEXT NOT NULL, locality TEXT NOT NULL, town TEXT NOT NULL, administrativeArea TEXT NOT NULL,
    PRIMARY KEY (usrn, language, source)
  ) WITHOUT ROWID;`;

/**
 * What is looked up, all of it made from the records. A `place` is the properties of one street, or of one named
 * building, in one postcode; free-text search finds places (fewer, by far, than properties) and then properties
 * in them. `search` holds the words of each place under the place’s number.
 */
export const addressTables = `
  CREATE TABLE address (
    uprn INTEGER PRIMARY KEY, standing INTEGER NOT NULL, custodian INTEGER, postcode TEXT NOT NULL,
    place INTEGER NOT NULL, sort TEXT NOT NULL, words TEXT NOT NULL, english TEXT NOT NULL, welsh TEXT,
    usrn INTEGER, classification TEXT, easting REAL, northing REAL, longitude REAL, latitude REAL,
    parent INTEGER
  );
  CREATE VIRTUAL TABLE search USING fts5(
    words, content = '', detail = none, columnsize = 0, prefix = '1 2 3', tokenize = 'ascii'
  );
  CREATE TABLE word (word TEXT PRIMARY KEY, places INTEGER NOT NULL) WITHOUT ROWID;`;
