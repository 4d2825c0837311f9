import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createAddressLookupHandler } from "@council-components/address-lookup/server";
import { createAddressHandler } from "@council-components/address-service";
import { createConsentHandler } from "@council-components/consent-banner/server";
import {
  createCheckHandler,
  createDfeStandIn,
  createEligibilityHandler,
} from "@council-components/eligibility-step/server";
import { policyOn, RECEIPTS_PATH } from "../src/consent/policy.ts";
import { schoolMeals } from "../src/eligibility/rulesets.ts";
import { client } from "./support/client.ts";
import { madeUpSource } from "./support/source.ts";

const ORIGIN = "https://apply.aberwylan.example";
const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";
const CHUNK = 65_536;
/** More than any handler may have read when it answers, in bytes. */
const FAR_TOO_MUCH = 1_000_000;

type Handler = (request: Request) => Promise<Response>;

const source = madeUpSource();
const page = (): Response => new Response("page");
const ask = (): never => assert.fail("nobody may be asked");
const eligibility = { rulesets: [schoolMeals], page, accept: page };
const consent = { policy: policyOn(""), origin: ORIGIN };
const standIn = createDfeStandIn();

const check = { facts: {}, start: ask, poll: ask };
const person = client({ schoolMealsCheck: check }, ORIGIN);
await person.get("/begin");
const session = { cookie: person.cookie ?? "" };

/** Every handler and, of the example service, every kind of route: the path, the type of the body, and its answer's. */
const routes: [string, Handler, path: string, sends: string, answers: RegExp][] = [
  ["address API", createAddressHandler({ source }), "/addresses", JSON_TYPE, /problem\+json/],
  ["address lookup", createAddressLookupHandler({ source, page, accept: page }), "/address", FORM, /html/],
  ["eligibility", createEligibilityHandler(eligibility), "/eligibility", FORM, /html/],
  ["checks", createCheckHandler({ checks: { one: check } }), "/checks/one", JSON_TYPE, /json/],
  ["consent", createConsentHandler(consent), "/cookies", FORM, /html/],
  ["receipts of consent", createConsentHandler(consent), RECEIPTS_PATH, JSON_TYPE, /plain/],
  ["stand-in, token", standIn, "/oauth2/token", FORM, /json/],
  ["service, addresses", person.service, "/addresses", JSON_TYPE, /problem\+json/],
  ["service, checks", person.service, "/checks/free-school-meals", JSON_TYPE, /json/],
  ["service, page counts", person.service, "/page-counts", "text/plain", /null/],
  ["service, consent", person.service, "/cookies", FORM, /html/],
  ["service, consent in Welsh", person.service, "/cy/cookies", FORM, /html/],
  ["service, receipts of consent", person.service, RECEIPTS_PATH, JSON_TYPE, /plain/],
  ["service, address", person.service, "/address", FORM, /html/],
  ["service, eligibility", person.service, "/eligibility", FORM, /html/],
  ["service, a question", person.service, "/name", FORM, /html/],
  ["service, no such page", person.service, "/nowhere", FORM, /html/],
];

describe("a body that is too large is answered with 413, and not read to its end", () => {
  for (const [name, handler, path, type, answer] of routes) {
    for (const [how, length] of [
      ["that says how long it is", { "content-length": "400000000" }],
      ["in chunks", {}],
    ] as const) {
      it(`${name}, ${how}`, async () => {
        let read = 0;
        const body = new ReadableStream({
          pull(controller) {
            read += CHUNK;
            assert.ok(read < FAR_TOO_MUCH, "it is read and read");
            controller.enqueue(new Uint8Array(CHUNK).fill(97));
          },
        });
        const headers = {
          origin: ORIGIN,
          "sec-fetch-site": "same-origin",
          "content-type": type,
          ...session,
          ...length,
        };
        const init = { method: "POST", headers, body, duplex: "half" };
        const response = await handler(new Request(ORIGIN + path, init as RequestInit));
        assert.equal(response.status, 413);
        assert.match(String(response.headers.get("content-type")), answer);
      });
    }
  }
});
