import assert from "node:assert/strict";
import { test } from "node:test";
import { HOSTILE_TEXTS } from "../../testing/src/hostile.ts";
import { exemptOnly, severalPurposes } from "../fixtures/policies.ts";
import { cyReceipt as cy } from "../src/messages/cy.receipt.ts";
import { enReceipt as en } from "../src/messages/en.receipt.ts";
import type { ConsentPolicy } from "../src/policy.ts";
import { makeReceipt, type ConsentReceipt } from "../src/receipt.ts";
import { renderReceipt, verifyReceipt, wordsAsked } from "../src/receipt-viewer.ts";
import { createConsentHandler } from "../src/server.ts";

const ORIGIN = "https://garden.aberwylan.example";

/** The receipt that the server half makes of an answer without script. */
async function answered(policy: ConsentPolicy, action: string, path: string): Promise<ConsentReceipt> {
  const kept: ConsentReceipt[] = [];
  const handle = createConsentHandler({ policy, origin: ORIGIN, keepReceipt: (each) => kept.push(each) });
  await handle(
    new Request(ORIGIN + path, {
      method: "POST",
      body: new URLSearchParams({ "council-consent": action }),
      headers: { origin: ORIGIN, "sec-fetch-site": "same-origin" },
    }),
  );
  return kept[0]!;
}

const receipt = makeReceipt(severalPurposes, {
  id: "0123456789abcdef0123456789abcdef",
  choices: { analytics: true, video: false, statistics: true },
  language: "en",
  hash: "a".repeat(64),
  method: "banner",
  time: new Date("2026-11-23T12:30:00.000Z"),
});

for (const [action, path] of [
  ["accept", "/cookies"],
  ["reject", "/cy/cwcis"],
  ["save", "/cookies"],
  ["save", "/cy/cwcis"],
] as const) {
  test(`the words of “${action}” at ${path} are made again from the policy, and no others pass for them`, async () => {
    const made = await answered(severalPurposes, action, path);
    assert.equal(await verifyReceipt(made, wordsAsked(severalPurposes, made)), "same");
    const heading = { en: "Biscuits", cy: "Bisgedi" };
    const [analytics, ...others] = severalPurposes.purposes.slice(1);
    const other = {
      ...severalPurposes,
      banner: { heading },
      purposes: [{ ...analytics!, title: heading, question: heading }, ...others],
    };
    assert.equal(await verifyReceipt(made, wordsAsked(other, made)), "different");
    const otherLanguage = { ...made, language: made.language === "en" ? "cy" : "en" };
    assert.equal(await verifyReceipt(made, wordsAsked(severalPurposes, otherLanguage)), "different");
  });
}

test("the words of a notice are made again too", async () => {
  const policy = { ...exemptOnly, receipts: "/consent-receipts" };
  const made = await answered(policy, "hide", "/cookies");
  assert.equal(await verifyReceipt(made, wordsAsked(policy, made)), "same");
});

test("words that are given as text are compared whatever their white space", async () => {
  const [words = ""] = wordsAsked(severalPurposes, receipt);
  const made = await answered(severalPurposes, "accept", "/cookies");
  assert.equal(await verifyReceipt(made, [`\n  ${words.replaceAll(" ", "\n\t")} `]), "same");
  assert.equal(await verifyReceipt(made, [`${words}.`]), "different");
  assert.equal(await verifyReceipt(made, []), "different");
});

test("without a hash nothing is said of the words", async () => {
  assert.equal(await verifyReceipt({ notice_sha256: null }, ["Cookies"]), "unknown");
});

test("a receipt is shown in plain words", () => {
  const english = text(renderReceipt(receipt, { policy: severalPurposes, check: "same" }));
  for (const words of [
    "Council Council of Aberwylan",
    "Date and time 23 November 2026 at 12:30:00",
    "Where the answer was given In the cookie banner",
    "Language of the words English",
    "Version of the cookie policy 2026-11-01",
    "Receipt number 0123456789abcdef0123456789abcdef",
    "Check of the words These are the words that were shown",
    "Analytics cookies Yes Needs a yes",
    "Video cookies No Needs a yes",
    "Statistics No objection On until objection",
  ])
    assert.ok(english.includes(words), `${words}\n${english}`);
  const welsh = text(renderReceipt(receipt, { language: "cy", policy: severalPurposes, check: "different" }));
  for (const words of [
    "Dyddiad ac amser 23 Tachwedd 2026 am 12:30:00",
    "Cwcis dadansoddol Ie Angen ateb cadarnhaol",
    "Nid dyma’r geiriau a ddangoswyd",
  ])
    assert.ok(welsh.includes(words), `${words}\n${welsh}`);
});

test("times are those of the clock in the UK, in summer too", () => {
  const summer = text(renderReceipt({ ...receipt, event_time: "2026-07-01T23:30:05.000Z" }));
  assert.ok(summer.includes("2 July 2026 at 00:30:05"), summer);
});

test("without the policy purposes are called by their ids, and without a check none is shown", () => {
  const shown = text(renderReceipt(receipt));
  assert.ok(shown.includes("analytics Yes Needs a yes"), shown);
  assert.ok(!shown.includes("Check of the words"), shown);
});

test("both languages have the same messages, and all of them", () => {
  assert.deepEqual(Object.keys(cy), Object.keys(en));
  for (const words of [...Object.values(en), ...Object.values(cy)]) assert.match(words, /\S/);
});

for (const { name, text: hostile } of HOSTILE_TEXTS) {
  test(`what a browser may have sent is shown as text: ${name}`, () => {
    const shown = renderReceipt({
      ...receipt,
      record_id: hostile,
      policy: { version: hostile, href: hostile },
      pii_controller: { name: hostile, href: hostile },
      purposes: [{ id: hostile, lawful_basis: "consent", choice: "given" }],
      language: hostile,
      event_time: hostile,
      notice_sha256: hostile,
      withdrawal_method: hostile,
    });
    const tags = [...shown.matchAll(/<(\/?)([a-z][\w-]*)((?:\s[^<>"]*(?:"[^"]*")?)*)>/g)];
    assert.equal(tags.length, shown.split("<").length - 1, "Every “<” begins a tag of ours");
    for (const [, , tag = "", attributes = ""] of tags) {
      assert.match(tag, /^(?:dl|dt|dd|div|h2|a)$/);
      assert.doesNotMatch(attributes.replace(/"[^"]*"/g, ""), /data-hostile|onfocus|onerror|onload/);
      assert.doesNotMatch(attributes, /href="\s*(?:javascript|data|vbscript):/i);
    }
  });
}

function text(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
