import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import postcss, { type ChildNode, type Root } from "postcss";
import { compileString } from "sass";
import { BrandError, buildStylesheet, parseBrand, sassSettings } from "../src/index.ts";
import type { Brand } from "../src/brand/brand.ts";
import { sentinelBrand } from "./support/sentinel-brand.ts";

/** What people have used to break out of a stylesheet, a comment, a string, a URL, Sass and a page. */
const payloads = [
  `x"; } body { display: none } .y { content: "`,
  `x'; } body { display: none } .y { content: '`,
  `x); } * { background: url(//evil.example/) } .y { background: url(`,
  `*/ body { display: none } /*`,
  `</style><script>alert(1)</script>`,
  `\\"; } body { color: red } a { content: \\"`,
  `x\n} body { color: red }`,
  `x\u000c} body { color: red }`,
  `x\u0000} body { color: red }`,
  `#{1 + 1}`,
  `#{meta.load-css("settings")}`,
  `x;@import "//evil.example/x.css";`,
  `expression(alert(1))`,
  `url(javascript:alert(1))`,
  `x\\`,
  `“x”`,
  `\u2028} body { color: red }`,
];

/** A brand with these texts wherever a brand has text, as it would be if nothing had read its file. */
function brandOf(...texts: readonly [string, ...string[]]): Brand {
  return {
    ...sentinelBrand,
    name: { en: texts.join(" "), cy: texts[0] },
    fonts: [...texts, "serif"],
    fontFiles: texts.map((text) => ({ family: text, url: text, weight: 400, style: "normal" })),
    logo: { url: texts.join(" "), onDarkUrl: texts[0], width: 100, height: 40, showsName: false },
  };
}

describe("text in a brand", () => {
  it("changes nothing in the stylesheet but itself", () => {
    const [first, ...others] = payloads as [string, ...string[]];
    const harmless = others.map((_, index) => `harmless ${index}`);
    const css = buildStylesheet(brandOf(first, ...others), "theme");
    assert.equal(outlineOf(css), outlineOf(buildStylesheet(brandOf("harmless", ...harmless), "theme")));
    assert.doesNotMatch(css, /</);
  });

  it("changes nothing in the Sass for a build of the council’s own but itself", () => {
    const outline = sassOutline("harmless");
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...payloads), fc.string({ unit: "binary" })), (text) => {
        assert.equal(sassOutline(text), outline);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a brand file", () => {
  const read = (change: object): unknown =>
    parseBrand(JSON.stringify({ name: { en: "A", cy: "B" }, colours: { brand: "#123456" }, ...change }));

  it("is refused with such text where it has colours, fonts and addresses", () => {
    for (const payload of payloads) {
      for (const change of [
        { colours: { brand: payload } },
        { colours: { brand: "#123456", [payload]: "#123456" } },
        { fonts: [payload] },
        { fontFiles: [{ family: payload, url: "/a.woff2" }] },
        { fontFiles: [{ family: "A", url: payload }] },
        { logo: { url: payload, width: 1, height: 1 } },
        { logo: { url: "/a.svg", width: payload, height: 1 } },
      ]) {
        assert.throws(() => read(change), BrandError, JSON.stringify(change));
      }
    }
  });

  it("never gets anything into the stylesheet, whatever it holds, that is not of its form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const change = { fonts: [text], logo: { url: text, width: 1, height: 1 } };
        try {
          read(change);
        } catch (error) {
          assert.ok(error instanceof BrandError);
          return;
        }
        assert.match(text, /^[\p{L}\p{N}._/-][\p{L}\p{N} ._/-]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it("is read with what Windows, Finder and font makers do", () => {
    const brand = parseBrand(
      `\uFEFF${JSON.stringify({
        name: { cy: "Cyngor Aberwylan" },
        colours: { brand: "#123456" },
        fontFiles: [{ family: "Aberwylan Sans", url: "/fonts/Aberwylan Sans VF.woff2", weight: [100, 900] }],
        logo: { url: "/assets/our logo.svg", width: 10, height: 10 },
      })}`,
    );
    assert.deepEqual(brand.fonts, ["Aberwylan Sans"]);
    assert.equal(brand.logo?.url, "/assets/our%20logo.svg");
    const css = buildStylesheet(brand, "theme");
    assert.match(css, /font-weight:100 900;[^}]*url\("\/fonts\/Aberwylan%20Sans%20VF\.woff2"\)/);
    assert.match(css, /^\/\* Cyngor Aberwylan, by council-theme/);
  });

  it("says that a font file is of no font that is named", () => {
    assert.throws(() => read({ fonts: ["arial"], fontFiles: [{ family: "Ours", url: "/a.woff2" }] }), {
      faults: ['fontFiles.0.family is "Ours", which is not among fonts: name it there, or leave fonts out.'],
    });
  });

  it("asks nothing of another server", () => {
    for (const url of [
      "https://cdn.example/a.svg",
      "//cdn.example/a.svg",
      "data:image/svg+xml,x",
      "HTTP:x",
    ]) {
      assert.throws(() => read({ logo: { url, width: 1, height: 1 } }), BrandError, url);
    }
    for (const url of ["/assets/logo.svg", "logo.svg", "../img/logo%20cy.svg?v=2", "./logo.svg"]) {
      read({ logo: { url, width: 1, height: 1 } });
    }
  });

  it("says every fault at once, in words", () => {
    assert.throws(
      () => read({ colours: { brand: "red", lnk: "#123456" }, fonts: [], shape: "round" }),
      (error: BrandError) => {
        assert.deepEqual(error.faults.length, 4);
        const text = error.faults.join("\n");
        assert.match(text, /^The brand file has “shape”, which is not known. Known are: .*name, colours/m);
        assert.match(text, /^colours\.brand is "red": it has to be a colour like "#00534a"\.$/m);
        assert.match(text, /^colours has “lnk”, which is not known\. Known are: brand, text/m);
        assert.match(text, /^fonts is \[\]: it must NOT have fewer than 1 items\.$/m);
        return true;
      },
    );
    assert.throws(() => parseBrand("{"), /The brand file is not JSON/);
    assert.throws(
      () => parseBrand("{}"),
      /The brand file has no “name”\.\nThe brand file has no “colours”\./,
    );
  });
});

/** A stylesheet without what strings hold: rules, selectors, names of properties, and values. */
function outlineOf(css: string): string {
  const outlineOfNode = (node: Root | ChildNode): string => {
    if (node.type === "comment") return "";
    const own =
      node.type === "decl"
        ? `${node.prop}:${node.value.replaceAll(/"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/g, "“”")}`
        : node.type === "rule"
          ? node.selector
          : node.type === "atrule"
            ? `@${node.name} ${node.params}`
            : "";
    const inside = "nodes" in node && node.nodes ? node.nodes.map(outlineOfNode).join("\n") : "";
    return `${own}\n${inside}`;
  };
  // A name without quotes in the source may be written without them in the compressed stylesheet, if it is one word.
  return outlineOfNode(postcss.parse(css)).replaceAll(/(font-family:|url\()harmless/g, "$1“”");
}

/** What the settings that are written for a brand mean to Sass, without what strings hold. */
function sassOutline(text: string): string {
  const source = sassSettings(brandOf(text)).replace(
    '@use "@council-components/theme/src/settings" with (',
    "$brand: (",
  );
  // The settings as a map, printed by Sass itself.
  const asMap = source.replaceAll(/^ {2}\$([a-z-]+):/gm, '  "$1":');
  const { css } = compileString(`@use "sass:meta";\n${asMap}\na { b: meta.inspect($brand); }`, {
    style: "compressed",
  });
  return outlineOf(css);
}
