import type { ReactiveController, ReactiveControllerHost } from "lit";
import { joinErrors, loadGovukScript } from "./error-summary.ts";
import type { ErrorWords, PageError } from "./page-error.ts";

export type { ErrorWords, PageError };

/**
 * A controller: the errors that one element has in the page's one error summary. Two elements, and two copies of this
 * file, share the summary through the page.
 */
export class ElementErrors implements ReactiveController {
  readonly #owner: Element;
  #count = 0;

  constructor(owner: Element & Partial<ReactiveControllerHost>) {
    this.#owner = owner;
    owner.addController?.(this);
  }

  hostConnected(): void {
    void loadGovukScript();
  }

  hostDisconnected(): void {
    this.show([]);
  }

  /**
   * Replaces the element's errors in the summary. No errors removes them, and removes the summary and the front of the
   * title when there are no others.
   *
   * @param focus moves focus to the summary, as after a person asked to go on
   */
  show(errors: readonly PageError[], words?: ErrorWords, focus: boolean = false): void {
    if (errors.length + this.#count === 0) return;
    this.#count = errors.length;
    joinErrors(this.#owner, errors, words, focus);
  }
}
