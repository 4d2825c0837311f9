import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { policyFaults, type ConsentReceipt } from "@council-components/consent-banner/server";
import { policy } from "../src/consent/policy.ts";
import { openConsentRecords } from "../src/consent/records.ts";
import { client } from "./support/client.ts";

const ORIGIN = "http://localhost:3000";
const YES = `council_consent=${encodeURIComponent(
  `v=1&p=${policy.version}&t=${Math.floor(Date.now() / 1000)}&c=analytics:1.map:0`,
)}`;
const own = { origin: ORIGIN, "sec-fetch-site": "same-origin" };

const receipt: ConsentReceipt = {
  schema_version: "council-consent-receipt/1",
  record_id: "0".repeat(32),
  policy: { version: policy.version, href: "/cookies" },
  pii_controller: policy.controller,
  purposes: [{ id: "analytics", lawful_basis: "consent", choice: "given" }],
  language: "en",
  event_time: "2026-11-23T12:00:00.000Z",
  notice_sha256: null,
  collection_method: "banner",
  withdrawal_method: "/cookies",
};

describe("what the service keeps of consent", () => {
  it("is a right policy", () => {
    assert.deepEqual(policyFaults(policy), []);
  });

  it("keeps a receipt once, though it comes twice, for two years", () => {
    let now = Date.parse("2026-11-23T12:00:01Z");
    const records = openConsentRecords({ now: () => now });
    records.keepReceipt(receipt);
    records.keepReceipt(receipt);
    records.keepReceipt({ ...receipt, event_time: "2026-11-23T13:00:00.000Z" });
    records.keepReceipt({ ...receipt, record_id: "1".repeat(32) });
    assert.equal(records.receipts().length, 3);
    assert.deepEqual(
      records.receipts(receipt.record_id).map(({ event_time }) => event_time),
      ["2026-11-23T12:00:00.000Z", "2026-11-23T13:00:00.000Z"],
    );
    now = Date.parse("2028-11-25T12:00:00Z");
    const later = { ...receipt, event_time: "2028-11-25T12:00:00.000Z" };
    records.keepReceipt(later);
    assert.deepEqual(records.receipts(), [later]);
    records.close();
  });

  it("takes receipts from its own pages, and what is one", async () => {
    const records = openConsentRecords();
    const send = async (body: unknown, headers: Record<string, string> = own): Promise<number> => {
      const person = client({ records }, ORIGIN);
      const { status } = await person.post("/consent-receipts", JSON.stringify(body), {
        "content-type": "application/json",
        ...headers,
      });
      return status;
    };
    assert.equal(await send(receipt), 204);
    assert.equal(await send({ ...receipt, name: "Siân" }), 400);
    assert.equal(await send(receipt, { ...own, origin: "https://elsewhere.example" }), 403);
    assert.equal(records.receipts().length, 1);
  });

  it("takes so many receipts of one client in an hour, and those of others all the same", async () => {
    const records = openConsentRecords();
    const { service } = client({ records }, ORIGIN);
    const send = async (address: string): Promise<number> => {
      const headers = { "content-type": "application/json", ...own };
      const request = new Request(`${ORIGIN}/consent-receipts`, {
        method: "POST",
        headers,
        body: JSON.stringify(receipt),
      });
      return (await service(request, { address })).status;
    };
    for (let time = 0; time < 30; time++) assert.equal(await send("192.0.2.1"), 204);
    assert.equal(await send("192.0.2.1"), 429);
    assert.equal(await send("192.0.2.2"), 204);
    records.close();
  });

  it("counts a page that there is, for somebody who said yes, and asked from its own pages", async () => {
    const now = Date.parse("2026-11-23T23:30:00Z");
    const records = openConsentRecords();
    const count = async (page: string, headers: Record<string, string>): Promise<number> =>
      (await client({ records, now: () => now }, ORIGIN).post("/page-counts", page, headers)).status;
    assert.equal(await count("/privacy", { ...own, cookie: YES }), 204);
    assert.equal(await count("/cy/privacy", { ...own, cookie: YES }), 204);
    assert.equal(await count("/privacy", { ...own, cookie: YES }), 204);
    assert.equal(await count("/privacy", own), 204, "Taken, and not kept");
    assert.equal(await count("/made-up", { ...own, cookie: YES }), 400);
    assert.equal(await count("/privacy", { cookie: YES, origin: "https://elsewhere.example" }), 403);
    assert.deepEqual(records.counts(), [
      { day: "2026-11-23", page: "/cy/privacy", openings: 1 },
      { day: "2026-11-23", page: "/privacy", openings: 2 },
    ]);
  });

  it("goes back to its own pages only, over https behind a proxy too", async () => {
    const answer = async (returnTo: string, secure: boolean): Promise<Response> => {
      const body = new URLSearchParams({ "council-consent": "accept", return: returnTo });
      const origin = secure ? ORIGIN.replace("http", "https") : ORIGIN;
      return client({ secure }, ORIGIN).post("/cookies", body, { ...own, origin });
    };
    const plain = await answer("/privacy", false);
    assert.equal(plain.headers.get("location"), "/privacy?council-consent=accepted");
    assert.doesNotMatch(plain.headers.get("set-cookie")!, /Secure/);
    const secure = await answer("//elsewhere.example", true);
    assert.equal(secure.headers.get("location"), "/cookies?council-consent=accepted");
    assert.match(secure.headers.get("set-cookie")!, /^council_consent=.*; Secure/);
  });

  it("lets nobody but its own pages show the map in a frame, and remembers nothing before a yes", async () => {
    const map = await client({}, ORIGIN).fetch("/map?size=large", {});
    assert.match(map.headers.get("content-security-policy")!, /frame-ancestors 'self'/);
    assert.equal(map.headers.get("x-frame-options"), "SAMEORIGIN");
    assert.equal(map.headers.get("set-cookie"), null);
    const yes = await client({}, ORIGIN).fetch("/map?size=large", {
      cookie: YES.replace("map%3A0", "map%3A1"),
    });
    assert.match(yes.headers.get("set-cookie")!, /^map_size=large; /);
    const start = await client({}, ORIGIN).fetch("/", {});
    assert.match(start.headers.get("content-security-policy")!, /frame-ancestors 'none'/);
  });
});
