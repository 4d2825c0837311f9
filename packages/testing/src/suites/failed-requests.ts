import { assert, assertContains, assertEqual, until, wait } from "../assert.ts";
import { isShown, isVisuallyHidden } from "../checks/elements.ts";
import { itOnce, itOnceUnless } from "../engine.ts";
import type { Fixture, Language } from "../fixture.ts";
import type { ApiRule } from "../page/api.ts";
import type { Page } from "../page/page.ts";
import { axeFindings } from "../checks/axe.ts";
import { noFindings } from "./accessibility.ts";
import { type ComponentUnderTest, openFixture, untilUpgraded } from "./component.ts";

export interface FailedRequestOptions {
  readonly fixture: Fixture;
  /** Acts as a person who makes the element ask its address something. Does not wait for the answer. */
  readonly ask: (page: Page) => Promise<void>;
  /** Asks again for something else, while the first answer is still on its way. */
  readonly askAgain: (page: Page) => Promise<void>;
  /** Text in the URL or body of the first request, so that it can be told from the second. */
  readonly firstRequest: string;
  /** Answers to the two. */
  readonly goodAnswer: unknown;
  readonly secondAnswer: unknown;
  /** Text that shows once the second answer has arrived, and text that only the first would show. */
  readonly secondShows: string;
  readonly firstShows: string;
  /** What the person typed, which must still be in a field afterwards. */
  readonly typed: string;
  /** The visible message for each failure. */
  readonly message: (failure: RequestFailure, language: Language) => string | RegExp;
  /** Whether there is a way to finish the job from here: a control's accessible text. */
  readonly wayOut: Readonly<Record<Language, string>>;
}

/** A way in which a request ends without an answer that can be used. */
export type RequestFailure = keyof typeof FAILURES;

const FAILURES = {
  offline: { offline: true },
  "status 400": { status: 400, json: {} },
  "status 401": { status: 401, json: {} },
  "status 403": { status: 403, json: {} },
  "status 404": { status: 404, json: {} },
  "status 429": { status: 429, headers: { "retry-after": "30" }, json: {} },
  "status 500": {
    status: 500,
    body: "<h1>Internal Server Error</h1>",
    headers: { "content-type": "text/html" },
  },
  "status 502": { status: 502, json: {} },
  "status 503": { status: 503, headers: { "retry-after": "120" }, body: "" },
  "an empty answer": { body: "" },
  "an answer cut short": { body: '{"addresses": [{"uprn": "1"' },
  "an HTML page": { body: "<!DOCTYPE html><title>Sign in</title>", headers: { "content-type": "text/html" } },
  null: { json: null },
  "another shape": { json: { results: "none", addresses: "many" } },
  "wrong types inside": { json: { addresses: [null, 1, "one", [], {}], total: "x" } },
} as const;

/** An answer of about eight megabytes that is no JSON. */
const HUGE: ApiRule = { body: "[".padEnd(80, "x"), repeatBody: 100_000 };

/** Failures that engines tell scripts of in ways of their own. A status and a body read to its end are the same in all. */
const DIFFERENT: readonly RequestFailure[] = ["offline", "an answer cut short"];

/**
 * Every way in which an outside address can fail: a plain message, nothing lost, a way on, and no request left
 * over. Answers that come late or out of order must not be taken for what was asked last. In Welsh, and with axe, once
 * for each message.
 */
export function testFailedRequests(component: ComponentUnderTest, options: FailedRequestOptions): void {
  const open = async (lang: Language, ...rules: ApiRule[]): Promise<Page> => {
    const page = await openFixture(component, options.fixture, {
      lang,
      script: "head",
      axe: true,
    });
    await untilUpgraded(page, component.tag);
    await page.api.respond(...rules);
    return page;
  };

  const messages = new Set<string>();

  describe(`<${component.tag}> when requests fail`, () => {
    for (const [failure, rule] of Object.entries(FAILURES) as [RequestFailure, ApiRule][]) {
      const message = String(options.message(failure, "en"));
      const isNew = !messages.has(message);
      messages.add(message);
      const survives = (lang: Language) => async (): Promise<void> => {
        const page = await open(lang, rule);
        await options.ask(page);
        await hasMessage(page, options.message(failure, lang));
        await keepsGoing(page, options, lang);
        if (isNew) noFindings(await axeFindings(page));
      };
      itOnceUnless(DIFFERENT.includes(failure))(`${failure} (en)`, survives("en"));
      if (isNew) itOnce(`${failure} (cy)`, survives("cy"));
    }

    itOnce("a huge answer", async () => {
      const page = await open("en", HUGE);
      await options.ask(page);
      await hasMessage(page, options.message("an answer cut short", "en"));
      await keepsGoing(page, options, "en");
    });

    itOnce("a slow answer is waited for, and taken", async () => {
      const page = await open("en", { hold: "slow", json: options.secondAnswer });
      await options.ask(page);
      await wait(1000);
      assertEqual(page.unexpectedProblems, [], "Problems while waiting");
      await page.api.release("slow");
      await hasMessage(page, options.secondShows);
    });

    it("answers that come out of order: the last question counts, the first request is aborted", async () => {
      const page = await open(
        "en",
        { match: options.firstRequest, hold: "first", json: options.goodAnswer },
        { json: options.secondAnswer },
      );
      await options.ask(page);
      await until(async () => (await page.api.requests()).length, "the first request");
      await options.askAgain(page);
      await hasMessage(page, options.secondShows);
      const [first] = await until(async () => {
        const requests = await page.api.requests();
        return requests[0]?.aborted ? requests : undefined;
      }, "the first request to be aborted");
      assert(first, "There was a first request");
      await page.api.release("first");
      await wait(200);
      assertEqual(shownText(page).includes(options.firstShows), false, "The first answer must not show");
    });

    it("an answer after the element is gone: the request is aborted", async () => {
      const page = await open("en", { hold: "gone", json: options.goodAnswer });
      await options.ask(page);
      await until(async () => (await page.api.requests()).length, "the request");
      page.find(component.tag).remove();
      await until(async () => (await page.api.requests())[0]?.aborted, "the request to be aborted");
    });

    itOnce("after a failure, the same question can be asked again", async () => {
      const page = await open("en", { status: 500, times: 1 }, { json: options.secondAnswer });
      await options.ask(page);
      await hasMessage(page, options.message("status 500", "en"));
      await options.ask(page);
      await hasMessage(page, options.secondShows);
    });
  });
}

async function hasMessage(page: Page, message: string | RegExp): Promise<void> {
  const shows = (): boolean =>
    typeof message === "string" ? shownText(page).includes(message) : message.test(shownText(page));
  try {
    await until(shows, "the message");
  } catch {
    assertContains(shownText(page), message, "The message is not on the screen");
  }
}

async function keepsGoing(
  page: Page,
  { typed, wayOut }: FailedRequestOptions,
  lang: Language,
): Promise<void> {
  await page.settle();
  const values = page.all<HTMLInputElement>("input, textarea").map(({ value }) => value);
  const kept = values.includes(typed) || shownText(page).includes(typed);
  assert(kept, `What the person typed (${typed}) is gone: ${values.join(", ")}`);
  const controls = page
    .all("a[href], button, input")
    .filter((control) => isShown(control) && !isVisuallyHidden(control));
  const names = controls.flatMap((control) => [
    control.textContent?.trim(),
    ...[...((control as HTMLInputElement).labels ?? [])].map((text) => text.textContent?.trim()),
  ]);
  assert(
    names.some((name) => name?.includes(wayOut[lang])),
    `There is no “${wayOut[lang]}” among ${names.join(", ")}`,
  );
}

/** The text that can be seen, in fields not counted. */
function shownText(page: Page): string {
  return page.document.body.innerText.replaceAll(/\s+/g, " ");
}
