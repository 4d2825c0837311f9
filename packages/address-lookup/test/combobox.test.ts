import { assert, assertEqual, isShown, openPage, until, wait, type Page } from "@council-components/testing";
import type { ComboboxController, Suggestion } from "../src/combobox.controller.ts";

// ARIA 1.2 and the ARIA Authoring Practices, "Editable combobox with list autocomplete": every key, with real keys.
const OPTIONS: readonly Suggestion[] = [
  { label: "1 Castle Street" },
  { label: "2 Castle Street" },
  { label: "3 Stryd y Castell", lang: "cy" },
];
const HTML = `<main><form action="/apply"><label for="query">Address</label><input id="query" name="query"><div id="place"></div><button>Continue</button></form></main>`;

interface Question {
  query: string;
  signal: AbortSignal;
  answer(options?: readonly Suggestion[]): void;
}
interface Tried {
  page: Page;
  input: HTMLInputElement;
  combobox: ComboboxController<Suggestion>;
  asked: Question[];
  chosen: string[];
  said: string[];
}

async function open(): Promise<Tried> {
  const page = await openPage({ html: HTML });
  const url = "/packages/address-lookup/src/combobox.controller.ts";
  await page.load(url);
  const module = (await (
    page.window as unknown as { councilPage: { import(url: string): Promise<unknown> } }
  ).councilPage.import(url)) as { ComboboxController: typeof ComboboxController };
  const [asked, chosen, said]: [Question[], string[], string[]] = [[], [], []];
  const input = page.find<HTMLInputElement>("#query");
  const host = {
    addController() {},
    removeController() {},
    requestUpdate() {},
    updateComplete: Promise.resolve(true),
  };
  const combobox = new module.ComboboxController<Suggestion>(host, {
    input: () => input,
    container: () => page.find("#place"),
    suggest: (query, signal) =>
      new Promise((resolve) =>
        asked.push({ query, signal, answer: (options = OPTIONS) => resolve(options) }),
      ),
    choose: ({ label }) => chosen.push(label),
    announce: (text) => said.push(text),
    words: () => ({ list: "Addresses", help: "Use the arrow keys.", count: (count) => `${count} found` }),
  });
  combobox.hostUpdated();
  await page.click(input);
  return { page, input, combobox, asked, chosen, said };
}

/** With its list open. */
async function opened(): Promise<Tried> {
  const tried = await open();
  const { page, asked } = tried;
  await page.type("castle");
  // On a slow machine a pause between two keys is long enough for a question.
  await until(() => asked.at(-1)?.query === "castle", "the question");
  asked.at(-1)?.answer();
  await until(() => page.all("[role=option]").length === 3, "the list");
  return tried;
}
/** The option that is active, by its place in the list; -1 for none. What says so must agree. */
function active({ page, input }: Tried): number {
  const options = page.all("[role=option]");
  const byId = options.findIndex(({ id }) => id === input.getAttribute("aria-activedescendant"));
  const selected = options.flatMap((option, index) => (option.ariaSelected === "true" ? [index] : []));
  assertEqual(selected, byId < 0 ? [] : [byId], "aria-selected and aria-activedescendant");
  assertEqual(page.focused, input, "Focus stays in the field");
  return byId;
}
const isOpen = ({ page, input }: Tried): boolean => {
  const list = page.all("[role=listbox]")[0];
  assertEqual(input.getAttribute("aria-expanded"), String(!!list), "aria-expanded");
  assertEqual(input.getAttribute("aria-controls"), list?.id ?? null, "aria-controls");
  return !!list && isShown(list);
};

describe("the combobox of text search", () => {
  it("is one, closed, before anything is typed; asks nothing for less than three characters", async () => {
    const tried = await open();
    assertEqual(tried.input.getAttribute("role"), "combobox");
    assertEqual(tried.input.getAttribute("aria-autocomplete"), "list");
    assert(!isOpen(tried), "Closed");
    await tried.page.type("ca");
    await wait(300);
    assertEqual(tried.asked.length, 0, "Questions");
  });

  it("opens a named list, with no option picked for the person, and says how many, once", async () => {
    const tried = await opened();
    assert(isOpen(tried), "Open");
    assertEqual(tried.page.find("[role=listbox]").ariaLabel, "Addresses");
    assertEqual(active(tried), -1);
    assertEqual(tried.page.find("[lang=cy]").textContent?.trim(), "3 Stryd y Castell");
    await tried.page.press("ArrowDown", "ArrowDown", "ArrowUp");
    assertEqual(tried.said, ["3 found"]);
  });

  it("Down and Up go through the list, round at its ends", async () => {
    const tried = await opened();
    const { page } = tried;
    for (const [key, expected] of [
      ["ArrowDown", 0],
      ["ArrowDown", 1],
      ["ArrowDown", 2],
      ["ArrowDown", 0],
      ["ArrowUp", 2],
      ["ArrowUp", 1],
    ] as const) {
      await page.press(key);
      assertEqual(active(tried), expected, key);
    }
  });

  it("Up from the field goes to the last", async () => {
    const tried = await opened();
    await tried.page.press("ArrowUp");
    assertEqual(active(tried), 2);
  });

  for (const [key, caret] of [
    ["Home", 0],
    ["End", 6],
    ["ArrowLeft", 5],
    ["ArrowRight", 6],
  ] as const) {
    it(`${key} goes back to the text, where it does what it does in any field`, async () => {
      const tried = await opened();
      await tried.page.press("ArrowDown", key);
      assertEqual(active(tried), -1);
      assert(isOpen(tried), "Open still");
      assertEqual(tried.input.selectionStart, caret, "The caret");
    });
  }

  it("Enter picks the active option, and submits nothing", async () => {
    const tried = await opened();
    await tried.page.press("ArrowDown", "ArrowDown", "Enter");
    assertEqual(tried.chosen, ["2 Castle Street"]);
    assertEqual(tried.input.value, "2 Castle Street");
    assert(!isOpen(tried), "Closed");
    assertEqual((await tried.page.submissions()).length, 0);
  });

  it("Enter with none active is left to the field’s owner", async () => {
    const tried = await opened();
    const heard: boolean[] = [];
    tried.page.find("form").addEventListener("keydown", (event) => {
      heard.push(event.defaultPrevented);
      event.preventDefault();
    });
    await tried.page.press("Enter");
    assertEqual(heard, [false]);
    assertEqual(tried.chosen, []);
  });

  it("Escape closes the list and keeps the text; again, it empties the field", async () => {
    const tried = await opened();
    let inputs = 0;
    tried.input.addEventListener("input", () => (inputs += 1));
    await tried.page.press("ArrowDown", "Escape");
    assert(!isOpen(tried), "Closed");
    assertEqual(active(tried), -1);
    assertEqual([tried.input.value, inputs], ["castle", 0]);
    await tried.page.press("Escape");
    assertEqual([tried.input.value, inputs], ["", 1]);
    assertEqual(tried.chosen, []);
  });

  for (const [key, expected] of [
    ["ArrowDown", 0],
    ["ArrowUp", 2],
  ] as const) {
    it(`${key} opens the list again that Escape has closed, until something else is typed`, async () => {
      const tried = await opened();
      await tried.page.press("Escape");
      assert(!isOpen(tried), "Closed");
      await tried.page.press(key);
      assert(isOpen(tried), "Open again");
      assertEqual(active(tried), expected);
      await tried.page.press("Escape");
      await tried.page.type("s");
      await tried.page.press(key);
      assert(!isOpen(tried), "Closed while something else is typed");
    });
  }

  it("says in the field’s description how to use the list, beside what its owner says there", async () => {
    const tried = await open();
    const { input, combobox, page } = tried;
    const description = (): string[] =>
      (input.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => page.document.getElementById(id)?.textContent ?? id);
    assertEqual(description(), ["Use the arrow keys."]);
    input.setAttribute("aria-describedby", "query-error");
    combobox.hostUpdated();
    assertEqual(description(), ["query-error", "Use the arrow keys."]);
    combobox.hostDisconnected();
    assertEqual(description(), ["query-error"]);
  });

  it("Tab leaves, closes the list and picks nothing", async () => {
    const tried = await opened();
    await tried.page.press("ArrowDown", "Tab");
    assertEqual(tried.page.focused, tried.page.find("button"));
    assert(!isOpen(tried), "Closed");
    assertEqual([tried.chosen, tried.input.value], [[], "castle"]);
  });

  it("a click picks, and focus stays in the field", async () => {
    const tried = await opened();
    await tried.page.click(tried.page.all("[role=option]")[2] as HTMLElement);
    assertEqual(tried.chosen, ["3 Stryd y Castell"]);
    assertEqual(tried.page.focused, tried.input);
    assert(!isOpen(tried), "Closed");
  });

  it("leaving closes the list; an answer that comes after that is not shown, nor said", async () => {
    const tried = await opened();
    await tried.page.type("s");
    await until(() => tried.asked.at(-1)?.query === "castles", "the next question");
    tried.input.blur();
    assert(!isOpen(tried), "Closed");
    assert(tried.asked.at(-1)?.signal.aborted, "Given up");
    tried.asked.at(-1)?.answer();
    await wait(50);
    assert(!isOpen(tried), "Closed still");
    assertEqual(tried.said, ["3 found"]);
  });

  it("a late answer to what was typed before is never shown", async () => {
    const tried = await open();
    const { page, asked } = tried;
    await page.type("cas");
    await until(() => asked.length === 1, "the first question");
    await page.type("tle");
    await until(() => asked.at(-1)?.query === "castle", "the last question");
    assert(asked[0]?.signal.aborted, "The first is given up");
    asked.at(-1)?.answer([{ label: "Right" }]);
    await until(() => page.all("[role=option]").length, "the list");
    asked[0]?.answer([{ label: "Late" }, { label: "Late" }]);
    await wait(50);
    assertEqual(
      page.all("[role=option]").map(({ textContent }) => textContent?.trim()),
      ["Right"],
    );
    assertEqual(tried.said, ["1 found"]);
  });

  it("no suggestions: says so, and stays closed", async () => {
    const tried = await open();
    await tried.page.type("xyz");
    await until(() => tried.asked.length, "the question");
    tried.asked[0]?.answer([]);
    await until(() => tried.said.length, "the announcement");
    assertEqual(tried.said, ["0 found"]);
    assert(!isOpen(tried), "Closed");
  });

  it("is taken off again without a trace", async () => {
    const tried = await opened();
    const questions = tried.asked.length;
    tried.combobox.hostDisconnected();
    assertEqual(tried.input.getAttributeNames(), ["id", "name"]);
    assertEqual(tried.page.find("#place").children.length, 0);
    await tried.page.type("more");
    await wait(300);
    assertEqual(tried.asked.length, questions, "Questions");
  });
});
