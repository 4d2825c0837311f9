import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createNewPatternHandler } from "../src/server.ts";

const handle = createNewPatternHandler({
  label: "New pattern",
  page: (html, { error }) => new Response(html, { status: error ? 422 : 200 }),
  accept: (answer) => Response.json({ answer }),
});
const URL = "https://apply.aberwylan.example/new-pattern";

async function post(fields: Record<string, string>): Promise<{ status: number; text: string }> {
  const response = await handle(new Request(URL, { method: "POST", body: new URLSearchParams(fields) }));
  return { status: response.status, text: await response.text() };
}

describe("the whole job without script", () => {
  it("asks", async () => {
    const text = await (await handle(new Request(URL))).text();
    assert.match(text, /<form method="post" novalidate>/);
    assert.match(text, /<label class="govuk-label" for="new-pattern">\s*New pattern\s*<\/label>/);
  });

  it("checks, and keeps the answer", async () => {
    const { status, text } = await post({ "new-pattern": "Six of one", "council-action": "check" });
    assert.equal(status, 200);
    assert.match(text, /Your answer has 3 words\./);
    assert.match(text, /value="Six of one"/);
  });

  it("takes the answer", async () => {
    assert.deepEqual(await post({ "new-pattern": " Six " }), { status: 200, text: '{"answer":"Six"}' });
  });

  it("says what is missing, by the field and in the summary", async () => {
    const { status, text } = await post({ "new-pattern": " " });
    assert.equal(status, 422);
    assert.match(text, /govuk-error-summary.*href="#new-pattern"/s);
    assert.match(text, /govuk-error-message.*Enter an answer/s);
  });

  it("shows hostile text as text", async () => {
    const { text } = await post({ "new-pattern": '"><script>alert(1)</script>', "council-action": "check" });
    assert.doesNotMatch(text, /<script>/);
  });

  it("speaks Welsh, counts in its six forms, and takes a council’s words", async () => {
    const inWelsh = createNewPatternHandler({
      label: "Patrwm newydd",
      language: "cy",
      messages: { check: "Cyfrif y geiriau" },
      page: (html) => new Response(html),
      accept: () => new Response(),
    });
    const body = new URLSearchParams({ "new-pattern": "un dau", "council-action": "check" });
    const text = await (await inWelsh(new Request(URL, { method: "POST", body }))).text();
    assert.match(text, /Mae 2 air yn eich ateb\./);
    assert.match(text, /Cyfrif y geiriau/);
  });

  it("refuses what is no form", async () => {
    assert.equal((await handle(new Request(URL, { method: "PUT" }))).status, 405);
    const json = new Request(URL, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    assert.equal((await handle(json)).status, 415);
  });
});
