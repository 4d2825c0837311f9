import { readBody } from "@council-components/node/body";

/** A JSON body; undefined for what is none. Gives up as soon as it is too large. */
export async function readJson(message: Request | Response, mostBytes: number): Promise<unknown> {
  try {
    const body = await readBody(message, mostBytes);
    if (!body) return "too large";
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await body.arrayBuffer());
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
