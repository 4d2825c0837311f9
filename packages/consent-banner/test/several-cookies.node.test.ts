import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { severalPurposes } from "../fixtures/policies.ts";
import { browserState } from "../src/browser-state.ts";
import { cookieText, cookieValue, type CookieScope } from "../src/cookie.ts";
import { policyConfiguration } from "../src/cookie-configuration.ts";
import type { ConsentPolicy } from "../src/policy.ts";
import { createConsentHandler } from "../src/server/create-handler.ts";
import { readConsent } from "../src/server/read-consent.ts";
import { writeChoice } from "../src/write-choice.ts";

// The same cases every time; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2026) });

const HOST = "apply.aberwylan.example";
const PAGE = "/garden/cookies";
const NAME = "council_consent";
const NOW = Math.floor(Date.now() / 1000);
const IDS = policyConfiguration(severalPurposes).purposes;

/** The cookies of a browser, as RFC 6265 keeps them: one for each name, domain and path. */
class Jar {
  readonly #cookies = new Map<string, string>();

  set(text: string): void {
    const [pair = "", ...attributes] = text.split("; ");
    const [name, value] = pair.split(/=(.*)/s);
    const attribute = (wanted: string): string | undefined =>
      attributes.find((each) => each.startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const domain = attribute("Domain");
    if (domain && domain !== HOST && !HOST.endsWith(`.${domain}`)) return;
    const key = [name, domain ? `.${domain}` : HOST, attribute("Path")].join(" ");
    if (attribute("Max-Age") === "0") this.#cookies.delete(key);
    else this.#cookies.set(key, `${name}=${value}`);
  }

  /** What a request for a page, or its script, sees: longest path first. */
  header(page: string): string {
    const visible = [...this.#cookies].filter(([key]) => {
      const path = key.split(" ")[2]!;
      return page === path || page.startsWith(path.endsWith("/") ? path : `${path}/`);
    });
    return visible
      .sort(([a], [b]) => b.split(" ")[2]!.length - a.split(" ")[2]!.length)
      .map(([, pair]) => pair)
      .join("; ");
  }

  get size(): number {
    return this.#cookies.size;
  }
}

/** A page in that browser, as far as writing a choice needs one. */
function openIn(jar: Jar): void {
  Object.assign(globalThis, {
    location: { hostname: HOST, pathname: PAGE, protocol: "https:" },
    document: {
      get cookie() {
        return jar.header(PAGE);
      },
      set cookie(text) {
        jar.set(text);
      },
      dispatchEvent: () => true,
    },
  });
}

const scopes: fc.Arbitrary<Pick<CookieScope, "path" | "domain">> = fc.record({
  path: fc.constantFrom("/", "/garden", "/garden/", PAGE),
  domain: fc.constantFrom(undefined, HOST, "aberwylan.example"),
});
const choices = fc
  .subarray([...IDS])
  .chain((ids) => fc.tuple(...ids.map((id) => fc.boolean().map((yes) => [id, yes] as const))))
  .map((entries) => new Map(entries));
const values = fc.oneof(
  // Right, of today or of another version, from before or from a clock that is ahead.
  fc
    .record({
      version: fc.constantFrom(severalPurposes.version, "2025-01-01"),
      time: fc.constantFrom(
        NOW - 400 * 86_400,
        NOW - 9000,
        NOW - 1,
        NOW,
        NOW + 1,
        NOW + 3600,
        NOW + 86_400,
        NOW + 9 * 86_400,
      ),
      choices,
    })
    .map(({ version, ...choice }) => cookieValue(version, choice)),
  fc.constantFrom("", "yes", "v%3D1", "%", "analytics:1", "x".repeat(500)),
);
const cookies = fc.array(fc.tuple(scopes, values), { maxLength: 3 });
const policies: fc.Arbitrary<ConsentPolicy> = scopes.map(({ path, domain }) => ({
  ...severalPurposes,
  cookiesPage: { en: PAGE, cy: PAGE },
  cookie: { path: path === PAGE ? "/" : path, domain: domain ?? null },
}));

/** Holds for every combination of up to three consent cookies: one answer is enough, and is the only one left. */
function oneAnswerIsEnough(answer: (jar: Jar, policy: ConsentPolicy, yes: boolean) => Promise<void>) {
  return fc.asyncProperty(cookies, policies, fc.boolean(), async (before, policy, yes) => {
    const jar = new Jar();
    for (const [scope, value] of before) jar.set(cookieText(NAME, value, 365, { ...scope, secure: true }));
    await answer(jar, policy, yes);
    const read = readConsent({ cookie: jar.header(PAGE) }, policy);
    assert.equal(read.decided, true, "Asked once");
    for (const id of IDS) assert.equal(read.allows(id), yes, id);
    assert.equal(jar.size, 1, "The others are gone");
  });
}

test("up to three consent cookies of any scope: a browser asks once, and the last answer counts", async () => {
  const answer = async (jar: Jar, policy: ConsentPolicy, yes: boolean): Promise<void> => {
    openIn(jar);
    const configuration = policyConfiguration(policy);
    writeChoice(configuration, new Map(IDS.map((id) => [id, yes])), "banner");
    assert.equal(browserState(configuration).decided, true);
  };
  await fc.assert(oneAnswerIsEnough(answer), { numRuns: 1000 });
});

test("the same of a server alone", async () => {
  const answer = async (jar: Jar, policy: ConsentPolicy, yes: boolean): Promise<void> => {
    const response = await createConsentHandler({ policy, origin: `https://${HOST}` })(
      new Request(`https://${HOST}${PAGE}`, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          origin: `https://${HOST}`,
          cookie: jar.header(PAGE),
        },
        body: `council-consent=${yes ? "accept" : "reject"}`,
      }),
    );
    for (const cookie of response.headers.getSetCookie()) jar.set(cookie);
  };
  await fc.assert(oneAnswerIsEnough(answer), { numRuns: 500 });
});

test("without an answer, the newest that holds counts, for server and browser alike", () => {
  fc.assert(
    fc.property(cookies, (before) => {
      const jar = new Jar();
      for (const [scope, value] of before) jar.set(cookieText(NAME, value, 365, { ...scope, secure: true }));
      openIn(jar);
      const browser = browserState(policyConfiguration(severalPurposes));
      const server = readConsent({ cookie: jar.header(PAGE) }, severalPurposes);
      assert.equal(browser.decided, server.decided);
      for (const id of IDS) assert.equal(browser.allows(id), server.allows(id), id);
    }),
  );
});
