import { testLateLoading, testPartialLoading, until, type Page } from "@council-components/testing";
import { choose, find, press, untilState } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { en } from "../src/messages/en.ts";
import { renderAddressLookup, type AddressLookupPage } from "../src/server/render.ts";
import { initialState } from "../src/state.ts";
import { component, fixture } from "./component.ts";

const FIND = /Find address|Dod o hyd i gyfeiriad/;
const MANUAL = /Enter address manually|Nodwch y cyfeiriad â llaw/;

const serverPage = (change: Partial<AddressLookupPage>): { en: string; cy: string } => {
  const page = { ...initialState, ...change } as AddressLookupPage;
  const render = (language: "en" | "cy"): string =>
    renderAddressLookup(page, { language, src: "/addresses" });
  return { en: render("en"), cy: render("cy") };
};

testLateLoading(component, {
  fixtures: [fixture("search")],
  steps: [
    { name: "the search of the server half", html: serverPage({}) },
    { name: "the manual fields of the server half", html: serverPage({ view: "manual" }) },
  ],
  firstError: async (page) => {
    const element = page.find(component.tag);
    await until(() => element.getAttribute("state") === "search", "the search");
    press(element, FIND);
  },
});

testPartialLoading(component, en, [
  {
    name: "finds an address",
    fixture: fixture("search"),
    act: async (page) => {
      const element = page.find(component.tag);
      await find(element, "ZZ1 1AA");
      choose(element, 1);
      await until(() => page.find<HTMLInputElement>("[name=uprn]").value, "the address in the fields");
    },
  },
  {
    name: "types an address into fields that the element makes",
    fixture: { ...fixture("made-fields"), html: madeFields() },
    act: async (page: Page) => {
      const element = page.find(component.tag);
      await until(() => element.hasAttribute("state"), "the element");
      press(element, MANUAL);
      await until(() => page.focused?.matches("[data-council-made-fields] input"), "focus in the fields");
    },
  },
  {
    name: "is told what is wrong with an address that was typed",
    fixture: { ...fixture("search"), html: authorHtml({ attributes: 'validate="client"' }) },
    act: async (page) => {
      const element = page.find(component.tag);
      await until(() => element.hasAttribute("state"), "the element");
      press(element, MANUAL);
      await untilState(element, "manual");
      page.find("form > button").click();
      await until(() => page.focused?.closest(".govuk-error-summary"), "the error summary");
    },
  },
]);

function madeFields(): { en: string; cy: string } {
  const html = '<council-address-lookup src="/addresses"></council-address-lookup>';
  return { en: html, cy: html };
}
