/** What can be read of a body, as of a `Request` or a `Response`. */
export type ReadableBody = Pick<Response, "formData" | "json" | "text" | "arrayBuffer">;

/** More than any form of ours can be, in bytes. */
export const FORM_BYTES: number = 100_000;

/**
 * Reads the body of a request or response, and stops as soon as it is larger than it may be, whether it says how long
 * it is (`Content-Length`) or not (chunked). No more than the limit is ever in memory.
 *
 * @param limit in bytes
 * @returns what can be read of it; `undefined` where it is too large: answer 413
 * @throws what the body's own stream throws, such as when the client has gone
 */
export async function readBody(
  { headers, body }: Pick<Request, "headers" | "body">,
  limit: number,
): Promise<ReadableBody | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = Number(headers.get("content-length") ?? 0);
  if (bytes <= limit) bytes = 0;
  const reader = body?.getReader();
  while (reader && bytes <= limit) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    chunks.push(value);
  }
  if (bytes > limit) {
    // Not waited for: a client that goes on sending need not hear of it to be answered.
    reader?.cancel().catch(() => undefined);
    return undefined;
  }
  const type = headers.get("content-type");
  return new Response(new Blob(chunks), type === null ? {} : { headers: { "content-type": type } });
}

const TOO_LARGE = {
  en: { heading: "What you sent is too large", text: "Go back and send less." },
  cy: { heading: "Mae’r hyn a anfonwyd gennych yn rhy fawr", text: "Ewch yn ôl ac anfonwch lai." },
} as const;

/**
 * The answer to a form that is too large: a page of its own, since nothing of the form is known.
 *
 * @param tag BCP 47 tag of the page's language: `cy…` is Welsh, anything else English
 */
export function tooLargePage(tag: string = "en"): Response {
  const language = /^cy\b/i.test(tag) ? "cy" : "en";
  const { heading, text } = TOO_LARGE[language];
  const page = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title></head>
<body><main><h1>${heading}</h1><p>${text}</p></main></body>
</html>
`;
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(page, { status: 413, headers });
}
