import { assertEqual, openPage, until, wait, type Page } from "@council-components/testing";
import type * as HistoryStateModule from "../src/history-state.ts";
import type { HistoryState } from "../src/history-state.ts";
import { moduleIn } from "./page-modules.ts";

const HTML = `<main><h1>History</h1><form action="/next" method="post"><section id="a"></section><section id="b"></section><button>Continue</button></form></main>`;
const KEY = "council-components question";
/** Milliseconds after which a value is written. */
const SOON = 30;

async function open(): Promise<Page> {
  const page = await openPage({ html: HTML });
  await until(() => page.document.readyState === "complete", "the whole page");
  // WebKit forgets the state of the entry that a page in a frame came with.
  page.window.history.pushState(null, "", "#first");
  return page;
}

async function stateOf(page: Page, element = "#a", names = ["line-1"]): Promise<HistoryState<string>> {
  const { HistoryState } = await moduleIn<typeof HistoryStateModule>(page, "history-state");
  return new HistoryState(page.find(element), { key: () => KEY, names: () => names });
}

async function leaveAndComeBack(page: Page): Promise<void> {
  await page.click(page.find("form button"));
  await page.submitted();
  await page.back();
}

async function backInDocument(page: Page): Promise<void> {
  const arrived = new Promise((resolve) => page.window.addEventListener("popstate", resolve, { once: true }));
  page.window.history.back();
  await arrived;
}

describe("what is kept with an entry of the history", () => {
  it("is there after Back from another page: for the same fields, and for one element", async () => {
    const page = await open();
    (await stateOf(page)).write("home");
    assertEqual((await stateOf(page, "#b")).read(), undefined, "Nobody has gone anywhere");
    await leaveAndComeBack(page);
    assertEqual((await stateOf(page, "#b", ["other-line-1"])).read(), undefined, "Other fields");
    assertEqual((await stateOf(page)).read(), "home");
    assertEqual((await stateOf(page, "#b")).read(), undefined, "Another element that takes its place");
  });

  it("is not in an entry that is made by somebody else, and is there when its own entry is come back to", async () => {
    const page = await open();
    const first = await stateOf(page);
    first.write("home");
    page.window.history.pushState(null, "", "#second");
    assertEqual((await stateOf(page, "#b")).read(), undefined);
    (await stateOf(page, "#b")).write("second");
    await backInDocument(page);
    assertEqual((await stateOf(page)).read(), "home");
  });

  it("is not written soon after into an entry that somebody else has made meanwhile", async () => {
    for (const state of [null, { router: 1 }]) {
      const page = await open();
      const first = await stateOf(page);
      let asked = 0;
      first.writeSoon(() => {
        asked += 1;
        return "home";
      }, SOON);
      page.window.history.pushState(state, "", "#second");
      await wait(3 * SOON);
      assertEqual(page.window.history.state as object, state, "The second entry");
      assertEqual(asked, 0);
    }
  });

  it("is written soon after while the entry is the same, the last value only", async () => {
    const page = await open();
    const first = await stateOf(page);
    first.writeSoon(() => "early", SOON);
    first.writeSoon(() => "late", SOON);
    await until(() => JSON.stringify(page.window.history.state).includes("late"), "the value");
    page.window.history.pushState(null, "", "#second");
    await backInDocument(page);
    assertEqual((await stateOf(page)).read(), "late");
  });

  it("is not written by an element that is gone", async () => {
    const page = await open();
    const first = await stateOf(page);
    first.writeSoon(() => "home", SOON);
    page.find("#a").remove();
    first.write("home");
    await wait(3 * SOON);
    assertEqual(JSON.stringify(page.window.history.state).includes("home"), false);
  });

  it("leaves what others keep with the entry, and makes entries of its own", async () => {
    const page = await open();
    page.window.history.replaceState({ router: 1 }, "");
    const first = await stateOf(page);
    first.write("one");
    first.push("two", "#two");
    assertEqual((page.window.history.state as { router: number }).router, 1);
    await backInDocument(page);
    assertEqual(first.read(), "one");
  });
});
