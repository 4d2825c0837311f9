import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readPostcode, type AddressSource } from "@council-components/address";
import { createAddressLookupHandler } from "@council-components/address-lookup/server";
import { createAddressHandler, importFiles, openGazetteer } from "@council-components/address-service";
import { compileRuleset } from "@council-components/eligibility-rules";
import { createCheckHandler, createEligibilityHandler } from "@council-components/eligibility-step/server";
import fc from "fast-check";

const ORIGIN = "https://apply.aberwylan.example";
const OWN = { origin: ORIGIN, "sec-fetch-site": "same-origin" };
const say = (en: string) => ({ en, cy: en });

/** What people type and paste for a postcode: real and made-up ones, with slips; and what is none. */
const area = fc.constantFrom(
  "B",
  "E",
  "W",
  "S",
  "SO",
  "LL",
  "OX",
  "IP",
  "BI",
  "EI",
  "BT",
  "ZZ",
  "JE",
  "GX",
  "BX",
  "XX",
  "IM",
  "K",
);
const upTo = (most: number) => fc.nat(most).map(String);
const postcode = fc
  .tuple(
    area,
    upTo(99),
    fc.constantFrom("", "", "A", "O", "I"),
    upTo(9),
    fc.constantFrom("AA", "DU", "ML", "OI"),
  )
  .map(([letters, district, suffix, sector, unit]) => `${letters}${district}${suffix} ${sector}${unit}`);
const special = fc.constantFrom(
  "GIR 0AA",
  "BFPO 801",
  "ASCN 1ZZ",
  "AI-2640",
  "VG1110",
  "KY1-1001",
  "MSR1110",
);
const slip: Readonly<Record<string, string>> = { O: "0", "0": "O", I: "1", "1": "I" };
const typedPostcode = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: postcode }, special),
    fc.array(fc.nat(9), { maxLength: 3 }),
    fc.constantFrom("", " ", "-", "\u{200b}", "\u{a0}", ".", "\u{feff}", "’", "\t"),
    fc.nat(8),
    fc.constantFrom("as it is", "lower", "no space"),
  )
  .map(([text, slips, stray, at, style]) => {
    const characters = [...text].map((each, index) => (slips.includes(index) ? (slip[each] ?? each) : each));
    characters.splice(at, 0, stray);
    const made = characters.join("");
    return style === "lower" ? made.toLowerCase() : style === "no space" ? made.replaceAll(" ", "") : made;
  });
const typed = fc
  .oneof({ weight: 9, arbitrary: typedPostcode }, fc.string({ minLength: 1, maxLength: 12 }))
  .filter((text) => text.trim() !== "");

/** Tells which postcode was asked for. */
function listener(): { source: AddressSource; asked: string[] } {
  const asked: string[] = [];
  const none = { addresses: [], total: 0 };
  const byPostcode = async (text: string): Promise<typeof none> => (asked.push(text), none);
  return { asked, source: { byPostcode, search: async () => none, byUprn: async () => null } };
}

const page = ({ html }: { html: string }): Response => new Response(html);
const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Request =>
  new Request(ORIGIN + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...OWN, ...headers },
  });
const json = (path: string, body: unknown): Request =>
  new Request(ORIGIN + path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { ...OWN, "content-type": "application/json" },
  });

const everywhere = (entrance: (text: string) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(typed, entrance), { numRuns: 200 });

describe("a postcode is read alike by every entrance", () => {
  it("server half of the address lookup", () =>
    everywhere(async (text) => {
      const { source, asked } = listener();
      const handle = createAddressLookupHandler({ source, page, accept: () => new Response() });
      const response = await handle(form("/", { "address-search-postcode": text, "address-action": "find" }));
      const read = readPostcode(text);
      assert.deepEqual(asked, read?.canLookUp ? [read.text] : []);
      const words = !read
        ? /Enter a full UK postcode/
        : read.canLookUp
          ? /could not find/
          : /We cannot look up this postcode/;
      assert.match(await response.text(), words);
    }));

  it("an address typed by hand, read by the server half", () =>
    everywhere(async (text) => {
      const taken: (string | undefined)[] = [];
      const accept = ({ address }: { address: { postcode?: string } }): Response => (
        taken.push(address.postcode),
        new Response()
      );
      const handle = createAddressLookupHandler({ source: listener().source, page, accept });
      const fields = { "address-line-1": "1", "address-town": "Conwy", "address-postcode": text };
      await handle(form("/", { ...fields, "address-source": "manual" }));
      assert.deepEqual(taken, readPostcode(text) ? [readPostcode(text)!.text] : []);
    }));

  it("address API, by GET and by POST", () =>
    everywhere(async (text) => {
      const { source, asked } = listener();
      const handle = createAddressHandler({ source });
      const read = readPostcode(text);
      for (const request of [
        new Request(`${ORIGIN}/addresses?${new URLSearchParams({ postcode: text }).toString()}`),
        json("/addresses", { postcode: text }),
      ]) {
        const body = (await (await handle(request)).json()) as { type?: string };
        assert.equal(
          body.type,
          !read ? "invalid-postcode" : read.canLookUp ? undefined : "postcode-not-covered",
        );
      }
      assert.deepEqual(asked, read?.canLookUp ? [read.text, read.text] : []);
    }));

  it("an answer to an eligibility question", async () => {
    const ruleset = compileRuleset({
      id: "by-postcode",
      version: "1",
      title: say("By postcode"),
      sources: [{ id: "law", title: say("The law"), href: "https://law.example/" }],
      questions: [{ id: "home", type: "postcode", label: say("Where do you live?") }],
      criteria: [
        {
          id: "here",
          when: 'home = "ZZ1 1AA"',
          met: say("Here"),
          notMet: say("There"),
          unknown: say("?"),
          source: "law",
        },
      ],
      outcomes: [
        { id: "yes", result: "eligible", when: "here", title: say("Yes") },
        {
          id: "no",
          result: "not-eligible",
          when: "true",
          title: say("No"),
          next: [{ text: say("Ask"), href: "/ask" }],
        },
      ],
    } as never);
    await everywhere(async (text) => {
      const accept = ({ answers }: { answers: unknown }): Response => Response.json(answers);
      const handle = createEligibilityHandler({ rulesets: [ruleset], page, accept });
      const fields = {
        "eligibility[question]": "home",
        "eligibility[action]": "continue",
        "eligibility[field][value]": text,
      };
      const answered = await handle(form("/", fields));
      const read = readPostcode(text);
      const cookie = answered.headers.getSetCookie()[0]!.split(";")[0]!;
      if (!read) {
        const shown = await handle(new Request(`${ORIGIN}/?question=home`, { headers: { cookie } }));
        return assert.match(await shown.text(), /Enter a full UK postcode/);
      }
      const taken = await handle(form("/", { go: "on" }, { cookie }));
      assert.deepEqual(await taken.json(), { home: read.text });
    });
  });

  it("a fact for a real-time check", () =>
    everywhere(async (text) => {
      const facts: unknown[] = [];
      const start = async (given: unknown) => (facts.push(given), { status: "eligible" as const });
      const check = { facts: { home: "postcode" as const }, start, poll: () => assert.fail() };
      const handle = createCheckHandler({ checks: { one: check }, rateLimit: false });
      const permission = {
        id: "0".repeat(32),
        check: "one",
        question: "one",
        ruleset: "r@1",
        facts: ["home"],
        purpose: "p",
        controllers: ["c"],
        basis: "consent",
        retention: "r",
        language: "en",
        givenAt: new Date().toISOString(),
      };
      await handle(json("/checks/one", { facts: { home: text }, permission }));
      const read = readPostcode(text);
      assert.deepEqual(facts, read ? [{ home: read.text }] : []);
    }));

  describe("import and search", () => {
    const folder = mkdtempSync(join(tmpdir(), "one-reading-"));
    const texts = fc.sample(
      typed.map((text) => text.replace(/[\p{Cc}]/gu, " ")),
      300,
    );
    let rejected = 0;
    before(async () => {
      const row = (text: string, index: number): string =>
        `${index + 1},1 Street ${index},Conwy,"${text.replaceAll('"', '""')}"`;
      // A file that is mostly wrong is refused as a whole.
      const right = Array.from({ length: 3000 }, (_, index) => row("ZZ99 9ZZ", 10_000 + index));
      const file = join(folder, "addresses.csv");
      writeFileSync(file, ["uprn,line1,town,postcode", ...texts.map(row), ...right].join("\n"));
      const report = await importFiles([file], { database: join(folder, "addresses.db"), custodian: 6905 });
      rejected = report.total.rejected;
    });
    after(() => rmSync(folder, { recursive: true }));

    it("a row is kept with the postcode as it is read, or rejected; a search reads it alike", async () => {
      assert.equal(rejected, texts.filter((text) => !readPostcode(text)).length);
      const gazetteer = openGazetteer(join(folder, "addresses.db"));
      for (const [index, text] of texts.entries()) {
        const uprn = `${index + 1}`;
        const read = readPostcode(text);
        assert.equal((await gazetteer.byUprn(uprn))?.postcode, read?.text, JSON.stringify(text));
        if (!read) continue;
        const { addresses } = await gazetteer.search(text, { limit: 100 });
        assert.ok(
          addresses.some((each) => each.uprn === uprn),
          `search for ${JSON.stringify(text)}`,
        );
        assert.ok(
          addresses.every((each) => each.postcode === read.text),
          JSON.stringify(text),
        );
      }
      gazetteer.close();
    });
  });
});
