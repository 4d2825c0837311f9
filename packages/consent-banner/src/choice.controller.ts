import type { ReactiveController, ReactiveControllerHost } from "lit";
import { CHANGE } from "./change.ts";

/**
 * Calls back whenever the choice may be another: it was made or forgotten in this tab or another, or the page came back
 * from the back-forward cache.
 */
export class ChoiceController implements ReactiveController {
  readonly #changed: (event: Event) => void;

  /** @param changed is told whether the choice was changed since the page was shown */
  constructor(host: ReactiveControllerHost, changed: (since: boolean) => void) {
    this.#changed = (event) => changed((event as PageTransitionEvent).persisted !== false);
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
