import { executeServerCommand, sendMouse } from "@web/test-runner-commands";
import { assert, until } from "../assert.ts";
import type { ApiRequest, ApiRule } from "./api.ts";
import type { PageCommand, Submission } from "./definition.ts";

/** Something that went wrong inside a page. */
export interface Problem {
  readonly kind: "error" | "rejection" | "policy" | "warn";
  readonly text: string;
}

/** A layout shift that Chromium saw, and what moved. */
export interface LayoutShift {
  readonly value: number;
  readonly sources: readonly string[];
}

/** What the first script of every page leaves for the tests. */
interface PageWindow extends Window {
  readonly councilPage: { import(url: string): Promise<unknown>; readonly shifts: readonly LayoutShift[] };
}

interface Records {
  readonly requests: readonly ApiRequest[];
  readonly submissions: readonly Submission[];
}

/** Browsers keep this many entries at least, and then forget the oldest for each that is new. */
const FULL_HISTORY = 50;

/** A page that is open in a frame of the test page. */
export class Page {
  readonly frame: HTMLIFrameElement;
  readonly url: string;
  readonly api: PageApi;
  /** Everything that went wrong inside so far, allowed or not. */
  readonly problems: Problem[] = [];
  readonly #define: string | undefined;
  readonly #historyLength: number = history.length;
  readonly #allowed: RegExp[] = [];

  constructor(frame: HTMLIFrameElement, url: string, define: string | undefined) {
    this.frame = frame;
    this.url = url;
    this.#define = define;
    this.api = new PageApi(
      (command) => this.#command(command),
      () => this.#records(),
    );
  }

  get window(): Window & typeof globalThis {
    const { contentWindow } = this.frame;
    assert(contentWindow, "The page is closed");
    return contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.window.document;
  }

  /** The one element that matches; fails when there is none. */
  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.document.querySelector<E>(selector);
    assert(found, `Nothing matches ${selector} in:\n${this.document.body.innerHTML.slice(0, 2000)}`);
    return found;
  }

  /** Every element that matches. */
  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.document.querySelectorAll<E>(selector)];
  }

  /** Loads the module that registers the element, now; resolves once the page has settled. */
  async upgrade(): Promise<void> {
    await this.define();
    await this.settle();
  }

  /** Loads the module that registers the element, and waits for nothing else. */
  async define(): Promise<void> {
    assert(this.#define, "openPage() was not told what to define");
    await this.load(this.#define);
  }

  /** Loads any module into the page. */
  async load(moduleUrl: string): Promise<void> {
    await (this.window as unknown as PageWindow).councilPage.import(moduleUrl);
  }

  /** Sends the next piece of a page that was given in pieces. */
  async sendRest(): Promise<void> {
    await this.#command({ action: "send-rest" });
  }

  /** Waits for what the element is rendering, and for two frames. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 2; turn += 1) {
      for (const element of this.all("*")) {
        // A render that throws is told by the page itself, as an unhandled rejection.
        if ("updateComplete" in element) await Promise.resolve(element.updateComplete).catch(() => undefined);
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /** Presses real keys, one after another: "Tab", "Enter", "Shift+Tab", "ArrowDown", "a"… */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await executeServerCommand("council-keys", [
        key.split("+").map((name) => (name === "Space" ? " " : name)),
      ]);
    }
    await this.settle();
  }

  /**
   * Types with real keys into whatever has focus. Only what a US keyboard has: for others (“£”, “ŵ”) Chromium’s driver
   * ends with `Unknown key`. For those, set the field's `value` and dispatch `input` as a browser would.
   */
  async type(text: string): Promise<void> {
    await executeServerCommand(
      "council-keys",
      [...text].map((character) => [character]),
    );
    await this.settle();
  }

  /** Clicks with the real mouse in the middle of the element. */
  async click(element: HTMLElement): Promise<void> {
    await sendMouse({ type: "click", position: middleOf(element) });
    await this.settle();
  }

  /** Presses the real mouse's button in the middle of the element, and holds it. */
  async mouseDown(element: HTMLElement): Promise<void> {
    await sendMouse({ type: "move", position: middleOf(element) });
    await sendMouse({ type: "down" });
  }

  /** Lets the real mouse's button go. */
  async mouseUp(): Promise<void> {
    await sendMouse({ type: "up" });
    await this.settle();
  }

  /** What has focus, or null when nothing has (which browsers call the body). */
  get focused(): HTMLElement | null {
    const active = this.document.activeElement as HTMLElement | null;
    return active && active.localName !== "body" && active.localName !== "html" ? active : null;
  }

  /** Waits for a form of the page to be submitted and gives what the server got. */
  async submitted(): Promise<Submission> {
    const submissions = await until(async () => {
      const found = (await this.#records()).submissions;
      return found.length ? found : undefined;
    }, "a submitted form");
    await until(
      () => this.document.querySelector("h1")?.textContent === "Submitted",
      "the answer to the form",
    );
    return submissions.at(-1) as Submission;
  }

  /** Everything that was submitted so far. */
  async submissions(): Promise<readonly Submission[]> {
    return (await this.#records()).submissions;
  }

  /**
   * Goes back in history, as the browser's button does; resolves once the page is there again. The page must
   * have been left by a real click or key: browsers keep no entry for what a script did.
   */
  async back(): Promise<void> {
    assert(
      history.length > this.#historyLength || history.length >= FULL_HISTORY,
      "There is no history to go back in: leave the page by a real click",
    );
    const loaded = new Promise<void>((resolve) =>
      this.frame.addEventListener("load", () => resolve(), { once: true }),
    );
    this.window.history.back();
    await loaded;
    await this.settle();
  }

  /** Layout shifts so far that nobody's input caused. Measured in Chromium only: none elsewhere. */
  get layoutShifts(): readonly LayoutShift[] {
    return (this.window as unknown as PageWindow).councilPage.shifts;
  }

  /** Expects a problem: what matches does not fail the test. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** The problems that were not expected. */
  get unexpectedProblems(): readonly Problem[] {
    return this.problems.filter(
      ({ kind, text }) => !this.#allowed.some((pattern) => pattern.test(`${kind}: ${text}`)),
    );
  }

  /** Resolves once the first piece of a streamed page has arrived. */
  async hasBody(): Promise<void> {
    await until(
      () =>
        this.frame.contentDocument?.URL.endsWith(this.url) &&
        (this.frame.contentDocument.body?.children.length ?? 0) > 1,
      "the first part of the page",
    );
  }

  /** Resolves once the page's HTML has been read, though its scripts may not have arrived. */
  async isParsed(): Promise<void> {
    await until(
      () =>
        this.frame.contentDocument?.URL.endsWith(this.url) &&
        this.frame.contentDocument.readyState !== "loading",
      "the page",
    );
  }

  /** Removes the page. Tests need not call this: it is done after each. */
  close(): void {
    if (!this.frame.isConnected) return;
    this.frame.remove();
    // Nothing depends on when the server forgets it.
    void this.#command({ action: "forget" });
  }

  async #command(command: PageCommand): Promise<void> {
    await fetch(`${this.url}control`, { method: "POST", body: JSON.stringify(command) });
  }

  async #records(): Promise<Records> {
    return (await (await fetch(`${this.url}records`)).json()) as Records;
  }
}

/** The page's stand-in for every address outside it. */
class PageApi {
  readonly #command: (command: PageCommand) => Promise<void>;
  readonly #records: () => Promise<Records>;

  constructor(command: (command: PageCommand) => Promise<void>, records: () => Promise<Records>) {
    this.#command = command;
    this.#records = records;
  }

  /** Adds rules before those that are there. */
  respond(...rules: readonly ApiRule[]): Promise<void> {
    return this.#command({ action: "rules", rules });
  }

  /** Lets answers go that a rule holds under this name. */
  release(name: string): Promise<void> {
    return this.#command({ action: "release", name });
  }

  /** Every request so far, in the order in which they came. */
  async requests(): Promise<readonly ApiRequest[]> {
    return (await this.#records()).requests;
  }
}

/** Scrolls to the element. */
function middleOf(element: HTMLElement): [x: number, y: number] {
  element.scrollIntoView({ block: "center" });
  const { x, y, width, height } = positionInTopWindow(element);
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** Real mouse positions count from the outermost window, whatever frames the runner puts around the test. */
function positionInTopWindow(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return new DOMRect(x, y, width, height);
  const outer = positionInTopWindow(frame);
  return new DOMRect(x + outer.x, y + outer.y, width, height);
}
