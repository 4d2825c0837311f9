// The entry of the session history is visited anew by Back, Forward and Reload, which load the document again or say
// so by `popstate`.
let visit = newVisit();
let cameBack = isReturn();
/** The elements that have read or kept something in this visit, by key. What they kept is not for another. */
let owners = new Map<string, Element>();
addEventListener("popstate", () => {
  visit = newVisit();
  cameBack = true;
  owners = new Map();
});

/** Marks the entry with the visit in which something is to be kept. */
const VISIT = "council-components visit";

interface Kept {
  readonly names: string;
  readonly value: unknown;
}

/** Whoever keeps something: an element of a page. */
export interface HistoryStateOptions {
  /** Tells two elements of one page apart. */
  key(): string;
  /** Names of the fields that the value is about. Another question has other names. */
  names(): readonly string[];
}

/**
 * What an element keeps with an entry of the session history. Browsers put back neither hidden fields nor those that
 * script made. What is kept belongs to that entry and to those fields: it is read after Back, Forward or Reload, and
 * by nobody else. An element that is no longer in the page writes nothing.
 */
export class HistoryState<Value> {
  readonly #element: Element;
  readonly #options: HistoryStateOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: Element, options: HistoryStateOptions) {
    this.#element = element;
    this.#options = options;
  }

  /** What was kept with this entry for these fields, where somebody has come back to it. */
  read(): Value | undefined {
    const kept = this.#kept;
    const key = this.#options.key();
    const owner = owners.get(key) ?? this.#element;
    if (!kept || !cameBack || owner !== this.#element || kept.names !== this.#names) return undefined;
    owners.set(key, owner);
    return kept.value as Value;
  }

  /**
   * Keeps a value with the entry that is shown now.
   *
   * @param value anything that can be cloned
   */
  write(value: Value): void {
    clearTimeout(this.#timer);
    const kept = { names: this.#names, value };
    // Writing while somebody goes on through the history stops them in Chromium: not without need.
    if (JSON.stringify(kept) !== JSON.stringify(this.#kept)) this.#write(kept);
  }

  /**
   * Keeps a value soon, in place of one that is still to be kept, unless somebody goes to another entry before.
   *
   * @param value asked for when it is time; `undefined` keeps nothing
   * @param delay milliseconds
   */
  writeSoon(value: () => Value | undefined, delay: number): void {
    clearTimeout(this.#timer);
    // `pushState` tells nobody: an entry without the mark is another one.
    if (stateOf(VISIT) !== visit) this.#replace({});
    this.#timer = setTimeout(() => {
      const current = stateOf(VISIT) === visit ? value() : undefined;
      if (current !== undefined) this.write(current);
    }, delay);
  }

  /**
   * Makes a new entry that keeps a value.
   *
   * @param url what the address bar shows then
   * @param more further parts of the entry's state
   */
  push(value: Value, url: string | URL, more: Readonly<Record<string, unknown>> = {}): void {
    clearTimeout(this.#timer);
    this.#write({ names: this.#names, value }, url, more);
  }

  get #kept(): Kept | undefined {
    return stateOf(this.#options.key()) as Kept | undefined;
  }

  get #names(): string {
    return [...this.#options.names()].sort().join(" ");
  }

  #write(kept: Kept, url?: string | URL, more: Readonly<Record<string, unknown>> = {}): void {
    const key = this.#options.key();
    owners.set(key, this.#element);
    this.#replace({ ...more, [key]: kept }, url);
  }

  #replace(change: Record<string, unknown>, url?: string | URL): void {
    const { state } = history as { state: unknown };
    // A state that is no object is somebody else's, and stays.
    if (!this.#element.isConnected || (state !== null && typeof state !== "object")) return;
    const next = { ...state, [VISIT]: visit, ...change };
    try {
      if (url) history.pushState(next, "", url);
      else history.replaceState(next, "");
    } catch {
      // A sandboxed frame, too much to keep, or too many in a short time: coming back begins anew.
    }
  }
}

function stateOf(key: string): unknown {
  return (history.state as Record<string, unknown> | null)?.[key];
}

function newVisit(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Whether the document was loaded by Back, Forward or Reload. */
function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation ? /back_forward|reload/.test(navigation.type) : true;
}
