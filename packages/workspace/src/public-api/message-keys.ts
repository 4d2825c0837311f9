import { existsSync } from "node:fs";
import type { Package } from "../packages.ts";

/** The messages that a page can override: their keys, whether they count, and the placeholders they may use. */
export async function messageKeys({ directory }: Package): Promise<string[]> {
  const file = `${directory}src/messages/en.ts`;
  if (!existsSync(file)) return [];
  const module = (await import(file)) as Record<string, unknown>;
  return Object.values(module).flatMap((messages) => keys(messages));
}

function keys(messages: unknown, prefix = ""): string[] {
  if (typeof messages !== "object" || messages === null) return [];
  return Object.entries(messages).flatMap(([key, message]) => {
    const name = `${prefix}${key}`;
    if (typeof message === "string") return [`message ${name}${placeholders(message)}`];
    if (typeof message === "object" && message !== null && "other" in message) {
      return [`message ${name} counts${placeholders(Object.values(message).join(" "))}`];
    }
    return keys(message, `${name}.`);
  });
}

function placeholders(text: string): string {
  const names = new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name));
  return [...names]
    .sort()
    .map((name) => ` ${name}`)
    .join("");
}
