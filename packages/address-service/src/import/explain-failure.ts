import { GazetteerError } from "../gazetteer/gazetteer-error.ts";

const SQLITE_FULL = 13;
const SQLITE_IOERR = 10;

/** What went wrong, for the operator: a full disk is told plainly, an error of ours as it is. */
export function explainFailure(error: unknown, database: string): unknown {
  if (error instanceof GazetteerError) return error;
  const { code, errcode } = error as NodeJS.ErrnoException & { errcode?: number };
  const primary = errcode === undefined ? undefined : errcode & 0xff;
  if (
    code === "ENOSPC" ||
    code === "EDQUOT" ||
    code === "EFBIG" ||
    primary === SQLITE_FULL ||
    primary === SQLITE_IOERR
  ) {
    return new GazetteerError(
      `There is no room left on the disk for ${database}, or it cannot be written to. Nothing was changed. An import needs ` +
        "about as much free room as the unpacked files take up: make room, or put the database on another disk.",
    );
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new GazetteerError(
      `${database} cannot be written: this user may not (${code}). Nothing was changed.`,
    );
  }
  return error;
}
