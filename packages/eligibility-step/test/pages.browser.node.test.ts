import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  launchChromium,
  SOURCE,
  startServer,
  visit,
  type RunningServer,
} from "@council-components/testing/node";
import { build } from "esbuild";
import type { Browser, Page, Route } from "playwright-core";
import { fixtures } from "../fixtures/index.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
/** How often a first error is made; 100 in `npm run evidence -- first-error`. */
const FIRST_ERRORS = Number(process.env["FIRST_ERRORS"] ?? 10);
const MOUNT = "[data-council-mount]";

// Whole pages: what frames cannot show, or not well enough.
describe("a page with an eligibility step", () => {
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [`${folder}src/define.ts`],
      bundle: true,
      splitting: true,
      write: false,
      format: "esm",
      outdir: "/js",
      conditions: [SOURCE, "production"],
    });
    const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
    scripts.set("/standalone.js", read("eligibility-step/dist/standalone.js"));
    const style = read("theme/dist/theme.css");
    // The page of the documentation, as it stands, with the files that it says to copy.
    const copied: Readonly<Record<string, [string, string]>> = {
      "/copied": ["text/html", read("eligibility-step/stories/code/page.html")],
      "/assets/theme.css": ["text/css", style],
      "/assets/standalone.js": ["text/javascript", read("eligibility-step/dist/standalone.js")],
      "/rules/bus-pass-wales.json": [
        "application/json",
        read("eligibility-rules/examples/bus-pass-wales.json"),
      ],
    };
    server = await startServer(async ({ url }) => {
      const { pathname, searchParams } = new URL(url);
      const file = copied[pathname];
      if (file) return new Response(file[1], { headers: { "content-type": `${file[0]}; charset=utf-8` } });
      const script = scripts.get(pathname);
      if (pathname === "/standalone.js") await new Promise((resolve) => setTimeout(resolve, 200));
      if (pathname.startsWith("/checks/")) return Response.json({ status: "not-found" });
      const fixture = fixtures.find(({ name }) => name === searchParams.get("fixture"));
      const tag = searchParams.has("whole")
        ? '<script type="module" src="/standalone.js"></script>'
        : searchParams.has("late")
          ? '<script>addEventListener("load", () => import("/js/define.js"))</script>'
          : '<script type="module" src="/js/define.js"></script>';
      const lang = searchParams.get("lang") === "cy" ? "cy" : "en";
      const other = lang === "cy" ? "en" : "cy";
      const language = `<a hreflang="${other}" href="/?fixture=${fixture?.name}&lang=${other}">${other}</a>`;
      const page = `<!doctype html><html lang="${lang}" class="govuk-template"><head><title>${searchParams.get("title") ?? "Bins"}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css">${tag}</head><body class="govuk-template__body govuk-frontend-supported">${language}<main class="govuk-width-container"><h1 class="govuk-heading-l">Bins</h1><form method="post" action="/done">${fixture?.html[lang] ?? ""}<button class="govuk-button" id="send">Apply</button></form></main></body></html>`;
      const [type, body] = script
        ? ["text/javascript", script]
        : pathname === "/theme.css"
          ? ["text/css", style]
          : ["text/html", page];
      const headers = new Headers({ "content-type": `${type}; charset=utf-8` });
      // As a service's pages are: they are loaded anew after Back, and the browser puts their fields back.
      if (searchParams.has("no-store")) headers.set("cache-control", "no-store");
      return new Response(body, { headers });
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (fixture: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> => {
    const page = await browser.newPage();
    await prepare?.(page);
    await page.goto(`${server.url}/?fixture=${fixture}`);
    return page;
  };
  const heading = (page: Page): Promise<string> => page.innerText(`${MOUNT} [data-council-focus]`);
  const shows = (page: Page, text: string): Promise<unknown> =>
    page.waitForSelector(`${MOUNT} [data-council-focus]:has-text("${text}")`);
  const goOn = (page: Page): Promise<void> => page.click(`${MOUNT} [data-council-action=continue]`);

  it("without the element’s script: the server’s form does the job", async () => {
    const page = await open("question-yes-no", (each) =>
      each.route(/\/js\/define/, (route) => route.abort()),
    );
    await page.check("input[value=yes]");
    const [request] = await Promise.all([
      page.waitForRequest((each) => each.method() === "POST"),
      page.click("council-eligibility-step button"),
    ]);
    assert.match(decodeURIComponent(request.postData() ?? ""), /eligibility\[field\]\[value\]=yes/);
    await page.close();
  });

  const unavailable: Record<string, (route: Route) => unknown> = {
    "is blocked": (route) => route.abort(),
    "never answers": () => {},
  };
  for (const [what, act] of Object.entries(unavailable)) {
    it(`where the part for real-time checks ${what}: asks the ordinary questions`, async () => {
      let asked = 0;
      const page = await open("permission", (each) =>
        each.route(/real-time-checks/, (route) => {
          asked++;
          return act(route);
        }),
      );
      await shows(page, "Which of these do you get?");
      assert.equal(asked, 1);
      await page.check(`${MOUNT} [value=pension]`);
      await goOn(page);
      await page.waitForSelector("council-eligibility-step[state=outcome]");
      await page.close();
    });
  }

  it("loads the part for real-time checks only where there is somewhere to check", async () => {
    const asked: string[] = [];
    const page = await open("second-question", (each) =>
      each.route(/\/js\//, (route) => {
        asked.push(new URL(route.request().url()).pathname);
        return route.continue();
      }),
    );
    await page.waitForSelector(`${MOUNT} input`);
    assert.deepEqual(
      asked.filter((path) => path.includes("checks")),
      [],
    );
    await page.close();
  });

  it("puts focus in the summary of the first error, with nothing in the cache and every part unanswered", async () => {
    for (let time = 0; time < FIRST_ERRORS; time++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route(/\/js\/(?!define)/, (route) =>
        // What the entry imports at once, and nothing that is loaded later.
        /chunk/.test(route.request().url()) ? route.continue() : undefined,
      );
      await page.goto(`${server.url}/?fixture=question-yes-no`, { waitUntil: "commit" });
      await page.waitForSelector(`${MOUNT} [data-council-action=continue]`);
      await goOn(page);
      await page.waitForFunction(() => document.activeElement?.matches(".govuk-error-summary"));
      assert.equal(await page.title(), "Error: Do you have a garden? - Bins");
      await context.close();
    }
  });

  it("takes one answer from two presses of the button", async () => {
    const page = await open("second-question");
    await page.waitForSelector(`${MOUNT} input`);
    await page.check(`${MOUNT} [value=yes]`);
    await page.evaluate((mount) => {
      const button = document.querySelector<HTMLElement>(`${mount} [data-council-action=continue]`)!;
      button.click();
      button.click();
    }, MOUNT);
    await shows(page, "What is your date of birth?");
    assert.deepEqual(
      await page.evaluate(
        () => (document.querySelector("council-eligibility-step") as unknown as { answers: object }).answers,
      ),
      { livesHere: true },
    );
    assert.equal(await page.locator(".govuk-error-summary").count(), 0);
    await page.close();
  });

  it("after a reload: the same question, and the answers", async () => {
    const page = await open("second-question");
    await page.waitForSelector(`${MOUNT} input`);
    await page.check(`${MOUNT} [value=yes]`);
    await goOn(page);
    await shows(page, "What is your date of birth?");
    await page.reload();
    await shows(page, "What is your date of birth?");
    assert.equal(await page.title(), "What is your date of birth? - Bins");
    await page.click(`${MOUNT} .govuk-back-link`);
    await shows(page, "Do you live in Aberwylan?");
    assert.equal(await page.isChecked(`${MOUNT} [value=yes]`), true);
    await page.close();
  });

  it("after a reload of a page with the server’s question in its title: the title of the question shown", async () => {
    const page = await browser.newPage();
    await page.goto(
      `${server.url}/?fixture=second-question&title=${encodeURIComponent("Do you live in Aberwylan? – Bins")}`,
    );
    await page.waitForSelector(`${MOUNT} input`);
    await page.check(`${MOUNT} [value=yes]`);
    await goOn(page);
    await shows(page, "What is your date of birth?");
    await page.reload();
    await shows(page, "What is your date of birth?");
    assert.equal(await page.title(), "What is your date of birth? – Bins");
    await page.close();
  });

  it("in another language by a link: the same question, the answers, what was typed, and the title", async () => {
    const page = await open("second-question");
    await page.waitForSelector(`${MOUNT} input`);
    await page.check(`${MOUNT} [value=yes]`);
    await goOn(page);
    await shows(page, "What is your date of birth?");
    await page.fill(`${MOUNT} [id$=-day]`, "27");
    await page.click("a[hreflang]");
    await shows(page, "Beth yw eich dyddiad geni?");
    assert.equal(await page.title(), "Beth yw eich dyddiad geni? - Bins");
    assert.equal(await page.inputValue(`${MOUNT} [id$=-day]`), "27");
    assert.equal(await page.evaluate(() => sessionStorage.length), 0, "nothing stays in storage");
    for (const [part, text] of Object.entries({ month: "Mawrth", year: "2000" }))
      await page.fill(`${MOUNT} [id$=-${part}]`, text);
    await goOn(page);
    await shows(page, "Pa rai");
    await page.click("a[hreflang]");
    await shows(page, "Which of these do you get?");
    await page.click(`${MOUNT} .govuk-back-link`);
    await shows(page, "What is your date of birth?");
    assert.equal(await page.inputValue(`${MOUNT} [id$=-month]`), "Mawrth");
    await page.close();
  });

  it("carries nothing that a check needs to another language, and nothing to a page of the same", async () => {
    const page = await open("permission");
    await shows(page, "We can check your benefits for you");
    await page.click(`${MOUNT} [data-council-action=check]`);
    await shows(page, "What is your last name?");
    await page.fill(`${MOUNT} input[type=text]`, "Hughes");
    await page.evaluate(() =>
      document.addEventListener("click", (event) => {
        event.preventDefault();
        document.title = JSON.stringify({ ...sessionStorage });
      }),
    );
    await page.click("a[hreflang]");
    assert.match(await page.title(), /benefitCheck/);
    assert.doesNotMatch(await page.title(), /Hughes/);
    await page.goto(`${server.url}/?fixture=permission`);
    await shows(page, "We can check your benefits for you");
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    await page.close();
  });

  it("after going on to another page and back: the outcome is there", async () => {
    const page = await open("second-question");
    await page.waitForSelector(`${MOUNT} input`);
    await page.check(`${MOUNT} [value=yes]`);
    await goOn(page);
    await shows(page, "What is your date of birth?");
    for (const [part, text] of Object.entries({ day: "27", month: "3", year: "1950" }))
      await page.fill(`${MOUNT} [id$=-${part}]`, text);
    await goOn(page);
    await shows(page, "You can have");
    await Promise.all([page.waitForURL(/\/done/), page.click("#send")]);
    await page.goBack({ waitUntil: "commit" });
    await shows(page, "You can have");
    assert.equal(await page.title(), "You can have free garden waste collection - Bins");
    await page.close();
  });

  it("after going on and back: what the browser puts back into the server’s fields is nobody’s work", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/?no-store&late&fixture=second-question`);
    await page.waitForSelector(`${MOUNT} input`);
    await page.evaluate((mount) => {
      const fields = document.querySelectorAll<HTMLInputElement>("council-eligibility-step [type=radio]");
      for (const field of fields) if (!field.closest(mount)) field.checked = true;
    }, MOUNT);
    await page.check(`${MOUNT} [value=yes]`);
    await goOn(page);
    await shows(page, "What is your date of birth?");
    await Promise.all([page.waitForURL(/\/done/), page.click("#send")]);
    await page.goBack({ waitUntil: "commit" });
    await shows(page, "What is your date of birth?");
    await page.close();
  });

  it("after a reload: what a check was told is asked again, from the permission on", async () => {
    const page = await open("permission");
    await shows(page, "We can check your benefits for you");
    await page.click(`${MOUNT} [data-council-action=check]`);
    await shows(page, "What is your last name?");
    await page.fill(`${MOUNT} input[type=text]`, "Hughes");
    await goOn(page);
    await shows(page, "What is your date of birth?");
    await page.reload();
    await shows(page, "We can check your benefits for you");
    assert.doesNotMatch(JSON.stringify(await page.evaluate(() => history.state as unknown)), /Hughes/);
    assert.equal(await heading(page), "We can check your benefits for you");
    await page.close();
  });

  it("the page to copy works as it stands", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/copied`);
    await shows(page, "Do you live in Wales?");
    assert.equal(
      await page.title(),
      "Do you live in Wales? - Check if you can get a bus pass – Council of Aberwylan",
    );
    await page.check(`${MOUNT} [value=no]`);
    await goOn(page);
    await page.waitForSelector("council-eligibility-step[state=outcome]");
    await page.close();
  });

  for (const fixture of ["question-date", "question-choices", "two-on-a-page"]) {
    it(`shifts nothing when it is defined in the head: ${fixture}`, async () => {
      const url = `${server.url}/?whole&fixture=${fixture}`;
      const { page, close } = await visit(browser, url, { slowdown: 4 });
      await page.waitForSelector("council-eligibility-step[state]");
      await page.waitForTimeout(300);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 100);
          }),
      );
      assert.equal(shift, 0, "Cumulative layout shift");
      await close();
    });
  }
});
