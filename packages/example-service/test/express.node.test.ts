import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, it } from "node:test";
import type { Address } from "@council-components/address";
import { createAddressLookupHandler } from "@council-components/address-lookup/server";
import { createAddressHandler } from "@council-components/address-service";
import {
  createConsentHandler,
  readConsent,
  type ConsentPolicy,
} from "@council-components/consent-banner/server";
import { createCheckHandler, createEligibilityHandler } from "@council-components/eligibility-step/server";
import { compileRuleset } from "@council-components/eligibility-rules";
import { nodeListener } from "@council-components/node";
import express from "express";
import { madeUpSource } from "./support/source.ts";

const FORM = "application/x-www-form-urlencoded";
const say = (en: string) => ({ en, cy: en });

const policy: ConsentPolicy = {
  version: "1",
  controller: { name: "Council of Aberwylan", href: "/privacy" },
  cookiesPage: { en: "/cookies", cy: "/cy/cookies" },
  banner: { heading: say("Cookies") },
  purposes: [
    {
      id: "analytics",
      basis: "consent",
      title: say("Counting"),
      description: say("We count."),
      question: say("May we?"),
    },
  ],
} as never;

const ruleset = compileRuleset({
  id: "pass",
  version: "1",
  title: say("Pass"),
  sources: [{ id: "law", title: say("The law"), href: "https://law.example/" }],
  questions: [
    {
      id: "benefits",
      type: "choices",
      label: say("Which do you get?"),
      options: ["a", "b", "c"].map((value) => ({ value, label: say(value) })),
    },
  ],
  criteria: [
    {
      id: "getsOne",
      when: '"a" in benefits',
      met: say("You get one"),
      notMet: say("You get none"),
      unknown: say("We do not know"),
      source: "law",
    },
  ],
  outcomes: [
    { id: "yes", result: "eligible", when: "getsOne", title: say("You can") },
    {
      id: "no",
      result: "not-eligible",
      when: "true",
      title: say("You may not"),
      next: [{ text: say("Ask"), href: "/ask" }],
    },
  ],
} as never);

/** The server halves as a council has them: in Express, behind whatever it has already. */
async function start(
  parsers: readonly express.RequestHandler[],
): Promise<{ origin: string; stop: () => void }> {
  const app = express();
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const parser of parsers) app.use(parser);
  const source = madeUpSource();
  const page = ({ html }: { html: string }): Response => new Response(html);
  app.use("/addresses", nodeListener(createAddressHandler({ source })));
  app.use(
    "/address",
    nodeListener(
      createAddressLookupHandler({
        source,
        page,
        accept: ({ address }) => Response.json(address satisfies Address),
      }),
    ),
  );
  app.use(
    "/eligibility",
    nodeListener(
      createEligibilityHandler({
        rulesets: [ruleset],
        page,
        accept: ({ answers }) => Response.json(answers),
      }),
    ),
  );
  const check = {
    facts: {},
    start: async () => ({ status: "eligible" as const }),
    poll: () => assert.fail(),
  };
  app.use("/checks", nodeListener(createCheckHandler({ checks: { one: check }, origin })));
  app.post(["/cookies", "/cy/cookies"], nodeListener(createConsentHandler({ policy, origin })));
  app.get(
    "/consent",
    (request, response) => void response.json(readConsent(request.headers, policy).choices),
  );
  return { origin, stop: () => (server.closeAllConnections(), server.close()) };
}

const stacks = {
  "express.urlencoded() and express.json() first": [express.urlencoded({ extended: true }), express.json()],
  "express.urlencoded({ extended: false }) first": [express.urlencoded({ extended: false }), express.json()],
  "no parser": [],
};

for (const [name, parsers] of Object.entries(stacks)) {
  describe(`in Express, ${name}`, async () => {
    const { origin, stop } = await start(parsers);
    after(stop);
    const own = { origin, "sec-fetch-site": "same-origin" };
    const send = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(origin + path, {
        method: "POST",
        body,
        headers: { "content-type": FORM, ...own, ...headers },
        redirect: "manual",
      });

    it("address lookup: searches, chooses and takes an address", async () => {
      const found = await send("/address", "address-search-postcode=ZZ1+1AA&address-action=find");
      assert.match(await found.text(), /Select your address/);
      const typed = await send(
        "/address",
        "address-line-1=1+Castle+Street&address-town=Aberwylan&address-postcode=ZZ1+1AA&address-source=manual",
      );
      assert.equal(((await typed.json()) as Address).singleLine, "1 Castle Street, Aberwylan, ZZ1 1AA");
    });

    it("address API by POST", async () => {
      const body = JSON.stringify({ postcode: "zz11aa" });
      const response = await send("/addresses", body, { "content-type": "application/json" });
      assert.equal(((await response.json()) as { total: number }).total, 3);
    });

    it("eligibility: two ticked boxes of one name, under names with brackets", async () => {
      const fields = [
        ["eligibility[question]", "benefits"],
        ["eligibility[action]", "continue"],
        ["eligibility[field][value]", "a"],
        ["eligibility[field][value]", "c"],
      ];
      const response = await send("/eligibility", new URLSearchParams(fields).toString());
      assert.equal(response.status, 303);
      const cookie = response.headers.getSetCookie()[0]!.split(";")[0]!;
      const taken = await send("/eligibility", "token=made-up", { cookie });
      assert.deepEqual(await taken.json(), { benefits: ["a", "c"] });
    });

    it("real-time checks by POST", async () => {
      const response = await send("/checks/one", '{"facts":{}}', { "content-type": "application/json" });
      // Permission is missing: it was read, and refused for that alone.
      assert.equal(((await response.json()) as { problem: string }).problem, "permission");
    });

    it("consent: a choice is kept, and read from Node's headers", async () => {
      const response = await send("/cookies", "council-consent=save&purpose-analytics=yes&return=%2Fapply");
      assert.equal(response.status, 303, await response.text());
      const cookie = response.headers.getSetCookie()[0]!.split(";")[0]!;
      const choices = await fetch(`${origin}/consent`, { headers: { cookie } });
      assert.deepEqual(await choices.json(), { analytics: true });
      const gpc = await fetch(`${origin}/consent`, { headers: { "sec-gpc": "1" } });
      assert.deepEqual(await gpc.json(), { analytics: false });
    });
  });
}
