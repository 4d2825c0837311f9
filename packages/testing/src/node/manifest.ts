import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

/** What a component's contract says that its element has, by name. */
export interface ElementContract {
  readonly tag: string;
  readonly attributes: readonly string[];
  readonly properties: readonly string[];
  readonly methods?: readonly string[];
  readonly events: readonly string[];
}

interface Named {
  readonly name?: string;
  readonly description?: string;
  readonly kind?: string;
  readonly static?: boolean;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly members?: readonly Named[];
}

/**
 * Tests what editors, frameworks and the documentation are told of an element: everything that is in its contract,
 * each with a description, and nothing else.
 *
 * @param dist the package's dist folder, with a slash at the end, with its custom-elements.json and web-types.json
 */
export function testManifest(dist: URL, contract: ElementContract): void {
  const read = <Json>(file: string): Json => JSON.parse(readFileSync(new URL(file, dist), "utf8")) as Json;
  const element = read<{ modules: { declarations?: Declaration[] }[] }>("custom-elements.json")
    .modules.flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === contract.tag);
  const members = (kind: string): readonly Named[] =>
    (element?.members ?? []).filter((member) => member.kind === kind && !member.static);

  describe("custom-elements.json", () => {
    for (const [what, listed, expected] of [
      ["attribute", element?.attributes ?? [], contract.attributes],
      ["property", members("field"), contract.properties],
      // Those of lit itself are listed, and not described.
      ["method", members("method").filter(({ description }) => description), contract.methods ?? []],
      ["event", element?.events ?? [], contract.events],
    ] as const) {
      it(`lists every ${what} of the contract with a description, and no other`, () => {
        const names = listed.map(({ name }) => name);
        assert.deepEqual(names.toSorted(), [...expected].toSorted());
        for (const { name, description } of listed) assert.ok(description, `The ${what} ${name} has none`);
      });
    }
  });

  describe("web-types.json", () => {
    it("has the same attributes and events", () => {
      const text = JSON.stringify(read("web-types.json"));
      for (const name of [...contract.attributes, ...contract.events])
        assert.ok(text.includes(`"${name}"`), name);
    });
  });
}
