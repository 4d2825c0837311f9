import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { onePurpose } from "../fixtures/policies.ts";
import { browserState } from "../src/browser-state.ts";
import { policyConfiguration } from "../src/cookie-configuration.ts";
import type { ConsentPolicy } from "../src/policy.ts";
import { withdraw } from "../src/withdraw.ts";
import { writeChoice } from "../src/write-choice.ts";

// What people reported of other cookie banners, tried on other hosts than a browser's tests have.

/** A browser's cookies, by name and domain: what a page of a host sees and sets. */
const jar = new Map<string, { domain: string; hostOnly: boolean; pair: string }>();
afterEach(() => jar.clear());

function openAt(hostname: string): void {
  Object.assign(globalThis, {
    location: { hostname, pathname: "/", protocol: "https:" },
    window: { localStorage: {}, sessionStorage: {} },
    document: {
      get cookie() {
        return [...jar.values()]
          .filter(
            ({ domain, hostOnly }) => hostname === domain || (!hostOnly && hostname.endsWith(`.${domain}`)),
          )
          .map(({ pair }) => pair)
          .join("; ");
      },
      set cookie(text: string) {
        const pair = text.split("; ")[0]!;
        const domain = /; Domain=\.?([^;]+)/.exec(text)?.[1];
        // Browsers take a domain above the page with a dot in it, and no other.
        if (domain !== undefined && !(hostname.endsWith(domain) && domain.includes("."))) return;
        // https://www.rfc-editor.org/rfc/rfc6265bis: what these names demand, of what deletes them too.
        if (/^__(?:Host|Secure)-/.test(pair) && !text.includes("; Secure")) return;
        if (pair.startsWith("__Host-") && (domain !== undefined || !text.includes("; Path=/;"))) return;
        const key = `${pair.split("=")[0]} ${domain ?? hostname} ${domain === undefined}`;
        if (text.includes("Max-Age=0")) jar.delete(key);
        else jar.set(key, { domain: domain ?? hostname, hostOnly: domain === undefined, pair });
      },
      dispatchEvent: () => true,
    },
  });
}

const answer = (policy: ConsentPolicy): void =>
  writeChoice(policyConfiguration(policy), new Map([["analytics", true]]), "banner");
const isDecided = (policy: ConsentPolicy): boolean => browserState(policyConfiguration(policy)).decided;

test("an answer on a subdomain is asked for again on the main site (orestbida/cookieconsent#180)", () => {
  const shared: ConsentPolicy = { ...onePurpose, cookie: { domain: "aberwylan.example" } };
  openAt("apply.aberwylan.example");
  answer(shared);
  for (const host of ["aberwylan.example", "bins.aberwylan.example"]) {
    openAt(host);
    assert.equal(isDecided(shared), true, host);
  }
});

test("an answer is not kept on a host without a dot (passatgt/gdpr-cookie-notice#25)", () => {
  openAt("localhost");
  answer(onePurpose);
  assert.equal(isDecided(onePurpose), true);
});

test("a no deletes __Host- and __Secure- cookies, by the rules of their names", () => {
  openAt("apply.aberwylan.example");
  const [essential, analytics] = onePurpose.purposes;
  const cookies = ["__Host-visits", "__Secure-visits"].map((name) => ({
    ...analytics!.cookies![0]!,
    name,
    match: name,
  }));
  document.cookie = "__Host-visits=1; Path=/; Secure";
  document.cookie = "__Secure-visits=1; Path=/; Domain=aberwylan.example; Secure";
  assert.equal(jar.size, 2);
  const policy = { ...onePurpose, purposes: [essential!, { ...analytics!, cookies }] };
  assert.deepEqual(withdraw(policy, [policy.purposes[1]!]), []);
  assert.equal(jar.size, 0);
});

test("a no on a subdomain leaves cookies that a tag set for the domain above (orestbida/cookieconsent#568)", () => {
  openAt("apply.aberwylan.example");
  document.cookie = "_visits_a=1; Domain=.aberwylan.example";
  document.cookie = "_visits_b=1";
  assert.equal(document.cookie, "_visits_a=1; _visits_b=1");
  assert.deepEqual(withdraw(onePurpose, [onePurpose.purposes[1]!]), []);
  assert.equal(document.cookie, "");
});
