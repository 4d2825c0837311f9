import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { severalPurposes } from "../fixtures/policies.ts";
import { makeReceipt } from "../src/receipt.ts";
import { randomId } from "../src/random-id.ts";
import { readTables } from "./markdown-tables.ts";

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly const?: string;
}

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const schema = JSON.parse(read("receipt.schema.json")) as Schema;
const [table] = readTables(read("docs/receipts.md"));
const rows = new Map(table!.rows.map(([field = "", value = ""]) => [field.replaceAll("`", ""), value]));
const described = [...fields(schema)];

test("every field of the schema is in the table, in its order, and no other", () => {
  assert.deepEqual(
    [...rows.keys()],
    described.map(([name]) => name),
  );
});

test("the values that the schema allows are in the table", () => {
  for (const [name, { enum: allowed, const: only }] of described)
    for (const value of [...(allowed ?? []), ...(only === undefined ? [] : [only])]) {
      // Nobody is asked about what is strictly necessary; the page says so below the table.
      if (value === "strictly-necessary") continue;
      assert.ok(rows.get(name)?.includes(`\`${value}\``), `${name} may be ${value}`);
    }
});

test("every field says where it comes from, or holds fields that do, and how it stands to the standard", () => {
  assert.deepEqual(table!.head, ["Field", "Value", "Where it comes from", "In ISO/IEC TS 27560"]);
  for (const [name = "", , source, standard = ""] of table!.rows) {
    const holds = described.some(([field]) => field.startsWith(`${name.replaceAll("`", "")}.`));
    assert.equal(!source, holds, name);
    assert.match(standard, /^(?:ours|`\w+`, 6\.3\.[\d.]+)|not confirmed$/, name);
  }
});

test("a receipt has the fields of the table", () => {
  const receipt = makeReceipt(severalPurposes, {
    id: randomId(),
    choices: { analytics: true },
    language: "cy",
    hash: "0".repeat(64),
    method: "banner",
  });
  const has = (value: unknown, path: string): boolean =>
    path.split(".").reduce((at, key) => [at].flat().map((one) => (one as never)?.[key])[0], value) !==
    undefined;
  for (const name of rows.keys()) assert.ok(has(receipt, name), name);
});

function* fields({ properties = {} }: Schema, prefix: string = ""): Generator<[string, Schema]> {
  for (const [name, field] of Object.entries(properties)) {
    yield [prefix + name, field];
    yield* fields(field.items ?? field, `${prefix}${name}.`);
  }
}
