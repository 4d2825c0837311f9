import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { format } from "prettier";
import { withImport } from "../src/new-component/add-to-workspace.ts";
import { sanitize } from "storybook/internal/csf";
import { ask } from "../src/new-component/ask.ts";
import { cleaned, pageSlug } from "../src/new-component/details.ts";
import { wrapped } from "../src/new-component/write-package.ts";
import { root } from "../src/run.ts";
import { OWNER, PREFIX, removeOrphans } from "./support/workspace-copy.ts";

/** Runs the command where nobody can be asked. */
function command(...args: string[]): { code: number | null; error: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${root}packages/workspace/src/new-component.ts`, ...args],
    { encoding: "utf8", input: "" },
  );
  return { code: status, error: stderr };
}

const WHOLE = [
  "--title-en",
  "Bin day",
  "--title-cy",
  "Diwrnod biniau",
  "--description",
  "Shows when bins are collected",
];

describe("what cannot be made is said, and nothing is written", () => {
  const refused: [what: string, args: string[], expected: RegExp][] = [
    ["no name", WHOLE, /The element needs a name/],
    ["a name without council-", ["bin-day", ...WHOLE], /does not begin with “council-”.*council-bin-day/],
    ["a name in capitals", ["council-BinDay", ...WHOLE], /cannot be the name of an element/],
    ["a path", ["council-../../etc", ...WHOLE], /cannot be the name of an element/],
    ["a name that ends in a hyphen", ["council-bin-", ...WHOLE], /cannot be the name of an element/],
    [
      "a package that is there",
      ["council-address-lookup", ...WHOLE],
      /is taken, by packages\/address-lookup/,
    ],
    ["a private package that is there", ["council-testing", ...WHOLE], /is taken, by packages\/testing/],
    [
      "an element of another package",
      ["council-consent-settings", ...WHOLE],
      /is taken, by packages\/consent-banner/,
    ],
    ["no Welsh", ["council-bin-day", ...WHOLE.toSpliced(2, 2)], /no name in Welsh: give --title-cy/],
    ["no English", ["council-bin-day", ...WHOLE.slice(2)], /no name in English: give --title-en/],
    ["English for Welsh", ["council-bin-day", ...WHOLE.with(3, "Bin day")], /is the English one again/],
    [
      "a straight apostrophe",
      ["council-bin-day", ...WHOLE.with(1, "Whose bin's day")],
      /use ’|Use letters.*’/i,
    ],
    [
      "markup in a name",
      ["council-bin-day", ...WHOLE.with(1, "<b>Bin</b>")],
      /characters that a name cannot have/,
    ],
    ["no description", ["council-bin-day", ...WHOLE.slice(0, 4)], /has no description/],
    [
      "a description with a quote",
      ["council-bin-day", ...WHOLE.with(5, 'Shows "bins"')],
      /Write ’ for an apostrophe/,
    ],
    ["two names", ["council-bin-day", "council-bin-night", ...WHOLE], /Only one name can be given/],
    ["an unknown option", ["council-bin-day", "--titel-en", "Bin day"], /--titel-en/],
  ];
  for (const [what, args, expected] of refused) {
    it(what, () => {
      const { code, error } = command(...args);
      assert.equal(code, 1);
      assert.match(error, expected);
      assert.ok(!existsSync(`${root}packages/bin-day`));
    });
  }

  it("everything that is wrong, at once", () => {
    const { error } = command("council-Bin");
    assert.equal(error.trim().split("\n").length, 4);
  });
});

describe("in a terminal", () => {
  it("asks for what is not given, and again until the answer can be used", async () => {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: "utf8" });
    let shown = "";
    const answers = [
      "Bin day",
      "council-bin-day",
      "Bin day",
      "Bin day",
      "Diwrnod biniau",
      "Shows when bins are collected. ",
    ];
    output.on("data", (text: string) => {
      shown += text;
      if (text.endsWith("> ")) input.write(`${answers.shift()}\n`);
    });
    assert.deepEqual(await ask({}, input, output), {
      tag: "council-bin-day",
      titleEn: "Bin day",
      titleCy: "Diwrnod biniau",
      description: "Shows when bins are collected",
    });
    assert.match(shown, /“Bin day” does not begin with “council-”/);
    assert.match(shown, /is the English one again/);
  });

  it("says that nothing was written when the answers end", async () => {
    const input = new PassThrough();
    input.end("council-bin-day\n");
    await assert.rejects(ask({}, input, new PassThrough()), /Nothing was written/);
  });

  it("asks for nothing that is given", async () => {
    const known = {
      tag: "council-bin-day",
      titleEn: "Bin day",
      titleCy: "Diwrnod biniau",
      description: "Shows when bins are collected",
    };
    const output = new PassThrough();
    assert.deepEqual(await ask(known, new PassThrough(), output), known);
    assert.equal(output.read(), null);
  });
});

describe("what is given", () => {
  it("may have a full stop after the description, which is taken off", () => {
    assert.equal(cleaned("description", " Shows bins. "), "Shows bins");
    assert.equal(cleaned("titleEn", " Bin no. 1 "), "Bin no. 1");
  });

  it("is in the addresses of pages as Storybook writes it", () => {
    for (const title of [
      "Bin day",
      "Vehicle registration number",
      "Whose bin’s day, 2nd - part",
      "Pick-up",
    ]) {
      assert.equal(pageSlug(title), sanitize(title));
    }
  });

  it("is wrapped in docstrings at 110 columns, and nothing else is", () => {
    const long = "Asks for it and takes it ".repeat(8).trim();
    const text = wrapped(`/**\n * ${long}.\n *\n * @fires ${long}\n */\nconst text = "${long}";\n`);
    const lines = text.split("\n");
    assert.ok(
      lines.slice(0, 4).every((line) => line.length <= 110 && /^( \*|\/\*)/.test(line)),
      text,
    );
    assert.ok(text.includes(` * @fires ${long}\n`) && text.includes(`"${long}"`));
    assert.equal(
      lines.slice(1, 3).join(" ").replaceAll(" * ", " ").replaceAll(/\s+/g, " ").trim(),
      `${long}.`,
    );
  });
});

describe("the list of all reports", () => {
  const ONE = 'import { one } from "./one.ts";\n\nexport const all = [one];\n';

  it("takes a component after another, once the formatter has spread it over several lines too", async () => {
    let text = ONE;
    const names = Array.from({ length: 8 }, (_, index) => `aComponentWithALongName${index}`);
    for (const name of names) {
      text = await format(withImport(text, `./${name}.ts`, name)!, { parser: "typescript" });
    }
    assert.match(text, /= \[\n/, "It is spread over several lines");
    const { all } = (await import(
      `data:text/javascript,${encodeURIComponent(text.replaceAll(/import \{ (\w+) \} from .*/g, 'const $1 = "$1";'))}`
    )) as { all: string[] };
    // A hole would be among them as undefined.
    assert.deepEqual([...all], ["one", ...names]);
  });

  it("is refused where the module does not end in it", () => {
    assert.equal(withImport(`${ONE}export const more = 1;\n`, "./two.ts", "two"), undefined);
  });
});

describe("copies of the workspace", () => {
  it("whose maker was killed are cleared away, and those in use are not", () => {
    const [left, used] = [0, 1].map(() => mkdtempSync(join(tmpdir(), PREFIX)));
    // The number of a process that has ended.
    const ended = spawnSync(process.execPath, ["--version"]).pid;
    writeFileSync(join(left!, OWNER), `${ended}`);
    writeFileSync(join(used!, OWNER), `${process.pid}`);
    try {
      removeOrphans();
      assert.deepEqual([existsSync(left!), existsSync(used!)], [false, true]);
    } finally {
      rmSync(used!, { recursive: true, force: true });
    }
  });
});
