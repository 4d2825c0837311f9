import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../templates/", import.meta.url);
const names = ["cookies-page", "privacy-notice", "impact-assessment"];
const read = (name: string, language: string): string =>
  readFileSync(new URL(`${name}.${language}.html`, folder), "utf8");

/** Headings and placeholders in the order of the page: `h2 contact`, `placeholder date`. */
const outline = (html: string): string[] =>
  [...html.matchAll(/<(h[1-6])\b([^>]*)>|<mark data-placeholder="([^"]+)"/g)].map(
    ([, heading, attributes, placeholder]) =>
      heading
        ? `${heading} ${/ id="([^"]*)"/.exec(attributes ?? "")?.[1] ?? ""}`
        : `placeholder ${placeholder}`,
  );

test("there are these templates, each in both languages", () => {
  assert.deepEqual(
    readdirSync(folder)
      .filter((name) => name.endsWith(".html"))
      .sort(),
    names.flatMap((name) => [`${name}.cy.html`, `${name}.en.html`]).sort(),
  );
});

for (const name of names) {
  const [english, welsh] = [read(name, "en"), read(name, "cy")];

  test(`${name}: both languages have the same sections and placeholders, in the same order`, () => {
    assert.ok(outline(english).length > 10);
    assert.deepEqual(outline(welsh), outline(english));
  });

  for (const [language, html] of Object.entries({ english, welsh })) {
    const page = html.replace(/<!--[^]*?-->/g, "");

    test(`${name} in ${language}: each placeholder is marked, in square brackets, and there is no other`, () => {
      const marks = [...page.matchAll(/<mark data-placeholder="[a-z0-9-]+"\s*>([^<]*)<\/mark\s*>/g)];
      for (const [, text = ""] of marks) assert.match(text.trim(), /^\[[^[\]]+\]$/);
      assert.equal(marks.length, page.split("<mark").length - 1, "Every mark is a placeholder");
      assert.equal(marks.length, page.split("[").length - 1, "Every bracket is in a mark");
    });

    test(`${name} in ${language}: one first heading, ids on the others, none twice`, () => {
      assert.equal(page.split("<h1").length - 1, 1);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(ids.length, page.split(/<h[2-6]/).length - 1);
      assert.equal(new Set(ids).size, ids.length);
    });

    test(`${name} in ${language}: every tag that opens is closed, and nothing runs or styles by itself`, () => {
      const open: string[] = [];
      for (const [, end, tag = ""] of page.matchAll(/<(\/?)([a-z][a-z0-9-]*)\b[^>]*>/g)) {
        if (end) assert.equal(open.pop(), tag);
        else open.push(tag);
      }
      assert.deepEqual(open, []);
      assert.doesNotMatch(page, /<script|<style|\sstyle=|\son[a-z]+=/);
    });
  }

  test(`${name}: no paragraph was left in the other language`, () => {
    const texts = (html: string): string[] =>
      html
        .replace(/<!--[^]*?-->/g, "")
        .split(/<[^>]*>/)
        .map((text) => text.replace(/\s+/g, " ").trim())
        .filter((text) => text.length > 12);
    const same = texts(welsh).filter((text) => texts(english).includes(text));
    assert.deepEqual(same, []);
  });
}

test("the privacy notice says how to complain to the council, and what happens then", () => {
  for (const language of ["en", "cy"]) {
    const [, complaints = ""] = read("privacy-notice", language).split('id="complaints"');
    for (const placeholder of ["complaint-form", "complaint-other"])
      assert.ok(complaints.includes(`data-placeholder="${placeholder}"`), `${language}: ${placeholder}`);
    assert.match(complaints, language === "en" ? /within 30 days/ : /o fewn 30 diwrnod/);
    assert.match(complaints, language === "en" ? /what we decide/ : /beth rydym yn ei benderfynu/);
    assert.match(complaints, /ico\.org\.uk\/make-a-complaint/);
  }
});

test("Welsh answers by its verb: no template has anybody say “ie” or “na”", () => {
  for (const name of names)
    assert.doesNotMatch(read(name, "cy"), /\b(?:dywed|ddywed|ddweud|dweud)\w* (?:ie|na)\b|fel na\b/);
});

test("the assessment has the seven steps of the Information Commissioner’s Office, and each component", () => {
  const headings = outline(read("impact-assessment", "en")).filter((line) => line.startsWith("h"));
  for (const id of [1, 2, 3, 4, 5, 6, 7]) assert.ok(headings.includes(`h2 step-${id}`));
  for (const component of ["address", "eligibility", "consent"])
    assert.ok(headings.includes(`h3 step-2-${component}`));
});
