import { assertEqual, wait } from "../assert.ts";
import type { Fixture } from "../fixture.ts";
import type { Page } from "../page/page.ts";
import { type ComponentUnderTest, openInState } from "./component.ts";

export interface HistoryOptions {
  /** The element in a state that it keeps with the entry of the history: an address is chosen. */
  readonly fixture: Fixture;
  /** Text of what is kept, such as a line of the address. */
  readonly kept: string;
  /** Another question: the element with fields of other ids and names. */
  readonly another: string;
  /** Fails unless the element of the other question is as a person first meets it. */
  readonly isFresh: (page: Page) => void | Promise<void>;
}

/** Milliseconds after which an element has kept what it keeps: it waits a little for what else changes. */
const KEPT = 600;

/** What is kept with an entry of the history belongs to that entry and to those fields: nothing of it goes elsewhere. */
export function testHistory(component: ComponentUnderTest, options: HistoryOptions): void {
  const { tag } = component;
  const { fixture, kept, another, isFresh } = options;

  describe(`<${tag}> and the session history`, () => {
    for (const [when, time] of [
      ["at once", 0],
      ["after it has kept something", KEPT],
    ] as const) {
      it(`nothing arrives in another question that takes its place ${when}`, async () => {
        const page = await openInState(component, fixture, { policy: false });
        await wait(time);
        page.find(tag).outerHTML = another;
        await page.settle();
        await isFresh(page);
      });

      it(`nothing is written into an entry that is pushed for another question ${when}`, async () => {
        const page = await openInState(component, fixture, { policy: false });
        await wait(time);
        page.window.history.pushState(null, "", "#another");
        page.find(tag).outerHTML = another;
        await page.settle();
        await isFresh(page);
        await wait(KEPT);
        const state = JSON.stringify(page.window.history.state) ?? "";
        assertEqual(state.includes(kept), false, `“${kept}” in the second entry: ${state}`);
      });
    }
  });
}
