import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import type { Package } from "../src/packages.ts";
import { type Changeset, readChangeset } from "../src/public-api/changesets.ts";
import { announcesBreak, compareApi, removalMessage } from "../src/public-api/compare.ts";
import { NEW, parseRecord, publicApi, recordText } from "../src/public-api/public-api.ts";

const scratch = mkdtempSync(join(tmpdir(), "public-api-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

const MANIFEST = {
  modules: [
    {
      declarations: [
        {
          tagName: "council-bin-day",
          attributes: [{ name: "src" }, { name: "show", type: { text: '"next" | "all"' } }],
          members: [
            { kind: "field", name: "day" },
            { kind: "method", name: "refresh" },
            { kind: "field", name: "hidden", privacy: "private" },
          ],
          events: [{ name: "council-bin-day-choose" }],
        },
      ],
    },
  ],
};

/** A made-up package as it is once it has been built. */
const FILES: Readonly<Record<string, string>> = {
  "dist/index.d.ts": `
    export interface BinDay { street: string; colour?: string }
    export type Colour = "green" | "black";
    export declare class CouncilBinDay extends HTMLElement {
      #secret; private quiet: string; protected inner: string;
      static define(): void;
      connectedCallback(): void;
      day: string;
    }
    export { forecast as binDays } from "./forecast.js";`,
  "dist/forecast.d.ts": "export declare function forecast(): void; export declare const unpublished: number;",
  "dist/custom-elements.json": JSON.stringify(MANIFEST),
  "dist/fixtures.json": JSON.stringify([
    { name: "search", html: { en: '<input data-bin-day="street" name="s">' } },
  ]),
  "dist/bins.css": ".council-bins { color: var(--council-ink) } .govuk-body {}",
  "bins.schema.json": JSON.stringify({
    properties: { bins: { items: { properties: { size: { enum: ["s", "l"] } } } } },
  }),
  "src/messages/en.ts":
    'export const en = { find: "Find {street}", found: { one: "{count} bin", other: "{count} bins" } };',
  "cli.mjs": 'console.log("Usage: council-bins [options]\\n  --street NAME  which street");',
};

const EXPORTS = {
  ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
  "./custom-elements.json": "./dist/custom-elements.json",
  "./fixtures.json": "./dist/fixtures.json",
  "./bins.css": "./dist/bins.css",
  "./bins.schema.json": "./bins.schema.json",
  "./internal": null,
};

/** What is public of the made-up package, some of its files changed. */
async function apiWith(
  changes: Record<string, string> = {},
  change: Partial<Package> = {},
): Promise<string[]> {
  const directory = `${mkdtempSync(join(scratch, "package-"))}/bin-day/`;
  for (const [path, content] of Object.entries({ ...FILES, ...changes })) {
    mkdirSync(dirname(directory + path), { recursive: true });
    writeFileSync(directory + path, content);
  }
  return publicApi({
    folder: "bin-day",
    directory,
    name: "bin-day",
    version: "1.0.0",
    exports: EXPORTS,
    bin: { "council-bins": "./cli.mjs" },
    ...change,
  });
}

const whole = await apiWith();

describe("what is public", () => {
  it("is listed, one thing a line", () => {
    assert.deepEqual(whole, [
      "attribute council-bin-day show",
      'attribute council-bin-day show="all"',
      'attribute council-bin-day show="next"',
      "attribute council-bin-day src",
      "command council-bins",
      "command council-bins --street",
      "css ./bins.css --council-ink",
      "css ./bins.css .council-bins",
      "element council-bin-day",
      "entry .",
      "entry ./bins.css",
      "entry ./bins.schema.json",
      "entry ./custom-elements.json",
      "entry ./fixtures.json",
      "event council-bin-day council-bin-day-choose",
      "export . BinDay",
      "export . BinDay.colour?",
      "export . BinDay.street",
      "export . Colour",
      'export . Colour = "black"',
      'export . Colour = "green"',
      "export . CouncilBinDay",
      "export . CouncilBinDay static define",
      "export . CouncilBinDay.day",
      "export . binDays",
      "fixture mark data-bin-day",
      "fixture search",
      "message find {street}",
      "message found counts {count}",
      "method council-bin-day refresh",
      "property council-bin-day day",
      "schema ./bins.schema.json",
      "schema ./bins.schema.json bins",
      "schema ./bins.schema.json bins[]",
      "schema ./bins.schema.json bins[].size",
      'schema ./bins.schema.json bins[].size="l"',
      'schema ./bins.schema.json bins[].size="s"',
    ]);
  });

  const manifest = JSON.stringify(MANIFEST);
  const broken: [what: string, changes: Record<string, string>, gone: string][] = [
    [
      "an export",
      { "dist/index.d.ts": FILES["dist/index.d.ts"]!.replace(/export \{.*/, "") },
      "export . binDays",
    ],
    [
      "a member of a type",
      { "dist/index.d.ts": FILES["dist/index.d.ts"]!.replace("colour?: string", "") },
      "export . BinDay.colour?",
    ],
    [
      "a member that becomes private",
      { "dist/index.d.ts": FILES["dist/index.d.ts"]!.replace("day: string", "private day: string") },
      "export . CouncilBinDay.day",
    ],
    [
      "an attribute",
      { "dist/custom-elements.json": manifest.replace('{"name":"src"},', "") },
      "attribute council-bin-day src",
    ],
    [
      "a value of an attribute",
      { "dist/custom-elements.json": manifest.replace(String.raw` | \"all\"`, "") },
      'attribute council-bin-day show="all"',
    ],
    [
      "an event",
      { "dist/custom-elements.json": manifest.replace("council-bin-day-choose", "council-bin-day-pick") },
      "event council-bin-day council-bin-day-choose",
    ],
    [
      "a message",
      { "src/messages/en.ts": 'export const en = { find: "Find {street}" };' },
      "message found counts {count}",
    ],
    [
      "a placeholder",
      { "src/messages/en.ts": FILES["src/messages/en.ts"]!.replace(" {street}", "") },
      "message find {street}",
    ],
    ["a fixture", { "dist/fixtures.json": "[]" }, "fixture search"],
    ["a CSS class", { "dist/bins.css": "" }, "css ./bins.css .council-bins"],
    [
      "an option of a command",
      { "cli.mjs": 'console.log("Usage: council-bins");' },
      "command council-bins --street",
    ],
    ["a property of a schema", { "bins.schema.json": "{}" }, "schema ./bins.schema.json bins[].size"],
  ];
  for (const [what, changes, gone] of broken) {
    it(`shows that ${what} has gone`, async () => {
      const { removed } = compareApi(whole, await apiWith(changes));
      assert.ok(removed.includes(gone), `${gone} is not among ${removed.join(", ")}`);
    });
  }

  it("shows that an entry has gone", async () => {
    const { removed } = compareApi(whole, await apiWith({}, { exports: { ".": EXPORTS["."] } }));
    assert.ok(removed.includes("entry ./bins.css"));
  });
});

describe("a pattern among the entries", () => {
  it("is written out, without what is closed, and without folders", async () => {
    const api = await apiWith(
      { "dist/parts/one.css": "", "dist/parts/two.css": "", "dist/parts/inner/three.css": "" },
      { exports: { "./*.css": "./dist/parts/*.css", "./inner/*": null }, bin: {} },
    );
    assert.deepEqual(
      api.filter((line) => line.startsWith("entry")),
      ["entry ./one.css", "entry ./two.css"],
    );
  });
});

describe("a removal", () => {
  const changeset = (bump: string, text = "Bins are gone."): Changeset =>
    readChangeset("x.md", `---\n"bin-day": ${bump}\n---\n\n${text}\n`);
  const stable = { name: "bin-day", version: "1.4.0" };
  const young = { name: "bin-day", version: "0.4.0" };

  it("needs a major changeset from 1.0 on", () => {
    assert.equal(announcesBreak(stable, []), false);
    assert.equal(announcesBreak(stable, [changeset("minor", "Breaking: bins are gone.")]), false);
    assert.equal(announcesBreak(stable, [changeset("major")]), true);
  });

  it("needs a minor changeset that says “Breaking:” before", () => {
    assert.equal(announcesBreak(young, [changeset("minor")]), false);
    assert.equal(announcesBreak(young, [changeset("patch", "Breaking: bins are gone.")]), false);
    assert.equal(announcesBreak(young, [changeset("minor", "Bins.\n\n**Breaking:** bins are gone.")]), true);
    assert.equal(announcesBreak(young, [changeset("major")]), true);
  });

  it("is not announced by another package’s changeset", () => {
    assert.equal(announcesBreak({ ...stable, name: "bin-night" }, [changeset("major")]), false);
  });

  it("is named, with what to do", () => {
    const message = removalMessage(young, ["export . binDays"]);
    assert.match(message, /- export \. binDays\n/);
    assert.match(message, /"bin-day": minor.*Breaking:/s);
    assert.match(message, /pnpm run public-api/);
  });

  it("of a package that is new needs no announcement, until its first release", () => {
    const text = recordText({ lines: ["element council-bin-day"], isNew: true });
    assert.equal(text, `${NEW}\nelement council-bin-day\n`);
    assert.deepEqual(parseRecord(text, "0.0.0"), { lines: ["element council-bin-day"], isNew: true });
    assert.equal(parseRecord(text, "0.1.0").isNew, false);
    assert.equal(parseRecord("element council-bin-day\n", "0.0.0").isNew, false);
  });
});
