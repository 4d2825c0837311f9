import type { ReactiveController, ReactiveControllerHost } from "lit";
import { CHANGE } from "./change.ts";

/**
 * Calls back whenever the choice may be another: it was made or forgotten in this tab or another, or the page came back
 * from the back-forward cache.
 */
export class ChoiceController implements ReactiveController {
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(CHANGE, this.#changed);
    addEventListener("pageshow", this.#changed);
  }

  hostDisconnected(): void {
    document.removeEventListener(CHANGE, this.#changed);
    removeEventListener("pageshow", this.#changed);
  }
}
