import { BodyReadError } from "./errors.ts";

/** A body as it can be sent again, and its content type where that has to be said anew. */
export interface ParsedBody {
  body: string | Uint8Array<ArrayBuffer> | FormData;
  /** Absent: as it was. `null`: the platform's own, with a boundary. */
  type?: null;
}

/**
 * The body that a parser in front (`express.urlencoded()`, `express.json()`, `express.text()`, `express.raw()`, multer)
 * has read, as it was sent: names with brackets, and names that were sent more than once.
 *
 * @param parsed what the parser left in `request.body`
 * @throws BodyReadError where it left nothing, or something that cannot be sent again
 */
export function parsedBody(parsed: unknown, contentType: string, what: string): ParsedBody {
  if (typeof parsed === "string") return { body: parsed };
  if (parsed instanceof Uint8Array) return { body: new Uint8Array(parsed) };
  const type = contentType.split(";")[0]!.trim().toLowerCase();
  if (parsed !== undefined && /^application\/(?:.+\+)?json$/.test(type))
    return { body: JSON.stringify(parsed) };
  if (typeof parsed === "object" && parsed !== null) {
    if (type === "application/x-www-form-urlencoded") {
      return { body: new URLSearchParams([...fields(parsed)]).toString() };
    }
    if (type === "multipart/form-data") {
      const form = new FormData();
      for (const [name, value] of fields(parsed)) form.append(name, value);
      return { body: form, type: null };
    }
  }
  throw new BodyReadError(
    `The body of ${what} (${type || "no content type"}) was read before this handler, and request.body does not ` +
      "hold it. Put the handler before whatever reads bodies, or let express.urlencoded() and express.json() read them.",
  );
}

/** `{ a: { b: ["1", "2"] } }` as `a[b]=1` and `a[b]=2`; only in a list of objects do places have numbers. */
function* fields(value: object, prefix?: string): Generator<[string, string]> {
  for (const [key, one] of Object.entries(value) as [string, unknown][]) {
    const name = prefix === undefined ? key : `${prefix}[${key}]`;
    const isList = Array.isArray(one);
    if (isList && one.every((each) => typeof each !== "object" || each === null)) {
      for (const each of one) yield [name, text(each)];
    } else if (typeof one === "object" && one !== null) yield* fields(one, name);
    else yield [name, text(one)];
  }
}

function text(value: unknown): string {
  return value === undefined || value === null ? "" : String(value as string);
}
