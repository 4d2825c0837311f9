import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { SuggestionOptions } from "./address-suggestions.ts";

/**
 * Suggestions under the field of the text search. They are loaded when `search="text"` asks for them; without them the
 * field and its button find addresses all the same.
 */
export class SuggestionsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { search: string };
  readonly #options: SuggestionOptions;
  #loading = false;

  constructor(host: ReactiveControllerHost & { search: string }, options: SuggestionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.search !== "text" || this.#loading) return;
    this.#loading = true;
    import("./address-suggestions.ts").then(
      ({ suggestAddresses }) => {
        suggestAddresses(this.#host, this.#options);
        this.#host.requestUpdate();
      },
      () => {},
    );
  }
}
