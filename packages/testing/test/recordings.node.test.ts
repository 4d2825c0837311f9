import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import {
  checkRecording,
  checkRecordingNames,
  formatHtml,
  type Recording,
  untilAsRecorded,
} from "@council-components/testing/node";

describe("HTML that is recorded", () => {
  it("has a tag a line, attributes in order, and no comments, Lit’s markers among them", () => {
    const html = `<!--?lit$123$--><p   id="a" class='b'>One  <b>two</b><!----></p><input value="1 > 0" disabled>`;
    const lines = [
      "<p class='b' id=\"a\">",
      "  One",
      "  <b>two</b>",
      "</p>",
      '<input disabled value="1 > 0">',
    ];
    assert.equal(formatHtml(html), `${lines.join("\n")}\n`);
  });

  it("has nothing of what is inside scripts", () => {
    assert.equal(
      formatHtml('<script type="a">if (1 < 2) "</p>"</script>'),
      '<script type="a">(script)</script>\n',
    );
    const files = '<script src="/a.js"></script>\n<p></p>\n<script src="/b.js"></script>\n';
    assert.equal(formatHtml(files), files);
  });

  it("is the same each time, whatever secrets, hashes, ports, references and dates there are", () => {
    const token = (letter: string): string => `${letter}Zq8-kK2_`.repeat(5);
    const page = (one: string, reference: string): string =>
      `<a href="http://127.0.0.1:4${one}71/assets/${one.repeat(16)}/a.js">${reference}</a><i id="${token(one)}"></i>
       <i>2026-11-2${one}T10:00:00.000Z</i>`;
    assert.equal(formatHtml(page("1", "BP-7K2D-M9QX")), formatHtml(page("2", "BP-2222-BBBB")));
    const long = new Intl.DateTimeFormat("cy", { dateStyle: "long" }).format();
    assert.equal(formatHtml(`<p>${long}</p>`), "<p>(today)</p>\n");
  });

  it("keeps long names: a class is no secret", () => {
    const html = '<p class="govuk-grid-column-two-thirds-from-desktop govuk-!-margin-bottom-9"></p>\n';
    assert.equal(formatHtml(html), html);
    const id = '<p id="eligibility-step-nationalInsuranceNumber-hint"></p>\n';
    assert.equal(formatHtml(id), id);
  });

  it("knows a secret that happens to have no digit", () => {
    const html = '<i id="nZdGAURBXuOXEKtornPsNaQHLjLRpeXAgqwATdwGYNA"></i>';
    assert.equal(formatHtml(html), '<i id="(secret)"></i>\n');
  });
});

describe("a recording", () => {
  const here = fileURLToPath(new URL(".", import.meta.url));
  let folder = "";
  let recording: Recording;
  const ci = process.env["CI"];
  before(() => {
    folder = mkdtempSync(join(here, "recordings-"));
    recording = { folder: `packages/testing/test/${basename(folder)}`, name: "page", section: "English" };
  });
  after(() => {
    rmSync(folder, { recursive: true });
    if (ci === undefined) delete process.env["CI"];
    else process.env["CI"] = ci;
  });

  it("is missed in CI, and made elsewhere once the page is quiet", () => {
    process.env["CI"] = "true";
    assert.match(checkRecording(recording, "<p>One</p>", 10_000), /Nothing is recorded yet/);
    delete process.env["CI"];
    assert.match(checkRecording(recording, "<p>One</p>", 0), /Nothing is recorded yet/);
    assert.ok(!existsSync(join(folder, "page.html")));
    assert.equal(checkRecording(recording, "<p>One</p>", 10_000), "");
    assert.equal(checkRecording({ ...recording, section: "Welsh" }, "<p>Un</p>", 10_000), "");
    const file = readFileSync(join(folder, "page.html"), "utf8");
    assert.equal(file, "<!-- English -->\n<p>One</p>\n\n<!-- Welsh -->\n<p>Un</p>\n");
    assert.equal(checkRecording(recording, "<p>One</p>", 0), "");
  });

  it("says line by line what differs, and changes nothing", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `<b>${index}</b>`);
    checkRecording({ ...recording, name: "long" }, lines.join(""), 10_000);
    const changed = lines.with(10, "<b>other</b>").join("");
    const said = checkRecording({ ...recording, name: "long" }, changed, 10_000);
    assert.match(
      said,
      /long\.html, English: the HTML is not as recorded.*UPDATE_RECORDINGS=1.*commit says why/,
    );
    assert.match(said, / {2}<b>9<\/b>\n- <b>10<\/b>\n\+ <b>other<\/b>\n {2}<b>11<\/b>/);
    assert.doesNotMatch(said, /<b>2<\/b>/);
  });

  it("of what is gone is told", () => {
    writeFileSync(join(folder, "gone.html"), "");
    const { folder: name } = recording;
    assert.match(checkRecordingNames(name, ["page", "long"]), /nothing is tested against gone\.html/);
    assert.equal(checkRecordingNames(name, ["page", "long", "gone"]), "");
  });

  it("is waited for while the page is late", async () => {
    const pages = ["<p>…</p>", "<p>…</p>", "<p>One</p>"];
    await untilAsRecorded(
      () => pages.shift() ?? "",
      (html, unchangedFor) => checkRecording(recording, html, unchangedFor),
    );
    assert.deepEqual(pages, []);
  });
});
