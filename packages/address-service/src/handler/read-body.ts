import { readBody } from "@council-components/node/body";
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
  try {
    const body = await readBody(request, MAXIMUM_BODY_BYTES);
    if (!body) throw new Problem("too-large", `Send at most ${MAXIMUM_BODY_BYTES} bytes.`);
    return new TextDecoder("utf-8", { fatal: true }).decode(await body.arrayBuffer());
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("invalid-parameter", "The request body could not be read as UTF-8 text.");
  }
}
