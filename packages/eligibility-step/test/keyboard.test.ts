import { testKeyboard, type Language, type Page } from "@council-components/testing";
import { heading, until, untilState } from "../fixtures/act.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component, fixture } from "./component.ts";

const WORDS = { en, cy };
const element = (page: Page): HTMLElement => page.find(component.tag);

async function goOn(page: Page, text: string): Promise<void> {
  await until(() => heading(element(page)) === text);
  await until(() => page.focused?.textContent?.trim() === text);
}
const say = (language: Language, english: string, welsh: string): string =>
  language === "en" ? english : welsh;

testKeyboard(component, [
  {
    name: "answers to an outcome, changes an answer, and goes back",
    fixture: fixture("second-question"),
    act: async (keyboard, page, language) => {
      await keyboard.tabTo(say(language, "Yes", "Ydw"));
      await keyboard.press("Space", "Enter");
      await goOn(page, say(language, "What is your date of birth?", "Beth yw eich dyddiad geni?"));
      await keyboard.tabTo(WORDS[language].day);
      await keyboard.type("27");
      await keyboard.press("Tab");
      await keyboard.type(say(language, "March", "Mawrth"));
      await keyboard.press("Tab");
      await keyboard.type("1950");
      await keyboard.press("Enter");
      await untilState(element(page), "outcome");
      await goOn(
        page,
        say(
          language,
          "You can have free garden waste collection",
          "Gallwch gael casgliad gwastraff gardd am ddim",
        ),
      );
      await keyboard.tabTo(
        new RegExp(say(language, "^Change your answer to ‘What is", "^Newid eich ateb i ‘Beth yw")),
      );
      await keyboard.press("Enter");
      await goOn(page, say(language, "What is your date of birth?", "Beth yw eich dyddiad geni?"));
      // The way back is before the heading that has focus.
      await keyboard.press("Shift+Tab");
      await keyboard.press("Enter");
      await untilState(element(page), "outcome");
    },
  },
  {
    name: "removes a child, and adds another",
    fixture: fixture("group-list"),
    act: async (keyboard, page, language) => {
      const yes = WORDS[language].yes;
      await keyboard.tabTo(new RegExp(say(language, "Remove child 1$", "Dileu plentyn 1$")));
      await keyboard.press("Enter");
      const sure = "Ydych chi’n siŵr eich bod am ddileu plentyn 1?";
      await goOn(page, say(language, "Are you sure you want to remove child 1?", sure));
      await keyboard.tabTo(yes);
      await keyboard.press("Space", "Enter");
      await goOn(page, say(language, "You have added 1 child", "Rydych wedi ychwanegu 1 plentyn"));
      await keyboard.tabTo(yes);
      await keyboard.press("Space", "Enter");
      await until(() => page.focused?.textContent?.includes(say(language, "Child 2", "Plentyn 2")));
      await keyboard.tabTo(say(language, "Primary school", "Ysgol gynradd"));
      await keyboard.press("Space", "Enter");
      const isNew = say(
        language,
        "Is this child new at the school?",
        "Ydy’r plentyn hwn yn newydd yn yr ysgol?",
      );
      await until(() => page.focused?.textContent?.includes(isNew));
    },
  },
  {
    name: "is told what is wrong, and taken to it",
    fixture: fixture("question-date"),
    act: async (keyboard, page, language) => {
      await keyboard.tabTo(WORDS[language].continue);
      await keyboard.press("Enter");
      await until(() => page.focused?.matches(".govuk-error-summary"));
      await keyboard.press("Tab", "Enter");
      await until(() => page.focused?.id.endsWith("-day"));
    },
  },
  {
    name: "lets a check be made",
    fixture: fixture("check-eligible"),
    act: async (keyboard, page, language) => {
      await until(() => heading(element(page)));
      await keyboard.tabTo(WORDS[language].checkForMe);
      await keyboard.press("Enter");
      await goOn(page, say(language, "What is your last name?", "Beth yw eich cyfenw?"));
      await keyboard.press("Tab");
      await keyboard.type("Hughes");
      await keyboard.press("Enter");
      await goOn(page, say(language, "What is your date of birth?", "Beth yw eich dyddiad geni?"));
      for (const part of ["27", "3", "1960"]) {
        await keyboard.press("Tab");
        await keyboard.type(part);
      }
      await keyboard.press("Enter");
      await goOn(
        page,
        say(language, "What is your National Insurance number?", "Beth yw eich rhif Yswiriant Gwladol?"),
      );
      await keyboard.press("Tab");
      await keyboard.type("NN 12 34 56 C");
      await keyboard.press("Enter");
      await untilState(element(page), "outcome");
      await keyboard.tabTo(WORDS[language].startAgain);
    },
  },
]);
