import {
  assertEqual,
  testEditedByOthers,
  testHistory,
  testHostPages,
  type Page,
} from "@council-components/testing";
import { authorHtml } from "../fixtures/author-html.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { component, fixture } from "./component.ts";

const AGAIN = "Enter address line 1 again";
const uprn = (page: Page): string => page.find<HTMLInputElement>("[data-address-field=uprn]").value;

testEditedByOthers(component, {
  fixture: fixture("selected"),
  next: authorHtml({ values: { town: "Aberwylan" }, errors: { "line-1": { en: AGAIN, cy: AGAIN } } }).en,
  shows: AGAIN,
  agrees: (page) => {
    const { state, address } = page.find<CouncilAddressLookup>(component.tag);
    assertEqual(state, "manual");
    assertEqual(uprn(page), "", "UPRN");
    // A morph may leave what was written to a field where the server's HTML says nothing of its value.
    const { value } = page.find<HTMLInputElement>("#line-1");
    assertEqual(address?.line1 ?? value, value, "The address and the field");
  },
});

testHistory(component, {
  fixture: fixture("selected"),
  kept: "Castle Street",
  another: authorHtml({ prefix: "old-", legend: { en: "Where did you live before?", cy: "?" } }).en,
  isFresh: (page) => {
    const element = page.find<CouncilAddressLookup>(component.tag);
    assertEqual([element.state, element.address, uprn(page)], ["search", null, ""]);
  },
});

testHostPages(component, {
  fixture: fixture("search"),
  hiding: [fixture("search"), fixture("selected")],
  ordered: [
    { fixture: fixture("results"), text: /1 Castle Street, Aberwylan, ZZ1 1AA/ },
    { fixture: fixture("selected"), text: /2 Castle Street/ },
    { fixture: fixture("selected"), text: /ZZ1 1AA/ },
  ],
});
