import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apiTables } from "../src/element-assets/api-tables.ts";
import type { Manifest } from "../src/element-assets/manifest.ts";
import { staleReadmes } from "../src/element-assets/readme-api.ts";
import { vscodeData } from "../src/element-assets/vscode-data.ts";

const manifest: Manifest = {
  modules: [
    {
      declarations: [
        {
          name: "CouncilThing",
          tagName: "council-thing",
          attributes: [
            {
              name: "state",
              fieldName: "state",
              description: "What is shown. Read-only.",
              type: { text: '"on" | "off"' },
            },
            {
              name: "max-things",
              fieldName: "maxThings",
              type: { text: "number" },
              default: "5",
              description: "How many | most",
            },
          ],
          members: [
            { kind: "field", name: "state", readonly: true, type: { text: '"on" | "off"' } },
            { kind: "field", name: "maxThings", type: { text: "number" } },
            { kind: "field", name: "thing", type: { text: "Thing | null" }, description: "The thing." },
          ],
          events: [
            {
              name: "council-thing-choose",
              type: { text: "CustomEvent<{ thing: Thing }>" },
              description: "Chosen.",
            },
          ],
        },
      ],
    },
  ],
};

describe("the tables of a README", () => {
  it("are those of the manifests, in every package with an element", async () => {
    assert.deepEqual(await staleReadmes(false), [], "Run: pnpm run readme-api");
  });

  it("name settings first, then what the element says, properties without an attribute, and events", () => {
    assert.deepEqual(
      apiTables(manifest)
        .split("\n")
        .filter((line) => line.startsWith("| `")),
      [
        "| `max-things` | `number` (`5`) | How many \\| most |",
        "| `state` | `on`, `off` | What is shown. Read-only. |",
        "| `.thing` | `Thing` | The thing. |",
        "| `council-thing-choose` | `{ thing: Thing }` | Chosen. |",
      ],
    );
  });
});

describe("VS Code's data", () => {
  it("offers the attributes that an author writes", () => {
    const { tags } = vscodeData(manifest) as { tags: { name: string; attributes: { name: string }[] }[] };
    assert.deepEqual(
      tags.map(({ name, attributes }) => [name, attributes.map((attribute) => attribute.name)]),
      [["council-thing", ["max-things"]]],
    );
  });
});
