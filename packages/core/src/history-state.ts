// The entry of the session history is visited anew by Back, Forward and Reload, which load the document again or say
// so by `popstate`.
let visit = newVisit();
let cameBack = isReturn();
/** The elements that have read or saved something in this visit, by key. What they saved is not for another. */
let owners = new Map<string, Element>();
addEventListener("popstate", () => {
  visit = newVisit();
  cameBack = true;
  owners = new Map();
});

/** Marks the entry with the visit in which something is to be saved. */
const VISIT = "council-components visit";

interface SavedState {
  readonly names: string;
  readonly value: unknown;
}

/** Who saves something: an element of a page. */
export interface HistoryStateOptions {
  /** Tells two elements of one page apart. */
  key(): string;
  /** Names of the fields that the value is about. Another question has other names. */
  names(): readonly string[];
}

/**
 * What an element saves with an entry of the session history. Browsers put back neither hidden fields nor those that
 * script made. What is saved belongs to that entry and to those fields: it is read after Back, Forward or Reload, and
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

  /** What was saved with this entry for these fields, where somebody has come back to it. */
  read(): Value | undefined {
    const saved = this.#saved;
    const key = this.#options.key();
    const owner = owners.get(key) ?? this.#element;
    if (!saved || !cameBack || owner !== this.#element || saved.names !== this.#names) return undefined;
    owners.set(key, owner);
    return saved.value as Value;
  }

  /**
   * Saves a value with the entry that is shown now.
   *
   * @param value anything that can be cloned
   */
  write(value: Value): void {
    clearTimeout(this.#timer);
    const saved = { names: this.#names, value };
    // Writing while somebody goes on through the history stops them in Chromium: not without need.
    if (JSON.stringify(saved) !== JSON.stringify(this.#saved)) this.#write(saved);
  }

  /**
   * Saves a value soon, in place of one that is still to be saved, unless somebody goes to another entry before.
   *
   * @param value asked for when it is time; `undefined` saves nothing
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
   * Makes a new entry that has a value.
   *
   * @param url what the address bar shows then
   * @param more further parts of the entry's state
   */
  push(value: Value, url: string | URL, more: Readonly<Record<string, unknown>> = {}): void {
    clearTimeout(this.#timer);
    this.#write({ names: this.#names, value }, url, more);
  }

  get #saved(): SavedState | undefined {
    return stateOf(this.#options.key()) as SavedState | undefined;
  }

  get #names(): string {
    return [...this.#options.names()].sort().join(" ");
  }

  #write(saved: SavedState, url?: string | URL, more: Readonly<Record<string, unknown>> = {}): void {
    const key = this.#options.key();
    owners.set(key, this.#element);
    this.#replace({ ...more, [key]: saved }, url);
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
      // A sandboxed frame, too much to save, or too many in a short time: coming back begins anew.
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
