import { computeAccessibleName } from "dom-accessibility-api";
import { assert, assertEqual, until } from "../assert.ts";
import { isShown } from "../checks/elements.ts";
import { authorFields, fillFields } from "../checks/fields.ts";
import { onDemandModules } from "../checks/modules.ts";
import { words } from "../checks/words.ts";
import { itOnce, itOnceUnless } from "../engine.ts";
import type { Bilingual, Fixture } from "../fixture.ts";
import type { ApiRule } from "../page/api.ts";
import type { Page } from "../page/page.ts";
import { noFindings } from "./accessibility.ts";
import { type ComponentUnderTest, openFixture, wholePage } from "./component.ts";

/** A page of the server half, in the middle of the job. */
export interface ServerStep {
  /** What the page asks: "the search". */
  readonly name: string;
  /** What the server renders, the element included; a whole form, or what goes into one. */
  readonly html: Bilingual;
}

export interface LateLoadingOptions {
  /** Fixtures with the author's own fields, as a person first meets them. */
  readonly fixtures: readonly Fixture[];
  /** Every kind of page that the server half renders with the element in it. */
  readonly steps?: readonly ServerStep[];
  /** Makes the first mistake, on a page where the element is ready: the error summary takes focus. */
  readonly firstError?: (page: Page) => Promise<void>;
}

/** Keeps every module of the element waiting until the test lets them go. */
const HELD: readonly ApiRule[] = [{ hold: "script" }];
/** What may move on a page of the author's own fields, where a taller form becomes a shorter search. */
const MOST_SHIFT = 0.1;
/** Pages on which the first error is made. */
const TIMES = 3;

/**
 * What residents meet most: a script that comes late, or never. The page paints and its form submits without it; what
 * is typed meanwhile, focus and caret stay when it comes, over the author's fields and over a page of the server half.
 * Typing over every page in every engine; painting, submitting and words over the first of each kind in a second one.
 */
export function testLateLoading(component: ComponentUnderTest, options: LateLoadingOptions): void {
  const { fixtures, steps = [], firstError } = options;
  const { tag } = component;
  const authors = fixtures.map(({ name, html }): ServerStep => ({ name, html }));

  describe(`<${tag}> whose script is late`, () => {
    for (const step of [...authors, ...steps]) {
      const alike = step !== authors[0] && step !== steps[0];
      itOnceUnless(!alike)(`${step.name}: paints and submits while every script is unanswered`, async () => {
        const page = await openStep(component, step);
        await painted(page);
        const fields = authorFields(page.find(tag));
        noFindings(fields.filter((field) => !isShown(field)).map(({ id }) => `${id} cannot be seen`));
        fillFields(fields);
        // Firefox says so of a script that is still on its way when the page is left.
        page.allow(/script did not load/);
        page.find("form button:not([type=button]), form input[type=submit]").click();
        await page.submitted();
      });

      it(`${step.name}: what is typed, focus and caret stay when the script comes`, async () => {
        const page = await openStep(component, step);
        await staysWhileTyping(page, tag);
      });
    }

    for (const step of steps) {
      itOnceUnless(step === steps[0])(
        `${step.name}: stays as the server rendered it, and nothing moves`,
        async () => {
          const page = await openStep(component, step);
          const before = { words: words(page), controls: controlNames(page) };
          await upgraded(page, tag);
          // Something may come below: the button of the page's own form, where the element does the job on one page.
          assertEqual(words(page).slice(0, before.words.length), before.words, "The words on the page");
          assertEqual(
            controlNames(page).slice(0, before.controls.length),
            before.controls,
            "Fields and buttons",
          );
          // Radios of two questions may both say “Yes”, as the server rendered them.
          const { length } = twice(before.controls);
          noFindings(
            twice(controlNames(page))
              .slice(length)
              .map((name) => `“${name}” is on the page twice`),
          );
          assertEqual(page.layoutShifts, [], "Layout shifts (measured in Chromium)");
        },
      );
    }

    for (const step of steps.filter(({ html }) => html.en.includes("<button"))) {
      itOnce(`${step.name}: a button that is being pressed when the script comes is pressed`, async () => {
        await isPressed(await openStep(component, step), tag);
      });
    }

    for (const step of authors) {
      itOnce(`${step.name}: moves at most ${MOST_SHIFT} (measured in Chromium)`, async () => {
        const page = await openStep(component, step);
        await upgraded(page, tag);
        const shift = page.layoutShifts.reduce((sum, { value }) => sum + value, 0);
        assert(shift <= MOST_SHIFT, `Cumulative layout shift ${shift}: ${JSON.stringify(page.layoutShifts)}`);
      });
    }

    if (firstError) testFirstError(component, fixtures[0]!, firstError);
  });
}

function testFirstError(
  component: ComponentUnderTest,
  fixture: Fixture,
  firstError: (page: Page) => Promise<void>,
): void {
  for (const [circumstances, rule] of [
    ["while every part that is loaded on demand is on its way", { hold: "script" }],
    ["over a slow connection", { delay: 300 }],
  ] as const) {
    it(`the first error moves focus to the error summary, ${circumstances}`, async () => {
      const parts = await onDemandModules(component.define);
      for (let time = 0; time < TIMES; time += 1) {
        const modules = parts.map((match): ApiRule => ({ match, ...rule }));
        const page = await openFixture(component, fixture, {
          modules: modules.length ? modules : [HELD[0]!],
        });
        if (!modules.length) await page.api.release("script");
        await page.upgrade();
        await firstError(page);
        await until(
          () => page.focused?.closest(".govuk-error-summary"),
          `focus in the error summary; it is on ${page.focused?.outerHTML ?? "nothing"}`,
        );
        await page.close();
      }
    });
  }
}

async function openStep(component: ComponentUnderTest, { html }: ServerStep): Promise<Page> {
  const fixture = { name: "", description: "", html };
  return openFixture(component, fixture, { script: "head", modules: HELD, html: wholePage(html.en) });
}

/**
 * Waits until the page has been painted. It asks for a frame each time: WebKit looks whether there is content when it
 * makes one, and a page in which nothing moves has no second. A page that may not be painted yet gets no frame.
 */
async function painted({ window }: Page): Promise<void> {
  await until(() => {
    window.requestAnimationFrame(() => undefined);
    return window.performance.getEntriesByName("first-contentful-paint").length;
  }, "the page to be painted");
}

/** Lets the script come, and waits until the element has done what it does at once. */
async function upgraded(page: Page, tag: string): Promise<void> {
  await page.api.release("script");
  await until(() => page.window.customElements.get(tag), "the element to be defined");
  await until(() => page.document.readyState === "complete", "the whole page");
  // What comes a frame later, and is told of a frame after that.
  await page.settle();
  await page.settle();
}

/** Types, or ticks, as a person would while the script comes. */
async function staysWhileTyping(page: Page, tag: string): Promise<void> {
  const fields = authorFields(page.find(tag)).filter(isShown) as HTMLInputElement[];
  const text = fields.find((field) => field.matches("textarea, input:not([type=checkbox], [type=radio])"));
  const field = text ?? fields[0];
  if (!field) return;
  const name = computeAccessibleName(field);
  const before = field.value;
  await page.click(field);
  if (text) {
    text.setSelectionRange(before.length, before.length);
    await page.type("ab");
    await page.press("ArrowLeft");
  }
  await page.api.release("script");
  let typed = "";
  // Key after key, until some time after the element is there.
  for (let after = 0; after < 3; after += page.window.customElements.get(tag) ? 1 : 0) {
    if (text) {
      await page.type("c");
      typed += "c";
    } else await page.settle();
  }
  await until(() => page.document.readyState === "complete", "the whole page");
  await page.settle();
  const focused = page.focused as HTMLInputElement | null;
  assert(focused && isShown(focused), `Focus is on ${focused?.outerHTML ?? "nothing"}`);
  assertEqual(computeAccessibleName(focused), name, "What has focus");
  if (!text) return assertEqual(focused.checked, true, "Ticked");
  assertEqual(focused.value, `${before}a${typed}b`, "What was typed");
  assertEqual(focused.selectionStart, before.length + 1 + typed.length, "Caret");
  noFindings(twice(controlNames(page)).map((control) => `“${control}” is on the page twice`));
}

/**
 * Presses the first button while the script comes, as in Safari, where a press gives a button no focus. In Firefox as
 * it is: a press whose default is prevented is not `:active` there, which no browser does by itself.
 */
async function isPressed(page: Page, tag: string): Promise<void> {
  const button = page.all("main button").find(isShown);
  assert(button, "The server renders a button");
  if (!navigator.userAgent.includes("Firefox")) {
    button.addEventListener("mousedown", (event) => event.preventDefault());
  }
  const clicked: (string | undefined)[] = [];
  const listen = ({ target }: Event): unknown =>
    clicked.push((target as Element).closest("button")?.textContent?.trim());
  page.document.addEventListener("click", listen, true);
  const name = button.textContent?.trim();
  await page.mouseDown(button);
  await upgraded(page, tag);
  await page.mouseUp();
  await until(() => clicked.length > 0, "a click");
  assertEqual(clicked, [name], "What was clicked");
}

/** Accessible names of the fields and buttons that can be seen. */
function controlNames(page: Page): string[] {
  return page
    .all("main :is(input, textarea, select, button)")
    .filter(isShown)
    .map((control) => computeAccessibleName(control));
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) < index);
}
