import type { AddressSource, Language } from "@council-components/address";
import type { ReactiveControllerHost } from "lit";
import { askSource, problemOf } from "./address-api.ts";
import { RequestController } from "./request.controller.ts";
import {
  failed,
  found,
  next,
  question,
  slow,
  wrong,
  type AddressLookupState,
  type Answer,
  type Problem,
} from "./state.ts";

export interface SearchOptions {
  get(): AddressLookupState;
  /** @param focus what has come takes focus: the addresses, or the error summary */
  show(state: AddressLookupState, focus?: "results" | "summary"): void;
  source(): AddressSource;
  language(): Language;
  search(): "postcode" | "text";
  /** Addresses could not be had. */
  failed(problem: Problem): void;
}

/** Looks for addresses: "Find address", and what comes of it. */
export class SearchController {
  readonly #options: SearchOptions;
  readonly #request: RequestController<Answer>;

  constructor(host: ReactiveControllerHost, options: SearchOptions) {
    const { get, show } = options;
    this.#options = options;
    this.#request = new RequestController(host, {
      done: (answer) => show(found(get(), answer), "results"),
      failed: (error) => this.failed(error),
      slow: () => show(slow(get())),
    });
  }

  get busy(): boolean {
    return this.#request.busy;
  }

  stop(): void {
    this.#request.stop();
  }

  /** Something else is typed: what was asked is no longer wanted. */
  typed(): void {
    if (!this.busy) return;
    this.stop();
    this.#options.show(next(this.#options.get()));
  }

  find(): void {
    const { get, show, source, language, search } = this.#options;
    const asked = question(get(), search());
    if ("message" in asked) {
      this.stop();
      return show(wrong(get(), asked), "summary");
    }
    const isNew = this.#request.ask(JSON.stringify([asked, language()]), (signal) =>
      askSource(source(), asked, { language: language(), signal }),
    );
    if (isNew) show(next(get(), { waiting: "looking" }));
  }

  /** @param error whatever a source of addresses threw */
  failed(error: unknown): void {
    const { get, show } = this.#options;
    const problem = problemOf(error);
    // An address API that is newer or older than this page.
    if (problem.type?.endsWith("postcode-not-covered"))
      return show(wrong(get(), { field: "postcode", message: "errorCannotLookUp" }), "summary");
    show(failed(get(), problem));
    this.#options.failed(problem);
  }
}
