import { GazetteerError } from "../gazetteer/gazetteer-error.ts";

/** Encodings that a file may be in; UTF-8 unless the operator says otherwise. */
export const encodings = ["utf-8", "windows-1252", "iso-8859-14"] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Bytes as text. A byte order mark is taken off.
 * @throws {GazetteerError} at the first byte that is not of the encoding, naming its line
 */
export async function* decodeText(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding = "utf-8",
): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let first = true;
  for await (const piece of bytes) {
    if (first && encoding === "utf-8") refuseUtf16(name, piece);
    first = false;
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      throw new GazetteerError(
        `${name}, near line ${line + linesBeforeFault(piece)}: not ${encoding.toUpperCase()}. ${otherEncoding(piece)}`,
      );
    }
    refuseWrongLetters(name, line, text, encoding);
    line += countLines(text);
    yield text;
  }
  try {
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  } catch {
    throw new GazetteerError(
      `${name}, line ${line}: the file ends in the middle of a letter. It was cut short: get it again.`,
    );
  }
}

/** ŵ and ŷ in ISO-8859-14, which Windows-1252 has as ð and þ: letters of no Welsh or English name. */
const notWelsh = /[ðþÐÞ]/;
/** What Windows-1252 has as quotation marks and dashes is no character at all in ISO-8859-14. */
const control = /[\u0080-\u009f]/;

/** Windows-1252 and ISO-8859-14 read any byte; only what they make of it tells them apart. */
function refuseWrongLetters(name: string, line: number, text: string, encoding: Encoding): void {
  const wrong = encoding === "windows-1252" ? notWelsh : encoding === "iso-8859-14" ? control : undefined;
  const at = wrong === undefined ? -1 : text.search(wrong);
  if (at === -1) return;
  const where = `${name}, line ${line + countLines(text.slice(0, at))}`;
  throw new GazetteerError(
    encoding === "windows-1252"
      ? `${where}: read as WINDOWS-1252 it has “${text[at]}”, a letter that neither Welsh nor English has. Where ŵ or ŷ is ` +
          "meant the file is in ISO-8859-14: import it with --encoding iso-8859-14."
      : `${where}: not ISO-8859-14. Import it with --encoding windows-1252.`,
  );
}

function otherEncoding(piece: Uint8Array): string {
  const isWelsh = notWelsh.test(new TextDecoder("windows-1252").decode(piece));
  return isWelsh
    ? "It may be in ISO-8859-14, which has ŵ and ŷ in one byte: import it with --encoding iso-8859-14."
    : "If the file was written by a Windows program, import it with --encoding windows-1252.";
}

function refuseUtf16(name: string, piece: Uint8Array): void {
  const marked = (piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff);
  if (marked || piece.subarray(0, 64).includes(0)) {
    throw new GazetteerError(
      `${name}, line 1: not a text file in UTF-8 (it may be UTF-16, or not CSV at all). Save it as CSV in UTF-8.`,
    );
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function linesBeforeFault(piece: Uint8Array): number {
  const tolerant = new TextDecoder().decode(piece);
  const fault = tolerant.indexOf("\ufffd");
  return countLines(fault === -1 ? tolerant : tolerant.slice(0, fault));
}
