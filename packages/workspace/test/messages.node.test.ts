import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, beforeEach, describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { applyChanges } from "../src/messages/apply.ts";
import { formName, readCatalogue } from "../src/messages/catalogue.ts";
import { compare } from "../src/messages/check.ts";
import { fromCsv, SpreadsheetError, toCsv } from "../src/messages/spreadsheet.ts";
import { root as repository } from "../src/run.ts";

const copy = mkdtempSync(join(tmpdir(), "messages-"));
const root = `${copy}/`;
const spreadsheet = join(copy, "messages.csv");
const SOURCES = [
  "packages/*/src/messages/*.{ts,json}",
  "packages/*/src/server/words.ts",
  "packages/eligibility-rules/src/wording.ts",
  "packages/*/src/**/reviewed.json",
];

type Cells = Record<string, string>;

/** The repository's own words, in a folder that a test may change. */
beforeEach(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  cpSync(join(repository, ".prettierrc.json"), join(copy, ".prettierrc.json"));
  for (const file of globSync(SOURCES, { cwd: repository })) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    cpSync(join(repository, file), join(copy, file));
  }
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** Every file of the copy and what is in it. */
function files(): Map<string, string> {
  return new Map(
    globSync(SOURCES, { cwd: copy }).map((file) => [file, readFileSync(join(copy, file), "utf8")]),
  );
}

/** What a translator sends back: every cell as it was, but what `edit` does to them. */
function edited(edit: (cells: Cells[]) => unknown, options: object = {}): Buffer {
  const csv = toCsv(readCatalogue(root));
  const cells = parse(csv, { bom: true, columns: true }) as Cells[];
  const changed = edit(cells);
  return Buffer.from(
    stringify(Array.isArray(changed) ? changed : cells, { header: true, bom: true, ...options }),
  );
}

function cellOf(cells: Cells[], key: string, category = ""): Cells {
  const found = cells.find((one) => one["key"] === key && one["plural form"] === category);
  assert.ok(found, `the spreadsheet has ${key} ${category}`);
  return found;
}

function problemsOf(bytes: Uint8Array): readonly string[] {
  const { problems, changes } = compare(readCatalogue(root), fromCsv(bytes));
  if (problems.length) assert.deepEqual(changes, [], "nothing is taken where something is wrong");
  return problems;
}

async function take(bytes: Uint8Array): Promise<string[]> {
  const { problems, changes } = compare(readCatalogue(root), fromCsv(bytes));
  assert.deepEqual(problems, []);
  return applyChanges(root, changes);
}

describe("a spreadsheet that comes back as it went", () => {
  it("leaves every source byte for byte as it was", async () => {
    const before = files();
    assert.deepEqual(await take(Buffer.from(toCsv(readCatalogue(root)))), []);
    assert.deepEqual(files(), before);
  });

  for (const [name, options] of [
    ["semicolons, as a spreadsheet program on the Continent saves it", { delimiter: ";" }],
    ["tabs", { delimiter: "\t" }],
    ["no byte order mark and every cell in quotes", { bom: false, quoted: true }],
    [
      "its columns in another order",
      { columns: ["reviewed", "Welsh", "English", "plural form", "key", "component"] },
    ],
  ] as const) {
    it(`is read with ${name}`, async () => {
      assert.deepEqual(await take(edited(() => undefined, options)), []);
    });
  }

  it("opens as UTF-8 in a spreadsheet program, and has nothing that it runs", () => {
    const forms = readCatalogue(root).map((form, index) =>
      index === 0 ? { ...form, welsh: { ...form.welsh, text: "=HYPERLINK(1)" } } : form,
    );
    const csv = toCsv(forms);
    assert.equal(csv.codePointAt(0), 0xfeff);
    const [, first] = parse(csv, { bom: true }) as string[][];
    assert.equal(first?.[6], "'=HYPERLINK(1)");
    for (const cell of (parse(csv, { bom: true }) as string[][]).flat())
      assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    assert.equal(
      fromCsv(Buffer.from(csv))[0]?.welsh,
      "=HYPERLINK(1)",
      "and comes back without the apostrophe",
    );
  });
});

describe("a changed translation", () => {
  it("changes that string and no other", async () => {
    const before = files();
    const written = await take(
      edited((cells) => void (cellOf(cells, "find")["Welsh"] = "Chwilio am gyfeiriad")),
    );
    assert.deepEqual(written, ["packages/address-lookup/src/messages/cy.ts"]);
    const [file] = written as [string];
    const after = files();
    assert.equal(
      after.get(file),
      before.get(file)?.replace('find: "Dod o hyd i gyfeiriad"', 'find: "Chwilio am gyfeiriad"'),
    );
    assert.deepEqual(
      [...after].filter(([name]) => name !== file),
      [...before].filter(([name]) => name !== file),
    );
  });

  it("changes one form of a message that counts, and words of a table of both languages", async () => {
    const written = await take(
      edited((cells) => {
        cellOf(cells, "found", "two")["Welsh"] = "Dau gyfeiriad ar gyfer {postcode}";
        cellOf(cells, "date.missing")["Welsh"] = "Rhowch y dyddiad";
      }),
    );
    assert.equal(written.length, 2);
    const forms = readCatalogue(root);
    const textOf = (name: string): string | undefined =>
      forms.find((form) => formName(form) === name)?.welsh.text;
    assert.equal(textOf("found.two"), "Dau gyfeiriad ar gyfer {postcode}");
    assert.equal(textOf("found.few"), "Cafwyd hyd i {count} chyfeiriad ar gyfer {postcode}");
    assert.equal(textOf("date.missing"), "Rhowch y dyddiad");
  });

  it("is written as source: quotes and backslashes cannot end the string", async () => {
    const hostile = 'Chwilio "${process.exit()}" \\';
    await take(edited((cells) => void (cellOf(cells, "find")["Welsh"] = hostile)));
    assert.equal(readCatalogue(root).find(({ key }) => key === "find")?.welsh.text, hostile);
  });

  it("keeps the space at its end, and gets curly apostrophes", async () => {
    await take(
      edited((cells) => {
        cellOf(cells, "errorPrefix")["Welsh"] = "Camgymeriad:";
        cellOf(cells, "use")["Welsh"] = "Defnyddio'r cyfeiriad";
      }),
    );
    const forms = readCatalogue(root);
    assert.equal(forms.find(({ key }) => key === "errorPrefix")?.welsh.text, "Camgymeriad: ");
    assert.equal(forms.find(({ key }) => key === "use")?.welsh.text, "Defnyddio’r cyfeiriad");
  });
});

describe("what a native speaker has reviewed", () => {
  const review = (cells: Cells[]): void => void (cellOf(cells, "find")["reviewed"] = "yes");
  const isReviewed = (): boolean | undefined =>
    readCatalogue(root).find(({ key }) => key === "find")?.reviewed;

  it("is kept, and is taken back", async () => {
    const before = files();
    assert.deepEqual(await take(edited(review)), ["packages/address-lookup/src/messages/reviewed.json"]);
    assert.equal(isReviewed(), true);
    assert.deepEqual(await take(Buffer.from(toCsv(readCatalogue(root)))), [], "is in the next export");
    await take(edited((cells) => void (cellOf(cells, "find")["reviewed"] = "")));
    assert.deepEqual(files(), before);
  });

  it("is to be reviewed again once either language has changed", async () => {
    await take(edited(review));
    for (const file of ["cy.ts", "en.ts"]) {
      const path = join(copy, "packages/address-lookup/src/messages", file);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.replace(/find: ".*"/, 'find: "Other words"'));
      assert.equal(isReviewed(), false, file);
      writeFileSync(path, text);
    }
    assert.equal(isReviewed(), true);
  });
});

describe("a spreadsheet is refused", () => {
  for (const [why, edit, problem] of [
    [
      "a lost placeholder",
      (cells: Cells[]) => void (cellOf(cells, "none")["Welsh"] = "Dim"),
      /lost \{postcode\}/,
    ],
    [
      "a placeholder that stands for nothing",
      (cells: Cells[]) => void (cellOf(cells, "find")["Welsh"] = "{cod}"),
      /\{cod\}, which stands for nothing/,
    ],
    [
      "a lost link",
      (cells: Cells[]) => void (cellOf(cells, "accepted")["Welsh"] = "Rydych wedi derbyn cwcis."),
      /mark what is a link/,
    ],
    [
      "a lost plural form",
      (cells: Cells[]) => cells.filter((one) => one["key"] !== "found" || one["plural form"] !== "few"),
      /found\.few: this plural form is missing/,
    ],
    [
      "an empty plural form",
      (cells: Cells[]) => void (cellOf(cells, "found", "few")["Welsh"] = " "),
      /is empty/,
    ],
    [
      "an unknown key",
      (cells: Cells[]) => void (cellOf(cells, "find")["key"] = "fnid"),
      /no message .* fnid/,
    ],
    ["a key that is here twice", (cells: Cells[]) => [...cells, cells[0]!], /here twice/],
    [
      "English that has changed since",
      (cells: Cells[]) => void (cellOf(cells, "find")["English"] = "Look for an address"),
      /its English is now “Find address”/,
    ],
    ["a line break", (cells: Cells[]) => void (cellOf(cells, "find")["Welsh"] = "Dod\no hyd"), /line break/],
  ] as const) {
    it(`for ${why}, with its line`, () => {
      const problems = problemsOf(edited(edit));
      assert.equal(problems.length, 1, problems.join("\n"));
      assert.match(problems[0]!, problem);
    });
  }

  it("for a plural form that there is not, for missing columns, and for another encoding", () => {
    const noForm = edited((cells) => void (cellOf(cells, "found", "few")["plural form"] = "dual"));
    assert.throws(() => fromCsv(noForm), SpreadsheetError);
    assert.throws(
      () => fromCsv(Buffer.from("key,Welsh\r\nfind,Chwilio\r\n")),
      /Columns are missing: component/,
    );
    assert.throws(() => fromCsv(Buffer.from("key\r\nllefr\xeet", "latin1")), /UTF-8/);
  });

  it("but not for rows that are left out: those stay as they are", () => {
    const { problems, absent } = compare(
      readCatalogue(root),
      fromCsv(edited((cells) => cells.filter((one) => one["component"] === "consent-banner"))),
    );
    assert.deepEqual(problems, []);
    assert.ok(absent > 50);
  });
});

describe("the command", () => {
  const command = join(repository, "packages/workspace/src/messages.ts");
  const run = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [command, ...args, "--root", copy], { encoding: "utf8" });

  it("exports, imports, and changes nothing where something is wrong", () => {
    execFileSync(process.execPath, [command, "export", "--out", spreadsheet, "--root", copy]);
    const before = files();
    assert.equal(run("import", spreadsheet).status, 0);
    writeFileSync(
      spreadsheet,
      edited((cells) => {
        cellOf(cells, "find")["Welsh"] = "Chwilio";
        cellOf(cells, "none")["Welsh"] = "Dim";
      }),
    );
    const refused = run("import", spreadsheet);
    assert.equal(refused.status, 1);
    assert.match(`${refused.stderr}`, /Line \d+, .*none: the Welsh has lost \{postcode\}/);
    assert.deepEqual(files(), before);
    assert.equal(existsSync(join(copy, "packages/address-lookup/src/messages/reviewed.json")), false);
  });

  it("says how it is used, and what is wrong with a file, without a stack", () => {
    assert.match(`${run().stdout}`, /Usage/);
    const absent = run("import", join(copy, "absent.csv"));
    assert.equal(absent.status, 1);
    assert.doesNotMatch(`${absent.stderr}`, /\n {4}at /);
  });
});
