import { browserState } from "./browser-state.ts";
import { CHANGE, type ConsentChange } from "./change.ts";
import { pageConfiguration } from "./page-configuration.ts";
import { record } from "./write-choice.ts";

/**
 * Calls back at each change of the choice, and soon, with the method `load`, where there is a choice already.
 *
 * @returns what stops it
 */
export function onConsentChange(callback: (change: ConsentChange) => void): () => void {
  let told = false;
  const listener = ({ detail }: CustomEvent<ConsentChange>): void => {
    told = true;
    callback(detail);
  };
  document.addEventListener(CHANGE, listener);
  queueMicrotask(() => {
    const configuration = pageConfiguration();
    const stored = configuration && browserState(configuration).stored;
    if (!told && stored) callback({ choices: record(stored), previous: {}, method: "load" });
  });
  return () => {
    told = true;
    document.removeEventListener(CHANGE, listener);
  };
}
