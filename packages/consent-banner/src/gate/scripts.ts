import { loadingPage, type WriteRefused } from "./loading-page.ts";

/** Starts scripts in the order in which a browser would have run them. */
export interface Scripts {
  /** Takes a script that may run. Each is started once. */
  allowed(script: HTMLScriptElement): void;
  /** Starts what has been taken, one after another. */
  start(): void;
}

/** Scripts that wait for one another, and the one that they wait for. */
type Lane = HTMLScriptElement[] & { awaited?: HTMLScriptElement };

/** Milliseconds after which a script that tells of no end holds up the others no longer. */
const PATIENCE = 10_000;

/**
 * Classic scripts run in document order, each external one awaited; then modules, which keep order among
 * themselves; `async` ones have no order. What is started is the author's own element, put back in its own place:
 * nonce, integrity and every attribute stay, and Trusted Types has nothing to object to.
 *
 * @param may asked again before each start: a withdrawal stops what is still waiting
 */
export function scripts(may: (script: HTMLScriptElement) => boolean, writeRefused?: WriteRefused): Scripts {
  const { starting, finished } = loadingPage(start, writeRefused);
  const taken = new WeakSet<Element>();
  const classics: Lane = [];
  const modules: Lane = [];

  return {
    allowed(script) {
      if (taken.has(script)) return;
      taken.add(script);
      if (script.hasAttribute("async")) run(script);
      else (script.dataset["consentType"] ? modules : classics).push(script);
    },
    start,
  };

  function start(): void {
    // A module that never comes holds up no classic script; inline modules would overtake in Firefox.
    if (!go(classics)) return;
    finished();
    go(modules);
  }

  /** Returns whether nothing is left to wait for. */
  function go(lane: Lane): boolean {
    while (!lane.awaited && lane.length) {
      const script = lane.shift()!;
      // One that no browser runs, made by innerHTML, never ends. Chromium and WebKit show it by `async`.
      if (script.src && script.async) lane.awaited = script;
      const next = (): void => {
        if (lane.awaited === script) delete lane.awaited;
        start();
      };
      script.addEventListener("load", next);
      script.addEventListener("error", next);
      setTimeout(next, PATIENCE);
      if (!run(script)) next();
    }
    return !lane.awaited;
  }

  function run(script: HTMLScriptElement): boolean {
    if (!script.isConnected || !may(script)) return !taken.delete(script);
    const { consentType } = script.dataset;
    if (consentType) script.type = consentType;
    else script.removeAttribute("type");
    script.async = script.hasAttribute("async");
    starting(!!consentType);
    script.replaceWith(script);
    return true;
  }
}
