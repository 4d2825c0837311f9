import {
  assert,
  assertEqual,
  formEntries,
  isShown,
  itOnceUnless,
  listen,
  openPage,
  until,
  wait,
  wholePage,
  type ApiRule,
  type Page,
} from "@council-components/testing";
import { answer, CONTINUE, heading, press, tick, type, untilState } from "../fixtures/act.ts";
import { authorHtml, standingAlone } from "../fixtures/author-html.ts";
import { asking, checkedBenefit, gardenWaste, schoolClothes } from "../fixtures/rulesets.ts";
import type { CouncilEligibilityStep } from "../src/eligibility-step.ts";
import { component } from "./component.ts";

interface Options {
  lang?: "en" | "cy";
  api?: readonly ApiRule[];
  title?: string;
  script?: "head" | "late";
}

async function open(html: string = authorHtml(gardenWaste).en, options: Options = {}): Promise<Page> {
  const page = await openPage({
    html: wholePage(html),
    define: component.define,
    script: "head",
    ...options,
  });
  if (options.script === "late") return page;
  await until(() => step(page).hasAttribute("state"), "the element");
  await step(page).updateComplete;
  return page;
}
const step = (page: Page): CouncilEligibilityStep => page.find<CouncilEligibilityStep>(component.tag);
const shows = async (page: Page, text: RegExp): Promise<void> => {
  await until(() => text.test(heading(step(page))), `${text}, not ${heading(step(page))}`);
  await step(page).updateComplete;
};
const toOutcome = async (page: Page): Promise<void> => {
  await answer(step(page), "yes");
  await answer(step(page), "27", "3", "2000");
  await answer(step(page), "universal");
  await answer(step(page), "£7,000");
  await untilState(step(page), "outcome");
};
function record(page: Page, cancel?: (detail: { question?: string }) => boolean): [string, unknown][] {
  const events: [string, unknown][] = [];
  for (const verb of ["answer", "outcome", "error"]) {
    page.document.addEventListener(`council-eligibility-${verb}`, (event) => {
      const { detail } = event as CustomEvent<{ question?: string }>;
      events.push([verb, detail]);
      if (cancel?.(detail)) event.preventDefault();
    });
  }
  return events;
}

describe("eligibility step: each child", () => {
  it("asks one after the other, goes back within a child, and submits them all", async () => {
    const page = await open(authorHtml(schoolClothes).en);
    const events = record(page);
    await answer(step(page), "yes");
    await shows(page, /Child 1\s+Which school/);
    await answer(step(page), "primary");
    await shows(page, /Child 1\s+Is this child new/);
    assertEqual(formEntries(page).slice(0, 2), [
      "eligibility[answers][children][0][school]=primary",
      "eligibility[answers][children][more]=:unknown",
    ]);
    press(step(page), /^Back$/);
    await shows(page, /Which school/);
    assert(page.find<HTMLInputElement>("[data-council-mount] [value=primary]").checked, "as it was answered");
    await answer(step(page), "primary");
    await answer(step(page), "yes");
    await shows(page, /^You have added 1 child$/);
    assert(page.document.title.startsWith("You have added 1 child"), page.document.title);
    await answer(step(page), "no");
    await until(() => page.find("[data-council-mount] [value=week]"), "the period");
    type(step(page), "100");
    tick(step(page), "week");
    press(step(page), CONTINUE);
    await untilState(step(page), "outcome");
    assertEqual(formEntries(page), [
      "eligibility[answers][children][0][school]=primary",
      "eligibility[answers][children][0][new]=yes",
      "eligibility[answers][earnings][amount]=100",
      "eligibility[answers][earnings][period]=week",
      "eligibility[outcome]=yes",
      "eligibility[ruleset]=school-clothes@2026-04-01",
    ]);
    assertEqual(events[1], ["answer", { question: "children[0].school", value: "primary" }]);
  });

  it("carries on with the children that the server knows", async () => {
    const answers = { children: { rows: [{ school: "primary", new: true }], more: true } };
    const page = await open(authorHtml(schoolClothes, { answers }).en);
    await shows(page, /Child 2\s+Which school/);
    assertEqual(step(page).answers, answers);
  });
});

describe("eligibility step: answers", () => {
  it("asks as long as it matters, says why, and submits answers, outcome and ruleset", async () => {
    const page = await open();
    const events = record(page);
    await toOutcome(page);
    assertEqual(formEntries(page), [
      "eligibility[answers][livesHere]=yes",
      "eligibility[answers][dateOfBirth]=2000-03-27",
      "eligibility[answers][benefits]=universal",
      "eligibility[answers][savings]=7000",
      "eligibility[outcome]=charged",
      "eligibility[ruleset]=garden-waste@2026-04-01",
    ]);
    assertEqual(
      events.map(([verb]) => verb),
      ["answer", "answer", "answer", "answer", "outcome"],
    );
    assertEqual(events[1]?.[1], { question: "dateOfBirth", value: "2000-03-27" });
    assertEqual(step(page).evaluation?.outcome?.id, "charged");
    const text = step(page).innerText;
    for (const reason of ["You live in Aberwylan", "You are under 66", "You do not get a benefit"])
      assert(text.includes(reason), reason);
  });

  it("gives no answer that the page says no to", async () => {
    const page = await open();
    record(page, ({ question }) => question === "livesHere");
    const before = heading(step(page));
    tick(step(page), "yes");
    press(step(page), CONTINUE);
    await wait(200);
    assertEqual(heading(step(page)), before);
    assertEqual(step(page).answers, {});
  });

  it("an answer that was filled in goes with the form, and nothing is held back", async () => {
    const page = await open();
    tick(step(page), "yes");
    await page.click(page.find("form > button"));
    const { entries } = await page.submitted();
    assert(
      entries.some(([name, value]) => name === "eligibility[answers][livesHere]" && value === "yes"),
      JSON.stringify(entries),
    );
  });

  it("ticks nothing beside the choice that excludes the others", async () => {
    const page = await open(authorHtml(asking("choices")).en);
    const ticked = (): string[] =>
      page.all<HTMLInputElement>("[data-council-mount] :checked").map(({ value }) => value);
    tick(step(page), "pension");
    tick(step(page), ":none");
    assertEqual(ticked(), [":none"]);
    tick(step(page), "carer");
    assertEqual(ticked(), ["carer"]);
  });

  it("is asked in the language that the page changes to, and loses nothing", async () => {
    const page = await open(authorHtml(asking("money")).en);
    type(step(page), "£12");
    page.document.documentElement.lang = "cy";
    await shows(page, /Faint o gynilion/);
    assertEqual(page.find<HTMLInputElement>("[data-council-mount] input").value, "£12");
  });
});

describe("eligibility step: there and back", () => {
  it("goes back by the link on the page, and forward, with what was typed", async () => {
    const page = await open();
    await answer(step(page), "yes");
    type(step(page), "27", "3");
    press(step(page), /^Back$/);
    await shows(page, /Do you live/);
    assert(
      page.find<HTMLInputElement>("[data-council-mount] [value=yes]").checked,
      "The answer is still there",
    );
    press(step(page), CONTINUE);
    await shows(page, /date of birth/);
    assertEqual(
      page.all<HTMLInputElement>("[data-council-mount] input[type=text]").map(({ value }) => value),
      ["27", "3", ""],
    );
  });

  it("goes back and forward by the browser, one question at a time", async () => {
    const page = await open();
    await answer(step(page), "yes");
    await answer(step(page), "27", "3", "2000");
    await shows(page, /Which of these/);
    page.window.history.back();
    await shows(page, /date of birth/);
    assertEqual(page.focused?.textContent?.trim(), "What is your date of birth?");
    page.window.history.back();
    await shows(page, /Do you live/);
    page.window.history.forward();
    await shows(page, /date of birth/);
    assertEqual(step(page).answers["dateOfBirth"], "2000-03-27");
  });

  it("leaves the history alone where it is told to", async () => {
    const page = await open(authorHtml(gardenWaste, { attributes: 'history="none"' }).en);
    const before = page.window.history.length;
    await answer(step(page), "yes");
    assertEqual(page.window.history.length, before);
    assertEqual(page.window.location.hash, "");
    press(step(page), /^Back$/);
    await shows(page, /Do you live/);
  });

  it("says in the address which question it is, and nothing of the answers", async () => {
    const page = await open();
    await toOutcome(page);
    assertEqual(page.window.location.hash, "#eligibility/outcome");
    press(step(page), /date of birth/);
    await shows(page, /date of birth/);
    assertEqual(page.window.location.hash, "#eligibility/dateOfBirth");
  });

  it("changing an answer drops those that no longer matter, and says so once", async () => {
    const page = await open();
    await toOutcome(page);
    press(step(page), /Which of these do you get/);
    await shows(page, /Which of these/);
    const heard = listen(page);
    tick(step(page), "universal");
    tick(step(page), "pension");
    press(step(page), CONTINUE);
    await shows(page, /You can have/);
    await wait(300);
    const words = "We removed your answer to 1 question, because it no longer matters.";
    assertEqual(heard(), [words]);
    assert(
      page.find("[data-council-mount] .govuk-inset-text").innerText.includes(words),
      "It is on the screen",
    );
    assertEqual(Object.keys(step(page).answers), ["livesHere", "dateOfBirth", "benefits"]);
  });

  it("changes nothing when the answer is the same", async () => {
    const page = await open();
    await toOutcome(page);
    press(step(page), /date of birth/);
    await shows(page, /date of birth/);
    press(step(page), CONTINUE);
    await shows(page, /You may not be/);
    assertEqual(page.all("[data-council-mount] .govuk-inset-text").length, 0);
    assertEqual(Object.keys(step(page).answers).length, 4);
  });

  it("begins anew by its button, by reset(), and with the form", async () => {
    const page = await open();
    await toOutcome(page);
    press(step(page), /^Start again$/);
    await shows(page, /Do you live/);
    assertEqual(step(page).answers, {});
    await answer(step(page), "no");
    step(page).reset();
    await shows(page, /Do you live/);
    await answer(step(page), "no");
    page.find<HTMLFormElement>("form").reset();
    await shows(page, /Do you live/);
    assertEqual(step(page).answers, {});
  });

  it("takes answers from script, and goes where it is told", async () => {
    const page = await open();
    step(page).answers = { livesHere: true, dateOfBirth: "1950-01-01" };
    await shows(page, /You can have/);
    step(page).goTo("dateOfBirth");
    await shows(page, /date of birth/);
    assertEqual(page.find<HTMLInputElement>("[data-council-mount] [id$=dateOfBirth-year]").value, "1950");
  });

  it("keeps the answers with the entry of the history, and the place", async () => {
    const page = await open();
    await answer(step(page), "yes");
    const entries = Object.values(
      page.window.history.state as Record<string, { names?: string; value?: Record<string, unknown> }>,
    );
    const begun = entries.find(({ value }) => value)?.value?.["begun"] as { at: number; today: string };
    assert(Math.abs(begun.at - Date.now()) < 60_000, "The first answer was given now");
    assertEqual(
      entries.filter(({ value }) => value),
      [
        {
          names: "garden-waste",
          value: {
            version: "2026-04-01",
            route: "dateOfBirth",
            trail: ["livesHere"],
            answers: { livesHere: true },
            begun,
            proofs: {},
          },
        },
      ],
    );
  });
});

describe("eligibility step: the page around", () => {
  it("has the heading in front of the page’s title, and puts the title back", async () => {
    const page = await open(undefined, { title: "Bins - Council of Aberwylan" });
    assertEqual(page.document.title, "Do you live in Aberwylan? - Bins - Council of Aberwylan");
    press(step(page), CONTINUE);
    await until(() => page.document.title.startsWith("Error: Do you live in Aberwylan? - Bins"), "the title");
    await answer(step(page), "yes");
    await until(
      () => page.document.title === "What is your date of birth? - Bins - Council of Aberwylan",
      `the title, not ${page.document.title}`,
    );
    step(page).remove();
    await until(() => page.document.title === "Bins - Council of Aberwylan", "the page’s own title");
  });

  it("follows a title that has the server’s question in front, with its own dash", async () => {
    const server = "Do you live in Aberwylan? – Bins – Council of Aberwylan";
    const page = await open(undefined, { title: server });
    assertEqual(page.document.title, server);
    await answer(step(page), "yes");
    await until(
      () => page.document.title === "What is your date of birth? – Bins – Council of Aberwylan",
      `the title, not ${page.document.title}`,
    );
    step(page).remove();
    await until(() => page.document.title === server, "the page’s own title");
  });

  it("does not take the server’s “Error:” for a part of the page’s title", async () => {
    const title = "Error: Do you live in Aberwylan? – Bins";
    const page = await open(undefined, { title });
    await until(() => page.document.title === "Do you live in Aberwylan? – Bins", page.document.title);
    await answer(step(page), "yes");
    await until(() => page.document.title === "What is your date of birth? – Bins", page.document.title);
  });

  it("leads the page’s own back link from question to question, and puts it back", async () => {
    const link = '<a href="/before" class="govuk-back-link" id="back">Back</a>';
    const own = (page: Page): HTMLAnchorElement => page.find<HTMLAnchorElement>("#back");
    const html = authorHtml(gardenWaste, { attributes: 'back-link="back" back-href="/before"' }).en;
    const page = await open(link + html);
    assertEqual(page.all("[data-council-mount] .govuk-back-link").length, 0);
    assertEqual(own(page).getAttribute("href"), "/before");
    await answer(step(page), "yes");
    await until(() => own(page).getAttribute("href") === "#eligibility/livesHere", "the link to lead back");
    own(page).click();
    await shows(page, /Do you live/);
    await until(() => own(page).getAttribute("href") === "/before", "the link to lead to the page before");
    await answer(step(page), "yes");
    await until(() => own(page).getAttribute("href")?.startsWith("#"), "the link to lead back");
    step(page).remove();
    assertEqual(own(page).getAttribute("href"), "/before");
  });

  it("hides the page’s own back link where there is nothing to go back to", async () => {
    const link = '<a href="#" class="govuk-back-link" id="back">Back</a>';
    const page = await open(link + authorHtml(gardenWaste, { attributes: 'back-link="back"' }).en);
    await until(() => page.find("#back").hidden, "the link to be hidden");
    await answer(step(page), "yes");
    await until(() => !page.find("#back").hidden, "the link to be shown");
  });

  it("is not asked what a field of the form says, and follows it", async () => {
    const field = '<label>Code <input name="code" data-given="address.custodianCode"></label>';
    const page = await open(field + authorHtml(gardenWaste).en);
    await shows(page, /Do you live/);
    const code = page.find<HTMLInputElement>("[name=code]");
    const enter = (value: string): void => {
      code.value = value;
      code.dispatchEvent(new Event("input", { bubbles: true }));
    };
    code.focus();
    enter("9001");
    await shows(page, /date of birth/);
    assertEqual(page.focused, code, "Focus stays where somebody is typing");
    enter("");
    await shows(page, /Do you live/);
  });

  it("is not asked what the address that was chosen says, until that is gone", async () => {
    const page = await open();
    const send = (verb: string, detail: object, prevent = false): void => {
      const event = new CustomEvent(`council-address-${verb}`, { bubbles: true, cancelable: true, detail });
      if (prevent)
        page.document.addEventListener(event.type, (each) => each.preventDefault(), { once: true });
      page.find("form").dispatchEvent(event);
    };
    send("select", { address: { custodianCode: 9001 } }, true);
    await wait(100);
    await shows(page, /Do you live/);
    send("select", { address: { custodianCode: 9001 } });
    await shows(page, /date of birth/);
    send("clear", {});
    await shows(page, /Do you live/);
  });

  it("takes what the page knows as a property", async () => {
    const page = await open();
    step(page).given = { "address.custodianCode": 9001 };
    await shows(page, /date of birth/);
  });

  it("leaves the server’s form alone while somebody is at work in it", async () => {
    const page = await open(authorHtml(asking("date")).en, { script: "late" });
    const day = page.find<HTMLInputElement>("[id$=dateOfBirth-day]");
    await page.click(day);
    await page.type("27");
    await page.upgrade();
    await step(page).updateComplete;
    assert(isShown(day), "The field is still there");
    assertEqual(day.value, "27");
    assertEqual(
      formEntries(page).filter((entry) => entry.includes("ruleset")),
      [],
    );
  });

  it("leaves the server’s form alone where that says what is wrong", async () => {
    const html = authorHtml(asking("date")).en.replace(
      '<div class="govuk-form-group">',
      '$&<p class="govuk-error-message">Enter your date of birth</p>',
    );
    const page = await open(html);
    assert(isShown(page.find(".govuk-error-message")), "The error is still there");
  });

  it("stands alone, and puts its heading first where there is no other", async () => {
    const page = await openPage({
      html: `<main>${standingAlone(gardenWaste, { headingLevel: 1 }).en}</main>`,
      define: component.define,
      script: "head",
    });
    await until(() => step(page).getAttribute("state"), "the element");
    await shows(page, /Do you live/);
    assertEqual(page.find("[data-council-mount] [data-council-focus]").localName, "h1");
    press(step(page), CONTINUE);
    await until(() => page.all(".govuk-error-summary").length, "the error summary");
    assert(isShown(page.find(".govuk-error-summary")), "The summary can be seen");
    assertEqual(page.find(".govuk-error-summary").nextElementSibling, step(page), "It is before the element");
    await answer(step(page), "yes");
    await shows(page, /date of birth/);
  });

  it("goes on from what the server says in the form around, and takes its place when that submits", async () => {
    const hidden = (name: string, value: string): string =>
      `<input type="hidden" name="eligibility[${name}]" value="${value}">`;
    const page = await open(
      hidden("answers][livesHere", "yes") +
        hidden("answers][dateOfBirth", "1950-01-01") +
        hidden("question", "dateOfBirth") +
        authorHtml(gardenWaste).en,
    );
    await shows(page, /date of birth/);
    assertEqual(
      page.all<HTMLInputElement>("[data-council-mount] input[type=text]").map(({ value }) => value),
      ["1", "1", "1950"],
    );
    await answer(step(page), "1", "1", "2000");
    assertEqual(formEntries(page), [
      "eligibility[ruleset]=garden-waste@2026-04-01",
      "eligibility[answers][livesHere]=yes",
      "eligibility[answers][dateOfBirth]=2000-01-01",
    ]);
  });

  it("links back to the page before", async () => {
    const page = await open(authorHtml(gardenWaste, { attributes: 'back-href="/start"' }).en);
    assertEqual(page.find("[data-council-mount] .govuk-back-link").getAttribute("href"), "/start");
    await answer(step(page), "yes");
    assertEqual(
      page.find("[data-council-mount] .govuk-back-link").getAttribute("href"),
      "#eligibility/livesHere",
    );
  });
});

describe("eligibility step: a check", () => {
  const checked = authorHtml(checkedBenefit, { attributes: 'checks="/checks"' }).en;
  const secrets = /Hughes|1960-03-27|NN ?12 ?34 ?56 ?C/;
  const allow = async (page: Page): Promise<void> => {
    await shows(page, /We can check/);
    press(step(page), /^Check for me$/);
    await shows(page, /last name/);
    await answer(step(page), "Hughes");
    await answer(step(page), "27", "3", "1960");
    await answer(step(page), "nn 12 34 56 c");
  };

  it("sends nothing before it is allowed, and then the facts and the receipt, once", async () => {
    const page = await open(checked, {
      api: [{ match: "/checks/low-income", json: { status: "eligible", proof: "sealed" } }],
    });
    await wait(200);
    assertEqual(await page.api.requests(), []);
    await allow(page);
    await shows(page, /You can have/);
    const [request, ...others] = await page.api.requests();
    assertEqual(others, []);
    assertEqual(request?.method, "POST");
    assertEqual(request?.url.endsWith("/checks/low-income"), true);
    const { facts, permission } = JSON.parse(request!.body) as Record<string, Record<string, unknown>>;
    assertEqual(facts, {
      lastName: "Hughes",
      dateOfBirth: "1960-03-27",
      nationalInsuranceNumber: "NN123456C",
    });
    assertEqual(permission!["facts"], ["lastName", "dateOfBirth", "nationalInsuranceNumber"]);
    assertEqual(permission!["controllers"], ["Council of Aberwylan", "The benefits office"]);
    assertEqual(permission!["ruleset"], "checked-benefit@2026-04-01");
    assert(/^[\da-f]{32}$/.test(permission!["id"] as string), "An id");
    const entries = formEntries(page);
    assertEqual(entries.slice(0, 3), [
      "eligibility[answers][benefitCheck]=eligible",
      "eligibility[proof][benefitCheck]=sealed",
      "eligibility[outcome]=free",
    ]);
    assert(step(page).innerText.includes("Your permission to check"), "The receipt can be read");
  });

  it("puts what a check is told into no address, storage, event, log or field", async () => {
    const page = await open(checked, {
      api: [
        {
          match: "/checks/low-income",
          method: "POST",
          status: 202,
          headers: { location: "low-income/ticket", "retry-after": "1" },
        },
        { match: "/checks/low-income/ticket", json: { status: "not-found" } },
        { match: "/checks/ticket", json: { status: "not-found" } },
        { match: "ticket", json: { status: "not-found" } },
      ],
    });
    const events = record(page);
    const seen: string[] = [];
    const look = (): void => {
      const { location, history, localStorage, sessionStorage, document } = page.window;
      seen.push(
        location.href,
        JSON.stringify(history.state),
        JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
        document.cookie,
        document.title,
        ...page.all<HTMLInputElement>("input[type=hidden]").map(({ value }) => value),
        ...formEntries(page),
      );
    };
    const timer = setInterval(look, 20);
    await allow(page);
    await shows(page, /Which of these/);
    clearInterval(timer);
    look();
    seen.push(JSON.stringify(events), ...page.problems.map(({ text }) => text));
    seen.push(...(await page.api.requests()).map(({ url, headers }) => `${url}${JSON.stringify(headers)}`));
    assertEqual(
      seen.filter((text) => secrets.test(text)),
      [],
    );
    assertEqual(
      events.slice(1, 4).map(([, detail]) => detail),
      [{ question: "lastName" }, { question: "dateOfBirth" }, { question: "nationalInsuranceNumber" }],
    );
    // The page’s own memory has them, or Back would lose them.
    assertEqual(step(page).answers["lastName"], "Hughes");
  });

  it("waits for what is under way, is heard to do so once, and keeps asking", async () => {
    const page = await open(checked, {
      api: [
        {
          match: "/checks/low-income",
          method: "POST",
          status: 202,
          headers: { location: "./low-income/ticket" },
        },
        { match: "ticket", status: 202, times: 1 },
        { match: "ticket", json: { status: "eligible" } },
      ],
    });
    const heard = listen(page);
    await allow(page);
    await untilState(step(page), "checking");
    await shows(page, /Checking your details/);
    assertEqual(page.focused?.textContent?.trim(), "Checking your details");
    assertEqual(
      heard().filter((text) => text.includes("30 seconds")),
      [],
      "The heading is read out first",
    );
    await until(() => heading(step(page)).startsWith("You can have"), "the outcome");
    assertEqual(heard().filter((text) => text.includes("30 seconds")).length, 1);
    assertEqual(
      (await page.api.requests()).map(({ method }) => method),
      ["POST", "GET", "GET"],
    );
  });

  it("rests focus between two pages on a group, with the caret away from what comes", async () => {
    const page = await open(checked);
    const mount = page.find("[data-council-mount]");
    assertEqual(mount.getAttribute("role"), "group");
    // In WebKit focus takes the caret with it; what follows the caret there was not tried.
    const takesCaret = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
    const rested: [boolean, boolean][] = [];
    mount.addEventListener("focusin", ({ target }) => {
      const caret = page.document.getSelection()?.anchorNode;
      if (target === mount)
        rested.push([!!heading(step(page)), mount.querySelector("[role=status]") === caret]);
    });
    await allow(page);
    assert(rested.length > 2, "Focus rested between the pages");
    assert(
      rested.every(([full, away]) => full && (away || takesCaret)),
      JSON.stringify(rested),
    );
  });

  it("can be stopped, and leads to the ordinary questions", async () => {
    const page = await open(checked, {
      api: [{ match: "/checks", hold: "check", json: { status: "eligible" } }],
    });
    await allow(page);
    await untilState(step(page), "checking");
    await until(async () => (await page.api.requests()).length, "the request");
    press(step(page), /^Stop checking$/);
    await shows(page, /Which of these/);
    await until(async () => (await page.api.requests())[0]?.aborted, "the request to be given up");
    assertEqual(step(page).answers["benefitCheck"], null);
  });

  it("is given up when the element goes", async () => {
    const page = await open(checked, {
      api: [{ match: "/checks", hold: "check", json: { status: "eligible" } }],
    });
    await allow(page);
    await untilState(step(page), "checking");
    await until(async () => (await page.api.requests()).length, "the request");
    step(page).remove();
    await until(async () => (await page.api.requests())[0]?.aborted, "the request to be given up");
  });

  const failures: Record<string, ApiRule> = {
    offline: { offline: true },
    "status 401": { status: 401, json: {} },
    "status 403": { status: 403, json: {} },
    "status 404": { status: 404, json: {} },
    "status 429, for longer than a minute": { status: 429, headers: { "retry-after": "60" }, json: {} },
    "status 500": { status: 500, body: "<h1>Error</h1>" },
    "an empty answer": { body: "" },
    "another shape": { json: { status: "yes" } },
    null: { json: null },
    "a place to ask elsewhere": { status: 202, headers: { location: "https://elsewhere.example/ticket" } },
    "nowhere to ask": { status: 202 },
  };
  for (const [failure, rule] of Object.entries(failures)) {
    itOnceUnless(failure === "offline")(`${failure}: says that it is not available, and asks`, async () => {
      const page = await open(checked, { api: [{ match: "/checks", ...rule }] });
      await allow(page);
      await shows(page, /Which of these/);
      assert(
        page.find("[data-council-mount] .govuk-inset-text").innerText.includes("The check is not available"),
        step(page).innerText,
      );
      press(step(page), /^Back$/);
      await shows(page, /National Insurance/);
      assertEqual(
        page.find<HTMLInputElement>("[data-council-mount] input[type=text]").value,
        "nn 12 34 56 c",
      );
    });
  }

  it("is made again when a fact of it is changed", async () => {
    const page = await open(checked, { api: [{ match: "/checks", json: { status: "not-found" } }] });
    await allow(page);
    await shows(page, /Which of these/);
    step(page).goTo("lastName");
    await shows(page, /last name/);
    await page.api.respond({ match: "/checks", json: { status: "eligible" } });
    type(step(page), "Huws");
    press(step(page), CONTINUE);
    await shows(page, /You can have/);
    assertEqual((await page.api.requests()).length, 2);
  });

  it("is passed over where there is nowhere to check", async () => {
    const page = await openPage({
      html: wholePage(authorHtml(checkedBenefit).en),
      define: "/packages/eligibility-step/src/define.ts",
      script: "head",
    });
    await until(() => step(page).getAttribute("state"), "the element");
    await shows(page, /Which of these/);
  });
});
