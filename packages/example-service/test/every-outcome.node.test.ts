import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Ruleset } from "@council-components/eligibility-rules";
import { createDfeStandIn, dfeCheck } from "@council-components/eligibility-step/server";
import type { Answers } from "../src/answers.ts";
import { busPass, schoolMeals } from "../src/eligibility/rulesets.ts";
import { CSRF_FIELD } from "../src/forms.ts";
import { openSessions } from "../src/sessions.ts";
import { client, errorsIn, type Client } from "./support/client.ts";

/** What is true of one person, by the ids of the ruleset’s questions; a list with nothing in it is “none of these”. */
type Truth = Readonly<Record<string, string | readonly string[] | null>>;

/** How the eligibility step sends “I do not know”. */
const UNSURE = ":unknown";

const today = Date.parse("2026-12-01T12:00:00Z");

/** Answers pages with nothing but the truth until there is no form left to answer, and says what was told on the way. */
async function answerAll(person: Client, ruleset: Ruleset, truth: Truth): Promise<string[]> {
  const told: string[] = [];
  const headings: string[] = [];
  for (let page = 0; page < 20; page++) {
    const heading = text(/<h1[^>]*>([^]*?)<\/h1>/.exec(person.html)?.[1] ?? "");
    assert.ok(!headings.includes(heading), `“${heading}” is asked twice of ${JSON.stringify(truth)}`);
    headings.push(heading);
    const outcome = ruleset.outcomes.find(({ title }) => title["en"] === heading);
    if (outcome) told.push(outcome.id);
    if (!person.html.includes(`name="${CSRF_FIELD}"`)) return told;
    if (outcome) await checkLinks(person);
    const path = person.path;
    await person.send({ ...hiddenIn(person.html), ...answerTo(person, ruleset, truth, heading) });
    assert.deepEqual(errorsIn(person.html), [], `${heading}: ${JSON.stringify(truth)}`);
    assert.equal(person.status, 200, path);
  }
  return assert.fail("there is no end to it");
}

/** A truthful answer to the page at hand, each of whose fields must be there. */
function answerTo(
  { html, path }: Client,
  ruleset: Ruleset,
  truth: Truth,
  heading: string,
): Record<string, string> {
  const asked =
    ruleset.questions.find(({ label }) => label["en"] === heading) ??
    ruleset.questions.find(({ id }) => html.includes(`name="eligibility[question]" value="${id}"`));
  const fields = !asked || /You (can|may)/.test(heading) ? {} : fieldsFor(asked.id, truth[asked.id], html);
  const own: Record<string, Record<string, string>> = {
    "/name": { "first-names": "Siân", "last-name": "Prys" },
    "/contact": { contact: "post" },
  };
  const answer = own[path] ?? fields;
  for (const [name, value] of Object.entries(answer)) {
    const field = inputs(html).find(
      (each) => each.name === name && (!/radio|checkbox/.test(each.type) || each.value === value),
    );
    const button = html.includes(`name="${name}" value="${value}"`) || html.includes(`value="${value}"`);
    assert.ok(field ?? button, `${heading}: no field ${name} for “${value}”, which is true`);
  }
  return answer;
}

/** The fields of one question: in the eligibility step all have the same names, in the form their own. */
function fieldsFor(id: string, value: Truth[string] | undefined, html: string): Record<string, string> {
  const inStep = html.includes("eligibility[question]");
  const part = (name: string): string => (inStep ? `eligibility[field][${name}]` : `date-of-birth-${name}`);
  const action: Record<string, string> = inStep ? { "eligibility[action]": "continue" } : {};
  if (typeof value === "string" && /^\d{4}-/.test(value)) {
    const [year = "", month = "", day = ""] = value.split("-");
    return { ...action, [part("day")]: day, [part("month")]: month, [part("year")]: year };
  }
  if (id === "benefitCheck") return { "eligibility[action]": value === null ? "instead" : "check" };
  const one = value === null ? UNSURE : typeof value === "string" ? value : (value?.[0] ?? ":none");
  return inStep
    ? { ...action, [part("value")]: one }
    : { [`${id}-${one === UNSURE ? "unsure" : one.replace(":", "")}`]: "yes" };
}

function inputs(html: string): { name: string; value: string; type: string }[] {
  const attribute = (tag: string, name: string): string =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, "name"),
    value: attribute(tag, "value"),
    type: attribute(tag, "type"),
  }));
}

const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    inputs(html)
      .filter(({ type, name }) => type === "hidden" && name.startsWith("eligibility"))
      .map(({ name, value }) => [name, value]),
  );

const text = (html: string): string => html.replace(/<[^>]+>/g, "").trim();

/** What an outcome leads to within the service is there. */
async function checkLinks(person: Client): Promise<void> {
  const main = person.html.slice(person.html.indexOf("<main"));
  for (const [, href = ""] of main.matchAll(/<a class="govuk-link" href="([^":]*)"/g)) {
    const { pathname, search } = new URL(href.replaceAll("&amp;", "&"), `http://localhost${person.path}`);
    const { status } = await person.fetch(pathname + search, { cookie: person.cookie ?? "" });
    assert.ok(status < 400, `${href} answers ${status}`);
  }
}

describe("every outcome of the bus pass, to its end, with nothing but the truth", () => {
  const disabilities: (string[] | null)[] = [
    ...busPass.questions.find(({ id }) => id === "disability")!.options!.map(({ value }) => [value]),
    [],
    null,
  ];
  const byHand = {
    "address-source": "manual",
    "address-line-1": "Tŷ Gwyn",
    "address-town": "Aberwylan",
    "address-postcode": "ZZ1 1AA",
  };
  const some = [["driving"], [], null];
  const homes: [string, Record<string, string>, livesInArea: string, typeof disabilities][] = [
    ["in the area", { "address-uprn": "100" }, "yes", disabilities],
    ["of another council", { "address-uprn": "102" }, "no", disabilities],
    ["in the area, typed by hand", byHand, "yes", some],
    ["elsewhere, typed by hand", byHand, "no", some],
  ];
  const told = new Set<string>();

  for (const [where, address, livesInArea, each] of homes)
    it(`an address ${where}`, async () => {
      // 60 today, and 60 tomorrow.
      for (const dateOfBirth of ["1966-12-01", "1966-12-02"])
        for (const disability of dateOfBirth === "1966-12-01" ? [[]] : each) {
          const applications: Readonly<Answers>[] = [];
          const person = client({
            custodian: [9901],
            sessions: openSessions({ now: () => today }),
            now: () => today,
            onApplication: (_, answers) => void applications.push(answers),
          });
          await person.get("/begin");
          await person.send(address);
          const outcomes = await answerAll(person, busPass, { livesInArea, dateOfBirth, disability });
          assert.equal(person.path, "/confirmation");
          for (const outcome of outcomes) told.add(outcome);
          // What was asked is what was sent, and who was told that they can apply has given their reason.
          const [{ eligibility, ...rest } = {}] = applications;
          assert.equal(rest.dateOfBirth, dateOfBirth);
          const given = eligibility?.answers["disability"] ?? rest.disability;
          if (dateOfBirth > "1966-12-01" && disability) assert.deepEqual(given, disability);
          assert.equal(outcomes.length, 1);
        }
    });

  it("every outcome was told", () => {
    assert.deepEqual([...told].toSorted(), busPass.outcomes.map(({ id }) => id).toSorted());
  });
});

describe("every outcome of free school meals, to its end, with nothing but the truth", () => {
  const told = new Set<string>();
  const lastNames = { found: "Instant", "not found": "Unknown", down: "Down", "not wanted": null };
  const benefits = [...schoolMeals.questions.find(({ id }) => id === "benefits")!.options!].map(
    ({ value }) => [value],
  );

  async function resultFor(truth: Truth): Promise<void> {
    const answer = createDfeStandIn({ queueSeconds: 0 });
    const schoolMealsCheck = dfeCheck({
      url: "http://127.0.0.1:9/",
      clientId: "stand-in",
      clientSecret: "stand-in-secret",
      fetch: (input, init) => answer(new Request(input as URL, init)),
    });
    const person = client({
      schoolMealsCheck,
      now: () => today,
      sessions: openSessions({ now: () => today }),
    });
    await person.get("/free-school-meals/begin");
    const outcomes = await answerAll(person, schoolMeals, truth);
    assert.equal(person.path, "/free-school-meals/result");
    assert.equal(outcomes.length, 1);
    for (const outcome of outcomes) told.add(outcome);
  }

  const facts = { dateOfBirth: "1990-03-05", nationalInsuranceNumber: "AB123456A" };
  it("a school elsewhere, and each year", async () => {
    await resultFor({ schoolInEngland: "no" });
    for (const year of ["nursery", "infant", "older", "sixthForm"])
      await resultFor({ ...facts, schoolInEngland: "yes", year, benefitCheck: "", lastName: "Instant" });
  });

  for (const [what, lastName] of Object.entries(lastNames))
    it(`a check that is ${what}, with each benefit`, async () => {
      for (const each of [...(what === "not found" ? benefits : benefits.slice(0, 1)), [], null])
        for (const noRecourse of each?.length ? [null] : ["yes", "no", null])
          await resultFor({
            ...facts,
            schoolInEngland: "yes",
            year: "older",
            benefitCheck: lastName === null ? null : "",
            lastName,
            benefits: each,
            noRecourse,
          });
    });

  it("every outcome was told", () => {
    assert.deepEqual([...told].toSorted(), schoolMeals.outcomes.map(({ id }) => id).toSorted());
  });
});
