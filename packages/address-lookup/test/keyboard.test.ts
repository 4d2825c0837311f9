import {
  assertEqual,
  testKeyboard,
  until,
  type Keyboard,
  type Language,
  type Page,
} from "@council-components/testing";
import { authorHtml } from "../fixtures/author-html.ts";
import { untilState } from "../fixtures/act.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component, fixture } from "./component.ts";

const WORDS = { en, cy };
const CONTINUE = { en: "Continue", cy: "Parhau" };
const LINE_1 = { en: "Address line 1", cy: "Llinell cyfeiriad 1" };

async function search(keyboard: Keyboard, page: Page, language: Language): Promise<void> {
  await keyboard.tabTo(WORDS[language].postcode);
  await keyboard.type("ZZ1 1AA");
  await keyboard.press("Enter");
  await untilState(page.find(component.tag), "results");
  await page.settle();
}

async function submit(keyboard: Keyboard, page: Page, language: Language): Promise<Record<string, string>> {
  await keyboard.tabTo(CONTINUE[language]);
  await keyboard.leaveBy("Enter");
  return Object.fromEntries((await page.submitted()).entries);
}

testKeyboard(component, [
  {
    name: "finds an address and goes on",
    fixture: fixture("search"),
    act: async (keyboard, page, language) => {
      await search(keyboard, page, language);
      await keyboard.tabTo(/^1 Castle Street/);
      await keyboard.press("ArrowDown");
      assertEqual((await submit(keyboard, page, language))["uprn"], "10000001");
    },
  },
  {
    name: "chooses with Enter, changes its mind, and types the address",
    fixture: { ...fixture("search"), html: authorHtml({ attributes: "confirm" }) },
    act: async (keyboard, page, language) => {
      const element = page.find(component.tag);
      await search(keyboard, page, language);
      await keyboard.tabTo(/^1 Castle Street/);
      await keyboard.press("Space", "Enter");
      await untilState(element, "selected");
      await page.settle();
      await keyboard.tabTo(/^(Change|Newid)/);
      await keyboard.press("Enter");
      await untilState(element, "search");
      await page.settle();
      await keyboard.tabTo(WORDS[language].manual);
      await keyboard.press("Enter");
      await untilState(element, "manual");
      await page.settle();
      assertEqual(keyboard.focused, page.find("#line-1"), LINE_1[language]);
      await keyboard.type("Mine");
      const entries = await submit(keyboard, page, language);
      assertEqual([entries["line-1"], entries["postcode"], entries["uprn"]], ["Mine", "ZZ1 1AA", ""]);
    },
  },
  {
    name: "goes from the error summary to the field",
    fixture: fixture("search"),
    act: async (keyboard, page, language) => {
      await keyboard.tabTo(WORDS[language].find);
      await keyboard.press("Enter");
      await until(() => page.focused?.matches(".govuk-error-summary"), "focus on the error summary");
      await keyboard.tabTo(WORDS[language].errorPostcode);
      await keyboard.press("Enter");
      assertEqual(keyboard.focused.id, "address-lookup-postcode");
    },
  },
]);
