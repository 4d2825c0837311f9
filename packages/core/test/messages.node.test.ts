import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { language, translator } from "../src/messages.ts";

const sets = {
  en: {
    hello: "Hello {name}",
    found: { one: "{count} house", other: "{count} houses" },
    only: "English only",
  },
  cy: {
    hello: "Helo {name}",
    found: {
      zero: "{count} tai",
      one: "{count} tŷ",
      two: "{count} dŷ",
      few: "{count} thŷ",
      many: "{count} chŷ",
      other: "{count} tŷ arall",
    },
  },
  pl: { found: { one: "{count} dom", few: "{count} domy", many: "{count} domów", other: "{count} domu" } },
};

describe("translator", () => {
  it("gives the message of the language that the tag begins with", () => {
    assert.equal(translator(sets, "cy-GB")("hello", { name: "Mair" }), "Helo Mair");
    assert.equal(translator(sets, "EN")("hello", { name: "Mair" }), "Hello Mair");
  });

  it("is English for a language that it does not know, and for a message that a language does not have", () => {
    assert.equal(translator(sets, "fr")("hello", { name: "Mair" }), "Hello Mair");
    assert.equal(translator(sets, "")("hello", { name: "Mair" }), "Hello Mair");
    assert.equal(translator(sets, "cy")("only"), "English only");
  });

  it("says a sentence for none of none, in English too, and counts where there is no such sentence", () => {
    const some = { zero: "no houses", one: "{count} house", other: "{count} houses" };
    assert.equal(translator({ en: { some } }, "en")("some", { count: 0 }), "no houses");
    assert.equal(translator({ en: { some } }, "en")("some", { count: 2 }), "2 houses");
    assert.equal(translator(sets, "en")("found", { count: 0 }), "0 houses");
  });

  it("chooses among all six Welsh plurals", () => {
    const found = translator(sets, "cy");
    const texts = [0, 1, 2, 3, 4, 6].map((count) => found("found", { count }));
    assert.deepEqual(texts, ["0 tai", "1 tŷ", "2 dŷ", "3 thŷ", "4 tŷ arall", "6 chŷ"]);
  });

  it("chooses the plurals of a language that a council adds", () => {
    assert.equal(translator(sets, "pl")("found", { count: 3 }), "3 domy");
  });

  it("lets the page's overrides win in every language", () => {
    assert.equal(
      translator(sets, "cy", { hello: "Shwmae {name}" })("hello", { name: "Mair" }),
      "Shwmae Mair",
    );
  });

  it("leaves a placeholder without a value, and values with placeholders in them, as they are", () => {
    assert.equal(translator(sets, "en")("hello"), "Hello {name}");
    assert.equal(translator(sets, "en")("hello", { name: "{count}" }), "Hello {count}");
  });

  it("survives a lang that is no language tag", () => {
    assert.equal(translator(sets, "not a tag!")("found", { count: 1 }), "1 houses");
  });
});

describe("language", () => {
  for (const [tag, expected] of [
    ["cy", "cy"],
    ["cy-GB", "cy"],
    ["CY", "cy"],
    ["en", "en"],
    ["", "en"],
    ["cyx", "en"],
  ] as const) {
    it(`${JSON.stringify(tag)} is ${expected}`, () => assert.equal(language(tag), expected));
  }
});
