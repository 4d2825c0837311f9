import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileRuleset, evaluate, type Answers } from "@council-components/eligibility-rules";
import { renderToString } from "@council-components/govuk-templates/server";
import { schoolClothes } from "../../fixtures/rulesets.ts";
import { eligibilitySummaryRows } from "../../src/server/summary-rows.ts";
import { hiddenIn, textOf, visitor, type Fields, type Visitor } from "./visitor.ts";

const ruleset = compileRuleset(schoolClothes);
const today = "2026-11-30";
const field = (value: string, more: Fields = {}): Fields => ({ "eligibility[field][value]": value, ...more });

/** Follows the link that is read out in these words. */
function follow(at: Visitor, said: string): Promise<void> {
  const link = [...at.html.matchAll(/<a[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].find(([, , inner]) =>
    textOf(inner!).endsWith(said),
  );
  assert.ok(link, `There is no link ${said} on ${at.content.title}`);
  return at.open(link[1]!.replaceAll("&amp;", "&"));
}

async function atList(language = "en"): Promise<Visitor> {
  const at = visitor({ rulesets: [ruleset], today, language, secret: "x".repeat(32) });
  await at.open();
  const go = language === "cy" ? "Parhau" : "Continue";
  await at.press(go, field("yes"));
  await at.press(go, field("primary"));
  await at.press(go, field("yes"));
  return at;
}

describe("asking about each child without script", () => {
  it("asks each question of a child, shows the list, and goes on when there are no more", async () => {
    const at = await atList();
    assert.equal(at.path, "/eligibility?question=children");
    assert.equal(at.content.title, "You have added 1 child");
    assert.match(
      textOf(at.html),
      /Child 1 .*Primary school .*Yes Change Change child 1 Remove Remove child 1/,
    );
    await at.press("Continue", field("yes"));
    assert.equal(at.content.title, "Child 2: Which school does this child go to?");
    assert.equal(at.path, "/eligibility?question=children%5B1%5D.school");
    await at.press("Continue", field("none"));
    await at.press("Continue", field("no"));
    assert.equal(at.content.title, "You have added 2 children");
    await at.press("Continue", field("no"));
    await at.press("Continue", field("100", { "eligibility[field][period]": "week" }));
    assert.equal(at.content.title, "You can apply for help with school clothes");
    await at.press("Continue");
    assert.deepEqual(at.accepted?.answers, {
      children: [
        { school: "primary", new: true },
        { school: "none", new: false },
      ],
      earnings: { amount: "100", period: "week" },
    });
    assert.ok(!at.trail.some((address) => /primary|100/.test(address)), "no answer is in an address");
  });

  it("says what is wrong, on the list, in a row and on removing", async () => {
    const at = await atList();
    await at.press("Continue");
    assert.equal(at.content.title, "Error: You have added 1 child");
    assert.match(textOf(at.html), /There is a problem Select yes if there is a child to add/);
    const [, target] = /href="#([^"]*)"/.exec(at.html)!;
    assert.ok(at.html.includes(`id="${target}"`));
    await follow(at, "Remove child 1");
    await at.press("Continue");
    assert.match(textOf(at.html), /There is a problem Select yes if you want to remove this child/);
    await at.open("/eligibility?question=children%5B0%5D.school");
    await at.press("Continue", field("castle"));
    assert.match(at.content.title, /^Error: Child 1: /);
  });

  it("changes a child, with Back to the question before, and removes one", async () => {
    const at = await atList();
    await follow(at, "Change child 1");
    assert.match(at.html, /value="primary"[^>]*checked/);
    assert.equal(at.content.backHref, "/eligibility?question=children");
    await at.press("Continue", field("secondary"));
    assert.equal(at.content.title, "Child 1: Is this child new at the school?");
    assert.equal(at.content.backHref, "/eligibility?question=children%5B0%5D.school");
    await at.press("Continue", field("yes"));
    assert.match(textOf(at.html), /Secondary school/);
    await follow(at, "Remove child 1");
    assert.equal(at.content.title, "Are you sure you want to remove child 1?");
    await at.press("Continue", field("no"));
    assert.equal(at.content.title, "You have added 1 child");
    await follow(at, "Remove child 1");
    await at.press("Continue", field("yes"));
    assert.equal(at.content.title, "Do any children live with you?");
  });

  it("takes no row that is not there, nor more than there may be", async () => {
    const at = await atList();
    await at.post({
      "eligibility[question]": "children[7].school",
      "eligibility[action]": "continue",
      ...field("primary"),
    });
    assert.equal(at.content.title, "You have added 1 child");
    for (let more = 0; more < 2; more++) {
      await at.press("Continue", field("yes"));
      await at.press("Continue", field("none"));
      await at.press("Continue", field("no"));
    }
    assert.match(textOf(at.html), /You can add up to 3 children/);
    await at.press("Continue", field("yes"));
    assert.notEqual(at.content.title, "Child 4: Which school does this child go to?");
  });

  it("asks in Welsh", async () => {
    const at = await atList("cy");
    assert.equal(at.content.title, "Rydych wedi ychwanegu 1 plentyn");
    assert.match(
      textOf(at.html),
      /Plentyn 1 .*Ysgol gynradd .*Ydy Newid Newid plentyn 1 Dileu Dileu plentyn 1/,
    );
  });

  it("gives the element its rows, and takes those that the element sends", async () => {
    const at = visitor({ rulesets: [ruleset], today, enhance: true });
    await at.open();
    await at.press("Continue", field("yes"));
    await at.press("Continue", field("primary"));
    const hidden = hiddenIn(at.html);
    assert.deepEqual(hidden["eligibility[answers][children][0][school]"], ["primary"]);
    assert.deepEqual(hidden["eligibility[question]"], ["children[0].new"]);
    await at.post({
      "eligibility[ruleset]": "school-clothes@2026-04-01",
      "eligibility[outcome]": "yes",
      "eligibility[answers][children][0][school]": "secondary",
      "eligibility[answers][children][0][new]": "yes",
      "eligibility[answers][earnings][amount]": "7400",
      "eligibility[answers][earnings][period]": "year",
    });
    assert.equal(at.accepted?.evaluation.outcome?.id, "yes");
    assert.equal(at.accepted?.differs, false);
    assert.deepEqual(at.accepted?.answers["children"], [{ school: "secondary", new: true }]);
  });
});

describe("rows for a page of answers", () => {
  const rows = (answers: Answers): string[][] =>
    eligibilitySummaryRows(evaluate(ruleset, answers, { today }), {
      ruleset,
      today,
      answers,
      changeHref: (question) => `?question=${question}`,
    }).map(({ key, value, actions }) => [
      `${key?.text ?? ""}`,
      `${value?.text ?? textOf(renderToString(value?.html as never))}`,
      `${(actions?.items?.[0] || undefined)?.href ?? ""}`,
    ]);

  it("has one for each child, with its answers", () => {
    const answers = {
      children: [
        { school: "primary", new: true },
        { school: "none", new: false },
      ],
      earnings: { amount: "100.5", period: "two-weeks" },
    };
    assert.deepEqual(rows(answers).slice(0, 3), [
      [
        "Child 1",
        "Which school does this child go to? Primary school Is this child new at the school? Yes",
        "?question=children",
      ],
      [
        "Child 2",
        "Which school does this child go to? No school yet Is this child new at the school? No",
        "",
      ],
      ["How much do you earn?", "£100.50 Every 2 weeks", "?question=earnings"],
    ]);
  });

  it("says so where there is none", () => {
    const [first] = rows({ children: [] });
    assert.deepEqual(first, ["Do any children live with you?", "No", "?question=children"]);
  });
});
