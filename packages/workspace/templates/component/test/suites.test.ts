import {
  testAccessibility,
  testHostileData,
  testKeyboard,
  testMessages,
  testRecordings,
  testStrictPolicy,
  testUpgrade,
  testWarnings,
  testWithoutScript,
  until,
} from "@council-components/testing";
import type { CouncilNewPattern } from "../src/new-pattern.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component, fixture } from "./component.ts";

const { en: html } = fixture("question").html;

testWithoutScript(component);
testUpgrade(component, fixture("question"));
testAccessibility(component);
testStrictPolicy(component);
testRecordings(component);
testMessages("council-new-pattern", { en: { ...en }, cy: { ...cy } });
// No testFailedRequests: the element asks nobody for anything. Once it does, call it.

testKeyboard(component, [
  {
    name: "answers, and checks the answer",
    fixture: fixture("question"),
    act: async (keyboard, page, language) => {
      await keyboard.tabTo(language === "en" ? "New pattern" : "Patrwm newydd");
      await keyboard.type("Six of one");
      await keyboard.tabTo(language === "en" ? en.check : cy.check);
      await keyboard.press("Enter");
      await until(() => page.find(component.tag).getAttribute("state") === "checked", "the result");
    },
  },
]);

testHostileData(component, [
  {
    name: "a message of the page’s own",
    show: async (page, text) => {
      const element = page.find<CouncilNewPattern>(component.tag);
      element.messages = { errorEmpty: text };
      await element.updateComplete;
      page.find("button[name=council-action]").click();
      await until(() => page.document.querySelector(".govuk-error-summary"), "the error");
    },
  },
]);

testWarnings(component, "/packages/new-pattern/src/define.ts", [
  {
    name: "no field",
    html: "<council-new-pattern></council-new-pattern>",
    warning: /there is no field in it/,
  },
  {
    name: "a field without a label",
    html: html.replace(/for="[^"]*"/, 'for="elsewhere"'),
    warning: /its field has no label/,
  },
  {
    name: "a field without a name",
    html: html.replace('name="new-pattern"', ""),
    warning: /its field has no name/,
  },
  {
    name: "no button",
    html: html.replace('name="council-action"', ""),
    warning: /there is no button in it that checks/,
  },
  {
    name: "the tag is another class’s already",
    html,
    warning: /<council-new-pattern>: another class has this name already/,
    act: (page) => {
      const Known = page.window.customElements.get(component.tag) as typeof CouncilNewPattern;
      class Another extends Known {}
      Another.define();
    },
  },
  { name: "no stylesheet", html, warning: /the stylesheet is not there/, stylesheets: [] },
]);
