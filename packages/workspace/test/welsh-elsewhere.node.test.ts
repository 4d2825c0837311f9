import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { welshIn } from "../src/messages/welsh-elsewhere.ts";

describe("Welsh outside the lists of messages", () => {
  for (const [how, file, source, expected] of [
    ["a key", "rules.json", '{ "label": { "en": "Yes", "cy": "Ydw" } }', ["Ydw"]],
    [
      "a key with more in it",
      "words.ts",
      'x = { cy: { towns: ["Tref"], "a-b": `Parhau` }, en: "x" }',
      ["Tref", "Parhau"],
    ],
    [
      "a constant",
      "cy.ts",
      'export const cy: Messages = { go: "Parhau" }; const en = { go: "Go" };',
      ["Parhau"],
    ],
    ["a choice", "a.twig", "{{ cy ? 'Cod post' : 'Postcode' }}", ["Cod post"]],
    ["a choice in Nunjucks", "a.njk", '{{ "Cod post" if cy else "Postcode" }}', ["Cod post"]],
    ["a call", "a.ts", 'words("Postcode", "Cod post")', ["Cod post"]],
    ["a lang", "a.html", '<p lang="cy">Cod post</p><p>Postcode</p>', ["Cod post"]],
    [
      "the name of the file",
      "a.cy.html",
      "<h1>Cwcis</h1><p>Rydym yn <b>cofio</b> chi</p>",
      ["Cwcis", "Rydym yn cofio chi"],
    ],
    [
      "nothing where it is an address",
      "a.ts",
      '// Yn Gymraeg\nconst to = { en: "/cookies", cy: "/cy/cwcis" };',
      [],
    ],
  ] as const) {
    it(`is found by ${how}`, () => assert.deepEqual(welshIn(file, source), expected));
  }

  it("is never passed over: a file that writes it in another way is named", () => {
    assert.throws(() => welshIn("a.ts", 'const welshText = "Dewiswch eich cyfeiriad";'), /a\.ts: “Dewiswch”/);
  });
});
