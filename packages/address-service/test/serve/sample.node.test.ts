import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Address, AddressResults } from "@council-components/address";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { importFiles } from "../../src/import/import-files.ts";
import { createSample } from "../../src/sample/create-sample.ts";
import { finish, serve } from "../support/command.ts";
import { holdToDocument } from "../support/openapi.ts";

const folder = mkdtempSync(join(tmpdir(), "council-addresses-"));
const database = join(folder, "addresses.db");
let running: Awaited<ReturnType<typeof serve>>;

before(async () => {
  const { code, stderr } = await finish(["sample", "--database", database, "--addresses", "800"]);
  assert.equal(code, 0, stderr);
  running = await serve(["--database", database]);
});
after(async () => {
  assert.equal(await running.stop(), 0);
  rmSync(folder, { recursive: true });
});

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const request = new Request(running.url + path, init);
  const response = await fetch(request.clone());
  await holdToDocument(request, response);
  return (await response.json()) as T;
}

/** An address of the sample that has a Welsh form which is not the English one. */
async function bilingual(): Promise<{ english: Address; welsh: Address }> {
  const { addresses } = await ask<AddressResults>("?query=stryd&language=cy&limit=100");
  for (const welsh of addresses.filter(({ language }) => language === "cy")) {
    const english = await ask<Address>(`/${welsh.uprn}`);
    if (english.line1 !== welsh.line1) return { english, welsh };
  }
  throw new Error("The sample has no address in both languages");
}

test("an address of the sample is found by text, by postcode and by UPRN, in both languages", async () => {
  const { english, welsh } = await bilingual();
  assert.match(english.postcode ?? "", /^ZZ/);
  assert.equal(english.language, "en");
  assert.equal(english.uprn, welsh.uprn);
  for (const expected of [english, welsh]) {
    const { language, postcode = "", uprn } = expected;
    const byPostcode = await ask<AddressResults>(
      `?postcode=${postcode.replace(" ", "").toLowerCase()}&language=${language}`,
    );
    assert.deepEqual(
      byPostcode.addresses.find((address) => address.uprn === uprn),
      expected,
    );
    assert.deepEqual(await ask<Address>(`/${uprn}?language=${language}`), expected);
    const query = `${expected.line1} ${postcode}`;
    const found = await ask<AddressResults>(`?${new URLSearchParams({ query, language, limit: "10" })}`);
    assert.ok(
      found.addresses.some((address) => address.uprn === uprn),
      query,
    );
  }
});

test("POST, paging and custodian work over the gazetteer", async () => {
  const { english } = await bilingual();
  const init = { method: "POST", headers: { "content-type": "application/json" } };
  const all = await ask<AddressResults>("", {
    ...init,
    body: JSON.stringify({ postcode: english.postcode }),
  });
  assert.equal(all.addresses.length, all.total);
  const one = await ask<AddressResults>(`?postcode=${english.postcode}&limit=1&offset=${all.total - 1}`);
  assert.deepEqual(one.addresses, all.addresses.slice(-1));
  const own = await ask<AddressResults>(`?postcode=${english.postcode}&custodian=${english.custodianCode}`);
  assert.ok(own.total > 0);
  assert.equal((await ask<AddressResults>(`?postcode=${english.postcode}&custodian=9999`)).total, 0);
});

test("no match and no such UPRN are as documented", async () => {
  assert.deepEqual((await ask<AddressResults>("?postcode=ZZ99+9ZZ")).addresses, []);
  assert.equal((await ask<{ status: number }>("/999999999999")).status, 404);
});

test("a gazetteer that is replaced is served from then on", async () => {
  const before = await ask<AddressResults>("?query=street&limit=100");
  const { code } = await finish(["sample", "--database", database, "--addresses", "300", "--seed", "2"]);
  assert.equal(code, 0);
  for (let tries = 0; tries < 600; tries++) {
    const now = await ask<AddressResults>("?query=street&limit=100");
    if (JSON.stringify(now) !== JSON.stringify(before)) return;
    await wait(100);
  }
  assert.fail("the old one is still served");
});

test("every command has help and a summary in the list", async () => {
  const { stdout } = await finish(["--help"]);
  for (const name of ["import", "sample", "serve", "stats"]) {
    assert.match(stdout, new RegExp(`^  ${name} .*\\w`, "m"));
    const { code, stdout: help } = await finish([name, "--help"]);
    assert.equal(code, 0);
    assert.match(help, /--database/);
  }
  assert.match((await finish(["--version"])).stdout, /^\d+\.\d+\.\d+\n$/);
});

test("a sample replaces no real addresses, and real ones are not called made up", async () => {
  const own = join(folder, "own.csv");
  writeFileSync(own, "uprn,line1,town,postcode\n997000000001,1 Shore Lane,Wylmouth,ZZ7 1AA\n");
  const beside = join(folder, "beside.db");
  const sample = { database: beside, addresses: 100, seed: 1 };
  await createSample(sample);
  await createSample({ ...sample, seed: 2 });
  await importFiles([own], { database: beside, custodian: 6999 });
  const gazetteer = openGazetteer(beside);
  assert.equal((await gazetteer.byPostcode("ZZ7 1AA")).attribution, undefined);
  gazetteer.close();
  await assert.rejects(createSample(sample), /holds \d+ properties that are not made up/);
});
