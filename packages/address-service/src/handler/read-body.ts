import { Problem } from "./problem.ts";

/** More than any look-up needs, and little enough that nobody fills the memory with it. */
export const MAXIMUM_BODY_BYTES = 8192;

/** Reads a JSON body, giving up as soon as it is too large. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const mediaType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    throw new Problem("unsupported-media-type", "Send a JSON object with the content type application/json.");
  }
  const text = await readText(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem("invalid-parameter", "The request body is not valid JSON.");
  }
}

async function readText(request: Request): Promise<string> {
  const tooLarge = new Problem("too-large", `Send at most ${MAXIMUM_BODY_BYTES} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > MAXIMUM_BODY_BYTES) throw tooLarge;
  if (!request.body) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let text = "";
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > MAXIMUM_BODY_BYTES) throw tooLarge;
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("invalid-parameter", "The request body could not be read as UTF-8 text.");
  }
}
