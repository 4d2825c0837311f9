import { computeAccessibleName } from "dom-accessibility-api";
import { assert, AssertionError } from "../assert.ts";
import { itOnceUnless } from "../engine.ts";
import type { Fixture, Language } from "../fixture.ts";
import type { Page } from "../page/page.ts";
import { type ComponentUnderTest, LANGUAGES, openFixture, untilUpgraded } from "./component.ts";

/** More stops than any page of a component has. */
const MOST_STOPS = 80;

/** A person with nothing but a keyboard. Each step fails when focus is nowhere afterwards. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until the control with this accessible name has focus. */
  async tabTo(name: string | RegExp): Promise<HTMLElement> {
    const seen: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.#page.press("Tab");
      const { focused } = this.#page;
      if (!focused) break;
      const focusedName = computeAccessibleName(focused);
      if (typeof name === "string" ? focusedName === name : name.test(focusedName)) {
        return focusIsSomewhere(this.#page, `tabbing to “${focusedName}”`);
      }
      seen.push(focusedName);
    }
    throw new AssertionError(
      `Tab never came to “${name}” before the end of the page; it came to: ${seen.join(", ")}`,
    );
  }

  /** Presses keys, one after another, and sees that focus is somewhere after each. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.press(key);
      focusIsSomewhere(this.#page, `pressing ${key}`);
    }
  }

  /** Presses a key that leaves the page. */
  async leaveBy(key: string): Promise<void> {
    await this.#page.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.type(text);
    focusIsSomewhere(this.#page, `typing “${text}”`);
  }

  /** What has focus. */
  get focused(): HTMLElement {
    return focusIsSomewhere(this.#page, "this");
  }
}

export interface Journey {
  /** What is done: "finds an address". */
  readonly name: string;
  readonly fixture: Fixture;
  /** Does the whole job, with waiting where an answer is waited for. */
  readonly act: (keyboard: Keyboard, page: Page, language: Language) => Promise<void>;
}

/** Whole jobs with the keyboard alone, focus never dropped: in English in every engine, in Welsh in one. */
export function testKeyboard(component: ComponentUnderTest, journeys: readonly Journey[]): void {
  describe(`<${component.tag}> by keyboard alone`, () => {
    for (const { name, fixture, act } of journeys) {
      for (const lang of LANGUAGES) {
        itOnceUnless(lang === "en")(`${name} (${lang})`, async () => {
          const page = await openFixture(component, fixture, { lang, script: "head" });
          await untilUpgraded(page, component.tag);
          page.window.focus();
          await act(new Keyboard(page), page, lang);
        });
      }
    }
  });
}

function focusIsSomewhere(page: Page, after: string): HTMLElement {
  const { focused } = page;
  assert(focused, `After ${after}, nothing has focus`);
  assert(
    focused.getClientRects().length,
    `After ${after}, something that cannot be seen has focus: ${focused.outerHTML.slice(0, 100)}`,
  );
  return focused;
}
