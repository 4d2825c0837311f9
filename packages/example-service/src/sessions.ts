import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import type { SessionData } from "./answers.ts";

export interface Session {
  /** The secret in the visitor’s cookie. */
  readonly id: string;
  /** The secret in every form, without which nothing that is sent counts. */
  readonly csrfToken: string;
  data: SessionData;
  /** How long answers are kept after each visit. */
  keepForSeconds: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

export interface SessionStore {
  /** How long answers are kept unless somebody asks for longer. */
  readonly keepForSeconds: number;
  /** Random, and the same for as long as there are sessions: seals what browsers carry, across a restart too. */
  readonly secret: string;
  create(): Session;
  /** The session of this cookie, with its time started again; undefined once it has run out. */
  open(id: string): Session | undefined;
  /** As `open`, without starting the time again: for a script that asks how long is left. */
  peek(id: string): Session | undefined;
  save(session: Session): void;
  /** From now on keep the answers this long after each visit. */
  keepFor(session: Session, seconds: number): void;
  remove(id: string): void;
  close(): void;
}

export interface SessionOptions {
  /** A file that survives a restart, or ":memory:". */
  path?: string;
  /** How long answers are kept after the last visit, in seconds. One hour unless said otherwise. */
  keepForSeconds?: number;
  /** The clock, for tests. Milliseconds since 1970. */
  now?: () => number;
}

const ONE_HOUR = 60 * 60;

/**
 * Sessions in an embedded SQLite database. The visitor’s secret itself is not stored, only its hash: somebody
 * who reads the file cannot take over a session. What has run out is deleted whenever a session begins, and
 * is never given back.
 */
export function openSessions(options: SessionOptions = {}): SessionStore {
  const { path = ":memory:", keepForSeconds = ONE_HOUR, now = Date.now } = options;
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA busy_timeout = 5000;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS sessions (
      key TEXT PRIMARY KEY,
      csrf_token TEXT NOT NULL,
      data TEXT NOT NULL,
      keep_for_seconds INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS sessions_by_expiry ON sessions (expires_at);
    CREATE TABLE IF NOT EXISTS secrets (value TEXT NOT NULL) STRICT;
  `);
  const insert = database.prepare("INSERT INTO sessions VALUES (?, ?, ?, ?, ?)");
  const select = database.prepare("SELECT * FROM sessions WHERE key = ? AND expires_at > ?");
  const update = database.prepare("UPDATE sessions SET data = ? WHERE key = ?");
  const extend = database.prepare("UPDATE sessions SET keep_for_seconds = ?, expires_at = ? WHERE key = ?");
  const remove = database.prepare("DELETE FROM sessions WHERE key = ?");
  const purge = database.prepare("DELETE FROM sessions WHERE expires_at <= ?");

  database
    .prepare("INSERT INTO secrets SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secrets)")
    .run(randomSecret());

  function keepFor(session: Session, seconds: number): void {
    session.keepForSeconds = seconds;
    session.expiresAt = now() + seconds * 1000;
    extend.run(seconds, session.expiresAt, hash(session.id));
  }

  function peek(id: string): Session | undefined {
    const row = select.get(hash(id), now());
    if (!row) return undefined;
    return {
      id,
      csrfToken: String(row["csrf_token"]),
      data: JSON.parse(String(row["data"])) as SessionData,
      keepForSeconds: Number(row["keep_for_seconds"]),
      expiresAt: Number(row["expires_at"]),
    };
  }

  return {
    keepForSeconds,
    secret: String(database.prepare("SELECT value FROM secrets").get()!["value"]),
    create() {
      purge.run(now());
      const session: Session = {
        id: randomSecret(),
        csrfToken: randomSecret(),
        data: { answers: {} },
        keepForSeconds,
        expiresAt: now() + keepForSeconds * 1000,
      };
      const data = JSON.stringify(session.data);
      insert.run(hash(session.id), session.csrfToken, data, keepForSeconds, session.expiresAt);
      return session;
    },
    open(id) {
      const session = peek(id);
      if (session) keepFor(session, session.keepForSeconds);
      return session;
    },
    peek,
    save(session) {
      update.run(JSON.stringify(session.data), hash(session.id));
    },
    keepFor,
    remove(id) {
      remove.run(hash(id));
    },
    close() {
      database.close();
    },
  };
}

/** Whether a form carried the session’s secret. Takes the same time wherever the two differ. */
export function isCsrfToken(session: Session, token: unknown): boolean {
  if (typeof token !== "string") return false;
  return timingSafeEqual(digest(token), digest(session.csrfToken));
}

function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

function hash(id: string): string {
  return digest(id).toString("base64url");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
