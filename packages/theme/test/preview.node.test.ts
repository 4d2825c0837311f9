import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { parseBrand } from "../src/index.ts";
import { readFiles, withFiles } from "../src/preview/inline-files.ts";
import { previewPage } from "../src/preview/preview-page.ts";
import { page as storyPage } from "../stories/page.ts";

const folder = mkdtempSync(join(tmpdir(), "council-preview-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "assets/our logo.svg"), "<svg/>");
after(() => rmSync(folder, { recursive: true }));

const LOGO = `data:image/svg+xml;base64,${Buffer.from("<svg/>").toString("base64")}`;
const bodies = (["en", "cy"] as const).map((language) => ({
  language,
  name: language,
  html: storyPage(language, "{{council}}"),
}));

/** What is in the header's link on each page of the preview: in English, and in Welsh. */
function headers(file: object): readonly string[] {
  const brand = parseBrand(
    JSON.stringify({ name: { en: "Council of Aberwylan" }, colours: { brand: "#00534a" }, ...file }),
  );
  const page = previewPage(brand, [], { before: "", after: "" }, bodies, readFiles(brand, folder));
  const text = page.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return [...new Set([...text.matchAll(/council-logo">(.*?)<\/a>/g)].map(([, inside]) => inside!))];
}

describe("the preview of a brand", () => {
  it("has the council's name in each page's language, and marks it where there is none", () => {
    const inBoth = { en: "Council of Aberwylan", cy: "Cyngor Aberwylan" };
    assert.deepEqual(headers({ name: inBoth }), [
      '<span class="council-logo__name">Council of Aberwylan</span>',
      '<span class="council-logo__name">Cyngor Aberwylan</span>',
    ]);
    assert.deepEqual(headers({}), [
      '<span class="council-logo__name">Council of Aberwylan</span>',
      '<span class="council-logo__name"><span lang="en">Council of Aberwylan</span></span>',
    ]);
  });

  it("shows a logo that holds the name as an image, as the page of the council has to", () => {
    const logo = { url: "/assets/our logo.svg", width: 180, height: 48 };
    assert.doesNotMatch(headers({ logo }).join(), /<img/);
    const name = { en: "Council of Aberwylan", cy: "Cyngor Aberwylan" };
    const [english, welsh] = headers({ name, logo: { ...logo, showsName: true } });
    const image = `<img class="council-logo__image" src="${LOGO}" alt="Council of Aberwylan" width="180" height="48">`;
    assert.ok(english!.startsWith(image), english);
    assert.ok(welsh!.startsWith(image.replace(name.en, name.cy)), welsh);
  });

  it("has the logo and fonts in it, so that it can be sent, and knows which are not there", () => {
    const logo = { url: "/assets/our%20logo.svg?v=2", width: 1, height: 1, showsName: false };
    const font = { family: "Ours", url: "/fonts/ours.woff2", weight: 400, style: "normal" } as const;
    const files = readFiles({ logo, fontFiles: [font] }, folder);
    assert.deepEqual(files.missing, ["/fonts/ours.woff2"]);
    assert.equal(
      withFiles(`a{background:url("${logo.url}")}b{src:url("${font.url}")}`, files),
      `a{background:url("${LOGO}")}b{src:url("${font.url}")}`,
    );
  });
});
