import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { colourNames, designTokens, parseBrand } from "../src/index.ts";
import { councilTheme, withBrandFile } from "./support/council-theme.ts";

const file = {
  name: { en: "Council of Aberwylan" },
  colours: { brand: "#00534a" },
  fonts: ["Aberwylan Sans"],
  logo: { url: "/logo.svg", width: 180, height: 48 },
};

/** What a tool reads: each token by its path, with the type that it has or that its group has. */
function read(
  node: object,
  path = "",
  type?: string,
): [path: string, type: string | undefined, value: unknown][] {
  const { $type = type, $value } = node as { $type?: string; $value?: unknown };
  if ($value !== undefined) return [[path, $type, $value]];
  return Object.entries(node)
    .filter(([name]) => !name.startsWith("$"))
    .flatMap(([name, child]) => {
      assert.match(name, /^[^$.{}][^.{}]*$/, "The format has no such names");
      return read(child as object, path ? `${path}.${name}` : name, $type);
    });
}

describe("W3C design tokens of a brand", () => {
  const tokens = read(designTokens(parseBrand(JSON.stringify(file))));

  it("are every colour, in the form of the format, with its type", () => {
    const colours = tokens.filter(([path]) => path.startsWith("colour."));
    assert.deepEqual(
      colours.map(([path]) => path),
      colourNames.map((name) => `colour.${name}`),
    );
    for (const [path, type, value] of colours) {
      const { colorSpace, components, hex } = value as {
        colorSpace: string;
        components: number[];
        hex: string;
      };
      assert.equal(type, "color", path);
      assert.equal(colorSpace, "srgb");
      assert.match(hex, /^#[0-9a-f]{6}$/);
      const bytes = components.map((one) =>
        Math.round(one * 255)
          .toString(16)
          .padStart(2, "0"),
      );
      assert.equal(`#${bytes.join("")}`, hex, "components say the same colour");
    }
    assert.deepEqual(tokens[0], [
      "colour.brand",
      "color",
      { colorSpace: "srgb", components: [0, 0.3255, 0.2902], hex: "#00534a" },
    ]);
  });

  it("are the fonts and the size of the logo, where the brand has them", () => {
    assert.deepEqual(tokens.slice(colourNames.length), [
      ["font.body", "fontFamily", ["Aberwylan Sans", "sans-serif"]],
      ["logo.width", "dimension", { value: 180, unit: "px" }],
      ["logo.height", "dimension", { value: 48, unit: "px" }],
    ]);
    const plain = designTokens(parseBrand(JSON.stringify({ name: file.name, colours: file.colours })));
    assert.deepEqual(Object.keys(plain), ["$description", "colour"]);
  });

  it("are written by the command", () => {
    withBrandFile(file, (folder) => {
      const { status, output } = councilTheme(folder, "tokens", "brand.json", "--out", "brand.tokens.json");
      assert.equal(status, 0, output);
      const written = JSON.parse(readFileSync(join(folder, "brand.tokens.json"), "utf8")) as object;
      assert.deepEqual(read(written), tokens);
    });
  });
});
