import { writeFileSync } from "node:fs";
import type { Fixture } from "@council-components/testing";

/** What a package says of one state of its element to those who write templates in other languages. */
export type PublishedFixture = Pick<Fixture, "name" | "description" | "html" | "state">;

/** A fixture without what only tests need. */
export function published({ name, description, html, state }: Fixture): PublishedFixture {
  return { name, description, html, ...(state ? { state } : {}) };
}

/**
 * Writes dist/fixtures.json: every state’s HTML in both languages.
 *
 * @param folder the package’s folder, with a slash at the end
 * @param fixtures by element, where the package has more than one
 */
export function writeFixtures(
  folder: string,
  fixtures: readonly PublishedFixture[] | Readonly<Record<string, readonly PublishedFixture[]>>,
): void {
  writeFileSync(`${folder}dist/fixtures.json`, `${JSON.stringify(fixtures, null, 2)}\n`);
}
