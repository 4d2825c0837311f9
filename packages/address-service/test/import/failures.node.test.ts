import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { GazetteerError } from "../../src/gazetteer/gazetteer-error.ts";
import { importFiles, type ImportOptions } from "../../src/import/import-files.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { writeSampleFile } from "../../src/commands/sample.ts";
import { finish, run } from "../support/command.ts";
import { changedFixture, fixture, temporaryDirectory } from "../support/imported.ts";

const directory = temporaryDirectory();
const database = join(directory, "addresses.db");
const premium = readFileSync(fixture("premium-2.1.csv"), "utf8");
let old: Buffer;

before(async () => {
  await importFiles([fixture("premium-2.1.csv")], { database });
  old = readFileSync(database);
});

/** Imports a file over the database and expects to be refused, with a message and the old database as it was. */
async function refusal(path: string, message: RegExp, options: Partial<ImportOptions> = {}): Promise<string> {
  const error = await importFiles([path], { database, replaceAll: true, ...options }).then(
    () => assert.fail("it was imported"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof GazetteerError, String(error));
  assert.match(error.message, message);
  await untouched();
  return error.message;
}

async function refused(...expected: Parameters<typeof refusal>): Promise<void> {
  await refusal(...expected);
}

test("the command says so on standard error, without a stack, and ends with 1", async () => {
  const cut = file("short.csv", premium.split("\n").slice(0, 30).join("\n"));
  for (const [path, message] of [
    [cut, /^short\.csv has no trailer/],
    [join(directory, "absent.csv"), /^There is no file at/],
  ] as const) {
    const { code, stdout, stderr } = await finish(["import", path, "--database", database, "--replace-all"]);
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /);
    await untouched();
  }
  const asked = await finish(["import", fixture("premium-2.1.csv"), "--database", database]);
  assert.equal(asked.code, 1);
  assert.match(asked.stderr, /would replace all 16 properties.*--replace-all/);
});

async function untouched(): Promise<void> {
  assert.ok(readFileSync(database).equals(old), "the old database is as it was");
  const gazetteer = openGazetteer(database);
  assert.equal((await gazetteer.byPostcode("ZZ3 1AA")).total, 3);
  gazetteer.close();
  assert.deepEqual(
    readdirSync(directory).filter((name) => name.includes(".importing-")),
    [],
    "nothing is left behind",
  );
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

test("a file that is cut short between two rows", () =>
  refused(
    file("cut.csv", `${premium.split("\n").slice(0, 40).join("\n")}\n`),
    /cut\.csv has no trailer \(record 99\), so it may have been cut short.*--allow-incomplete/,
  ));

test("a file that is cut short inside a row", () =>
  refused(file("cut-inside.csv", premium.slice(0, premium.length / 2)), /cut short/));

test("a gzip file that is cut short", () => {
  const packed = gzipSync(premium);
  return refused(
    file("cut.csv.gz", packed.subarray(0, packed.length / 2)),
    /cut\.csv\.gz is damaged or cut short/,
  );
});

test("a zip file that is cut short", () =>
  refused(file("cut.zip", "PK\u0003\u0004 and no more"), /cut\.zip is damaged/));

test("a trailer that counts other than the rows that are there", () =>
  refused(
    changedFixture("premium-2.1.csv", join(directory, "count.csv"), (text) =>
      text.replace(/^99,0,\d+/m, "99,0,500"),
    ),
    /count\.csv, line \d+: the trailer says 500 records, and the file holds 76/,
  ));

test("a missing volume", () =>
  refused(
    changedFixture("premium-2.1.csv", join(directory, "volume.csv"), (text) =>
      text.replace(/^99,0,/m, "99,2,"),
    ),
    /volume\.csv says that volume 2 follows/,
  ));

test("rows of version 1.0 under a header of version 2.1, and the other way round", async () => {
  const header = premium.split("\n")[0]!;
  const first = readFileSync(fixture("premium-1.0.csv"), "utf8").replace(/^.*\n/, `${header}\n`);
  await refused(
    file("mixed.csv", first),
    /mixed\.csv, line 2: record 11 has 20 columns, as in AddressBase Premium 1\.0.*mixes layouts/,
  );
  await refused(
    file("mixed-2.csv", premium.replace('"2.1"', '"1.0"')),
    /mixed-2\.csv, line 2: record 11 has 24 columns/,
  );
});

test("two files joined together", () =>
  refused(file("joined.csv", premium + premium), /there are rows after the trailer/));

test("another encoding", async () => {
  const message = await refusal(
    file("windows.csv", Buffer.from(premium.replaceAll("Ŷ", "Ô"), "latin1")),
    /windows\.csv, near line \d+: not UTF-8.*--encoding windows-1252/,
  );
  const line = Number(/near line (\d+)/.exec(message)![1]);
  assert.ok(
    Math.abs(line - premium.split("\n").findIndex((row) => row.includes("Ŷ")) - 1) <= 1,
    "the line is right",
  );
  await refused(file("utf-16.csv", Buffer.from(`\ufeff${premium}`, "utf16le")), /UTF-16/);
});

test("an empty file, a directory, no file, no CSV", async () => {
  await refused(file("empty.csv", ""), /empty\.csv is empty/);
  await refused(file("blank.csv", "\n\n"), /blank\.csv holds no rows/);
  mkdirSync(join(directory, "folder"));
  await refused(join(directory, "folder"), /folder is a directory/);
  await refused(join(directory, "nothing.csv"), /There is no file at .*nothing\.csv/);
  await refused(file("picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])), /not a text file/);
  await refused(file("other.csv", "name,colour\nA,blue\n"), /neither a header record.*README/);
});

test("changes without --update, a full file with it, a version that nobody knows", async () => {
  await refused(fixture("premium-2.1-changes.csv"), /changes only.*--update/);
  await refused(fixture("premium-2.1.csv"), /full file.*without --update/, { update: true });
  await refused(file("version.csv", premium.replace('"2.1"', '"9.9"')), /version “9\.9”/);
});

test("a file that is mostly unusable, and where the reasons are", async () => {
  const path = changedFixture("premium-2.1.csv", join(directory, "unusable.csv"), (text) =>
    text.replace(/^(2[14]),"I",(\d+),(\d+)/gm, '$1,"I",$2,not-a-number'),
  );
  await refused(path, /rows cannot be used, more than a fifth, so nothing was imported.*rejected\.csv/);
  assert.match(
    readFileSync(`${database}.rejected.csv`, "utf8"),
    /unusable\.csv,\d+,its UPRN is not a number of 1 to 12 digits/,
  );
});

test("a row here and there that cannot be used is told, and the rest imported", async () => {
  const path = changedFixture("premium-2.1.csv", join(directory, "few.csv"), (text) =>
    text.replace('"RD02"', '"RD02').replace(/^15,"I",(\d+),99300003/m, '15,"I",$1,99300003999'),
  );
  const other = join(directory, "few.db");
  const { code, stdout } = await finish(["import", path, "--database", other]);
  assert.equal(code, 0);
  assert.match(stdout, /Rejected rows.*few\.db\.rejected\.csv/);
  const rejected = readFileSync(`${other}.rejected.csv`, "utf8");
  const rows = readFileSync(path, "utf8").split("\n");
  for (const [needle, reason] of [
    ['"RD02,', "its quotation marks do not match"],
    ["99300003999", "its USRN is not a number of 1 to 8 digits"],
  ] as const) {
    const line = rows.findIndex((row) => row.includes(needle)) + 1;
    assert.ok(rejected.includes(`few.csv,${line},${reason},`), `${reason}, line ${line}: ${rejected}`);
  }
});

test("a database that is something else is not replaced", async () => {
  const path = file("precious.db", "somebody’s notes");
  const { code, stderr } = await finish([
    "import",
    fixture("premium-2.1.csv"),
    "--database",
    path,
    "--replace-all",
  ]);
  assert.equal(code, 1);
  assert.match(stderr, /precious\.db is there already and is not a gazetteer/);
  assert.equal(readFileSync(path, "utf8"), "somebody’s notes");
});

test(
  "a full disk",
  { skip: limitedShell() ? false : "this system cannot limit the size of a file" },
  async () => {
    const path = join(directory, "large.csv");
    writeSampleFile(path, 4000, 3);
    const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
    // Files of at most 512 kB, as `ulimit` counts blocks of 1 kB; a write beyond fails as one to a full disk does.
    const command = `trap '' XFSZ; ulimit -f 512; exec "${process.execPath}" "${cli}" import "${path}" --database "${database}" --replace-all`;
    const { status, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /no room left on the disk/);
    await untouched();
  },
);

function limitedShell(): boolean {
  return spawnSync("bash", ["-c", "trap '' XFSZ; ulimit -f 512"]).status === 0;
}

/** Bytes of the database in the making, 0 where there is none. */
function bytesMade(): number {
  const name = readdirSync(directory).find((each) => each.includes(".importing-"));
  return name === undefined ? 0 : (statSync(join(directory, name), { throwIfNoEntry: false })?.size ?? 0);
}

test("an import that is killed, at any moment, leaves the old database serving", async () => {
  const path = join(directory, "killed.csv");
  writeSampleFile(path, 4000, 5);
  let interrupted = 0;
  for (const size of [1, 300_000, 900_000, 1_500_000, 2_100_000]) {
    const importing = run(["import", path, "--database", database, "--replace-all"]);
    let over = false;
    void importing.ended.then(() => (over = true));
    while (!over && bytesMade() < size) await new Promise((resolve) => setTimeout(resolve, 1));
    importing.process.kill("SIGKILL");
    const { signal } = await importing.ended;
    const gazetteer = openGazetteer(database);
    if (readFileSync(database).equals(old)) {
      assert.equal((await gazetteer.search("2 high street llanfeurig")).addresses[0]?.uprn, "993000000001");
      if (signal === "SIGKILL") interrupted++;
    } else {
      // The kill came after the new database was in place: then it has to be whole.
      assert.ok((await gazetteer.byPostcode("ZZ1 1AA")).total > 0);
      writeFileSync(database, old);
    }
    gazetteer.close();
  }
  assert.ok(interrupted >= 2, "some of the imports were under way when they were killed");
  // The next one clears away what the killed ones left, and goes through.
  const after = await finish(["import", fixture("premium-2.1.csv"), "--database", database, "--replace-all"]);
  assert.equal(after.code, 0, after.stderr);
  assert.equal(bytesMade(), 0);
});
