import {
  testAccessibility,
  testFailedRequests,
  testHostileData,
  testMessages,
  testRecordings,
  testStrictPolicy,
  testUpgrade,
  testWarnings,
  testWithoutScript,
  type Page,
  type RequestFailure,
} from "@council-components/testing";
import { press, type, untilState } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { sampleAddress, sampleAddresses } from "../fixtures/sample-addresses.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component, fixture } from "./component.ts";

const MESSAGES = { en: { ...en }, cy: { ...cy } };
const find = async (page: Page, postcode: string): Promise<void> => {
  const element = page.find<CouncilAddressLookup>(component.tag);
  // Begins again, whatever is on the screen.
  element.address = null;
  await element.updateComplete;
  type(element, /^\s*(Postcode|Cod post)\s*$/, postcode);
  press(element, /Find address|Dod o hyd i gyfeiriad/);
};
const results = (...addresses: unknown[]): unknown => ({ addresses, total: addresses.length });

testWithoutScript(component);
testUpgrade(component, fixture("search"));
testAccessibility(component);
testStrictPolicy(component);
testRecordings(component);
testMessages("council-address-lookup", MESSAGES);

testHostileData(component, [
  {
    name: "an address among the results, then selected",
    show: async (page, text) => {
      const address = { ...sampleAddress(text), singleLine: text, custodianName: text };
      await page.api.respond({ match: "/addresses", json: results(address) });
      await find(page, "ZZ1 1AA");
      const element = page.find(component.tag);
      await untilState(element, "results");
      element.querySelector<HTMLElement>("[type=radio]")?.click();
      (element as CouncilAddressLookup).confirm = true;
      await (element as CouncilAddressLookup).updateComplete;
      press(element, /Use this address/);
      await untilState(element, "selected");
    },
  },
  {
    name: "an address of another council",
    show: async (page, text) => {
      const address = { ...sampleAddress(text), singleLine: text, custodianName: text, custodianCode: 9002 };
      await page.api.respond({ match: "/addresses", json: results(address) });
      await find(page, "ZZ1 1AA");
      const element = page.find(component.tag);
      await untilState(element, "results");
      element.querySelector<HTMLElement>("[type=radio]")?.click();
      element.closest("form")?.requestSubmit();
      await untilState(element, "outside");
    },
  },
]);

testFailedRequests(component, {
  fixture: fixture("search"),
  ask: (page) => find(page, "ZZ1 1AA"),
  askAgain: (page) => find(page, "ZZ2 2BB"),
  firstRequest: "ZZ1",
  typed: "ZZ1 1AA",
  goodAnswer: results(sampleAddress("1 First Street")),
  firstShows: "1 First Street",
  secondAnswer: results(sampleAddress("2 Second Street")),
  secondShows: "2 Second Street",
  message: (failure, language) => {
    const { problemFailed, problemUnavailable, problemBusyMinutes } = MESSAGES[language];
    const byFailure: Partial<Record<RequestFailure, string>> = {
      "status 400": problemUnavailable,
      "status 401": problemUnavailable,
      "status 403": problemUnavailable,
      "status 404": problemUnavailable,
      "status 429":
        typeof problemBusyMinutes === "string" ? "" : (problemBusyMinutes.one ?? "").replace("{count}", "1"),
    };
    return byFailure[failure] ?? problemFailed;
  },
  wayOut: { en: en.manual, cy: cy.manual },
});

testWarnings(component, "/packages/address-lookup/src/define.ts", [
  {
    name: "an unknown data-address-field",
    html: authorHtml().en.replace('data-address-field="uprn"', 'data-address-field="urpn"'),
    warning: /data-address-field="urpn" is not known/,
  },
  {
    name: "a field without a label",
    html: authorHtml().en.replace('for="line-1"', 'for="elsewhere"'),
    warning: /"line-1" has no label/,
  },
  {
    name: "a field without a name",
    html: authorHtml().en.replace('name="line-1"', ""),
    warning: /#line-1 has no name, so that it is never submitted/,
  },
  {
    name: "no stylesheet",
    html: authorHtml().en,
    warning: /the stylesheet is not there/,
    stylesheets: [],
  },
  {
    name: "the tag is another class’s already",
    html: authorHtml().en,
    warning: /<council-address-lookup>: another class has this name already/,
    act: (page) => {
      const Known = page.window.customElements.get(component.tag) as typeof CouncilAddressLookup;
      class Another extends Known {}
      Another.define();
    },
  },
  {
    name: "no address API",
    html: authorHtml().en.replace('src="/addresses"', ""),
    warning: /there is no address API to ask/,
  },
  {
    name: "a setting that does not exist",
    html: authorHtml({ attributes: 'validate="browser"' }).en,
    warning: /validate="browser" is not known/,
  },
  {
    name: "a long list that stays open above further fields",
    html: `${authorHtml().en}<label for="name">Name</label><input id="name" name="name">`,
    warning: /more than 10 addresses stay open above further fields/,
    act: async (page) => {
      const api = { match: "/addresses", json: results(...sampleAddresses(11)) };
      await page.api.respond(api);
      await find(page, "ZZ1 1AA");
      await untilState(page.find(component.tag), "results");
    },
  },
  {
    name: "two elements of one name",
    html: '<council-address-lookup src="/a"></council-address-lookup><council-address-lookup src="/a"></council-address-lookup>',
    warning: /another element has name="address"/,
  },
  {
    name: "a heading inside",
    html: authorHtml().en.replace("<fieldset", "<h1>Your address</h1><fieldset"),
    warning: /heading inside/,
  },
]);
