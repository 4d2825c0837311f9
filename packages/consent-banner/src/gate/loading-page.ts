/** What a page that has been loaded does for a script that was written for one that is still loading. */
export interface LoadingPage {
  /** A script is about to be started; `isModule` where it is no classic one. */
  starting(isModule: boolean): void;
  /** No script is awaited: calls the listeners that would otherwise wait for ever. */
  finished(): void;
}

/** A gated script wanted to write into the page. */
export type WriteRefused = (script: HTMLOrSVGScriptElement | null) => void;

type Target = EventTarget & Record<string, unknown>;
type Listener = EventListenerOrEventListenerObject | null;

/** What a page says once, in this order. */
const ONCE = ["DOMContentLoaded", "readystatechange", "load"];
const { addEventListener: add } = EventTarget.prototype;
/** Put before the name of such an event: what listens to it missed the event itself, and nothing else hears it. */
const MISSED = "council-";

/**
 * Scripts are written for a page that is still loading: they wait for `DOMContentLoaded` or `load`, and some call
 * `document.write`, which replaces a page that has been loaded. Both are seen to for gated scripts alone, and only once
 * one of them is started. `document.currentScript` tells whose call it is; where a module has been started, which has
 * none, a listener without one counts as its own.
 *
 * @param listening called when a listener has been added that may be called at once
 */
export function loadingPage(listening: () => void, writeRefused?: WriteRefused): LoadingPage {
  /** By event that is over: the handler that is known, as in `onload`. */
  const over = new Map<string, unknown>();
  let installed = false;
  /** Something was started, or has begun to listen, since listeners were last called. */
  let pending = false;
  let modules = false;
  let calling = false;

  for (const type of ONCE) addEventListener(type, () => isOver(type) && note(type), true);

  return {
    starting(isModule) {
      modules ||= isModule;
      if (!pending) [...over.keys()].forEach(note);
      pending = true;
      if (installed) return;
      installed = true;
      for (const target of [document, window] as unknown[] as Target[]) listenOn(target);
      refuseWriting(isGated, writeRefused);
    },
    finished() {
      if (!pending) return;
      pending = false;
      for (const type of ONCE) tell(type);
    },
  };

  function listenOn(target: Target): void {
    target.addEventListener = (type: string, listener: Listener, options?: AddEventListenerOptions): void => {
      add.call(target, type, listener, options);
      if (!over.has(type) || !(isGated() || (modules && !document.currentScript))) return;
      callOnce(target, type, listener);
      pending = true;
      setTimeout(listening);
    };
  }

  function tell(type: string): void {
    const target = targetOf(type);
    const handler = target[`on${type}`];
    if (over.has(type) && handler !== over.get(type)) {
      note(type);
      callOnce(target, type, handler as Listener);
    }
    calling = true;
    target.dispatchEvent(
      Object.defineProperty(new Event(MISSED + type, { bubbles: true }), "type", { value: type }),
    );
    calling = false;
  }

  function isGated(): boolean {
    return calling || !!document.currentScript?.dataset["consent"];
  }

  function note(type: string): void {
    over.set(type, targetOf(type)[`on${type}`]);
  }
}

/** Whether an event will not come again: a page becomes interactive, and then complete, by the same one. */
function isOver(type: string): boolean {
  return type === ONCE[0] || document.readyState === "complete";
}

function callOnce(target: Target, type: string, listener: Listener): void {
  add.call(target, MISSED + type, listener, { once: true });
}

/** A script that wants to write into the page, while `isGated` says that it is a gated one, writes nothing. */
function refuseWriting(isGated: () => boolean, refused?: WriteRefused): void {
  const page = document as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const name of ["open", "write", "writeln"]) {
    const original = page[name]!;
    page[name] = (...given) =>
      isGated() ? refused?.(document.currentScript) : original.apply(document, given);
  }
}

function targetOf(type: string): Target {
  return (type === "load" ? window : document) as unknown as Target;
}
